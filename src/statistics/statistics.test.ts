/** The values the reference gives for each formula, to four decimals. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { gini, shareByChance, topTenth, topTenthByChance } from './concentration.ts'
import { standOut } from './discoveries.ts'
import { durationsOf } from './durations.ts'
import { exposureOf } from './exposure.ts'
import { binomialLimits, poissonLimits, standingOf, tails } from './funnel.ts'
import { chiSquaredAbove, gammaBelow, gammaQuantile, logGamma } from './gamma.ts'
import { z95 } from './interval.ts'
import { boundsOf } from './missing.ts'
import { countLimits, rate, rateRatio, share } from './rates.ts'
import { chanceAbove, peersOf, shrunkQuantile, shrunkRate } from './shrunk.ts'
import { spreadOf, widenedLimit } from './spread.ts'
import { chanceOfAsMany, expectedOf, seenOverExpected } from './standardised.ts'

const near = (found: number, told: number) =>
  assert.ok(Math.abs(found - told) < 0.00006, `${found} is not ${told}`)
const nearAll = (found: readonly number[], told: readonly number[]) => {
  assert.equal(found.length, told.length)
  for (const [at, each] of told.entries()) near(found[at] ?? Number.NaN, each)
}

test('the gamma function and its relatives give published values', () => {
  assert.ok(Math.abs(logGamma(10) - Math.log(362880)) < 1e-12)
  assert.ok(Math.abs(logGamma(0.5) - Math.log(Math.PI) / 2) < 1e-12)
  assert.ok(Math.abs(gammaBelow(1, 2) - (1 - Math.exp(-2))) < 1e-14)
  assert.ok(Math.abs(gammaBelow(3, gammaQuantile(3, 0.3)) - 0.3) < 1e-12)
  near(chiSquaredAbove(3.841459, 1), 0.05)
})

test('6.1 a rate of ten or more has Byar’s limits', () => {
  const { low, high } = countLimits(48)
  nearAll([low, high], [35.3885, 63.6424])
  const found = rate(48, 2400, 1000)
  nearAll([found.value, found.low, found.high], [20, 14.7452, 26.5177])
})

test('6.2 a rate of fewer than ten has exact limits', () => {
  const { low, high } = countLimits(7)
  nearAll([low, high], [2.8144, 14.4227])
  const found = rate(7, 1400, 1000)
  nearAll([found.value, found.low, found.high], [5, 2.0103, 10.3019])
  nearAll(Object.values(countLimits(0)), [0, 3.6889])
})

test('6.3 one rate over another, and not estimable where either counts nothing', () => {
  const found = rateRatio({ count: 60, denominator: 12000 }, { count: 150, denominator: 75000 })
  assert.ok(found !== 'not-estimable')
  nearAll([found.value, found.low, found.high], [2.5, 1.8532, 3.3726])
  const none = { count: 0, denominator: 100 }
  assert.equal(rateRatio(none, { count: 5, denominator: 100 }), 'not-estimable')
  assert.equal(rateRatio({ count: 5, denominator: 100 }, none), 'not-estimable')
})

test('6.6 a share has Wilson’s limits', () => {
  const found = [share(18, 240), share(9, 30), share(326, 1112)]
  nearAll(
    found.flatMap(({ value, low, high }) => [value, low, high]),
    [0.075, 0.048, 0.1154, 0.3, 0.1666, 0.4788, 0.2932, 0.2672, 0.3206],
  )
})

test('6.8 what was seen over what was to be expected', () => {
  const expected = expectedOf([
    { number: 4000, referenceRate: 0.01 },
    { number: 2000, referenceRate: 0.03 },
    { number: 1000, referenceRate: 0.005 },
  ])
  near(expected, 105)
  const found = seenOverExpected(140, expected)
  nearAll([found.value, found.low, found.high], [1.3333, 1.1216, 1.5734])
  const other = seenOverExpected(22, 12.5)
  nearAll([other.value, other.low, other.high], [1.76, 1.1026, 2.6648])
  near(chanceOfAsMany(22, 12.5), 0.0094)
  assert.equal(chanceOfAsMany(0, 3), 1)
})

test('6.10 the funnel of a count', () => {
  const limits = poissonLimits(12.5)
  nearAll(
    tails.map(tail => limits[tail]),
    [0.2034, 0.4412, 1.5537, 1.9442],
  )
  const smaller = poissonLimits(8)
  nearAll(
    tails.map(tail => smaller[tail]),
    [0.031, 0.2991, 1.6928, 2.2037],
  )
  assert.equal(standingOf(22 / 12.5, limits), 'alert')
  assert.equal(standingOf(2, limits), 'alarm')
  assert.equal(standingOf(0.1, limits), 'alarm')
  assert.equal(standingOf(1.2, limits), 'within')
})

test('6.11 the funnel of a share', () => {
  const limits = binomialLimits(200, 0.1)
  nearAll(
    tails.map(tail => limits[tail]),
    [0.0379, 0.0577, 0.141, 0.1686],
  )
})

const units = [
  { count: 12, of: 120 },
  { count: 9, of: 150 },
  { count: 30, of: 180 },
  { count: 14, of: 200 },
  { count: 40, of: 260 },
]

test('6.12 units that differ by more than chance are judged by wider limits', () => {
  const target = 105 / 910
  const seen = units.map(({ count, of }) => ({
    seen: count / of,
    error: Math.sqrt((target * (1 - target)) / of),
  }))
  const spread = spreadOf(seen, target)
  nearAll(spread.z, [-0.5275, -2.1232, 2.1535, -2.009, 1.9412])
  nearAll([spread.phi, spread.phi * 5, spread.chance], [3.4456, 17.2278, 0.0017])
  near(spread.phiWinsorised, 3.3355)
  assert.ok(Math.abs(spread.between - 0.00180824) < 5e-9)
  for (const [at, z] of [-0.298, -1.11, 1.052, -0.943, 0.82].entries())
    assert.ok(Math.abs((spread.zAllowing[at] ?? Number.NaN) - z) < 0.0006)
  const third = { error: seen[2]?.error ?? 0, z: z95 }
  near(target + z95 * third.error, 0.1621)
  near(widenedLimit(target, third, spread), 0.2006)
  assert.ok(30 / 180 > 0.1621 && 30 / 180 < 0.2006)
})

test('6.13 a rate drawn towards its peers is not led by the smallest exposure', () => {
  const peers = { shape: 2, scale: 4 }
  const nine = { count: 9, exposure: 3 }
  near(shrunkRate(peers, nine), 1.5714)
  near(chanceAbove(peers, nine, 1), 0.9015)
  near(shrunkQuantile(peers, nine, 0.05), 0.8813)
  near(shrunkRate(peers, { count: 1, exposure: 0.25 }), 0.7059)
  near(shrunkRate(peers, { count: 0, exposure: 6 }), 0.2)
})

test('peers that differ no more than chance have no distribution of their own', () => {
  const alike = Array.from({ length: 20 }, () => ({ count: 4, exposure: 40 }))
  assert.equal(peersOf(alike), undefined)
  const apart = alike.map((one, at) => ({ ...one, count: at < 10 ? 1 : 40 }))
  const peers = peersOf(apart)
  assert.ok(peers)
  near(peers.shape / peers.scale, 410 / 800)
})

test('6.14 how far matters gather on few, beside chance', () => {
  near(shareByChance(10, 100), 0.0952)
  near(gini([0, 0, 1, 1, 2, 6]), 0.6)
  near(topTenth([10, 1, 1, 1, 1, 1, 1, 1, 1, 2]), 0.5)
  assert.equal(topTenth([]), 0)
  near(topTenthByChance(100, 100), 0.1)
  near(topTenthByChance(5, 5), topTenth([1, 1, 1, 1, 1]))
  assert.ok(topTenthByChance(200, 100) > 0.2)
})

const [then, now] = [day('2020-01-01'), day('2021-01-01')]
const matter = (people: string, qualifies = false) => ({ people: [...people], on: then, qualifies })

test('6.15 what two share says nothing of the one to the other', () => {
  const shared = [matter('AB'), matter('ABC'), matter('AD')]
  const elsewhere = [matter('BX', true), matter('D', true)]
  near(exposureOf('A', [...shared, ...elsewhere], now) ?? Number.NaN, 0.8333)
  const onlyShared = [matter('AB', true), ...shared.slice(1), matter('D', true)]
  near(exposureOf('A', onlyShared, now) ?? Number.NaN, 0.3333)
  assert.equal(exposureOf('Z', shared, now), undefined)
  assert.equal(exposureOf('A', shared, then), undefined)
})

test('6.16 a later comparison that passes takes those before it along', () => {
  assert.deepEqual(standOut([0.001, 0.012, 0.034, 0.039, 0.2]), [true, true, true, true, false])
  assert.deepEqual(standOut([0.2, 0.001]), [false, true])
  assert.deepEqual(standOut([]), [])
  // Those of which nothing was seen were compared too.
  assert.deepEqual(standOut([0.001, 0.012, 0.034], 15), [true, false, false])
})

test('6.17 what is not known bounds a ratio', () => {
  const found = boundsOf({
    group: { cases: 18, people: 240 },
    other: { cases: 45, people: 1500 },
    unknown: { cases: 6, people: 160 },
  })
  nearAll([found.known, found.low, found.high], [2.5, 1.3491, 3.5859])
  assert.equal(found.straddles, false)
})

test('6.21 the median beside the mean', () => {
  const found = durationsOf([12, 3, 400, 5, 8])
  assert.ok(found)
  nearAll([found.median, found.mean, found.ninetieth], [8, 85.6, 244.8])
  assert.equal(durationsOf([]), undefined)
})
