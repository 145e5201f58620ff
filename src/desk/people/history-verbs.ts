/** Asking for somebody's history, answering who is who, and saying how history was weighed. */
import {
  complaint,
  type Facts,
  type IdentityAnswer,
  type IdentityEvent,
  type IdentityRefusal,
  identity,
  type Subject,
  type WeighedRow,
} from '#casework'
import {
  accepted,
  fold,
  londonDay,
  type MatterId,
  type Result,
  refuse,
  type SubjectId,
} from '#kernel'
import { readName } from '#linkage'
import {
  eventOf,
  identityPrefix,
  recordsById,
  recordsOfOneself,
  type StoredEvent,
  subjectsSeen,
  type Work,
} from '#store'
import { restrictAnswered } from '../access/restrict.ts'
import type { Bench } from '../bench.ts'
import { fingerprintOf } from '../decide.ts'
import { complaintEvent } from '../reckon.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { type History, historyOf, type Known } from './history.ts'
import { describedBy, type SayDay } from './look-up.ts'
import { subjectKey, subjectOfKey } from './subject-key.ts'

export type Answer = Readonly<{
  /** Every record of the card answered. */
  found: readonly string[]
  answer: IdentityAnswer
  why: string
  whoWouldKnow?: string
}>
export type HistoryDesk = Readonly<{
  /** Undefined where there is no such record or the asker may not. */
  history(as: As, record: string, day: SayDay): Promise<History | undefined>
  subjects(as: As, matter: MatterId): Promise<readonly Subject[] | undefined>
  subjectHistory(
    as: As,
    at: Readonly<{ matter: MatterId; subject: SubjectId }>,
    day: SayDay,
  ): Promise<SubjectHistory | undefined>
  answerIdentity(
    as: AsCommand,
    asked: Readonly<{ known: string; answers: readonly Answer[] }>,
  ): Promise<Result<{}, IdentityRefusal | Barrier>>
  considerHistory: Verb<{
    subject: SubjectId
    rows: readonly WeighedRow[]
    weighed: string
    searched: string
  }>
}>
export type SubjectHistory = Readonly<{
  history: History
  subject: Subject
  /** The last time it was weighed. */
  weighed: Facts['history'][number] | undefined
  version: number
  reference: string
}>

export function historyDesk(bench: Bench): HistoryDesk {
  const { store } = bench
  return {
    async history(as, record, day) {
      if (!permits('handle', as)) return undefined
      return store.work(as, async tx => {
        const known = await knownRecord(tx, record)
        return known && notOnesOwn(tx, as, await historyOf(tx, known, day))
      })
    },

    async subjects(as, matter) {
      if (!permits('handle', as)) return undefined
      const facts = await store.work(as, tx => factsOf(tx, matter))
      return facts?.facts.subjects
    },

    async subjectHistory(as, { matter, subject: id }, day) {
      if (!permits('handle', as)) return undefined
      return store.work(as, async tx => {
        const at = await factsOf(tx, matter)
        const subject = at?.facts.subjects.find(one => one.subject === id)
        if (!at || !subject) return undefined
        const whole = await historyOf(tx, await knownSubject(tx, matter, subject), day)
        const history = await notOnesOwn(tx, as, whole)
        if (!history) return undefined
        const weighed = at.facts.history.findLast(one => one.subject === id)
        const { reference } = at.facts
        return { history, subject, weighed, version: at.version, reference }
      })
    },

    answerIdentity: (as, asked) => answer(bench, as, asked),

    considerHistory: verb(bench, 'handle', ({ subject, rows, weighed, searched }, on) => ({
      type: 'ConsiderHistory',
      on,
      subject,
      rows,
      weighed,
      searched,
    })),
  }
}

/** What was said of somebody before is not for them to read here, under whichever record it is. */
async function notOnesOwn(tx: Work, { actor }: As, history: History): Promise<History | undefined> {
  if (actor.type !== 'staff') return undefined
  const own = await recordsOfOneself(tx, actor.person)
  const asked = [history.known.key, ...history.entries.map(({ record }) => record)]
  return asked.some(id => own.has(id)) ? undefined : history
}

