/** Was a decision or an inquiry of the police open to being affected by what is complained of? */
import type { Influence } from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { doneIn } from './done.ts'
import { lookingAt } from './view.ts'
import { itemsOf, openWords } from './words.ts'

const answers = ['yes', 'no', 'not-known'] as const

function read(sheet: Sheet) {
  const decision = sheet.text('decision')
  const open = sheet.choice('open', answers)
  const why = sheet.lines('why')
  if (decision && open && why)
    return accepted<Pick<Influence, 'decision' | 'open' | 'why'>>({ decision, open, why })
  return refuse<readonly Problem[]>([
    ...problemUnless(decision, 'decision', 'Enter which decision or inquiry'),
    ...problemUnless(open, 'open', 'Select whether it was open to being affected'),
    ...problemUnless(why, 'why', 'Enter why you say so'),
  ])
}

export const influence = page({
  path: '/work/matters/:matter/influence',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/influence.njk',
  title: 'Was a police decision or inquiry open to being affected?',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    if (!at) return undefined
    return {
      ...at.task,
      answers: itemsOf(answers, openWords),
      given: at.facts.proof.influence.map(({ decision, open, why, on }) => ({
        ...{ decision, why, open: openWords[open], on: nearDay(on, here) },
      })),
      said: doneIn(here.query),
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'decision' }),
  submit: (desk, { as, matter, command, seen }, asked) =>
    desk.evidence.considerInfluence(as, {
      ...{ matter: matterId(matter), ...against(seen) },
      influence: String(command),
      ...asked,
    }),
  next: ({ matter }) => `/work/matters/${matter}/influence?done=influence`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [{ name: 'Why', theirs: last, yours: sheet.lines('why') }],
  },
})
