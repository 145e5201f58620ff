/** Where matters gather: each unit beside what its number of people would lead to by chance. */
import {
  chanceOfAsMany,
  type Estimate,
  type Limits,
  peersOf,
  poissonLimits,
  rate,
  type Standing,
  seenOverExpected,
  shrunkQuantile,
  shrunkRate,
  spreadOf,
  standingOf,
  standOut,
  widenedLimit,
  z95,
} from '#statistics'
import type { LineRow } from '#store'
import { type Period, unitKey, unitNames } from './period.ts'

export type UnitLine = Readonly<{
  unit: string
  people: number
  /** Matters that name at least one person of the unit, each once. */
  matters: number
  /** As many as its share of all the people would have. */
  expected: number
  /** For each hundred people. */
  rate: Estimate
  ratio: Estimate
  /** The rate drawn to the other units' by as much as it is uncertain. */
  drawn: Estimate
  limits: Limits
  standing: Standing
  /** The chance of as many by chance alone. */
  chance: number
  /** Still stands out once it is counted how many units were compared. */
  standsOut: boolean
  /** Still more than expected once it is allowed for how much units differ anyhow. */
  isBeyondSpread: boolean
}>

export type UnitPanel = Readonly<{
  /** By name: never in the order of their numbers. */
  lines: readonly UnitLine[]
  /** Units too small to be shown apart, for each would show a person. */
  small: Readonly<{ units: number; people: number; matters: number }>
  /** Units named in matters that the directory has nobody of. */
  withoutPeople: readonly Readonly<{ unit: string; matters: number }>[]
  /** Distinct matters that name somebody, and those of them that name no unit. */
  matters: number
  unitless: number
  people: number
  /** How far units differ: 1 is what chance has; and the chance of it. */
  phi: number | undefined
  phiChance: number | undefined
}>

/** Fewer people than this and a line about the unit is a line about somebody. */
const leastPeople = 5

/** Units the directory has people of, and fewer than may be shown apart. */
export function smallUnits(lines: readonly LineRow[]): ReadonlySet<string> {
  const people = countBy(lines.map(unitKey))
  return new Set([...people].flatMap(([key, number]) => (number < leastPeople ? key : [])))
}

export function unitPanel(period: Period, lines: readonly LineRow[]): UnitPanel {
  const names = unitNames(lines.length > 0 ? [...lines, ...period.rows] : period.rows)
  const people = countBy(lines.map(unitKey))
  const seen = mattersBy(period)
  const counted = [...people].map(([key, number]) => ({
    unit: names.get(key) ?? key,
    people: number,
    matters: seen.get(key)?.size ?? 0,
  }))
  const shown = counted.filter(one => one.people >= leastPeople)
  const hidden = counted.filter(one => one.people < leastPeople)
  const all = new Set(period.rows.map(({ matter }) => matter))
  const withUnit = new Set(period.rows.filter(unitKey).map(({ matter }) => matter))
  const spread = spreadAmong(shown)
  return {
    lines: judged(shown, spread).toSorted((a, b) => a.unit.localeCompare(b.unit, 'en')),
    small: {
      units: hidden.length,
      people: hidden.reduce((sum, one) => sum + one.people, 0),
      matters: hidden.reduce((sum, one) => sum + one.matters, 0),
    },
    withoutPeople: [...seen]
      .filter(([key]) => !people.has(key))
      .map(([key, matters]) => ({ unit: names.get(key) ?? key, matters: matters.size }))
      .toSorted((a, b) => a.unit.localeCompare(b.unit, 'en')),
    matters: all.size,
    unitless: all.size - withUnit.size,
    people: shown.reduce((sum, one) => sum + one.people, 0),
    phi: spread?.phi,
    phiChance: spread?.chance,
  }
}

type Counted = Readonly<{ unit: string; people: number; matters: number }>

function totalsOf(units: readonly Counted[]) {
  const matters = units.reduce((sum, one) => sum + one.matters, 0)
  const people = units.reduce((sum, one) => sum + one.people, 0)
  return { matters, people, each: people === 0 ? 0 : matters / people }
}

function spreadAmong(units: readonly Counted[]) {
  const { each } = totalsOf(units)
  if (units.length < 3 || each === 0) return undefined
  const seen = units.map(({ people, matters }) => {
    const expected = people * each
    return { seen: matters / expected, error: 1 / Math.sqrt(expected) }
  })
  return spreadOf(seen, 1)
}

function judged(units: readonly Counted[], spread: ReturnType<typeof spreadAmong>): UnitLine[] {
  const { each } = totalsOf(units)
  if (each === 0) return []
  const peers = peersOf(units.map(one => ({ count: one.matters, exposure: one.people / 100 })))
  const chances = units.map(({ matters, people }) => chanceOfAsMany(matters, people * each))
  const flagged = standOut(chances)
  return units.map(({ unit, people, matters }, at) => {
    const expected = people * each
    const ratio = seenOverExpected(matters, expected)
    const limits = poissonLimits(expected)
    const exposed = { count: matters, exposure: people / 100 }
    const widened = spread && widenedLimit(1, { error: 1 / Math.sqrt(expected), z: z95 }, spread)
    return {
      unit,
      people,
      matters,
      expected,
      rate: rate(matters, people, 100),
      ratio,
      drawn: peers
        ? {
            value: shrunkRate(peers, exposed),
            low: shrunkQuantile(peers, exposed, 0.025),
            high: shrunkQuantile(peers, exposed, 0.975),
          }
        : { value: each * 100, low: each * 100, high: each * 100 },
      limits,
      standing: standingOf(ratio.value, limits),
      chance: chances[at] ?? 1,
      standsOut: flagged[at] ?? false,
      isBeyondSpread: widened === undefined || ratio.value > widened,
    }
  })
}

/** The matters that name somebody of each unit. */
function mattersBy({ rows }: Period): ReadonlyMap<string, ReadonlySet<string>> {
  const seen = new Map<string, Set<string>>()
  for (const row of rows) {
    const key = unitKey(row)
    if (!key) continue
    const those = seen.get(key) ?? new Set<string>()
    seen.set(key, those.add(row.matter))
  }
  return seen
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
