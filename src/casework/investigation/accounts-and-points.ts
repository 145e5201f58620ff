/**
 * What is recorded of accounts and points in dispute: whose version it is and in what form, what it
 * says of a point, how it was tested, and what was found as fact. Nothing of it is edited: what was
 * recorded by mistake is put right by a later fact, which says why.
 */
import type { AllegationId, Day, DocumentId, SubjectId } from '#kernel'
import type { Waived } from '../complaint/handling.ts'

type On = Readonly<{ on: Day }>
/** It stands instead of an earlier one of its kind, which stays in the record. */
type Corrects = Readonly<{ corrects?: Readonly<{ earlier: string; why: string }> }>
/** Recorded again under its own id: why what was recorded before is not right. */
type PutRight = Readonly<{ putRight?: string }>

export const accountForms = [
  'interview',
  'written-response',
  'email',
  'statement',
  'recording',
  'systems-record',
  'testimony-elsewhere',
  'press',
] as const
export type AccountForm = (typeof accountForms)[number]
export const accountSources = [
  'complainant',
  'person-complained-against',
  'witness',
  'police-witness',
  'system',
  'press',
  'other',
] as const
export type AccountSource = (typeof accountSources)[number]

/** One source's version. */
export type Account = On &
  PutRight &
  Readonly<{
    account: string
    source: AccountSource
    /** By name, or what it is: "PC 4471’s written response", "Command log". */
    who: string
    subject?: SubjectId
    form: AccountForm
    /** When it was given; left out where nobody knows. */
    givenOn?: Day
    /** They saw or heard it themselves, or were told of it. */
    hand: 'first' | 'second'
    about: string
    documents: readonly DocumentId[]
    /** What they were told of their rights before they gave it. */
    rights?: string
  }>

export const testWays = [
  'document-of-the-time',
  'recording',
  'other-witness',
  'systems-data',
  'interview',
] as const
export type TestWay = (typeof testWays)[number]
export const testResults = ['borne-out', 'contradicted', 'neither'] as const
export type TestResult = (typeof testResults)[number]

/** How an account was tested, on one point or, without one, as a whole. */
export type Tested = On &
  Corrects &
  Readonly<{
    test: string
    account: string
    point?: string
    by: TestWay
    result: TestResult
    found: string
    passages: readonly string[]
  }>
/** Why it was not tested; or, where it names a test, why that was no test of it. */
export type NotTested = On &
  Readonly<{ account: string; point?: string; why: string; corrects?: string }>

export const pointKinds = ['event', 'rank', 'date', 'sequence', 'place', 'words'] as const
export type PointKind = (typeof pointKinds)[number]

/** One fact that accounts support or contradict, in one sentence. */
export type Point = On &
  PutRight &
  Readonly<{
    point: string
    words: string
    kind: PointKind
    allegation?: AllegationId
    /** What would show that this did not happen. */
    against: string
  }>

export const stances = ['for', 'against', 'silent'] as const
export type Stance = (typeof stances)[number]

/** What an account says of a point, and where; the same account may say both. */
export type Position = On &
  Corrects &
  Readonly<{
    position: string
    point: string
    account: string
    stance: Stance
    /** The rank, date or order it gives, in its own words. */
    says?: string
    passages: readonly string[]
  }>

export const factsFound = ['happened', 'did-not-happen', 'not-able-to-determine'] as const
export type FactFound = (typeof factsFound)[number]

/**
 * What was found of a point, what it rests on, and how each contrary account was dealt with. A
 * later finding of the same point stands instead.
 */
export type FindingOfFact = On &
  Waived &
  Readonly<{
    finding: string
    point: string
    found: FactFound
    why: string
    reliedOn: readonly string[]
    contrary: readonly Readonly<{ account: string; dealt: string }>[]
  }>
/** As it was recorded: with the accounts it leant on that nobody had tested on that day. */
export type FoundFact = FindingOfFact & Readonly<{ untested: readonly string[] }>

/** Whether a decision or inquiry of the police was open to being affected. */
export type Influence = On &
  Readonly<{ influence: string; decision: string; open: 'yes' | 'no' | 'not-known'; why: string }>

/** An account as it stands: what was recorded of it before, and why it counts no longer. */
export type AccountFacts = Account & Readonly<{ earlier?: readonly Account[]; left?: string }>
export type PointFacts = Point & Readonly<{ earlier?: readonly Point[]; left?: string }>

export type ProofFacts = Readonly<{
  accounts: readonly AccountFacts[]
  tests: readonly Tested[]
  notTested: readonly NotTested[]
  points: readonly PointFacts[]
  positions: readonly Position[]
  /** Every one, the latest last: the latest of a point stands. */
  findings: readonly FoundFact[]
  influence: readonly Influence[]
}>
