import { deepEqual, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day } from '#kernel'
import { type Happening, owed } from '#law'
import { madeComplaint } from '../../testing/made-complaint.ts'
import { createWords, readCatalogues } from '../../words.ts'
import { owedToThem } from './owed.ts'

const { t } = createWords(readCatalogues())('track/complaint/complaint.njk', 'en')
const authority = {
  id: authorityId('northmoor'),
  name: 'Northmoor Police',
  kind: 'police-force',
  letters: 'NM',
  address: [],
  phone: '',
  email: '',
} as const

/** What is said of a complaint made on Monday 2 November 2026, as it stands on a day. */
function saidOn(on: string, ...more: readonly Happening[]) {
  const lawCase = madeComplaint(...more)
  const duties = owed(lawCase, { on: day(on) }).map(one => ({ aimOn: null, owed: one }))
  return owedToThem({ duties, authority }, t).map(({ what, stands }) => [what, stands])
}
const recorded: Happening = {
  happened: 'complaint-recorded',
  on: day('2026-11-05'),
  by: 'northmoor',
  details: { reason: 'R1' },
}
const referred: Happening = {
  happened: 'referred-to-dg',
  on: day('2026-11-06'),
  by: 'northmoor',
  to: 'director-general',
  details: { mandatory: false },
}

test('what has no number in law says so, and never a day of its own', () => {
  deepEqual(saidOn('2026-11-10', recorded), [
    [
      'Give you a copy of the record of your complaint',
      'As soon as we can. The law gives no number of days.',
    ],
  ])
})

test('what was done says when', () => {
  const copied: Happening = {
    happened: 'record-copied',
    on: day('2026-11-09'),
    by: 'northmoor',
    to: 'complainant',
  }
  const [[, stands] = []] = saidOn('2026-11-10', recorded, copied)
  equal(stands, 'Done on Monday 9 November 2026.')
})

test('a referral is first said by a person: here only once they were told', () => {
  const words = (...more: readonly Happening[]) =>
    saidOn('2026-11-10', recorded, referred, ...more)
      .flat()
      .join('\n')
  equal(/Independent Office/.test(words()), false)
  match(
    words({
      happened: 'referral-notified',
      on: day('2026-11-09'),
      by: 'northmoor',
      to: 'complainant',
    }),
    /sent to the Independent Office for Police Conduct\nDone on Monday 9 November 2026\./,
  )
})
