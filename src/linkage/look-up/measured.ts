/**
 * How often each band of a look-up was wrong when it was last measured: `node bench/history.ts
 * bands`, on records of one large force whose owners are known. Figures alone are kept here.
 */
import { type Day, day } from '#kernel'
import type { Judgement } from './judge.ts'

type Band = Exclude<Judgement['band'], 'different'>

export type MeasuredBand = Readonly<{
  /** The least chance, 0 to 1, that puts somebody in the band. */
  from: number
  /** People shown in it, and how many of them were somebody else. */
  of: number
  wrong: number
  /** Asked again with all that was held of the right one left out: all shown are somebody else. */
  wrongWhereNothingIsHeld: number
}>

export type MeasuredLookUp = Readonly<{
  on: Day
  /** Records searched, and questions asked of officers nothing was set on. */
  records: number
  questions: number
  /** Of officers shown in either band, the share that were somebody else. 0 to 1. */
  wrongShown: number
  /** Over nine ways of describing somebody, the mean of the F1 of the matters shown. 0 to 1. */
  meanF1: number
  bands: Readonly<Record<Band, MeasuredBand>>
}>

/** One in so many of those accused had never been named before: questions are weighed by that. */
export const newcomers = 8

export const measuredLookUp: MeasuredLookUp = {
  on: day('2026-11-21'),
  records: 283_814,
  questions: 1287,
  wrongShown: 0.028,
  meanF1: 0.963,
  bands: {
    same: { from: 0.95, of: 1001, wrong: 1, wrongWhereNothingIsHeld: 10 },
    check: { from: 0.25, of: 303, wrong: 36, wrongWhereNothingIsHeld: 242 },
  },
}

/** "In tests, about 1 in N like this was a different person": N, to the nearest that is said. */
export function wrongOneIn(band: Band): number {
  const { of, wrong, wrongWhereNothingIsHeld } = measuredLookUp.bands[band]
  const unheld = wrongWhereNothingIsHeld / (newcomers - 1)
  const oneIn = (of + unheld) / (wrong + unheld)
  const round = oneIn < 20 ? 1 : oneIn < 100 ? 10 : 100
  return Math.max(1, Math.floor(oneIn / round) * round)
}
