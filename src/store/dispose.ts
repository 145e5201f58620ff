/** Disposal: one event's body and its salt, gone for good, and a record of that and why. */
import { type AuthorityId, accepted, type EventId, type Result, refuse } from '#kernel'
import type { Actor } from './actor.ts'
import { sql } from './db.ts'
import { covertPrefix } from './projections/safe-rows.ts'
import { eventColumns, readEvent } from './reading.ts'
import { standing } from './rebuild.ts'
import { disposalPrefix, type Left, type OwnWork, type Units, unitOfWork } from './unit.ts'

/** What the store says of a disposal is an event like any other, in a stream of its own. */
export const disposalShapes = { RecordDisposed: { kind: 'disposal', schema: 1 } } as const

export type Disposal = Readonly<{
  event: EventId
  /** Why it may be deleted: a rule's id or a schedule's entry. It stays for ever; name no one. */
  reason: string
}>

/** Records of its matter are held for a claim: nothing of it goes, whatever a schedule says. */
export type DisposalRefusal = Readonly<{ type: 'RecordsHeld' }>
type Disposed = Readonly<{ left: Left; answer: Result<{}, DisposalRefusal> }>

/**
 * Deletes the body, records it and projects its stream again without it, in one unit of work; done
 * twice, it is done once. The leaf and both commitments stay, so the tree verifies and nobody can
 * test a guess at what is gone.
 * Throws where there is no such event, or it is itself the record of a disposal.
 */
export async function disposeOf(
  units: Units,
  as: Readonly<{ authority: AuthorityId; actor: Actor }>,
  { event, reason }: Disposal,
): Promise<Disposed> {
  const { left, value } = await unitOfWork(units, as, async tx => {
    const [found] = await tx.rows(sql`
      select stream, version from leaf where authority_id = ${tx.authority} and event_id = ${event}
    `)
    if (!found) throw new RangeError('there is no such event to dispose of')
    const [stream, version] = [found.text('stream'), found.number('version')]
    if (stream.startsWith(disposalPrefix)) throw new RangeError('the record of a disposal stays')
    // Before anything is asked or written: nobody else may add to the stream meanwhile, a hold on
    // it included.
    const replayed = await standing(tx, tx.authority)
    if (await isHeld(units, tx, stream)) return refuse({ type: 'RecordsHeld' } as const)
    const happened = tx.now
    const body = { event, stream, version, reason }
    const events = [{ type: 'RecordDisposed', happened, body }]
    const recorded = await tx.append({ stream: `${disposalPrefix}${event}`, expected: 0, events })
    if (!recorded.ok) return accepted({})
    await tx.connection.script('set local role candour_disposer')
    await tx.run(sql`
      update event set body = null, body_salt = null
       where authority_id = ${tx.authority} and stream = ${stream} and version = ${version}
    `)
    await tx.connection.script('set local role candour_app')
    await projectAgain(units, tx, { stream, replayed })
    return accepted({})
  })
  return { left, answer: value }
}

/**
 * Whether anybody's records in the matter of a stream are held. Read out of the log itself: rows
 * for pages may be on their way to being made again.
 */
async function isHeld({ shapes }: Units, tx: OwnWork, stream: string): Promise<boolean> {
  const matter = stream.startsWith(covertPrefix) ? stream.split(':')[1] : stream
  const rows = await tx.rows(sql`
    select ${eventColumns}
      from event
      join leaf on leaf.authority_id = event.authority_id and leaf.event_id = event.event_id
     where event.authority_id = ${tx.authority} and event.stream = ${matter ?? stream}
       and event.type = 'RecordsHeld'
     order by event.version
  `)
  const held = new Map<string, boolean>()
  for (const event of rows.map(row => readEvent(shapes, row)))
    if (!event.disposed) held.set(String(event.body['subject']), event.body['held'] === true)
  return [...held.values()].includes(true)
}

/** While a rebuild is under way, only as far as its replay has come: it reaches the rest itself. */
async function projectAgain(
  { projections, shapes }: Units,
  tx: OwnWork,
  { stream, replayed }: Readonly<{ stream: string; replayed: number | null }>,
): Promise<void> {
  if (!projections) return
  const rows = await tx.rows(sql`
    select ${eventColumns}
      from event
      join leaf on leaf.authority_id = event.authority_id and leaf.event_id = event.event_id
     where event.authority_id = ${tx.authority} and event.stream = ${stream}
       and leaf.number < coalesce(${replayed}::bigint, leaf.number + 1)
     order by event.version
  `)
  const events = rows.map(row => readEvent(shapes, row))
  await projections.again(tx, events, stream)
}