async function factsOf(tx: Work, matter: MatterId) {
  const { version, events } = await tx.load(matter)
  const state = fold(complaint, events.map(complaintEvent))
  return state.type === 'Open' ? { version, facts: state.facts } : undefined
}

async function knownRecord(tx: Work, id: string): Promise<Known | undefined> {
  const [record] = await recordsById(tx, [id])
  return record && { key: record.record, described: describedBy(record, londonDay(tx.now)), record }
}

/** Known by the record somebody chose for them, and otherwise as the complaint describes them. */
async function knownSubject(tx: Work, matter: MatterId, subject: Subject): Promise<Known> {
  const chosen = subject.record ? await knownRecord(tx, subject.record) : undefined
  if (chosen) return { ...chosen, except: matter }
  const { name, number, rank, unit } = subject
  const read = readName(name ?? '')
  return {
    key: subjectKey(subject.subject),
    described: {
      ...read,
      number: number ?? read.number,
      rank: rank ?? read.rank,
      unit,
      leftOn: subject.leftOn,
      asOf: londonDay(tx.now),
    },
    record: undefined,
    except: matter,
  }
}

/** Every answer of the form in one transaction, once. */
async function answer(
  { store, world }: Bench,
  as: AsCommand,
  { known, answers }: Readonly<{ known: string; answers: readonly Answer[] }>,
): Promise<Result<{}, IdentityRefusal | Barrier>> {
  const ids = [known, ...answers.flatMap(({ found }) => found)]
  if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
  const fingerprint = fingerprintOf({ known, answers: answers.map(one => ({ ...one })) })
  const on = londonDay(world.now())
  return store.work(as, async (tx): Promise<Result<{}, IdentityRefusal | Barrier>> => {
    const before = await tx.replay(as.command, fingerprint)
    if (before?.type === 'Answered') return accepted({})
    if (before) return refuse({ type: 'NotPermitted' })
    if (!(await mayAnswer(tx, as, ids))) return refuse({ type: 'NotPermitted' })
    const stream = `${identityPrefix}${known}`
    const { version, events } = await tx.load(stream)
    let state = fold(identity, events.map(identityEvent))
    const made: IdentityEvent[] = []
    for (const { found, ...said } of answers) {
      for (const record of found) {
        const command = { type: 'AnswerIdentity', known, found: record, ...said, on } as const
        const decided = identity.decide(command, state)
        if (!decided.ok) return decided
        made.push(...decided.value)
        state = decided.value.reduce(identity.evolve, state)
      }
    }
    const command = { id: as.command, fingerprint, answer: 'answered' }
    if (made.length === 0) {
      await tx.answer(command)
      return accepted({})
    }
    const written = made.map(({ type, ...body }) => ({ type, happened: body.on, body }))
    const appended = await tx.append({ stream, expected: version, events: written, command })
    // Nobody's answer replaces another's: who was slower is shown the other's and answers again.
    if (!appended.ok) return refuse({ type: 'Stale', version, changes: [] })
    await restrictAnswered(tx, [known, ...made.map(({ found }) => found)])
    return accepted({})
  })
}

/** Nobody says who they themselves are, nor who somebody is of whom they can know nothing. */
async function mayAnswer(tx: Work, { actor }: As, ids: readonly string[]): Promise<boolean> {
  if (actor.type !== 'staff') return false
  const own = await recordsOfOneself(tx, actor.person)
  if (ids.some(id => own.has(id))) return false
  const subjects = ids.flatMap(id => subjectOfKey(id) ?? [])
  const seen = await subjectsSeen(tx, subjects)
  if (subjects.some(id => !seen.has(id))) return false
  const records = new Set(ids.filter(id => subjectOfKey(id) === undefined))
  return (await recordsById(tx, [...records])).length === records.size
}

function identityEvent(stored: StoredEvent): IdentityEvent {
  return eventOf(stored) as IdentityEvent
}
