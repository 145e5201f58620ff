/** Make the complainant safe: nothing ever stands in front of this. */
import type { Protection, SafetyAnswer } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { withDone } from '../../done.ts'
import { readMoment } from '../../intake/take/moment.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'

type Considering = Readonly<{ on: Day; done: string; protection: Protection }>

export const saidOfSafety: Readonly<Record<SafetyAnswer, string>> = {
  'close-to-me': 'They live with, or are close to, the person they complain about.',
  'dealing-with-my-case': 'The person they complain about is dealing with a case of theirs.',
  'can-find-me': 'The person they complain about can find out where they are.',
  none: 'None of the dangers we asked about.',
  'rather-talk': 'They would rather talk about it.',
  'not-asked': 'Nobody could ask them whether they are safe.',
}

const holding = ['yes', 'no', 'not-known'] as const
const protections = ['reassign', 'do-not-change-access', 'nothing-needed'] as const

type Confirmed = NonNullable<Protection['confirmed']>

/** Who runs the system and said it is done, and when: both, or neither yet. */
function confirmedIn(sheet: Sheet): Readonly<{ said?: Confirmed; problems: readonly Problem[] }> {
  const by = sheet.text('owner-name')
  if (!by && sheet.isEmpty('owner-day', 'owner-month', 'owner-year', 'owner-time'))
    return { problems: [] }
  const at = readMoment(sheet, 'owner', 'they confirmed it')
  const problems = problemUnless(by, 'owner-name', 'Enter who runs the system and confirmed it')
  if (by && at.ok) return { said: { by, at: at.value }, problems: [] }
  return { problems: [...problems, ...(at.ok ? [] : at.refusal)] }
}

export const safety = page({
  path: '/work/matters/:matter/safety',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/first/safety.njk',
  title: 'Look at the complainant’s safety',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { view, task } = found
    const { report } = view
    return {
      ...task,
      answer: report
        ? saidOfSafety[report.safety]
        : 'What they answered has lawfully been deleted.',
      done: view.story.flatMap(({ event }) =>
        event.type === 'SafetyConsidered' ? event.done : [],
      ),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read(sheet) {
    const on = sheet.readDay('on', 'the date this was done', { notAfter: sheet.today })
    const holdsTheirCase = sheet.choice('holds', holding)
    const protectBy = sheet.choice('protect', protections)
    const confirmed = confirmedIn(sheet)
    const ownCase = sheet.choice('own-case', ['review-asked', 'not-needed'])
    const done = sheet.lines('done')
    if (on.ok && holdsTheirCase && protectBy && done && confirmed.problems.length === 0)
      return accepted({
        on: on.value,
        done,
        protection: {
          holdsTheirCase,
          protectBy,
          ...(confirmed.said ? { confirmed: confirmed.said } : {}),
          ...(ownCase ? { ownCase } : {}),
        },
      })
    const who = 'Select whether the person complained against holds, or can see, their case'
    return refuse([
      ...problemUnless(holdsTheirCase, 'holds', who),
      ...problemUnless(protectBy, 'protect', 'Select how they are to be protected'),
      ...confirmed.problems,
      ...problemUnless(done, 'done', 'Enter what was done, by whom, or why nothing is needed'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'done', on: 'on', words: { safety: 'done' } }),
  submit: (desk, { as, matter, seen }, considering: Considering) =>
    desk.work.considerSafety(as, { matter: matterId(matter), ...against(seen), ...considering }),
  next: ({ matter }) => withDone(`/work/matters/${matter}`, 'safe'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('done') },
    ],
  },
})
