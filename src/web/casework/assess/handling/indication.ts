/** An indication appeared: from then it must be investigated, unless it only repeats. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless } from '../../task.ts'
import { common, shortAt, versions } from './short.ts'
import { indicationNames, indicationWords } from './words.ts'

type Finding = Readonly<{ on: Day; of: (typeof indicationNames)[number]; why: string }>

export const indication = page({
  ...common,
  path: '/work/matters/:matter/indication',
  title: 'Record an indication',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        `What is alleged decides recording. What there is some sign of, on the information there is,
        decides whether it must be investigated.`,
      ],
      asked: [
        {
          name: 'of',
          label: 'Of what?',
          choices: indicationNames.map(value => ({ value, text: indicationWords[value] })),
        },
        { name: 'why', label: 'What is the sign of it, and where is it?' },
        { name: 'on', label: 'When did it appear?', isDay: true },
      ],
      button: 'Record the indication',
    }),
  read(sheet) {
    const on = sheet.readDay('on', 'the date it appeared', { notAfter: sheet.today })
    const of = sheet.choice('of', indicationNames)
    const why = sheet.lines('why')
    if (on.ok && of && why) return accepted<Finding>({ on: on.value, of, why })
    return refuse([
      ...problemUnless(of, 'of', 'Select what it is an indication of'),
      ...problemUnless(why, 'why', 'Enter what the sign of it is'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'of', on: 'on', words: { why: 'why' } }),
  submit: (desk, { as, matter, seen }, finding: Finding) =>
    desk.work.findIndication(as, { matter: matterId(matter), ...against(seen), ...finding }),
  next: ({ matter }) => `/work/matters/${matter}/how-to-handle`,
  versions,
})
