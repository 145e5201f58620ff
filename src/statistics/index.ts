/** Whether what was counted is more than chance: rates, limits, and how many were compared. */
export { gini, topTenth, topTenthByChance } from './concentration.ts'
export { standOut } from './discoveries.ts'
export { durationsOf } from './durations.ts'
export {
  type Limits,
  poissonLimits,
  type Standing,
  standingOf,
  type Tail,
  tails,
} from './funnel.ts'
export { type Estimate, z95 } from './interval.ts'
export { rate, rateRatio, share } from './rates.ts'
export { type Peers, peersOf, shrunkQuantile, shrunkRate } from './shrunk.ts'
export { spreadOf, widenedLimit } from './spread.ts'
export { chanceOfAsMany, seenOverExpected } from './standardised.ts'
export { suppressed } from './suppress.ts'
