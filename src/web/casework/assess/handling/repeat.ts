/** Whether it only repeats an earlier complaint: all three answered, or no exception is met. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless } from '../../task.ts'
import { common, shortAt, versions, yesNo } from './short.ts'

const answers = ['yes', 'no'] as const
type Testing = Readonly<{
  on: Day
  earlier: string
  freshIndication: boolean
  freshEvidence: boolean
  dealtWith: boolean
  why: string
}>

export const repeat = page({
  ...common,
  path: '/work/matters/:matter/repeat',
  title: 'Does it only repeat an earlier complaint?',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        `If it does, the duty to investigate does not bite. It is still recorded if they ask, handled
        with reasons, and they have a right to a review.`,
      ],
      asked: [
        { name: 'earlier', label: 'Which earlier complaint or matter?', rows: 1 },
        {
          name: 'indication',
          label: `Is there any fresh sign of a crime, of behaviour that would justify disciplinary
            proceedings, or of an infringement of Article 2 or 3?`,
          inline: true,
          choices: yesNo,
        },
        {
          name: 'evidence',
          label: 'Is there fresh evidence of substance that could not reasonably be had before?',
          inline: true,
          choices: yesNo,
        },
        {
          name: 'dealt',
          label: 'Has the earlier one been dealt with, or is it being dealt with?',
          inline: true,
          choices: yesNo,
        },
        { name: 'why', label: 'Why?' },
        { name: 'on', label: 'When was this decided?', isDay: true },
      ],
      button: 'Save the decision',
    }),
  read(sheet) {
    const on = sheet.readDay('on', 'the date it was decided', { notAfter: sheet.today })
    const earlier = sheet.lines('earlier')
    const indication = sheet.choice('indication', answers)
    const evidence = sheet.choice('evidence', answers)
    const dealt = sheet.choice('dealt', answers)
    const why = sheet.lines('why')
    if (on.ok && earlier && indication && evidence && dealt && why)
      return accepted<Testing>({
        on: on.value,
        earlier,
        freshIndication: indication === 'yes',
        freshEvidence: evidence === 'yes',
        dealtWith: dealt === 'yes',
        why,
      })
    return refuse([
      ...problemUnless(earlier, 'earlier', 'Enter which earlier complaint it repeats'),
      ...problemUnless(indication, 'indication', 'Select whether there is any fresh sign'),
      ...problemUnless(evidence, 'evidence', 'Select whether there is fresh evidence'),
      ...problemUnless(dealt, 'dealt', 'Select whether the earlier one has been dealt with'),
      ...problemUnless(why, 'why', 'Enter why'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'earlier', on: 'on', words: { why: 'why' } }),
  submit: (desk, { as, matter, seen }, testing: Testing) =>
    desk.work.decideRepeat(as, { matter: matterId(matter), ...against(seen), ...testing }),
  next: ({ matter }) => `/work/matters/${matter}/how-to-handle`,
  versions,
})
