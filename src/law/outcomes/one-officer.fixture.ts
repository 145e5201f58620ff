/** What is open to one officer, for tests of outcomes to ask. */
import type { Happening, Person } from '../format/case.ts'
import { anOfficer, assessed, came, found, on } from '../officer.fixture.ts'
import { outcomes } from './outcomes.ts'

export const short = 'written-warning'
export const final = 'final-written-warning'
export const extend = 'extend-final-written-warning'
export const reduce = 'reduction-in-rank'
export const dismiss = 'dismissal-without-notice'

/** What came to attention before the amendments of 2025, unless `since` them. */
export const since = came('2025-05-28')
export const before = came('2025-05-27')

export function ofOne(
  happenings: readonly Happening[],
  person: Partial<Person> = {},
  asked = '2026-11-21',
) {
  const [one] = outcomes(anOfficer(happenings, person), on(asked)).people
  if (!one) throw new Error('nobody is complained of')
  return one
}
export function open(happenings: readonly Happening[], person: Partial<Person> = {}) {
  return ofOne(happenings, person).available
}
export function barTo(
  action: string,
  happenings: readonly Happening[],
  person: Partial<Person> = {},
) {
  return ofOne(happenings, person).notAvailable.find(each => each.action === action)?.rule
}

export const gross = [before, assessed('2025-06-03'), found('2026-03-16', 'gross-misconduct')]
export const lesser = [before, assessed('2025-06-03'), found('2026-03-16', 'misconduct')]
export const atMeeting = [
  before,
  assessed('2025-06-03', 'misconduct', 'meeting'),
  found('2026-03-16', 'misconduct', 'meeting'),
]
