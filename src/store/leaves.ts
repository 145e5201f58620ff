/** New events on their way in: envelope and body committed to, hashed and sealed. */
import { type EventId, eventId, type Instant } from '#kernel'
import { canonicalJson, commitBody, commitEnvelope, leafData, leafHash, saltLength } from '#ledger'
import type { JsonObject, NewEvent, Shapes, StoredEvent } from './event.ts'
import { sha256 } from './sha256.ts'
import type { World } from './world.ts'

/** What is the same for every event of one append. */
export type Placed = Readonly<{
  authority: string
  stream: string
  after: number
  recorded: Instant
  actor: string
}>

export type EventRow = Readonly<{
  id: EventId
  type: string
  schema: number
  happened: string
  envelopeSalt: Uint8Array
  body: string
  bodySalt: Uint8Array
}>
export type LeafRow = Readonly<{
  event: EventId
  stream: string
  version: number
  kind: string
  envelope: Uint8Array
  body: Uint8Array
  hash: Uint8Array
  seal: Uint8Array
}>
export type Prepared = Readonly<{ row: EventRow; leaf: LeafRow; stored: StoredEvent }>

export type Preparing = Readonly<{
  world: Pick<World, 'id' | 'random'>
  shapes: Shapes
  seal: (leafHash: Uint8Array) => Uint8Array
}>

// Dates, instants, ranges and the word `undated`: nothing a sentence could be written in.
const happenedShape = /^[0-9A-Za-z:.~/+-]{1,64}$/

/** One event, ready to be stored. Throws on a type without a shape and a body that is not JSON. */
export function prepare(
  { world, shapes, seal }: Preparing,
  placed: Placed,
  event: NewEvent,
): Prepared {
  const shape = shapes[event.type]
  if (!shape) throw new TypeError(`no shape is known for event type ${event.type}`)
  if (!happenedShape.test(event.happened)) {
    throw new RangeError(`not a canonical time for ${event.type}`)
  }
  const { authority, stream, recorded, actor } = placed
  const version = placed.after + 1
  const { type, happened } = event
  const { schema, kind } = shape
  const id = eventId(world.id())
  const body = canonicalJson(event.body)
  const salts = world.random(2 * saltLength)
  const [envelopeSalt, bodySalt] = [salts.subarray(0, saltLength), salts.subarray(saltLength)]

  const facts = { authority, stream, version, event: id, type, schema, happened, recorded, actor }
  const envelope = commitEnvelope(sha256, envelopeSalt, facts)
  const bodyHash = commitBody(sha256, bodySalt, body)
  const data = leafData({ authority, kind, recorded, envelope, body: bodyHash })
  const hash = leafHash(sha256, data)
  return {
    row: {
      id,
      type,
      schema,
      happened,
      envelopeSalt,
      body,
      bodySalt,
    },
    leaf: {
      event: id,
      stream,
      version,
      kind,
      envelope,
      body: bodyHash,
      hash,
      seal: seal(hash),
    },
    // Read back from the text that was written, so that a decision sees what a replay will see.
    stored: {
      id,
      stream,
      version,
      type,
      happened,
      recorded,
      actor,
      disposed: false,
      body: JSON.parse(body) as JsonObject,
    },
  }
}
