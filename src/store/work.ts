/** A unit of work: one transaction under the application role, seeing one authority. */
import type { AuthorityId, CommandId, Instant, MatterId } from '#kernel'
import type { Actor } from './actor.ts'
import type { Db } from './db.ts'
import type { Answered, Append, Appended, JsonObject, Loaded, Replay } from './event.ts'
import type { Priority } from './turns.ts'

export type Sees = 'all' | 'given' | 'none'

export type As = Readonly<{
  authority: AuthorityId
  actor: Actor
  /**
   * Which matters its rows may be of: all but those this person is kept from, those given to them,
   * or none. Where it is not said staff see what was given to them and a complainant their own.
   */
  sees?: Sees
  /** One matter seen besides: the one being made. */
  matter?: MatterId
  /** Whether what must not tip an officer off is shown to them. */
  covert?: boolean
  /** The authority this person works for, where it is another: they see what is granted to it. */
  home?: AuthorityId
  /** On PGlite, pages go ahead of background work. `page` unless said. */
  priority?: Priority
}>

export type JobOptions = Readonly<{
  startAfter?: Instant
  /** At most one such job waiting under this key. */
  singletonKey?: string
  /** Taken up once no other of its kind is waiting that is not behind too. */
  behind?: boolean
}>

export type Work = Db &
  Readonly<{
    authority: AuthorityId
    actor: Actor
    /** The instant this unit of work records everything at. */
    now: Instant
    /**
     * What this command id was answered before, or undefined for a new one. Waits for another
     * process carrying out the same command, so two retries at once get one decision.
     */
    replay(command: CommandId, fingerprint: string): Promise<Replay | undefined>
    /** Every event of a stream, oldest first; version 0 and none for one that does not exist. */
    load(stream: string): Promise<Loaded>
    /** Appends at the expected version or says who got there first; nothing is written then. */
    append(append: Append): Promise<Appended>
    /**
     * Remembers the answer of a command that recorded no event. False: its id was taken already.
     */
    answer(command: Answered): Promise<boolean>
    /** A job that exists if and only if this unit of work commits. Ids only in `data`. */
    enqueue(job: string, data: JsonObject, options?: JobOptions): Promise<void>
  }>
