/** Record what was done to make the complainant safe. Nothing ever stands in front of this. */
import type { SafetyAnswer } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../page.ts'
import { withDone } from './done.ts'
import { mayHandle } from './matter-frame.ts'
import { explainBeside } from './refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from './task.ts'

type Considering = Readonly<{ on: Day; done: string }>

export const saidOfSafety: Readonly<Record<SafetyAnswer, string>> = {
  'close-to-me': 'They live with, or are close to, the person they complain about.',
  'dealing-with-my-case': 'The person they complain about is dealing with a case of theirs.',
  'can-find-me': 'The person they complain about can find out where they are.',
  none: 'None of the dangers we asked about.',
  'rather-talk': 'They would rather talk about it.',
  'not-asked': 'Nobody could ask them whether they are safe.',
}

const protections = {
  reassign: 'Reassign their case and ask for access to be removed',
  'no-change-yet': 'Do not change access yet: it would tip the person off',
  other: 'Something else',
  'not-needed': 'Nothing is needed',
} as const
const protectionNames = ['reassign', 'no-change-yet', 'other', 'not-needed'] as const

export const safety = page({
  path: '/work/matters/:matter/safety',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/safety.njk',
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
      protections,
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
    const protect = sheet.choice('protect', protectionNames)
    const done = sheet.lines('done')
    if (on.ok && protect && done)
      return accepted({ on: on.value, done: `Protect by: ${protections[protect]}.\n${done}` })
    return refuse([
      ...problemUnless(protect, 'protect', 'Select how they are to be protected'),
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
