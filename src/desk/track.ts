/** Following a complaint: dates on the code alone, content once the second thing is given. */
import type { Readable } from 'node:stream'
import type { ComplaintEvent } from '#casework'
import {
  type AuthorityId,
  type Day,
  type Instant,
  type LetterId,
  londonDay,
  type MatterId,
  type OneOf,
} from '#kernel'
import {
  documentsOf,
  dutiesOf,
  type LetterRow,
  letterRow,
  lettersOf,
  type MatterDuty,
  matterRow,
  type StoredEvent,
  trackingByCode,
  trackingOf,
  type Work,
} from '#store'
import { type Authority, authorityOf, type Bench } from './bench.ts'
import { hashOf, readCode } from './codes.ts'
import { complaintEvent } from './reckon.ts'
import { isSecond } from './second-thing.ts'
import type { As } from './who.ts'

/** What the code alone opens. */
export type TrackedDates = Readonly<{
  authority: Authority
  reference: string
  receivedOn: Day
  loggedOn: Day | null
  duties: readonly MatterDuty[]
  /** Whether a second thing was ever chosen; without one the content stays closed. */
  secondChosen: boolean
}>

/** What was done, in the order it happened, as the complainant may read it. */
export type TrackedStep = Readonly<{ event: ComplaintEvent; recordedAt: Instant }>

export type TrackedContent = TrackedDates &
  Readonly<{
    words: string
    /** The handler named for them to speak to. */
    handlerName: string | null
    steps: readonly TrackedStep[]
    letters: readonly LetterRow[]
    documents: readonly Readonly<{ name: string; bytes: number; receivedOn: Day }>[]
  }>

export type Found = OneOf<{
  Found: { authority: AuthorityId; matter: MatterId }
  NotFound: {}
}>

export type TrackDesk = Readonly<{
  /** The complaint a code stands for. Guessing is slowed by `web`. */
  findByCode(typed: string): Promise<Found>
  /** Whether `words` are the second thing chosen for this complaint. */
  givesSecond(
    at: Readonly<{ authority: AuthorityId; matter: MatterId }>,
    words: string,
  ): Promise<boolean>
  /** For a tracker: dates only. */
  dates(as: As): Promise<TrackedDates | undefined>
  /** For a tracker who gave the second thing; `web` knows which from the session. */
  content(as: As): Promise<TrackedContent | undefined>
  letterPdf(
    as: As,
    letter: LetterId,
  ): Promise<Readonly<{ row: LetterRow; bytes: Readable }> | undefined>
}>

/** A stream the complainant never sees: who handles what inside the department. */
const shown: ReadonlySet<ComplaintEvent['type']> = new Set([
  'ComplaintMade',
  'ComplaintLogged',
  'ComplainantContacted',
  'ProgressTold',
  'DocumentReceived',
  'EvidencePreserved',
])

function stepsOf(events: readonly StoredEvent[]): readonly TrackedStep[] {
  return events.flatMap(stored => {
    const event = complaintEvent(stored)
    return event.type !== 'Disposed' && shown.has(event.type)
      ? [{ event, recordedAt: stored.recorded }]
      : []
  })
}

export function trackDesk(bench: Bench): TrackDesk {
  const { store, files, authorities } = bench

  async function tracked<T>(as: As, unit: (tx: Work, matter: MatterId) => Promise<T | undefined>) {
    const { actor } = as
    return actor.type === 'tracker' ? store.work(as, tx => unit(tx, actor.matter)) : undefined
  }

  async function datesOf(tx: Work, matter: MatterId): Promise<TrackedDates | undefined> {
    const row = await matterRow(tx, matter)
    const tracking = await trackingOf(tx, matter)
    if (!row || !tracking) return undefined
    return {
      authority: authorityOf(bench, tx.authority),
      reference: row.reference,
      receivedOn: londonDay(row.receivedAt),
      loggedOn: row.loggedOn,
      duties: await dutiesOf(tx, matter),
      secondChosen: tracking.second !== null,
    }
  }

  return {
    async findByCode(typed) {
      const read = readCode(typed)
      const authority = authorities.find(({ letters }) => letters === read?.letters)?.id
      if (!read || !authority) return { type: 'NotFound' }
      const as = { authority, actor: { type: 'public' } } as const
      const tracking = await store.work(as, tx => trackingByCode(tx, hashOf(read.code)))
      return tracking ? { type: 'Found', authority, matter: tracking.matter } : { type: 'NotFound' }
    },

    async givesSecond({ authority, matter }, words) {
      const as = { authority, actor: { type: 'public' } } as const
      const tracking = await store.work(as, tx => trackingOf(tx, matter))
      return tracking?.second ? isSecond(words, tracking.second) : false
    },

    dates: as => tracked(as, datesOf),

    content: as =>
      tracked(as, async (tx, matter) => {
        const dates = await datesOf(tx, matter)
        const row = await matterRow(tx, matter)
        if (!dates || !row) return undefined
        const steps = stepsOf((await tx.load(matter)).events)
        const made = steps.find(({ event }) => event.type === 'ComplaintMade')?.event
        return {
          ...dates,
          words: made?.type === 'ComplaintMade' ? made.report.words : '',
          handlerName: row.handlerName,
          steps,
          letters: await lettersOf(tx, matter),
          documents: await documentsOf(tx, matter),
        }
      }),

    async letterPdf(as, letter) {
      const row = await tracked(as, async (tx, matter) => {
        const found = await letterRow(tx, letter)
        return found?.matter === matter ? found : undefined
      })
      return row && { row, bytes: files.open(as.authority, row.pdf) }
    },
  }
}
