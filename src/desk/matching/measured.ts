/**
 * How often each band was wrong as it comes with us: `node bench/look-up.ts 700 --bands`, two
 * records alone, as complaints name people, on records of one large force whose owners are known.
 */
import type { MatchErrors } from '#casework'
import { type Day, day } from '#kernel'

export type MeasuredErrors = Readonly<{ on: Day; errors: MatchErrors }>

export const measuredElsewhere: MeasuredErrors = {
  on: day('2026-11-21'),
  errors: { same: { wrong: 13, of: 10_874 }, check: { wrong: 984, of: 3627 } },
}
