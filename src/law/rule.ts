/** What a rule is: one provision, as data. */
import type { Day } from '#kernel'
import type { Test } from './engine/tests-of-fact.ts'
import type { HappeningName } from './format/happenings/index.ts'
import type { PeriodCode } from './periods.ts'
import type { Confidence, Criterion, DutyKind, MatterKind, Role, Tier } from './vocabulary.ts'

/** Where a provision is: words to cite it by, its page, and the day that page was read. */
export type Citation = Readonly<{ words: string; link: string; readOn: Day }>
type InForce = Readonly<{ from: Day; until?: Day }>

type Provision = Readonly<{
  /** The id of the reference files; kept for ever. */
  id: string
  title: string
  cite: Citation
  /** What it says, in our own plain English. */
  says: string
  tier: Tier
  confidence: Confidence
  inForce: InForce
}>

/** Which happenings count: by whom, told to whom, and with which detail. */
export type Counts = Readonly<{
  /** Only by one of these; left out, by anyone. `bearer` is whoever bore the duty that day. */
  by?: readonly (Role | 'bearer')[]
  /** Only where told to the one the duty is owed to, or done by them. */
  toRecipient?: true
  byRecipient?: true
  /** Only where addressed to one of these. */
  to?: readonly Role[]
  /** Not where addressed to one of these. */
  notTo?: readonly Role[]
  where?: Where
  /** Only as things stood that day. */
  when?: readonly Circumstance[]
}>
/** A detail of the happening that holds this, or one of these. */
export type Where = Readonly<{ detail: string; is: string | boolean | readonly string[] }>

/** What has to be so when something happens for it to count. */
export type Circumstance =
  | 'recorded'
  | 'not-recorded'
  | 'with-dg'
  | 'not-with-dg'
  | 'under-review'
  | 'not-under-review'
  | 'review-right'
  | 'review-notice-complete'
  | 'reached-review-body'
  | 'reached-wrong-body'
  | 'in-writing-where-required'

/** Days on which a duty begins to be owed, read from happenings. */
export type Start = Counts &
  Readonly<{
    /**
     * each: every such happening starts one occurrence. latest: only the last of them counts.
     * receipt: the first day it reached the authority. handling: the day handling began.
     * criterion: the first of them, and again for another criterion once the matter has come back.
     * elsewhere: the day it reached a body that is not the authority. compelled: the day what is
     * alleged, or what became clear, left no choice. silence: the day after `within` has run from
     * it without an answer. spells: the day after each of `spells` has run, the last of them again
     * and again until `endedBy`; also the next, which has not begun. next: the first of them after
     * each `after`.
     */
    reading:
      | 'each'
      | 'latest'
      | 'receipt'
      | 'handling'
      | 'criterion'
      | 'elsewhere'
      | 'compelled'
      | 'silence'
      | 'spells'
      | 'next'
    happenings: readonly HappeningName[]
    within?: Limit
    answeredBy?: HappeningName
    spells?: readonly [first: Limit, then: Limit]
    endedBy?: HappeningName
    after?: HappeningName
  }>

/** What meets or ends a duty. */
export type Act = Counts &
  Readonly<{
    happened: HappeningName
    /** An act in a matter about the same conduct counts for this one too. */
    sameMatter?: true
    /** An act before the duty arose still counts, until the matter came back. */
    standing?: true
    /** It counts only once every outcome, of the handling and of each process, has been told. */
    onceEveryOutcomeTold?: true
    /** It does nothing where the duty began with this. */
    unlessBegunWith?: Where
    /** Where it says which occurrence it is for, only for that one. */
    forOccurrence?: string
  }>

/** A power to give longer: who has it, and the rule that gives it. */
export type Extension = Readonly<{ rule: string; by: readonly Role[] }>
/** Days left out of the count: from one happening to the next that ends them. */
export type LeftOut = Readonly<{ rule: string; from: Act; until: Act }>

/** The matters a duty reaches. Every condition must hold. */
export type Reach = Readonly<{
  kinds: readonly MatterKind[]
  where?: readonly Condition[]
}>
export type Condition =
  | 'about-conduct'
  | 'chief-officer-concerned'
  | 'no-chief-officer-concerned'
  | 'for-someone-without-known-consent'
  | 'came-as-death-or-serious-injury'
  | 'investigated-by-authority'
  | 'investigated-by-dg'

export type Limit = Readonly<{ code: PeriodCode; n: number }>

