/** Events on their way out: bodies brought up to today's schema, or known to be disposed of. */
import { eventId } from '#kernel'
import type { Row } from './db.ts'
import { sql } from './db.ts'
import type { JsonObject, Shapes, StoredEvent } from './event.ts'

/** The columns `readEvent` needs, of a table named or aliased `event`. */
export const eventColumns = sql`
  event.event_id, event.stream, event.version, event.type, event.schema, event.happened,
  event.recorded_at, event.actor, event.body
`

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Throws on a type nobody knows or a schema newer than this program: both mean an older program.
 */
function upcast(shapes: Shapes, type: string, from: number, body: JsonObject): JsonObject {
  const shape = shapes[type]
  if (!shape) throw new TypeError(`no shape is known for event type ${type}`)
  if (from > shape.schema) throw new TypeError(`${type} was written by a later version (${from})`)
  let at = body
  for (let schema = from; schema < shape.schema; schema += 1) {
    const step = shape.upcasts?.[schema - 1]
    if (!step) throw new TypeError(`nothing reads schema ${schema} of ${type}`)
    const next: unknown = step(at)
    if (!isObject(next))
      throw new TypeError(`schema ${schema} of ${type} was not read as an object`)
    at = next
  }
  return at
}

export function readEvent(shapes: Shapes, row: Row): StoredEvent {
  const type = row.text('type')
  const envelope = {
    id: eventId(row.text('event_id')),
    stream: row.text('stream'),
    version: row.number('version'),
    type,
    happened: row.text('happened'),
    recorded: row.instant('recorded_at'),
    actor: row.text('actor'),
  }
  const body = row.jsonOrNull('body')
  if (body === null) return { ...envelope, disposed: true }
  if (!isObject(body)) throw new TypeError(`the body of event ${envelope.id} is not an object`)
  return { ...envelope, disposed: false, body: upcast(shapes, type, row.number('schema'), body) }
}
