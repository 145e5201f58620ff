/** Following a complaint: dates on the code alone, content once the second thing is given. */
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
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
import { isShown } from './shown.ts'
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
    /** The files they sent, as they named them. */
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
  /** For a tracker who gave the second thing; to any other there is nothing here. */
  content(as: As): Promise<TrackedContent | undefined>
  /** A letter in the words and the bytes that were sent. */
  letterText(
    as: As,
    letter: LetterId,
  ): Promise<Readonly<{ row: LetterRow; text: string }> | undefined>
  letterPdf(
    as: As,
    letter: LetterId,
  ): Promise<Readonly<{ row: LetterRow; bytes: Readable }> | undefined>
}>

function stepsOf(events: readonly StoredEvent[]): readonly TrackedStep[] {
  return events.flatMap(stored => {
    const event = complaintEvent(stored)
    return event.type !== 'Disposed' && isShown(event)
      ? [{ event, recordedAt: stored.recorded }]
      : []
  })
}

const gone = ['sent', 'delivered', 'posted', 'handed-over', 'read-out']

/**
 * A letter to the complainant, and to nobody else. News is not there to be found before it has
 * left: an update may be, because it says nothing that cannot wait.
 */
function isTheirs({ to, kind, notice }: LetterRow): boolean {
  return to === 'complainant' && (kind === 'update' || !notice || gone.includes(notice.state))
}

export function trackDesk(bench: Bench): TrackDesk {
  const { store, files, authorities } = bench

  type Unit<T> = (tx: Work, matter: MatterId) => Promise<T | undefined>

  async function tracked<T>(as: As, unit: Unit<T>): Promise<T | undefined> {
    const { actor } = as
    return actor.type === 'tracker' ? store.work(as, tx => unit(tx, actor.matter)) : undefined
  }

  async function readBy<T>(as: As, unit: Unit<T>): Promise<T | undefined> {
    const { actor } = as
    return actor.type === 'tracker' && actor.reads === 'content' ? tracked(as, unit) : undefined
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

  /** A letter, where it is one of this complaint's. */
  function letterTo(as: As, letter: LetterId): Promise<LetterRow | undefined> {
    return readBy(as, async (tx, matter) => {
      const found = await letterRow(tx, letter)
      return found?.matter === matter && isTheirs(found) ? found : undefined
    })
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
      return tracking?.second ? isSecond(words, tracking.second, matter) : false
    },

    dates: as => tracked(as, datesOf),

    content: as =>
      readBy(as, async (tx, matter) => {
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
          letters: (await lettersOf(tx, matter)).filter(isTheirs),
          documents: (await documentsOf(tx, matter))
            .filter(({ source }) => source === 'complainant')
            .map(({ name, bytes, receivedOn }) => ({ name, bytes, receivedOn })),
        }
      }),

    async letterText(as, letter) {
      const row = await letterTo(as, letter)
      const kept: unknown = row && JSON.parse(row.words).text
      if (!row || typeof kept !== 'string') return undefined
      return { row, text: await text(files.open(as.authority, kept)) }
    },

    async letterPdf(as, letter) {
      const row = await letterTo(as, letter)
      return row && { row, bytes: files.open(as.authority, row.pdf) }
    },
  }
}
