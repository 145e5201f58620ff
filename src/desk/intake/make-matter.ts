/** Making a matter, whoever writes it down: its first event and what is decided with it. */
import {
  type ComplaintCommand,
  type ComplaintEvent,
  type ComplaintRefusal,
  complaint,
} from '#casework'
import {
  type AuthorityId,
  accepted,
  type CommandId,
  fold,
  londonDay,
  type MatterId,
  type Result,
  yearOf,
} from '#kernel'
import { nextReference, openTracking, type StoredEvent, type Work } from '#store'
import { keepAccess, restrict } from '../access/restrict.ts'
import { authorityOf, type Bench } from '../bench.ts'
import { codeFor, hashOf } from '../codes.ts'
import { fingerprintOf, newEvent } from '../decide.ts'
import { reckon } from '../reckon.ts'

type First = Extract<ComplaintCommand, { type: 'MakeComplaint' | 'ReportConduct' }>

export type Making = Readonly<{
  /** The same id made twice is one matter. */
  matter: MatterId
  command: CommandId
  first: (reference: string) => First
  /** What is decided of it in the same breath: logged, taken, put under an incident. */
  also?: readonly ComplaintCommand[]
}>

/** The code a complainant follows this complaint with. */
export function trackingCode(bench: Bench, authority: AuthorityId, matter: MatterId): string {
  return codeFor(bench.codeKey, 'complaint', authorityOf(bench, authority).letters, matter)
}

function eventsOf(
  commands: readonly ComplaintCommand[],
): Result<readonly ComplaintEvent[], ComplaintRefusal> {
  let events: readonly ComplaintEvent[] = []
  for (const command of commands) {
    const verdict = complaint.decide(command, fold(complaint, events))
    if (!verdict.ok) return verdict
    events = [...events, ...verdict.value]
  }
  return accepted(events)
}

/** Makes it, or finds it made: answers its first event. */
export async function makeMatter(
  bench: Bench,
  tx: Work,
  making: Making,
): Promise<Result<StoredEvent, ComplaintRefusal>> {
  const { matter, command, first, also = [] } = making
  const [made] = (await tx.load(matter)).events
  if (made) return accepted(made)
  // A reference is taken only for what stands: every number is somebody's.
  const tried = eventsOf([first('none'), ...also])
  if (!tried.ok) return tried
  const kind = first('none').type === 'ReportConduct' ? 'CM' : 'CO'
  const reference = await nextReference(tx, kind, yearOf(londonDay(tx.now)))
  const events = eventsOf([first(reference), ...also])
  if (!events.ok) return events
  const appended = await tx.append({
    stream: matter,
    expected: 0,
    events: events.value.map(newEvent),
    command: { id: command, fingerprint: fingerprintOf({ matter }), answer: matter },
  })
  if (!appended.ok) {
    const [winner] = (await tx.load(matter)).events
    if (winner) return accepted(winner)
    throw new Error('a matter could not be made', { cause: appended.refusal })
  }
  const [event] = appended.value.events
  if (!event) throw new Error('an append answered without its event')
  await reckon(tx, matter, appended.value.events, londonDay(tx.now))
  await openTracking(tx, hashOf(trackingCode(bench, tx.authority, matter)), matter)
  for (const { document } of first(reference).report.files)
    await tx.enqueue('read-document', { authority: tx.authority, document })
  await tx.enqueue('find-cases', { authority: tx.authority, matter }, { singletonKey: matter })
  // Whoever it may be about is kept from it before anybody has read it.
  await keepAccess(tx, matter, events.value)
  if (first(reference).report.whom.type === 'Known') await restrict(tx, [matter])
  return accepted(event)
}

/** The refusal of a matter nobody can refuse: its maker is a member of the public. */
export function notRefused(made: Result<StoredEvent, ComplaintRefusal>): StoredEvent {
  if (made.ok) return made.value
  throw new Error(`a report was refused: ${made.refusal.type}`)
}
