/** Accounts, points in dispute, and what is found as fact. */
import type { Bench } from '../bench.ts'
import { type Dated, type Undated, type Verb, verb } from '../verb.ts'

/** `account`, `test`, `point`, `position`, `finding` and `influence` are ids to cite it by. */
export type PointsDesk = Readonly<{
  recordAccount: Verb<Undated<'RecordAccount'>>
  leaveAccount: Verb<Undated<'LeaveAccount'>>
  testAccount: Verb<Dated<'TestAccount'>>
  leaveUntested: Verb<Undated<'LeaveUntested'>>
  raisePoint: Verb<Undated<'RaisePoint'>>
  leavePoint: Verb<Undated<'LeavePoint'>>
  takePosition: Verb<Undated<'TakePosition'>>
  takeSilence: Verb<Undated<'TakeSilence'>>
  findFact: Verb<Undated<'FindFact'>>
  considerInfluence: Verb<Undated<'ConsiderInfluence'>>
}>

export function pointsDesk(bench: Bench): PointsDesk {
  return {
    recordAccount: verb(bench, 'handle', (asked, today) => ({
      type: 'RecordAccount',
      on: today,
      today,
      account: asked.account,
      source: asked.source,
      who: asked.who,
      ...(asked.subject ? { subject: asked.subject } : {}),
      form: asked.form,
      ...(asked.givenOn ? { givenOn: asked.givenOn } : {}),
      hand: asked.hand,
      about: asked.about,
      documents: asked.documents,
      ...(asked.rights ? { rights: asked.rights } : {}),
      ...(asked.putRight ? { putRight: asked.putRight } : {}),
    })),
    leaveAccount: verb(bench, 'handle', ({ account, why }, today) => ({
      type: 'LeaveAccount',
      on: today,
      today,
      account,
      why,
    })),
    testAccount: verb(bench, 'handle', (asked, today) => ({
      type: 'TestAccount',
      on: asked.on,
      today,
      test: asked.test,
      account: asked.account,
      ...(asked.point ? { point: asked.point } : {}),
      by: asked.by,
      result: asked.result,
      found: asked.found,
      passages: asked.passages,
      ...(asked.corrects ? { corrects: asked.corrects } : {}),
    })),
    leaveUntested: verb(bench, 'handle', ({ account, point, why, corrects }, today) => ({
      type: 'LeaveUntested',
      on: today,
      today,
      account,
      ...(point ? { point } : {}),
      why,
      ...(corrects ? { corrects } : {}),
    })),
    raisePoint: verb(bench, 'handle', (asked, today) => ({
      type: 'RaisePoint',
      on: today,
      today,
      point: asked.point,
      words: asked.words,
      kind: asked.kind,
      ...(asked.allegation ? { allegation: asked.allegation } : {}),
      against: asked.against,
      ...(asked.putRight ? { putRight: asked.putRight } : {}),
    })),
    leavePoint: verb(bench, 'handle', ({ point, why }, today) => ({
      type: 'LeavePoint',
      on: today,
      today,
      point,
      why,
    })),
    takePosition: verb(bench, 'handle', (asked, today) => ({
      type: 'TakePosition',
      on: today,
      today,
      position: asked.position,
      point: asked.point,
      account: asked.account,
      stance: asked.stance,
      ...(asked.says ? { says: asked.says } : {}),
      passages: asked.passages,
      ...(asked.corrects ? { corrects: asked.corrects } : {}),
    })),
    takeSilence: verb(bench, 'handle', ({ account, silent }, today) => ({
      type: 'TakeSilence',
      on: today,
      today,
      account,
      silent,
    })),
    findFact: verb(bench, 'handle', (asked, today) => ({
      type: 'FindFact',
      on: today,
      today,
      finding: asked.finding,
      point: asked.point,
      found: asked.found,
      why: asked.why,
      reliedOn: asked.reliedOn,
      contrary: asked.contrary,
      ...(asked.waived ? { waived: asked.waived } : {}),
    })),
    considerInfluence: verb(bench, 'handle', (asked, today) => ({
      type: 'ConsiderInfluence',
      on: today,
      today,
      influence: asked.influence,
      decision: asked.decision,
      open: asked.open,
      why: asked.why,
    })),
  }
}