export type Duty = Provision &
  Readonly<{
    sort: 'duty'
    kind: DutyKind
    governs: Reach
    bearer: Bearer
    /** Null where the provision names nobody it is owed to. */
    owedTo: readonly Role[] | null
    /** The drafter's standard beside the limit, such as "promptly". */
    standard?: string
    runsFrom: readonly Start[]
    /** It begins once only, with the first of its starts. */
    once?: true
    limit: Limit
    extendable?: Extension
    leavesOut?: LeftOut
    metBy: readonly Act[]
    /** Meeting it once does not discharge it: it goes on until it is ended. */
    continues?: true
    endsWith: readonly Act[]
    /** Rules that may excuse it. */
    subjectTo: readonly string[]
    /** The provision itself lets it be withheld where it would do harm; from these alone. */
    mayBeWithheld?: true | readonly Role[]
    /** Other ids of the reference files that say the same. */
    statedBy?: readonly string[]
    /** How well it was read for matters of another kind than the main one, with that citation. */
    otherwise?: Readonly<Partial<Record<MatterKind, { cite: Citation; confidence: Confidence }>>>
    /** What would move the date, in plain English. */
    changes: string
  }>
/**
 * `handler`: the Director General once the form is directed or independent, else the authority.
 * `receiver`: whichever body it was addressed to.
 */
export type Bearer = Role | 'handler' | 'receiver'

/** What a word means, or who counts: nothing falls due under it, but duties rest on it. */
export type Definition = Provision & Readonly<{ sort: 'definition' }>
/** What excuses a duty. */
export type Exception = Provision & Readonly<{ sort: 'exception' }>
/** One of the mandatory referral criteria, and what alleged facts lead to it. */
export type CriterionRule = Provision &
  Readonly<{ sort: 'criterion'; code: Criterion; derivedFrom: Test; for: readonly MatterKind[] }>

export type Rule = (Duty | Definition | Exception | CriterionRule) & Readonly<{ link: string }>
export type DutyRule = Duty & Readonly<{ link: string }>

export function duty(says: Omit<Duty, 'sort' | 'kind'>): DutyRule {
  return due('duty', says)
}
/** What may be done, until a day. */
export function entitlement(says: Omit<Duty, 'sort' | 'kind'>): DutyRule {
  return due('entitlement', says)
}
/** Something in force from one day to another. */
export function spell(says: Omit<Duty, 'sort' | 'kind'>): DutyRule {
  return due('period', says)
}
function due(kind: DutyKind, says: Omit<Duty, 'sort' | 'kind'>): DutyRule {
  const { says: summary, changes } = says
  const plain = { says: flowed(summary), changes: flowed(changes) }
  return { sort: 'duty', kind, link: says.cite.link, ...says, ...plain }
}
export function definition(says: Omit<Definition, 'sort'>): Definition & { readonly link: string } {
  return { sort: 'definition', link: says.cite.link, ...says, says: flowed(says.says) }
}
export function exception(says: Omit<Exception, 'sort'>): Exception & { readonly link: string } {
  return { sort: 'exception', link: says.cite.link, ...says, says: flowed(says.says) }
}
export function criterionRule(
  says: Omit<CriterionRule, 'sort'>,
): CriterionRule & { readonly link: string } {
  return { sort: 'criterion', link: says.cite.link, ...says, says: flowed(says.says) }
}

/** Whether an id of the reference files means this rule. */
export function isNamed({ id, statedBy }: DutyRule, named: unknown): boolean {
  return named === id || (statedBy ?? []).some(each => each === named)
}

/** One line of text, however the source file breaks it. */
function flowed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Within N weeks of the day: that day does not count. */
export function weeksAfter(n: number): Limit {
  return { code: 'weeks-after', n }
}
/** Within N working days of the day: that day does not count. */
export function workingDaysAfter(n: number): Limit {
  return { code: 'working-days-after', n }
}
/** N months starting with the day: it is the first of them. */
export function monthsBeginningWith(n: number): Limit {
  return { code: 'months-beginning-with', n }
}
/** Within N days of the day, or N days starting with the day after it: that day does not count. */
export function daysAfter(n: number): Limit {
  return { code: 'days-after', n }
}
/** N days starting with the day: it is the first of them. */
export function daysBeginningWith(n: number): Limit {
  return { code: 'days-beginning-with', n }
}
/** The same day. */
export const atOnce: Limit = { code: 'at-once', n: 0 }
/** By the end of the day after, whatever day of the week that is. */
export const endOfNextDay: Limit = { code: 'end-of-next-day', n: 1 }
/** No number is given, and none is invented. */
export const asSoonAsPracticable: Limit = { code: 'as-soon-as-practicable', n: 0 }
