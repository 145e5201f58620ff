/** The store as the desk sees it. */

import type { PGlite } from '@electric-sql/pglite'
import type { AuthorityId, EventId, Instant, Result } from '#kernel'
import type { Receipt } from '#ledger'
import type { Actor } from './actor.ts'
import type { Db } from './db.ts'
import type { Disposal, DisposalRefusal } from './dispose.ts'
import type { JsonObject, Shapes, StoredEvent } from './event.ts'
import type { Keys } from './keys.ts'
import type { Verification, VerifyOptions } from './verify.ts'
import type { As, Work } from './work.ts'
import type { World } from './world.ts'

export type Database =
  | Readonly<{ type: 'pglite'; folder: string }>
  /** In memory and gone with the process; `database` to open one already made. */
  | Readonly<{ type: 'pglite-memory'; database?: PGlite }>
  /** `appUrl`: the login of units of work, where that is not the owner's: see `app-login.ts`. */
  | Readonly<{ type: 'postgres'; url: string; appUrl?: string; connections?: number }>

/** The part of a unit of work a projection may use. */
export type Projecting = Db & Readonly<{ authority: AuthorityId }>

export type Projections = Readonly<{
  /** Emptied, for one authority, before a rebuild; children first where they refer to parents. */
  tables: readonly string[]
  /** Called in the deciding transaction, and again, in the order recorded, by a rebuild. */
  project: (db: Projecting, events: readonly StoredEvent[], stream: string) => Promise<void>
  /**
   * Takes away all that was projected of one stream and projects these events of it instead:
   * called when one of them was disposed of, so that what stays is what a rebuild would find.
   */
  again: (db: Projecting, events: readonly StoredEvent[], stream: string) => Promise<void>
}>

export type StoreOptions = Readonly<{
  database: Database
  world: World
  keys: Keys
  /** One file for each authority's checkpoints, outside the database. */
  anchorFolder: string
  shapes: Shapes
  projections?: Projections
  /** Names of the job queues to have ready. None: no job can be queued and no worker started. */
  jobs?: readonly string[]
  /** Seconds without a new event before a checkpoint is made by itself; 0 never. 1 unless said. */
  checkpointAfterSeconds?: number
  /**
   * Told of a fault no caller waits for (a job, an automatic checkpoint). Carries no one's data.
   */
  onFault?: (fault: unknown) => void
}>

export type Job = Readonly<{ id: string; data: JsonObject }>
export type Jobs = Readonly<{
  /** Starts taking jobs of this name, one at a time; a handler that throws is retried. */
  work: (job: string, handler: (job: Job) => Promise<void>) => Promise<void>
  /** Stops taking jobs and waits for those under way. */
  stop: () => Promise<void>
}>

export type Checkpointed = Readonly<{ size: number; root: string; note: string; at: Instant }>

export type Store = Readonly<{
  /** One transaction. Nothing else may be asked of the store from inside it. */
  work<T>(as: As, unit: (tx: Work) => Promise<T>): Promise<T>
  /** Makes an authority and its empty log; does nothing where it exists. */
  addAuthority(authority: Readonly<{ id: AuthorityId; name: string }>): Promise<void>
  authorities(): Promise<readonly Readonly<{ id: AuthorityId; name: string }>[]>
  /** Signs the log as it stands; the last checkpoint again where nothing was added. */
  checkpoint(authority: AuthorityId): Promise<Checkpointed>
  /**
   * Proof that an event is in the log; makes the checkpoint that covers it where none does yet.
   * Undefined where there is no such event, or its body was disposed of.
   */
  receipt(authority: AuthorityId, event: EventId): Promise<Receipt | undefined>
  verify(options?: VerifyOptions): Promise<Verification>
  /** Replays every event into emptied projections. */
  rebuild(): Promise<void>
  /**
   * Deletes one event's body and its salt for good, and records that and why. Refused while the
   * records of its matter are held for a claim.
   */
  dispose(
    authority: AuthorityId,
    actor: Actor,
    what: Disposal,
  ): Promise<Result<{}, DisposalRefusal>>
  /** The key that checks an authority's checkpoints, as a C2SP vkey: to be published elsewhere. */
  publicKey(authority: AuthorityId): string
  jobs: Jobs
  close(): Promise<void>
}>
