/** The event log and everything kept in the database: the only room that speaks SQL. */
export { type Actor, actorOf } from './actor.ts'
export { builder, type Db, type Row, type Statement, sql } from './db.ts'
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
export { openStore } from './open.ts'
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
export type { Finding, Verification, VerifiedLog, VerifyOptions } from './verify.ts'
export type { As, JobOptions, Priority, Work } from './work.ts'
export type { World } from './world.ts'
