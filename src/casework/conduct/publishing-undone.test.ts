/** What undoes an outcome takes down what was published of it, and no old words come back. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { day, fold } from '#kernel'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { type ConductCommands, conductOf } from './conduct.ts'
import {
  after,
  considering,
  decided,
  publishing,
  refusalOf,
  stepOf,
  subject,
} from './publishing.fixture.ts'
import { preparedOf, publicNow } from './publishing-known.ts'

function factsOf(events: readonly ComplaintEvent[]) {
  const state = fold(complaint, events)
  ok(state.type === 'Open')
  return state.facts
}
const known = (events: readonly ComplaintEvent[]) => conductOf(factsOf(events), subject)
const upNow = (events: readonly ComplaintEvent[]) =>
  publicNow(known(events)).map(({ publication }) => publication)

const claim: ComplaintCommand = {
  ...{ type: 'MakeChallenge', ...stepOf('jr', '2026-12-10'), challenge: 'jr-1' },
  ...{ route: 'judicial-review', by: 'complainant', step: 'made', grounds: 'No reasons' },
  today: day('2026-12-10'),
}
type Order = 'outcome-quashed' | 'finding-quashed' | 'substituted' | 'dismissed'
type Sent = Readonly<{ remitted?: 'no' | 'new-panel'; entry?: string }>
const ordered = (
  order: Order,
  { remitted = 'new-panel', entry = 'order' }: Sent = {},
): ComplaintCommand => ({
  ...{ type: 'DecideChallenge', ...stepOf(entry, '2026-12-20'), challenge: 'jr-1', order },
  ...{ remitted, words: 'As the court said', action: 'final-written-warning' },
  today: day('2026-12-20'),
})
const notDecided = { type: 'NotPublishable', because: 'not-decided', questions: [] }
type Outcome = Pick<ConductCommands['NotifyOutcome'], 'finding' | 'action'>
const toldAgain = (entry: string, outcome: Outcome): ComplaintCommand => ({
  ...{ type: 'NotifyOutcome', ...stepOf(entry, '2026-12-22'), ...outcome, written: true },
  service: { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' },
  today: day('2026-12-22'),
})

test('what a court quashed or replaced comes down at once, and says why; else it stays', () => {
  const up = after(decided, considering(), publishing(), claim)
  for (const [order, why] of [
    ['outcome-quashed', 'The outcome was quashed.'],
    ['finding-quashed', 'The finding was quashed.'],
    ['substituted', 'Another outcome was put in its place.'],
  ] as const) {
    const events = after(up, ordered(order))
    const last = events.at(-1)
    ok(last?.type === 'TakenDown')
    equal(last.why, why)
    deepEqual(upNow(events), [])
  }
  deepEqual(upNow(after(up, ordered('dismissed'))), ['p1'])
})

test('what was worded before a quashing is not published after it', () => {
  const events = after(decided, considering(), claim, ordered('outcome-quashed'))
  const lesser = { finding: 'misconduct', action: 'written-warning' } as const
  const again = after(events, toldAgain('told-again', lesser))
  const asked = publishing({ when: '2026-12-22' })
  deepEqual(refusalOf(again, asked), notDecided)
  equal(preparedOf(known(again), 'outcome'), undefined)
  // Looking through the old words again does not make them words of the new outcome.
  const looked: ComplaintCommand = {
    ...{ type: 'DecideDetails', ...stepOf('looked', '2026-12-22'), today: day('2026-12-22') },
    ...{ publication: 'p1', kept: [], taken: [] },
  }
  deepEqual(refusalOf(again, looked), { type: 'NoSuchEntry' })
})

test('an outcome quashed and not sent back is never published, worded before or after', () => {
  const end = ordered('outcome-quashed', { remitted: 'no' })
  const later = publishing({ when: '2026-12-22' })
  deepEqual(refusalOf(after(decided, considering(), claim, end), later), notDecided)
  const anew = considering({ on: day('2026-12-22'), today: day('2026-12-22') })
  deepEqual(refusalOf(after(decided, claim, end, anew), later), notDecided)
})

test('what was worded of an outcome is not published of the one put in its place', () => {
  const events = after(decided, considering(), claim, ordered('substituted'))
  const later = publishing({ when: '2026-12-22' })
  deepEqual(refusalOf(events, later), notDecided)
  equal(preparedOf(known(events), 'outcome'), undefined)
  const anew = considering({ entry: 'anew', on: day('2026-12-22'), today: day('2026-12-22') })
  deepEqual(upNow(after(events, anew, later)), ['p1'])
})

test('what was decided again comes down where a higher court let the first decision stand', () => {
  const lesser = { finding: 'misconduct', action: 'written-warning' } as const
  const anew = considering({ on: day('2026-12-22'), today: day('2026-12-22') })
  const again = [ordered('outcome-quashed'), toldAgain('told-again', lesser), anew]
  const up = after(decided, claim, ...again, publishing({ when: '2026-12-22' }))
  deepEqual(upNow(up), ['p1'])
  const last = after(up, ordered('dismissed', { entry: 'higher' })).at(-1)
  ok(last?.type === 'TakenDown')
  equal(last.why, 'What was decided before stands again.')
})

test('told the same again, it stays; told another outcome, what is public comes down', () => {
  const up = after(decided, considering(), publishing())
  const same = { finding: 'gross-misconduct', action: 'dismissal-without-notice' } as const
  deepEqual(upNow(after(up, toldAgain('in-writing', same))), ['p1'])
  const other = { finding: 'gross-misconduct', action: 'final-written-warning' } as const
  deepEqual(upNow(after(up, toldAgain('put-right', other))), [])
})
