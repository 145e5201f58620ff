/**
 * A decision, carried out once: load, fold, ask the decider, append, ask `law` again; all in one
 * transaction, remembered under the form's command id.
 */
import { createHash } from 'node:crypto'
import {
  type ComplaintCommand,
  type ComplaintEvent,
  type ComplaintRefusal,
  complaint,
} from '#casework'
import { accepted, fold, londonDay, type MatterId, type Result, refuse } from '#kernel'
import { canonicalJson } from '#ledger'
import {
  actorOf,
  allStaff,
  type JsonObject,
  type Loaded,
  type NewEvent,
  type StoredEvent,
  type Work,
} from '#store'
import { maySee } from './access/may-see.ts'
import { keepAccess } from './access/restrict.ts'
import { opensBySeat } from './access/seat.ts'
import type { Bench } from './bench.ts'
import { did } from './did.ts'
import { toldOf } from './embargo.ts'
import { complaintEvent, reckon } from './reckon.ts'
import { onBehalfOf } from './review/on-behalf.ts'
import { type As, type AsCommand, type Barrier, type Change, outsideName } from './who.ts'

/** What came of it: the matter's version now, the domain's refusal, or what stands in the way. */
export type Decided = Result<Readonly<{ version: number }>, ComplaintRefusal | Barrier>

/** All that a decision needs of the bench. */
type Deciding = Pick<Bench, 'store'>

/** What there is of a matter at the moment a decision is made on it. */
export type Known = Readonly<{ matter: MatterId; events: readonly StoredEvent[]; tx: Work }>

export type Ask = Readonly<{
  matter: MatterId
  /** The version the form was filled in against; left out, nobody else's change matters. */
  seen?: number
  command: ComplaintCommand
  /** What the person asked, as they asked it: the same again under one command id is a repeat. */
  request: JsonObject
  /** The command with what only the matter's own events can tell, as `law` reads them. */
  informed?: (command: ComplaintCommand, known: Known) => ComplaintCommand
  /** What else happens if and only if this is recorded. */
  also?: (tx: Work, events: readonly StoredEvent[]) => Promise<void>
}>

/** The same request twice has the same fingerprint. */
export function fingerprintOf(request: JsonObject): string {
  return createHash('sha256').update(canonicalJson(request)).digest('base64url')
}

/** A domain event as it is handed to the store: its own name, when it happened, the rest. */
export function newEvent(event: ComplaintEvent): NewEvent {
  const { type, ...body } = event
  const isFirst = event.type === 'ComplaintMade' || event.type === 'ConductReported'
  return { type, happened: isFirst ? event.madeAt : event.on, body }
}

function didWhat(type: string): string {
  return did[type as ComplaintEvent['type']] ?? 'changed this'
}

/** What goes on beside a matter and changes nothing that a form on it could be filled in about. */
const besides: ReadonlySet<string> = new Set<ComplaintEvent['type']>([
  'EmergencyAsked',
  'EmergencyOpened',
  'EmergencyRefused',
  'EmergencyReviewed',
  'HoldingsAsked',
  'HoldingsAnswered',
  // Found behind the pages.
  'CaseFound',
])

/** What was done to a matter after the version somebody had before them. */
export async function changesSince(
  tx: Work,
  { events }: Loaded,
  seen: number,
  by: 'others' | 'anyone',
): Promise<readonly Change[]> {
  const own = actorOf(tx.actor)
  // Of a draft in confidence not even that somebody recorded something.
  const since = toldOf(tx, events).filter(
    event =>
      event.version > seen && !besides.has(event.type) && (by === 'anyone' || event.actor !== own),
  )
  if (since.length === 0) return []
  const names = new Map((await allStaff(tx)).map(({ person, name }) => [`staff:${person}`, name]))
  return since.map(event => ({
    by: onBehalfOf(event) ?? names.get(event.actor) ?? outsideName(event.actor),
    did: didWhat(event.type),
    at: event.recorded,
  }))
}

/** What may say whom it is about, or which case of their own: it is looked for the same day. */
const mayNameACase: ReadonlySet<string> = new Set([
  'ComplaintLogged',
  'SubjectNamed',
  'AllegationAdded',
  'AllegationReworded',
  'ComplainantContacted',
  'SafetyConsidered',
  'MessageSent',
])

/** Thrown inside the transaction so that nothing of it stays; caught below and tried again. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

async function once(bench: Deciding, as: AsCommand, ask: Ask): Promise<Decided> {
  const { matter, seen, command, request, informed, also } = ask
  const fingerprint = fingerprintOf({ matter, type: command.type, request })
  return bench.store.work(as, async (tx): Promise<Decided> => {
    const before = await tx.replay(as.command, fingerprint)
    if (before?.type === 'Answered') return accepted({ version: Number(before.answer) })
    const loaded = await tx.load(matter)
    const { version, events } = loaded
    if (version === 0) return refuse({ type: 'NotPermitted' })
    if (!(await maySee(tx, as, matter))) return refuse({ type: 'NotPermitted' })
    const state = fold(complaint, events.map(complaintEvent))
    const about = 'subject' in command ? command.subject : undefined
    if (state.type === 'Open' && !opensBySeat(as, state.facts, about))
      return refuse({ type: 'NotPermitted' })
    if (before?.type === 'OtherRequest')
      return refuse({
        type: 'Stale',
        version,
        changes: await changesSince(tx, loaded, seen ?? 0, 'anyone'),
      })
    const changes = seen === undefined ? [] : await changesSince(tx, loaded, seen, 'others')
    if (changes.length > 0) return refuse({ type: 'Stale', version, changes })
    const verdict = complaint.decide(informed?.(command, { matter, events, tx }) ?? command, state)
    if (!verdict.ok) return verdict
    const answer = (at: number) => ({ id: as.command, fingerprint, answer: String(at) })
    if (verdict.value.length === 0) {
      await tx.answer(answer(version))
      return accepted({ version })
    }
    const after = version + verdict.value.length
    const appended = await tx.append({
      stream: matter,
      expected: version,
      events: verdict.value.map(newEvent),
      command: answer(after),
    })
    if (!appended.ok) throw new Overtaken()
    await reckon(tx, matter, [...events, ...appended.value.events], londonDay(tx.now))
    await also?.(tx, appended.value.events)
    if (appended.value.events.some(({ type }) => mayNameACase.has(type)))
      await tx.enqueue('find-cases', { authority: tx.authority, matter }, { singletonKey: matter })
    await keepAccess(tx, matter, verdict.value)
    return accepted({ version: after })
  })
}

/** Carries out `ask`, again where somebody got there first in the same moment; at most thrice. */
export async function decide(bench: Deciding, as: AsCommand, ask: Ask): Promise<Decided> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(bench, as, ask)
    } catch (problem) {
      if (!(problem instanceof Overtaken) || tries === 3) throw problem
    }
  }
}

/** Loads a matter for reading; undefined where this authority has none. */
export async function loadMatter(
  bench: Bench,
  as: As,
  matter: MatterId,
): Promise<Loaded | undefined> {
  const loaded = await bench.store.work(as, tx => tx.load(matter))
  return loaded.version === 0 ? undefined : loaded
}
