import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, instant } from '#kernel'
import { aCase, did } from '../sample.ts'
import { occurredBy } from './timeline.ts'

const on = day('2026-09-30')

/** Ids as the law reads them, whichever way round they were told. */
function idsOf(...told: readonly ReturnType<typeof did>[]) {
  const read = [told, told.toReversed()].map(happenings =>
    occurredBy(aCase(happenings), { on }).map(({ happening }) => happening.id),
  )
  assert.deepEqual(read[0], read[1])
  return read[0]
}

test('what happened is read in the order of its days, what has none last', () => {
  const undated = did('progress-told', '', { id: 'no day', undated: true })
  const known = did('progress-told', '2026-09-02', { id: 'a day' })
  const range = did('progress-told', '', {
    id: 'days',
    between: [day('2026-09-01'), day('2026-09-02')],
  })
  assert.deepEqual(idsOf(undated, known, range), ['days', 'a day', 'no day'])
})

test('on one day what begins is read before what ends it', () => {
  const found = did('prejudice-found', '2026-09-01', { id: 'found' })
  const ended = did('prejudice-ended', '2026-09-01', { id: 'ended' })
  assert.deepEqual(idsOf(ended, found), ['found', 'ended'])
})

test('two of a kind on one day are read by the time, then by the day they were learnt', () => {
  const at = (time: string, id: string) =>
    did('progress-told', '', { id, at: instant(`2026-09-01T${time}Z`) })
  assert.deepEqual(idsOf(at('14:00:00', 'later'), at('09:00:00', 'earlier')), ['earlier', 'later'])
  const learnt = (knownOn: string) =>
    did('progress-told', '2026-09-01', { id: knownOn, knownOn: day(knownOn) })
  assert.deepEqual(idsOf(learnt('2026-09-20'), learnt('2026-09-10')), ['2026-09-10', '2026-09-20'])
})
