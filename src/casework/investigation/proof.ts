/**
 * Accounts and points in dispute: whose version it is and in what form, what each says of a point,
 * how it was tested, and what was found as fact. Nothing is found on an untested account unseen.
 */
import {
  type AllegationId,
  type Day,
  type DocumentId,
  nothing,
  refuse,
  type SubjectId,
} from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { alike, missingWords, said, stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>

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

/** How an account was tested, on one point or as a whole. */
export type Tested = On &
  Readonly<{
    account: string
    point?: string
    by: TestWay
    found: string
    passages: readonly string[]
  }>
export type NotTested = On & Readonly<{ account: string; why: string }>

export const pointKinds = ['event', 'rank', 'date', 'sequence', 'place', 'words'] as const
export type PointKind = (typeof pointKinds)[number]

/** One fact that accounts support or contradict, in one sentence. */
export type Point = On &
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
  Readonly<{
    point: string
    account: string
    stance: Stance
    /** The rank, date or order it gives, in its own words. */
    says?: string
    passages: readonly string[]
  }>

export const factsFound = ['happened', 'did-not-happen', 'not-able-to-determine'] as const
export type FactFound = (typeof factsFound)[number]

/** What was found of a point, what it rests on, and how each contrary account was dealt with. */
export type FoundFact = On &
  Readonly<{
    finding: string
    point: string
    found: FactFound
    why: string
    reliedOn: readonly string[]
    contrary: readonly Readonly<{ account: string; dealt: string }>[]
    /** It leans on one account nobody tested: why it does all the same. */
    untested?: Readonly<{ account: string; why: string }>
  }>

/** Whether a decision or inquiry of the police was open to being affected. */
export type Influence = On &
  Readonly<{ influence: string; decision: string; open: 'yes' | 'no' | 'not-known'; why: string }>

export type ProofEvents = {
  AccountRecorded: Account
  AccountTested: Tested
  AccountNotTested: NotTested
  PointRaised: Point
  PointLeft: On & Readonly<{ point: string; why: string }>
  PositionTaken: Position
  FactFound: FoundFact
  InfluenceConsidered: Influence
}
export type ProofCommands = {
  RecordAccount: Account & Today
  TestAccount: Tested & Today
  LeaveUntested: NotTested & Today
  RaisePoint: Point & Today
  LeavePoint: ProofEvents['PointLeft'] & Today
  TakePosition: Position & Today
  FindFact: FoundFact & Today
  ConsiderInfluence: Influence & Today
}

export type ProofFacts = Readonly<{
  accounts: readonly Account[]
  tests: readonly Tested[]
  notTested: readonly NotTested[]
  points: readonly (Point & Readonly<{ left?: string }>)[]
  positions: readonly Position[]
  findings: readonly FoundFact[]
  influence: readonly Influence[]
}>
export const nothingProved: ProofFacts = {
  accounts: [],
  tests: [],
  notTested: [],
  points: [],
  positions: [],
  findings: [],
  influence: [],
}

const noSuchAccount = refuse({ type: 'NoSuchAccount' } as const)
const noSuchPoint = refuse({ type: 'NoSuchPoint' } as const)

const hasAccount = ({ proof }: Facts, id: string) => proof.accounts.some(one => one.account === id)
const hasPoint = ({ proof }: Facts, id: string) => proof.points.some(one => one.point === id)

export const proofDecides: Decides<ProofCommands> = {
  RecordAccount({ today, ...asked }, facts) {
    if (hasAccount(facts, asked.account)) return nothing
    return unless(missingWords(asked.who, 'who') ?? stillToCome(asked.on, today), {
      type: 'AccountRecorded',
      ...asked,
    })
  },
  TestAccount({ today, ...asked }, facts) {
    if (!hasAccount(facts, asked.account)) return noSuchAccount
    if (asked.point && !hasPoint(facts, asked.point)) return noSuchPoint
    if (facts.proof.tests.some(one => alike(one, asked))) return nothing
    return unless(missingWords(asked.found, 'found') ?? stillToCome(asked.on, today), {
      type: 'AccountTested',
      ...asked,
    })
  },
  LeaveUntested({ today, ...asked }, facts) {
    if (!hasAccount(facts, asked.account)) return noSuchAccount
    if (facts.proof.notTested.some(one => alike(one, asked))) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'AccountNotTested',
      ...asked,
    })
  },
  RaisePoint({ today, ...asked }, facts) {
    if (hasPoint(facts, asked.point)) return nothing
    return unless(missingWords(asked.words, 'words') ?? stillToCome(asked.on, today), {
      type: 'PointRaised',
      ...asked,
    })
  },
  LeavePoint({ today, ...asked }, facts) {
    if (!hasPoint(facts, asked.point)) return noSuchPoint
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'PointLeft',
      ...asked,
    })
  },
  TakePosition({ today, ...asked }, facts) {
    if (!hasPoint(facts, asked.point)) return noSuchPoint
    if (!hasAccount(facts, asked.account)) return noSuchAccount
    if (facts.proof.positions.some(one => alike(one, asked))) return nothing
    return unless(stillToCome(asked.on, today), { type: 'PositionTaken', ...asked })
  },
  FindFact({ today, ...asked }, facts) {
    if (!hasPoint(facts, asked.point)) return noSuchPoint
    if (facts.proof.findings.some(one => one.finding === asked.finding)) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'FactFound',
      ...asked,
    })
  },
  ConsiderInfluence({ today, ...asked }, facts) {
    if (facts.proof.influence.some(one => alike(one, asked))) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'InfluenceConsidered',
      ...asked,
    })
  },
}

function withProof(facts: Facts, change: Partial<ProofFacts>): Facts {
  return { ...facts, proof: { ...facts.proof, ...change } }
}

export const proofEvolves: Evolves<ProofEvents> = {
  AccountRecorded: (facts, event) =>
    withProof(facts, { accounts: [...facts.proof.accounts, said(event)] }),
  AccountTested: (facts, event) => withProof(facts, { tests: [...facts.proof.tests, said(event)] }),
  AccountNotTested: (facts, event) =>
    withProof(facts, { notTested: [...facts.proof.notTested, said(event)] }),
  PointRaised: (facts, event) => withProof(facts, { points: [...facts.proof.points, said(event)] }),
  PointLeft: (facts, { point, why }) =>
    withProof(facts, {
      points: facts.proof.points.map(one => (one.point === point ? { ...one, left: why } : one)),
    }),
  PositionTaken: (facts, event) =>
    withProof(facts, { positions: [...facts.proof.positions, said(event)] }),
  FactFound: (facts, event) =>
    withProof(facts, { findings: [...facts.proof.findings, said(event)] }),
  InfluenceConsidered: (facts, event) =>
    withProof(facts, { influence: [...facts.proof.influence, said(event)] }),
}

export const proofTells: Tells<ProofEvents> = {
  AccountRecorded: untold,
  AccountTested: untold,
  AccountNotTested: untold,
  PointRaised: untold,
  PointLeft: untold,
  PositionTaken: untold,
  FactFound: untold,
  InfluenceConsidered: untold,
}
