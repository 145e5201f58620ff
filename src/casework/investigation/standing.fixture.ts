/** For tests: a complaint with accounts, points, and what each says. */
import assert from 'node:assert/strict'
import { day, fold, instant } from '#kernel'
import { invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import type { Account, Position, Tested } from './accounts-and-points.ts'

export const on = day('2026-11-20')
export const madeAt = instant('2026-11-18T10:00:00Z')

export function factsAfter(...events: readonly ComplaintEvent[]): Facts {
  const state = fold(complaint, [invented.made(madeAt), ...events])
  assert.equal(state.type, 'Open')
  return state.facts
}

export const point = (id: string, kind: 'event' | 'rank' | 'date' = 'event'): ComplaintEvent => ({
  type: 'PointRaised',
  on,
  point: id,
  words: `Point ${id}.`,
  kind,
  against: 'A roster.',
})
const sources = {
  her: { source: 'complainant', who: 'Amara Quill', form: 'email' },
  him: { source: 'person-complained-against', who: 'DS O. Pike', form: 'written-response' },
  friend: { source: 'police-witness', who: 'PC J. Larch', form: 'statement' },
  log: { source: 'system', who: 'Command log', form: 'systems-record' },
} as const
export const account = (id: keyof typeof sources, more: Partial<Account> = {}): ComplaintEvent => ({
  type: 'AccountRecorded',
  on,
  account: id,
  ...sources[id],
  hand: 'first',
  about: 'The evening.',
  documents: [],
  ...more,
})
export const says = (
  who: keyof typeof sources,
  stance: Position['stance'],
  more: Partial<Position> = {},
): ComplaintEvent => ({
  type: 'PositionTaken',
  on,
  position: `${who}-${stance}-${more.says ?? ''}`,
  point: 'p1',
  account: who,
  stance,
  passages: [],
  ...more,
})
export const tested = (who: keyof typeof sources, more: Partial<Tested> = {}): ComplaintEvent => ({
  type: 'AccountTested',
  on,
  test: `test-of-${who}`,
  account: who,
  by: 'document-of-the-time',
  result: 'borne-out',
  found: 'The log has it.',
  passages: [],
  ...more,
})
/** One point, and what she and he each say of it. */
export const bothSay = (
  hers: Position['stance'],
  his: Position['stance'],
): readonly ComplaintEvent[] => [
  point('p1'),
  account('her'),
  account('him'),
  says('her', hers),
  says('him', his),
]
