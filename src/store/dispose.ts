/** Disposal: one event's body and its salt, gone for good, and a record of that and why. */
import { type AuthorityId, accepted, type EventId, type Result, refuse } from '#kernel'
import type { Actor } from './actor.ts'
import { sql } from './db.ts'
import { officerCheckPrefix } from './projections/check-rows.ts'
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
 * Whether any records are held in a matter that a stream tells of. Read out of the log itself:
 * rows for pages may be on their way to being made again.
 */
async function isHeld(units: Units, tx: OwnWork, stream: string): Promise<boolean> {
  for (const matter of await mattersIn(units, tx, stream)) {
    // Of each claim on its own: one that ended ends the hold of no other.
    const held = new Map<string, boolean>()
    for (const { body } of await logged(units, tx, [matter, 'RecordsHeld']))
      held.set(JSON.stringify([body['subject'], body['challenge']]), body['held'] === true)
    if ([...held.values()].includes(true)) return true
  }
  return false
}

/** The matter it is of; of a check, every matter it told of or was decided on. */
async function mattersIn(units: Units, tx: OwnWork, stream: string): Promise<readonly string[]> {
  if (stream.startsWith(covertPrefix)) return [stream.split(':')[1] ?? stream]
  if (!stream.startsWith(officerCheckPrefix)) return [stream]
  const answers = await logged(units, tx, [stream, 'OfficerCheckAnswered'])
  const decided = await logged(units, tx, [stream, 'CheckDecided'])
  return [
    ...answers.flatMap(({ body }) => listIn(body['told']).map(one => String(Object(one).matter))),
    ...decided.flatMap(({ body }) => listIn(body['matters']).map(String)),
  ]
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** What of one kind was recorded in a stream and not disposed of, oldest first. */
async function logged(
  { shapes }: Units,
  tx: OwnWork,
  [stream, type]: readonly [stream: string, type: string],
) {
  const rows = await tx.rows(sql`
    select ${eventColumns}
      from event
      join leaf on leaf.authority_id = event.authority_id and leaf.event_id = event.event_id
     where event.authority_id = ${tx.authority} and event.stream = ${stream}
       and event.type = ${type}
     order by event.version
  `)
  return rows.map(row => readEvent(shapes, row)).flatMap(event => (event.disposed ? [] : event))
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
