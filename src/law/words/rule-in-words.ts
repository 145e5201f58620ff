/** A rule in words, from its data alone: what it says, how sure we are, what hangs on it. */
import type { DutyRule } from '../duty.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import { dayRead } from '../provision.ts'
import type { Rule } from '../rule.ts'
import { ruleById, rules, versionsOf } from '../rules.ts'
import type { Confidence, Tier } from '../vocabulary.ts'
import { type Change, changesBetween } from './changes.ts'
import { type Fact, factsOf } from './facts.ts'
import { dayInWords } from './lists.ts'
import { confidenceInWords, type SortOfRule, sortInWords, sortOf, tierInWords } from './names.ts'
import { partOf } from './parts.ts'

export type NamedRule = Readonly<{ id: string; title: string }>

export type RuleInWords = Readonly<{
  id: string
  title: string
  says: string
  sort: SortOfRule
  sortSays: string
  part: string
  citation: string
  link: string
  /** The day its text was read; null where it was not. */
  readOn: string | null
  tier: Tier
  tierSays: string
  confidence: Confidence
  confidenceSays: string
  /** Each version and part of it, the oldest first. */
  versions: readonly Version[]
  /** What a later version says otherwise than the one before it. */
  changed: readonly Change[]
  /** Rules that may come to be owed once this one is met, and those after which this one may. */
  leadsTo: readonly NamedRule[]
  comesFrom: readonly NamedRule[]
  /** Rules that name this one: what it excuses, lengthens or pauses. */
  namedBy: readonly NamedRule[]
  /** Other ids under which the same is stated. */
  statedBy: readonly string[]
}>

type Version = Readonly<{
  title: string
  says: string
  sortSays: string
  inForce: string
  from: string
  until: string | null
  citation: string
  link: string
  confidenceSays: string
  facts: readonly Fact[]
}>

/** The rule so named, or the one that states what this id does; undefined where there is none. */
export function ruleInWords(id: string): RuleInWords | undefined {
  const rule = ruleById(id)
  if (!rule) return undefined
  const versions = versionsOf(rule.id)
    .filter(each => each.id === rule.id)
    .toSorted(byFirstDay)
  const sort = sortOf(rule)
  return {
    id: rule.id,
    title: rule.title,
    says: rule.says,
    sort,
    sortSays: sortInWords(sort),
    part: partOf(rule.id).name,
    citation: rule.cite.words,
    link: rule.link,
    readOn: dayRead(rule),
    tier: rule.tier,
    tierSays: tierInWords(rule.tier),
    confidence: rule.confidence,
    confidenceSays: confidenceInWords(rule),
    versions: versions.map(versionOf),
    changed: changesBetween(versions),
    leadsTo: named(versions.flatMap(leadsTo), rule.id),
    comesFrom: named(versions.flatMap(comesFrom), rule.id),
    namedBy: named(namers.get(rule.id) ?? [], rule.id),
    statedBy: [...new Set(versions.flatMap(({ statedBy }) => statedBy ?? []))],
  }
}

function byFirstDay({ inForce: one }: Rule, { inForce: other }: Rule): number {
  return one.from === other.from ? 0 : one.from < other.from ? -1 : 1
}

function versionOf(rule: Rule): Version {
  const { from, until } = rule.inForce
  return {
    title: rule.title,
    says: rule.says,
    sortSays: sortInWords(sortOf(rule)),
    inForce: inForceInWords(rule),
    from,
    until: until ?? null,
    citation: rule.cite.words,
    link: rule.link,
    confidenceSays: confidenceInWords(rule),
    facts: factsOf(rule),
  }
}

/** `From 1 February 2020.` */
function inForceInWords({ inForce: { from, until } }: Pick<Rule, 'inForce'>): string {
  const end = until ? ` until ${dayInWords(until)}, that day included` : ''
  return `From ${dayInWords(from)}${end}.`
}

const dutyRules = rules.filter((rule): rule is DutyRule => rule.sort === 'duty')
const startedBy = new Map<HappeningName, DutyRule[]>()
const metBy = new Map<HappeningName, DutyRule[]>()
const namers = new Map<string, Rule[]>()
for (const rule of dutyRules) {
  for (const name of rule.runsFrom.flatMap(({ happenings }) => happenings))
    put(startedBy, name, rule)
  for (const { happened } of rule.metBy) put(metBy, happened, rule)
  const named = new Set(factsOf(rule).flatMap(({ rules: ids }) => ids))
  for (const id of named) put(namers, id, rule)
}

function put<Key, Value>(all: Map<Key, Value[]>, key: Key, value: Value): void {
  const under = all.get(key)
  if (under) under.push(value)
  else all.set(key, [value])
}

/** Whose starts are among what meets this one, or among what a power is used by. */
function leadsTo(rule: Rule): readonly DutyRule[] {
  const done =
    rule.sort === 'duty'
      ? rule.metBy.map(({ happened }) => happened)
      : rule.sort === 'power'
        ? (rule.doneBy ?? [])
        : []
  return done.flatMap(name => startedBy.get(name) ?? [])
}

function comesFrom(rule: Rule): readonly DutyRule[] {
  if (rule.sort !== 'duty') return []
  const starts = rule.runsFrom.flatMap(({ happenings }) => happenings)
  return starts.flatMap(name => metBy.get(name) ?? [])
}

/** Each once, without the rule itself. */
function named(found: readonly Rule[], self: string): readonly NamedRule[] {
  const each = new Map(found.map(({ id, title }) => [id, { id, title }]))
  each.delete(self)
  return [...each.values()]
}
