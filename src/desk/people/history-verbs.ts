/** Asking for somebody's history, answering who is who, and saying how history was weighed. */
import {
  type Enquiry,
  type Facts,
  type IdentityAnswer,
  type IdentityEvent,
  type IdentityRefusal,
  identity,
  isSeverityInQuestion,
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
import { type AskedDesk, askedDesk } from '../history/verbs.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { historyOf } from './history.ts'
import { factsOf, knownRecord, knownSubject, notOnesOwn } from './history-known.ts'
import type { History } from './history-told.ts'
import type { SayDay } from './look-up.ts'
import { toldOf } from './own-result.ts'
import { subjectOfKey } from './subject-key.ts'

export type Answer = Readonly<{
  /** Every record of the card answered. */
  found: readonly string[]
  answer: IdentityAnswer
  why: string
  whoWouldKnow?: string
}>
export type HistoryDesk = AskedDesk &
  Readonly<{
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
      weighedFor?: 'handling' | 'severity'
      unanswered?: number
      /** What it tells to ask, seek or check: each becomes a line of enquiry. */
      enquiries?: readonly Omit<Enquiry, 'enquiry'>[]
    }>
  }>
export type SubjectHistory = Readonly<{
  history: History
  subject: Subject
  /** The last time it was weighed. */
  weighed: Facts['history'][number] | undefined
  /** What came since, as the history names it, and nobody has answered for. */
  fresh: readonly string[]
  /** Whether history may be weighed, or severity is asked first on the allegation alone. */
  severity: 'asked-first' | 'saved-alone' | 'not-in-question'
  /** Other forces asked about them. */
  forces: Facts['earlier']['forces']
  enquiries: Facts['earlier']['enquiries']
  version: number
  reference: string
}>

export function historyDesk(bench: Bench): HistoryDesk {
  const { store } = bench
  return {
    ...askedDesk(bench),
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
        const known = await knownSubject(tx, matter, subject)
        const whole = await historyOf(tx, { ...known, told: toldOf(at.facts, id) }, day)
        const history = await notOnesOwn(tx, as, whole)
        if (!history) return undefined
        const weighed = at.facts.history.findLast(one => one.subject === id)
        const { reference, earlier } = at.facts
        const answered = new Set(weighed?.rows.map(({ row }) => row))
        const arrived = earlier.matches.filter(one => one.subject === id)
        return {
          history,
          subject,
          weighed,
          fresh: arrived.flatMap(({ rows }) => rows).filter(row => !answered.has(row)),
          severity: severityIn(at.facts),
          forces: earlier.forces.filter(({ asked }) => asked.subject === id),
          enquiries: earlier.enquiries,
          version: at.version,
          reference,
        }
      })
    },

    answerIdentity: (as, asked) => answer(bench, as, asked),

    considerHistory: verb(
      bench,
      'handle',
      ({ subject, rows, weighed, searched, weighedFor, unanswered, enquiries = [] }, on) => ({
        type: 'ConsiderHistory',
        on,
        subject,
        rows,
        weighed,
        searched,
        ...(weighedFor ? { weighedFor } : {}),
        ...(unanswered ? { unanswered } : {}),
        enquiries: enquiries.map(one => ({ enquiry: bench.world.id(), ...one })),
      }),
    ),
  }
}

function severityIn(facts: Facts): SubjectHistory['severity'] {
  if (facts.severity.some(({ look }) => look === 'first')) return 'saved-alone'
  return isSeverityInQuestion(facts) ? 'asked-first' : 'not-in-question'
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
