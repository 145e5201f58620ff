/** The event log and everything kept in the database: the only room that speaks SQL. */
export { type Actor, actorOf } from './actor.ts'
export { forward, type Handler, type RemoteIo } from './control.ts'
export { builder, type Db, type Row, type Statement, sql } from './db.ts'
export type { Disposal } from './dispose.ts'
export {
  type Answered,
  type Append,
  type Appended,
  type Conflict,
  eventOf,
  type Json,
  type JsonObject,
  type Loaded,
  type NewEvent,
  type Replay,
  type Shape,
  type Shapes,
  type StoredEvent,
} from './event.ts'
export { type Keys, keysIn, newKeys } from './keys.ts'
export { type Holder, holderOf, type Lock, refusalWords, takeLock } from './lock.ts'
export { openStore } from './open.ts'
export { accountPrefix, type Recovery } from './projections/account-rows.ts'
export { officerCheckPrefix } from './projections/check-rows.ts'
export { forceRequestPrefix } from './projections/history-rows.ts'
export { lawRulePrefix } from './projections/law-rule-rows.ts'
export { lookQuestionPrefix, lookRequestPrefix } from './projections/look-rows.ts'
export { matchModelStream } from './projections/match-model-stream.ts'
export { caseworkProjections } from './projections/matter.ts'
export { patternAlertPrefix, patternNamesPrefix } from './projections/pattern-rows.ts'
export { covertPrefix, referenceKey } from './projections/safe-rows.ts'
export { identityPrefix } from './projections/who-is-who.ts'
export { conditionsSeenTo } from './queries/conditions.ts'
export * from './queries/file-heads.ts'
export * from './queries/index.ts'
export { type OfficerCheckRow, officerCheckRow, officerChecks } from './queries/officer-checks.ts'
export { alikeOutcomes, type OutcomeGiven } from './queries/panel-outcomes.ts'
export type {
  Checkpointed,
  Database,
  Job,
  Jobs,
  Projecting,
  Projections,
  Store,
  StoreOptions,
} from './store.ts'
export type { Priority } from './turns.ts'
export type { Verification, VerifiedLog, VerifyOptions } from './verify.ts'
export * from './who-may-see.ts'
export type { As, JobOptions, Sees, Work } from './work.ts'
export type { World } from './world.ts'
