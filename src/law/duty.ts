/** What can fall due: a duty, what may be done until a day, or what is in force until one. */
import type { ConductCircumstance } from './conduct-circumstance.ts'
import type { Test } from './engine/tests-of-fact.ts'
import type { HappeningName } from './format/happenings/index.ts'
import type { InvestigatingCircumstance } from './investigating-circumstance.ts'
import type { Limit } from './limit.ts'
import type { OfficerCircumstance } from './officer-circumstance.ts'
import { type Citation, flowed, type Provision } from './provision.ts'
import type { Confidence, DutyKind, MatterKind, Overlay, Role } from './vocabulary.ts'

/** Which happenings count: by whom, told to whom, and with which detail. */
export type Counts = Readonly<{
  /** Only by one of these; left out, by anyone. `bearer` is whoever bore the duty that day. */
  by?: readonly (Role | 'bearer')[]
  /** Only where told to the one the duty is owed to, or done by them. */
  toRecipient?: true
  byRecipient?: true
  /** Only where it concerns the one the duty is owed to. */
  aboutRecipient?: true
  /** Only where it names that person in any part, or nobody of the case at all. */
  withRecipient?: true
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
  | OfficerCircumstance
  | InvestigatingCircumstance
  | ConductCircumstance
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
     * each `after`. allegations: one for each allegation it is about. ahead: `daysBefore` the day
     * that was last fixed, each of them in turn. first: the first of them alone. special: the day
     * the special procedure began to govern.
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
      | 'first'
      | 'special'
      | 'allegations'
      | 'ahead'
    happenings: readonly HappeningName[]
    /** Not one whose detail holds this. */
    whereNot?: Where
    /** Of spells, only those after the first; they keep their numbers. */
    fromSecond?: true
    /** The limit counts from another day than the duty: the next one, or the next that works. */
    countsFrom?: 'next-day' | 'next-working-day' | Readonly<{ detail: string }>
    /** The limit counts from the last of these, on the day it began or before. */
    countsFromLatest?: HappeningName
    /** Only where what began it was itself done within the time that rule gives. */
    inTimeOf?: DutyRule
    within?: Limit
    answeredBy?: HappeningName
    /** Without a second, it happens once. */
    spells?: readonly [first: Limit, then?: Limit]
    endedBy?: readonly HappeningName[]
    endedOnlyBy?: readonly Role[]
    after?: HappeningName
    /** Only once this had run from that. */
    past?: Limit
    /** Only for allegations that answer yes to this, and not those that answer yes to that. */
    alleging?: Test
    notAlleging?: Test
    /** What to ask, where it cannot be told whether it is one of those. */
    asks?: string
    /** Something that went on is done when it ended: only its last day counts. */
    atEnd?: true
    /** Its own limit, where the rule has one for each start. */
    limit?: Limit
    /** Or as many of the limit's units as this detail says, where that is more. */
    orLonger?: Readonly<{ detail: string }>
    daysBefore?: readonly number[]
  }>

/** What meets or ends a duty. */
export type Act = Counts &
  Readonly<{
    happened: HappeningName
    /** An act in a matter about the same conduct counts for this one too. */
    sameMatter?: true
    /** An act before the duty arose still counts, until the matter came back, or since that. */
    standing?: true | Readonly<{ since: HappeningName }>
    /** What began the duty can itself have met it. */
    itself?: true
    /** It counts only once every outcome, of the handling and of each process, has been told. */
    onceEveryOutcomeTold?: true
    /** It does nothing where the duty began with this. */
    unlessBegunWith?: Where
    /** Only where the duty began with this. */
    begunBy?: HappeningName
    /** Only where it is owed to one of these. */
    towards?: readonly Role[]
    /** Where it says which occurrence it is for, only for that one. */
    forOccurrence?: string
    /** Only where this detail of it holds what it held when the duty began. */
    sameDetail?: string
    /** Where it says whom or what it is about, only for that; else for the last before it. */
    aboutTheSame?: true
    /** Only where the day this detail names is within the time the rule gives. */
    dayWithin?: string
    /** Only where it is not done before the earliest lawful day. */
    notTooEarly?: true
    /** Only where something had been found in the matter when the duty began. */
    onceFound?: true
    /** Not what began the duty itself: the same kind of thing, done again on a later day. */
    again?: true
  }>

