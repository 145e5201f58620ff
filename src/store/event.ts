/** Events as they are handed in and as they come back. */
import type { CommandId, EventId, Instant, JsonObject, OneOf, Result } from '#kernel'

export type { Json, JsonObject } from '#kernel'

/**
 * What an event type is called in public proofs, which schema is written now, and how old ones
 * read.
 */
export type Shape = Readonly<{
  /** Coarse on purpose: it is part of a leaf, and leaves are shown to strangers. */
  kind: string
  /** The schema number written now, from 1. */
  schema: number
  /** `upcasts[n - 1]` turns a body of schema n into one of schema n + 1: schema - 1 steps. */
  upcasts?: readonly ((body: JsonObject) => Readonly<Record<string, unknown>>)[]
}>
export type Shapes = Readonly<Record<string, Shape>>

export type NewEvent = Readonly<{
  type: string
  /**
   * When it happened: a day, an instant, `2017-07`, `from/to` or `undated`. Never the source's
   * words.
   */
  happened: string
  /** The event's own fields, without its type. Written exactly once, as canonical JSON. */
  body: JsonObject
}>

type Envelope = Readonly<{
  id: EventId
  stream: string
  version: number
  type: string
  happened: string
  recorded: Instant
  actor: string
}>
/** An event read back: its body upcast to today's schema, or lawfully disposed of. */
export type StoredEvent = Envelope &
  (Readonly<{ disposed: false; body: JsonObject }> | Readonly<{ disposed: true }>)

/** What an `evolve` takes: `{ type, ...body }`, or `{ type, disposed: true }`. */
export function eventOf(
  stored: StoredEvent,
): Readonly<{ type: string; disposed?: true } & JsonObject> {
  return stored.disposed
    ? { type: stored.type, disposed: true }
    : { ...stored.body, type: stored.type }
}

export type Loaded = Readonly<{ version: number; events: readonly StoredEvent[] }>

/**
 * A command as it is remembered: asking again with the same id and fingerprint returns `answer`.
 */
export type Answered = Readonly<{
  id: CommandId
  /** A digest of the whole request: the same id with another fingerprint is another request. */
  fingerprint: string
  /** What to say again. Ids only: it outlives every disposal. */
  answer: string
}>
/** What is remembered of a command id: its answer, or that it was used for another request. */
export type Replay = OneOf<{ Answered: { answer: string }; OtherRequest: {} }>

export type Append = Readonly<{
  stream: string
  /** The version the decision was made on; 0 for a stream that must not exist yet. */
  expected: number
  events: readonly NewEvent[]
  command?: Answered
}>
/** Someone got there first: the stream moved on, or the command was carried out or used already. */
export type Conflict = OneOf<{
  Changed: { version: number }
  Answered: { answer: string }
  OtherRequest: {}
}>
export type Appended = Result<
  Readonly<{ version: number; events: readonly StoredEvent[] }>,
  Conflict
>
