/** Disposal: one event's body and its salt, gone for good, and a record of that and why. */
import type { AuthorityId, EventId } from '#kernel'
import type { Actor } from './actor.ts'
import { sql } from './db.ts'
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
): Promise<Left> {
  const { left } = await unitOfWork(units, as, async tx => {
    const [found] = await tx.rows(sql`
      select stream, version from leaf where authority_id = ${tx.authority} and event_id = ${event}
    `)
    if (!found) throw new RangeError('there is no such event to dispose of')
    const [stream, version] = [found.text('stream'), found.number('version')]
    if (stream.startsWith(disposalPrefix)) throw new RangeError('the record of a disposal stays')
    // Before anything is written: nobody else may add to the stream while it is projected again.
    const replayed = await standing(tx, tx.authority)
    const happened = tx.now
    const body = { event, stream, version, reason }
    const events = [{ type: 'RecordDisposed', happened, body }]
    const recorded = await tx.append({ stream: `${disposalPrefix}${event}`, expected: 0, events })
    if (!recorded.ok) return
    await tx.connection.script('set local role candour_disposer')
    await tx.run(sql`
      update event set body = null, body_salt = null
       where authority_id = ${tx.authority} and stream = ${stream} and version = ${version}
    `)
    await tx.connection.script('set local role candour_app')
    await projectAgain(units, tx, { stream, replayed })
  })
  return left
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