/** A power to give longer: who has it, and the rule that gives it. */
export type Extension = Readonly<{
  rule: string
  by: readonly Role[]
  /** Rules whose longer time is also its own. */
  sharedWith?: readonly string[]
}>
/** A power to agree on less: each of these signs, and the Director General while presenting. */
export type Agreement = Readonly<{ rule: string; by: readonly Role[] }>
/** While this lasts, the duty waits: until that happens for the same reason. */
export type Pause = Readonly<{
  rule: string
  from: Act
  until: HappeningName
  /** Or until it was done all the same. */
  orOnce?: HappeningName
}>
/** A day the officer may put in place of the one named, within a limit from it. */
export type Alternative = Readonly<{ rule: string; what: string; within: Limit }>
/** Days left out of the count: from one happening to the next that ends them. */
export type LeftOut = Readonly<{ rule: string; from: Act; until: Act }>

/** The matters a duty reaches. Every condition must hold. */
export type Reach = Readonly<{
  kinds: readonly MatterKind[]
  where?: readonly Condition[]
  /**
   * Which text must reach the matter: the complaints Regulations where nothing is said; the Conduct
   * Regulations, which reach each person by themselves; the discipline of staff, which is known and
   * not computed; or none of them.
   */
  text?: 'conduct' | 'staff' | 'none'
  /** Only about officers and special constables. */
  person?: 'officer'
  /** Only where these amendments reach it, or do not: two versions of one rule never overlap. */
  with?: readonly Overlay[]
  without?: readonly Overlay[]
}>
export type Condition =
  | 'about-conduct'
  | 'chief-officer-concerned'
  | 'no-chief-officer-concerned'
  | 'for-someone-without-known-consent'
  | 'came-as-death-or-serious-injury'
  | 'came-as-conduct-matter'
  | 'investigated-by-authority'
  | 'investigated-by-dg'
  | 'locally'
  | 'directed'
  | 'independent'

export type Duty = Provision &
  Readonly<{
    sort: 'duty'
    kind: DutyKind
    governs: Reach
    /** One for each person complained of: it reads only what concerns that person. */
    per?: 'person'
    bearer: Bearer
    /** Null where the provision names nobody it is owed to. */
    owedTo: readonly Role[] | null
    /** The drafter's standard beside the limit, such as "promptly". */
    standard?: string
    runsFrom: readonly Start[]
    /** It begins once only, with the first of its starts. */
    once?: true
    limit: Limit
    /** The earliest lawful day, counted like the limit. */
    notBefore?: Limit
    /** The provision goes on past its day, so that it is never overdue. */
    runsOn?: true
    /** Owed to whoever could be owed it, also those the coroner has never heard of. */
    roster?: true
    /** Filing waits for the court to open: shown beside the day, which itself never moves. */
    rolls?: 'court'
    extendable?: Extension
    shortenable?: Agreement
    movesTo?: Alternative
    leavesOut?: LeftOut
    pausedBy?: readonly Pause[]
    /** A warning lasts as long as its own arithmetic says. */
    lasts?: 'written-warning' | 'final-written-warning' | 'extension'
    metBy: readonly Act[]
    /** Meeting it once does not discharge it: it goes on until it is ended. */
    continues?: true
    endsWith: readonly Act[]
    /** Rules that may excuse it. */
    subjectTo: readonly string[]
    /** The provision itself lets it be withheld where it would do harm; from these alone. */
    mayBeWithheld?: true | readonly Role[]
    /** How well it was read for matters of another kind than the main one, with that citation. */
    otherwise?: Readonly<Partial<Record<MatterKind, { cite: Citation; confidence: Confidence }>>>
    /** What would move the date, in plain English. */
    changes: string
  }>
/**
 * `handler`: the Director General once the form is directed or independent, else the authority.
 * `receiver`: whichever body it was addressed to. `presenter`: the Director General while they
 * present the case, else the authority. `conducting-authority`: the force the running of the
 * proceedings was delegated to, while it is, else the authority.
 */
export type Bearer = Role | 'handler' | 'receiver' | 'presenter' | 'conducting-authority'

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
/** A limit outside the scheme: told, never overdue. */
export function outsideLimit(says: Omit<Duty, 'sort' | 'kind'>): DutyRule {
  return due('limit', says)
}
/** A time limit outside the scheme: information for whoever may need it. */
export function timeLimit(says: Omit<Duty, 'sort' | 'kind'>): DutyRule {
  return due('limit', says)
}
function due(kind: DutyKind, says: Omit<Duty, 'sort' | 'kind'>): DutyRule {
  const { says: summary, changes, caution } = says
  const careful = caution ? { caution: flowed(caution) } : {}
  const plain = { says: flowed(summary), changes: flowed(changes), ...careful }
  return { sort: 'duty', kind, link: says.cite.link, ...says, ...plain }
}
/** Whether an id of the reference files means this rule. */
export function isNamed({ id, statedBy }: DutyRule, named: unknown): boolean {
  return named === id || (statedBy ?? []).some(each => each === named)
}
