/** "They want it recorded": at any time, for any reason or none, and recorded the same day. */
import type { ToldBy } from '#casework'
import { accepted, type Day, matterId, parseMatterId, refuse } from '#kernel'
import { action, page } from '../../../page.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'
import { allWays, ways } from '../../ways.ts'

type Asking = Readonly<{ on: Day; words: string; by: ToldBy }>

export const wantRecorded = page({
  path: '/work/matters/:matter/want-recorded',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/recording/want-recorded.njk',
  title: 'They want it recorded',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    return {
      ...found.task,
      isRecorded: facts.recorded !== undefined,
      allWays: allWays.map(value => ({ value, text: ways[value] })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read(sheet) {
    const on = sheet.readDay('on', 'the date they asked', { notAfter: sheet.today })
    const by = sheet.choice('by', allWays)
    const words = sheet.lines('words')
    if (on.ok && by && words) return accepted({ on: on.value, by, words })
    return refuse([
      ...problemUnless(words, 'words', 'Enter what they said'),
      ...problemUnless(by, 'by', 'Select how they asked'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'words', on: 'on', by: 'by' }),
  submit: (desk, { as, matter, seen }, asking: Asking) =>
    desk.work.requestRecording(as, { matter: matterId(matter), ...against(seen), ...asking }),
  next: ({ matter }) => `/work/matters/${matter}?done=recorded`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('words') },
    ],
  },
})

/** Offered, and not wanted: it ends as it was put right. */
export const finishPutRight = action({
  path: '/work/matters/:matter/put-right/finish',
  may: mayHandle,
  read: () => accepted(undefined),
  explain: explainBeside({ first: 'finish' }),
  async submit(desk, { as, matter }) {
    const id = parseMatterId(matter)
    if (!id) return refuse({ type: 'NotPermitted' } as const)
    const finished = await desk.work.finishPutRight(as, { matter: id })
    return finished.ok ? accepted(id) : finished
  },
  next: (_here, matter) => `/work/matters/${matter}?done=put-right`,
})

/** One tap after it was put right and they are not satisfied. No clock starts again. */
export const recordAfterAll = action({
  path: '/work/matters/:matter/want-recorded/now',
  may: mayHandle,
  read: sheet => accepted(sheet.choice('by', allWays) ?? 'in-person'),
  explain: explainBeside({ first: 'by' }),
  async submit(desk, { as, matter, today }, by: ToldBy) {
    const id = parseMatterId(matter)
    if (!id) return refuse({ type: 'NotPermitted' } as const)
    const words = 'They are not satisfied with how it was put right, and want it recorded.'
    const asked = await desk.work.requestRecording(as, { matter: id, on: today, words, by })
    return asked.ok ? accepted(id) : asked
  },
  next: (_here, matter) => `/work/matters/${matter}?done=recorded`,
})
