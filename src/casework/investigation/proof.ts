/**
 * Accounts and points in dispute: what may be recorded of them. Nothing is found on an untested
 * account unseen: it may be, for a reason that is counted and shown. Nothing is edited either: a
 * mistake is answered by a later fact that says which it puts right, and why.
 */
import { accept, type DocumentId, nothing, refuse } from '#kernel'
import type { Decides } from '../complaint/area.ts'
import { alike, missingWords, stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import type {
  Account,
  FindingOfFact,
  FoundFact,
  Influence,
  NotTested,
  Point,
  Position,
  Tested,
} from './accounts-and-points.ts'
import { contraryTo, restsOnUntested } from './standing.ts'

type On = Readonly<{ on: Point['on'] }>
type Today = Readonly<{ today: Point['on'] }>

export type ProofEvents = {
  AccountRecorded: Account
  AccountLeft: On & Readonly<{ account: string; why: string }>
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
  LeaveAccount: ProofEvents['AccountLeft'] & Today
  TestAccount: Tested & Today
  LeaveUntested: NotTested & Today
  RaisePoint: Point & Today
  LeavePoint: ProofEvents['PointLeft'] & Today
  TakePosition: Position & Today
  /** One account read for several points it says nothing of. */
  TakeSilence: On &
    Today &
    Readonly<{
      account: string
      silent: readonly Readonly<{ position: string; point: string }>[]
    }>
  FindFact: FindingOfFact & Today
  ConsiderInfluence: Influence & Today
}

const accountIn = ({ proof }: Facts, id: string) => proof.accounts.find(one => one.account === id)
const pointIn = ({ proof }: Facts, id: string) => proof.points.find(one => one.point === id)

function noAccount(facts: Facts, id: string): ComplaintRefusal | undefined {
  return accountIn(facts, id) ? undefined : { type: 'NoSuchAccount' }
}
function noPoint(facts: Facts, id: string | undefined): ComplaintRefusal | undefined {
  return id === undefined || pointIn(facts, id) ? undefined : { type: 'NoSuchPoint' }
}
function noDocument({ documents }: Facts, ids: readonly DocumentId[]) {
  const known = ids.every(id => documents.includes(id))
  return known ? undefined : ({ type: 'NoSuchDocument' } as const)
}
function noPassage({ material }: Facts, ids: readonly string[]) {
  const known = ids.every(id => material.passages.some(({ passage }) => passage === id))
  return known ? undefined : ({ type: 'NoSuchPassage' } as const)
}

/** What is put right must be there, and why is said. */
function wrongly(
  corrects: Position['corrects'],
  earlier: readonly string[],
): ComplaintRefusal | undefined {
  if (!corrects) return undefined
  if (!earlier.includes(corrects.earlier)) return { type: 'NoSuchEntry' }
  return missingWords(corrects.why, 'why')
}

/** House rules: they warn, and whoever finds it may go ahead with a reason that is counted. */
function expected(asked: FindingOfFact, facts: Facts): ComplaintRefusal | undefined {
  const without = new Set(asked.waived?.why.trim() ? asked.waived.rule.split(' ') : [])
  const dealtWith = new Set(
    asked.contrary.filter(({ dealt }) => dealt.trim() !== '').map(({ account }) => account),
  )
  const rules = [
    ...(restsOnUntested(facts, asked).length > 0 ? ['house.tested-account'] : []),
    ...(contraryTo(facts, asked).every(one => dealtWith.has(one))
      ? []
      : ['house.contrary-accounts']),
  ].filter(rule => !without.has(rule))
  return rules.length > 0 ? { type: 'MoreExpected', rules } : undefined
}

export const proofDecides: Decides<ProofCommands> = {
  RecordAccount({ today, ...asked }, facts) {
    const before = accountIn(facts, asked.account)
    if (before && (asked.putRight === undefined || alike(plain(before), asked))) return nothing
    return unless(
      missingWords(asked.who, 'who') ??
        missingWords(asked.about, 'about') ??
        (before ? missingWords(asked.putRight ?? '', 'why') : undefined) ??
        noDocument(facts, asked.documents) ??
        stillToCome(asked.givenOn ?? asked.on, today) ??
        stillToCome(asked.on, today),
      { type: 'AccountRecorded', ...asked },
    )
  },
  LeaveAccount({ today, ...asked }, facts) {
    if (accountIn(facts, asked.account)?.left === asked.why) return nothing
    return unless(
      noAccount(facts, asked.account) ??
        missingWords(asked.why, 'why') ??
        stillToCome(asked.on, today),
      { type: 'AccountLeft', ...asked },
    )
  },
  TestAccount({ today, ...asked }, facts) {
    const { tests } = facts.proof
    if (tests.some(one => one.test === asked.test)) return nothing
    return unless(
      noAccount(facts, asked.account) ??
        noPoint(facts, asked.point) ??
        noPassage(facts, asked.passages) ??
        wrongly(
          asked.corrects,
          tests.filter(({ account }) => account === asked.account).map(({ test }) => test),
        ) ??
        missingWords(asked.found, 'found') ??
        stillToCome(asked.on, today),
      { type: 'AccountTested', ...asked },
    )
  },
  LeaveUntested({ today, ...asked }, facts) {
    const { notTested, tests } = facts.proof
    if (notTested.some(one => alike(one, asked))) return nothing
    const wrong =
      asked.corrects !== undefined &&
      !tests.some(({ test, account }) => test === asked.corrects && account === asked.account)
    return unless(
      noAccount(facts, asked.account) ??
        noPoint(facts, asked.point) ??
        (wrong ? ({ type: 'NoSuchEntry' } as const) : undefined) ??
        missingWords(asked.why, 'why') ??
        stillToCome(asked.on, today),
      { type: 'AccountNotTested', ...asked },
    )
  },
  RaisePoint({ today, ...asked }, facts) {
    const before = pointIn(facts, asked.point)
    if (before && (asked.putRight === undefined || alike(plain(before), asked))) return nothing
    const strange =
      asked.allegation !== undefined && !facts.allegations.some(({ id }) => id === asked.allegation)
    return unless(
      missingWords(asked.words, 'point') ??
        missingWords(asked.against, 'against') ??
        (before ? missingWords(asked.putRight ?? '', 'why') : undefined) ??
        (strange ? ({ type: 'NoSuchAllegation' } as const) : undefined) ??
        stillToCome(asked.on, today),
      { type: 'PointRaised', ...asked },
    )
  },
  LeavePoint({ today, ...asked }, facts) {
    if (pointIn(facts, asked.point)?.left === asked.why) return nothing
    return unless(
      noPoint(facts, asked.point) ?? missingWords(asked.why, 'why') ?? stillToCome(asked.on, today),
      { type: 'PointLeft', ...asked },
    )
  },
  TakePosition({ today, ...asked }, facts) {
    const { positions } = facts.proof
    if (positions.some(one => one.position === asked.position)) return nothing
    const same = positions.filter(one => one.point === asked.point && one.account === asked.account)
    return unless(
      noPoint(facts, asked.point) ??
        noAccount(facts, asked.account) ??
        noPassage(facts, asked.passages) ??
        wrongly(
          asked.corrects,
          same.map(({ position }) => position),
        ) ??
        stillToCome(asked.on, today),
      { type: 'PositionTaken', ...asked },
    )
  },
  TakeSilence({ on, today, account, silent }, facts) {
    const { positions } = facts.proof
    const inTheWay =
      noAccount(facts, account) ??
      silent.map(({ point }) => noPoint(facts, point)).find(one => one !== undefined) ??
      stillToCome(on, today)
    if (inTheWay) return refuse(inTheWay)
    // What it says of a point is never silenced in passing: that is put right by itself.
    const unread = silent.filter(
      asked => !positions.some(one => one.point === asked.point && one.account === account),
    )
    return accept(
      ...unread.map(({ position, point }) => ({
        type: 'PositionTaken' as const,
        ...{ on, position, point, account, passages: [] },
        stance: 'silent' as const,
      })),
    )
  },
  FindFact({ today, ...asked }, facts) {
    if (facts.proof.findings.some(one => one.finding === asked.finding)) return nothing
    const unknown = [...asked.reliedOn, ...asked.contrary.map(({ account }) => account)].find(
      account => !accountIn(facts, account),
    )
    const onNothing = asked.found !== 'not-able-to-determine' && asked.reliedOn.length === 0
    return unless(
      noPoint(facts, asked.point) ??
        (unknown === undefined ? undefined : ({ type: 'NoSuchAccount' } as const)) ??
        (onNothing ? ({ type: 'WordsMissing', what: 'reliedOn' } as const) : undefined) ??
        missingWords(asked.why, 'why') ??
        stillToCome(asked.on, today) ??
        expected(asked, facts),
      { type: 'FactFound', ...asked, untested: restsOnUntested(facts, asked) },
    )
  },
  ConsiderInfluence({ today, ...asked }, facts) {
    if (facts.proof.influence.some(one => one.influence === asked.influence)) return nothing
    return unless(
      missingWords(asked.decision, 'decision') ??
        missingWords(asked.why, 'why') ??
        stillToCome(asked.on, today),
      { type: 'InfluenceConsidered', ...asked },
    )
  },
}

/** As it was last recorded, without what became of it. */
function plain<Kept extends Readonly<{ earlier?: unknown; left?: string }>>(kept: Kept) {
  const { earlier: _, left: __, ...recorded } = kept
  return kept.left === undefined ? recorded : kept
}
