/** What the auditor asks of looks: who, at what, how, when and why; never what a matter says. */
import {
  type LookAnswer,
  type LookQuestionEvent,
  type LookQuestionRefusal,
  lookQuestion,
} from '#casework'
import {
  accepted,
  addDays,
  type Day,
  fold,
  londonDay,
  type MatterId,
  type Result,
  refuse,
} from '#kernel'
import {
  allStaff,
  countOpenQuestions,
  eventOf,
  type LookPlace,
  type LookQuestionRow,
  type LookRow,
  type LookSearch,
  lookQuestionPrefix,
  lookQuestionRow,
  lookQuestions,
  matterCalled,
  matterRow,
  searchLooks,
  type Work,
} from '#store'
import type { Capability } from '../access/roles.ts'
import type { Bench } from '../bench.ts'
import { fingerprintOf } from '../decide.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { startOf } from './watch.ts'

export type LooksWanted = Readonly<{
  /** Part of the name of whoever looked. */
  person?: string
  /** A matter by its reference. */
  reference?: string
  what?: string
  how?: string
  from: Day
  to: Day
  words?: string
  outside?: boolean
}>
export type LooksPage = Readonly<{ rows: readonly LookRow[]; more: boolean }>

export type AuditDesk = Readonly<{
  /** Undefined where the asker may not. */
  looks(as: As, wanted: LooksWanted, after?: LookPlace): Promise<LooksPage | undefined>
  /** As many as one list holds, to be taken away. */
  lookList(as: As, wanted: LooksWanted): Promise<readonly LookRow[] | undefined>
  /** One matter's looks, newest first, and its reference. */
  looksAtMatter(
    as: As,
    matter: MatterId,
    after?: LookPlace,
  ): Promise<(LooksPage & Readonly<{ reference: string }>) | undefined>
  /** One person's looks of one day, oldest first, and their name. */
  dayOfLooks(
    as: As,
    asked: Readonly<{ person: string; on: Day }>,
  ): Promise<Readonly<{ rows: readonly LookRow[]; name: string }> | undefined>
  /** What auditors themselves looked at, for whoever heads the department. */
  auditorsLooks(as: As, after?: LookPlace): Promise<LooksPage | undefined>
  lookQuestions(as: As): Promise<
    | Readonly<{
        open: readonly LookQuestionRow[]
        answered: readonly LookQuestionRow[]
        count: number
      }>
    | undefined
  >
  lookQuestion(as: As, question: string): Promise<LookQuestionRow | undefined>
  answerLookQuestion(
    as: AsCommand,
    asked: Readonly<{ question: string; answer: LookAnswer; words: string }>,
  ): Promise<Result<string, LookQuestionRefusal | Barrier>>
}>

export const looksPageSize = 50
const listMost = 10_000
const dayMost = 1000
const questionsMost = 100

export function auditDesk({ store, world }: Bench): AuditDesk {
  /** An auditor is given no matter; their lists say of one no more than its reference. */
  async function auditing<T>(
    capability: Capability,
    as: As,
    unit: (tx: Work) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    return permits(capability, as) ? store.work({ ...as, sees: 'all' }, unit) : undefined
  }

  async function pageOf(tx: Work, search: LookSearch, after?: LookPlace): Promise<LooksPage> {
    const max = looksPageSize + 1
    const rows = await searchLooks(tx, search, { max, ...(after ? { after } : {}) })
    return { rows: rows.slice(0, looksPageSize), more: rows.length > looksPageSize }
  }

  return {
    looks: (as, wanted, after) =>
      auditing('audit', as, async tx => {
        const search = await searchFor(tx, wanted)
        return search ? pageOf(tx, search, after) : { rows: [], more: false }
      }),
    lookList: (as, wanted) =>
      auditing('audit', as, async tx => {
        const search = await searchFor(tx, wanted)
        return search ? searchLooks(tx, search, { max: listMost }) : []
      }),
    looksAtMatter: (as, matter, after) =>
      auditing('audit', as, async tx => {
        const row = await matterRow(tx, matter)
        if (!row) return undefined
        return { reference: row.reference, ...(await pageOf(tx, { matter }, after)) }
      }),
    dayOfLooks: (as, { person, on }) =>
      auditing('audit', as, async tx => {
        const who = (await allStaff(tx)).find(one => one.person === person)
        if (!who) return undefined
        const span = { from: startOf(on), until: startOf(addDays(on, 1)) }
        const search = { persons: [`staff:${person}`], ...span }
        const rows = await searchLooks(tx, search, { max: dayMost })
        return { rows: rows.toReversed(), name: who.name }
      }),
    auditorsLooks: (as, after) =>
      auditing('lead', as, tx => pageOf(tx, { role: 'auditor' }, after)),
    lookQuestions: as =>
      auditing('audit', as, async tx => ({
        open: await lookQuestions(tx, { answered: false, max: questionsMost }),
        answered: await lookQuestions(tx, { answered: true, max: questionsMost }),
        count: await countOpenQuestions(tx),
      })),
    lookQuestion: (as, question) => auditing('audit', as, tx => lookQuestionRow(tx, question)),

    async answerLookQuestion(as, { question, answer, words }) {
      const on = londonDay(world.now())
      const fingerprint = fingerprintOf({ question, answer, words })
      const done = await auditing('audit', as, async tx => {
        const row = await lookQuestionRow(tx, question)
        // Nobody answers for what they themselves looked at.
        const isOwn = as.actor.type === 'staff' && row?.person === `staff:${as.actor.person}`
        if (!row || isOwn) return undefined
        const before = await tx.replay(as.command, fingerprint)
        if (before) return before.type === 'Answered' ? accepted(question) : undefined
        const stream = `${lookQuestionPrefix}${question}`
        const { events, version } = await tx.load(stream)
        const state = fold(
          lookQuestion,
          events.map(one => eventOf(one) as LookQuestionEvent),
        )
        const decided = lookQuestion.decide(
          { type: 'AnswerLookQuestion', answer, words, on },
          state,
        )
        if (!decided.ok) return decided
        const appended = await tx.append({
          stream,
          expected: version,
          events: decided.value.map(({ type, ...body }) => ({ type, happened: on, body })),
          command: { id: as.command, fingerprint, answer: question },
        })
        if (!appended.ok) throw new Error('a question about a look was answered at the same moment')
        return accepted(question)
      })
      return done ?? refuse({ type: 'NotPermitted' })
    },
  }
}

/** Undefined where nobody and nothing is so called: then there is no look to be found. */
async function searchFor(tx: Work, wanted: LooksWanted): Promise<LookSearch | undefined> {
  const { person, reference, what, how, from, to, words, outside } = wanted
  const persons = person ? await personsCalled(tx, person) : undefined
  if (persons?.length === 0) return undefined
  const matter = reference ? await matterCalled(tx, reference.toUpperCase()) : undefined
  if (reference && !matter) return undefined
  return {
    from: startOf(from),
    until: startOf(addDays(to, 1)),
    ...(persons ? { persons } : {}),
    ...(matter ? { matter } : {}),
    ...(what ? { what } : {}),
    ...(how ? { how } : {}),
    ...(words ? { words } : {}),
    ...(outside ? { outside } : {}),
  }
}

async function personsCalled(tx: Work, name: string): Promise<readonly string[]> {
  const wanted = name.toLowerCase()
  const staff = await allStaff(tx)
  return staff
    .filter(one => one.name.toLowerCase().includes(wanted) || one.person === wanted)
    .map(({ person }) => `staff:${person}`)
}
