/**
 * Protecting somebody without changing access. Whoever looks at the case may ask; those who protect
 * covertly decide; nobody else is told that it was asked, what was decided, or that there is
 * anything to tell.
 */
import {
  type CovertCommand,
  type CovertEvent,
  type CovertEvents,
  type CovertRefusal,
  complaint,
  covert,
} from '#casework'
import { accepted, fold, type MatterId, type Result, refuse } from '#kernel'
import {
  covertPrefix,
  eventOf,
  isCovertReader,
  type JsonObject,
  lookMatchIn,
  type StoredEvent,
  type Work,
} from '#store'
import { keptOut } from '../access/holder.ts'
import { maySee } from '../access/may-see.ts'
import { type Bench, today } from '../bench.ts'
import { fingerprintOf } from '../decide.ts'
import { complaintEvent } from '../reckon.ts'
import { type AsCommand, type Barrier, permits } from '../who.ts'

type OfMatter<Asked> = Readonly<{ matter: MatterId }> & Omit<Asked, 'on'>
export type CovertAnswer = Result<{}, CovertRefusal | Barrier>
type Ask<Asked> = (as: AsCommand, asked: OfMatter<Asked>) => Promise<CovertAnswer>

export type CovertVerbs = Readonly<{
  askCovert: Ask<CovertEvents['CovertAsked']>
  decideCovert: Ask<CovertEvents['CovertDecided']>
  confirmCovert: Ask<CovertEvents['CovertConfirmed']>
  answerLookUp: Ask<CovertEvents['LookUpAnswered']>
}>

/** A disposed body says nothing any more. */
function covertEvent(stored: StoredEvent): CovertEvent {
  return eventOf(stored) as CovertEvent
}

/** Who may: asked of each verb inside the unit of work that then does it. */
type Gate = (tx: Work, as: AsCommand, matter: MatterId) => Promise<boolean>

const whoeverHandles: Gate = async (_tx, as) => permits('handle own', as)
/** Those whose work it is, and whoever they named to it. */
const whoeverMayKnow: Gate = async (tx, as, matter) =>
  permits('protect covertly', as) ||
  (permits('handle own', as) &&
    as.actor.type === 'staff' &&
    (await isCovertReader(tx, matter, as.actor.person)))
/** Whoever handles it, of a look they are shown: this unit of work itself sees the covert ones. */
const whoeverIsShown =
  (look: string): Gate =>
  async (tx, as, matter) => {
    const found = await lookMatchIn(tx, matter, look)
    if (!found || !permits('handle own', as)) return false
    return !found.covert || whoeverMayKnow(tx, as, matter)
  }
/** Those whose work it is, naming nobody who is kept from the matter. */
const onlyThose =
  (mayKnow: readonly string[]): Gate =>
  async (tx, as, matter) => {
    if (!permits('protect covertly', as)) return false
    const kept = await keptOut(tx, matter)
    return !mayKnow.some(person => kept.has(person))
  }

type Doing = Readonly<{
  matter: MatterId
  /** The end of the stream's name: a case, or `looks`. */
  part: string
  command: CovertCommand
  request: JsonObject
  gate: Gate
}>

async function carryOut({ store }: Bench, as: AsCommand, doing: Doing): Promise<CovertAnswer> {
  const { matter, part, command, request, gate } = doing
  const fingerprint = fingerprintOf({ matter, type: command.type, request })
  // Sees the stream it writes; what the asker may read afterwards is the row policies' to say.
  return store.work({ ...as, covert: true }, async (tx): Promise<CovertAnswer> => {
    const before = await tx.replay(as.command, fingerprint)
    if (before?.type === 'Answered') return accepted({})
    if (before) return refuse({ type: 'NotPermitted' })
    if (!(await maySee(tx, as, matter)) || !(await gate(tx, as, matter)))
      return refuse({ type: 'NotPermitted' })
    if (part !== looks && !(await isCaseOf(tx, matter, part)))
      return refuse({ type: 'NotPermitted' })
    const stream = `${covertPrefix}${matter}:${part}`
    const { version, events } = await tx.load(stream)
    const state = fold(
      covert,
      events.flatMap(one => (one.disposed ? [] : [covertEvent(one)])),
    )
    const decided = covert.decide(command, state)
    if (!decided.ok) return decided
    const answer = { id: as.command, fingerprint, answer: 'done' }
    if (decided.value.length === 0) {
      await tx.answer(answer)
      return accepted({})
    }
    const written = decided.value.map(({ type, ...body }) => ({ type, happened: body.on, body }))
    const appended = await tx.append({
      stream,
      expected: version,
      events: written,
      command: answer,
    })
    if (!appended.ok) return refuse({ type: 'Stale', version, changes: [] })
    return accepted({})
  })
}

async function isCaseOf(tx: Work, matter: MatterId, id: string): Promise<boolean> {
  const state = fold(complaint, (await tx.load(matter)).events.map(complaintEvent))
  return state.type === 'Open' && state.facts.safeguard.cases.some(({ found }) => found.case === id)
}

const looks = 'looks'

export function covertVerbs(bench: Bench): CovertVerbs {
  const on = () => today(bench)
  return {
    askCovert: (as, { matter, case: id, why }) =>
      carryOut(bench, as, {
        matter,
        part: id,
        command: { type: 'AskCovert', case: id, on: on(), why },
        request: { case: id, why },
        gate: whoeverHandles,
      }),
    decideCovert: (as, { matter, ...asked }) =>
      carryOut(bench, as, {
        matter,
        part: asked.case,
        command: { type: 'DecideCovert', ...asked, on: on() },
        request: { ...asked },
        gate: onlyThose(asked.mayKnow),
      }),
    confirmCovert: (as, { matter, ...asked }) =>
      carryOut(bench, as, {
        matter,
        part: asked.case,
        command: { type: 'ConfirmCovert', ...asked, on: on() },
        request: { ...asked },
        gate: whoeverMayKnow,
      }),
    answerLookUp: (as, { matter, ...asked }) =>
      carryOut(bench, as, {
        matter,
        part: looks,
        command: { type: 'AnswerLookUp', ...asked, on: on() },
        request: { ...asked },
        gate: whoeverIsShown(asked.look),
      }),
  }
}
