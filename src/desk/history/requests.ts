/**
 * What other forces on this installation ask of us: whom they ask about, what is held here of
 * somebody like that, and an answer that a person who looked gives. What they may not see, the
 * answer cannot hold; of restricted holdings nothing is said, here or there.
 */
import {
  type AskedAbout,
  type ForceAnswer,
  type ForceRequestEvent,
  type ForceRequestRefusal,
  type ForceRequestState,
  forceRequest,
  type ToldMatter,
} from '#casework'
import { accepted, fold, londonDay, type Result, refuse } from '#kernel'
import { type Comparison, compare, type Evidence, readName } from '#linkage'
import {
  eventOf,
  type ForceRequestRow,
  forceRequestPrefix,
  forceRequests,
  recordsById,
  recordsOfOneself,
  type StoredEvent,
  type Work,
} from '#store'
import type { Bench } from '../bench.ts'
import { fingerprintOf } from '../decide.ts'
import { historyOf } from '../people/history.ts'
import { notOnesOwn } from '../people/history-known.ts'
import type { History } from '../people/history-told.ts'
import { describedBy, type SayDay } from '../people/look-up.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'

export type ForceRequestView = Readonly<{
  received: NonNullable<ForceRequestState['received']>
  answered: ForceRequestState['answered']
  /** What is held here of somebody like that. */
  history: History
}>
export type Telling = Readonly<{
  request: string
  answer: ForceAnswer
  searched: string
  matters: readonly ToldMatter[]
}>

export type ForceRequestDesk = Readonly<{
  /** Waiting for an answer, the soonest due first. */
  askedByForces(as: As): Promise<readonly ForceRequestRow[]>
  /** Undefined where there is none, or it is about the asker. */
  askedByForce(as: As, request: string, day: SayDay): Promise<ForceRequestView | undefined>
  answerForce(as: AsCommand, telling: Telling): Promise<Result<{}, ForceRequestRefusal | Barrier>>
}>

const most = 50

export function forceRequestDesk({ store, world }: Bench): ForceRequestDesk {
  return {
    async askedByForces(as) {
      return permits('handle', as) ? store.work(as, tx => forceRequests(tx, most)) : []
    },

    async askedByForce(as, request, day) {
      if (!permits('handle', as)) return undefined
      return store.work(as, async tx => {
        const { received, answered } = (await requestOf(tx, request)).state
        if (!received) return undefined
        const history = await heldFor(tx, as, { request, received, day })
        return history && { received, answered, history }
      })
    },

    async answerForce(as, { request, ...telling }) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
      const fingerprint = fingerprintOf({ request, ...telling })
      const on = londonDay(world.now())
      return store.work(as, async (tx): Promise<Result<{}, ForceRequestRefusal | Barrier>> => {
        const before = await tx.replay(as.command, fingerprint)
        if (before?.type === 'Answered') return accepted({})
        if (before) return refuse({ type: 'NotPermitted' })
        const { stream, version, state } = await requestOf(tx, request)
        const command = { type: 'AnswerForceRequest', by: actor.name, on, ...telling } as const
        const { received } = state
        const mayTell = received && (await heldFor(tx, as, { request, received, day: String }))
        // What is asked of themselves is to them what no request at all would be.
        const decided = forceRequest.decide(command, mayTell ? state : forceRequest.initial)
        if (!decided.ok) return decided
        const answer = { id: as.command, fingerprint, answer: 'answered' }
        if (decided.value.length === 0) {
          await tx.answer(answer)
          return accepted({})
        }
        const events = decided.value.map(({ type, ...body }) => ({ type, happened: on, body }))
        const appended = await tx.append({ stream, expected: version, events, command: answer })
        if (!appended.ok) return refuse({ type: 'Stale', version, changes: [] })
        await tx.enqueue(
          'carry-history',
          { authority: as.authority, request },
          { singletonKey: request },
        )
        return accepted({})
      })
    },
  }
}

type OfForce = Readonly<{ request: string; received: ForceRequestView['received']; day: SayDay }>

/** What is held of whom another force asks about; undefined where that may be whoever looks. */
async function heldFor(
  tx: Work,
  as: As,
  { request, received, day }: OfForce,
): Promise<History | undefined> {
  const whole = await historyOf(tx, asked(request, received), day)
  const history = await notOnesOwn(tx, as, whole)
  return history && !(await mayBeOneself(tx, as, history)) ? history : undefined
}

/** Whether the asker's own record may be the one meant: then somebody else answers. */
async function mayBeOneself(tx: Work, { actor }: As, { known, check }: History): Promise<boolean> {
  if (actor.type !== 'staff') return true
  const own = await recordsOfOneself(tx, actor.person)
  if (check.some(({ records }) => records.some(record => own.has(record)))) return true
  return (await recordsById(tx, [...own])).some(record => {
    const described = describedBy(record, londonDay(tx.now))
    const comparison = compare(known.described, described)
    return comparison.band !== 'different' || namesAgree(comparison)
  })
}

function namesAgree({ evidence }: Comparison): boolean {
  const agrees = (about: Evidence['about']) =>
    evidence.some(one => one.about === about && one.speaks === 'for')
  return agrees('family-name') && agrees('given-name')
}

/** What was asked under an id, and what came of it. */
export async function requestOf(tx: Work, request: string) {
  const stream = `${forceRequestPrefix}${request}`
  const { version, events } = await tx.load(stream)
  return { stream, version, state: fold(forceRequest, events.map(requestEvent)) }
}

function requestEvent(stored: StoredEvent): ForceRequestEvent {
  return eventOf(stored) as ForceRequestEvent
}

function asked(request: string, { about, on }: ForceRequestView['received']) {
  return {
    key: `asked-${request}`,
    described: { ...describedAs(about), asOf: on },
    record: undefined,
    wide: true,
  } as const
}

/** Their number, unit and first day at the force that asks say nothing of one who served here. */
function describedAs({ name, rank, birthYear }: AskedAbout) {
  const { number: _, ...read } = readName(name ?? '')
  return { ...read, rank: rank ?? read.rank, birthYear }
}
