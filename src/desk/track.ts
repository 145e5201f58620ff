/** Following a complaint: dates on the code alone, content once the second thing is given. */
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { type ComplaintEvent, complaint, type Facts, type Report } from '#casework'
import {
  type AuthorityId,
  commandId,
  type Day,
  fold,
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
  type MatterRow,
  matterRow,
  type StoredEvent,
  settleNotice,
  trackingByCode,
  trackingOf,
  type Work,
} from '#store'
import { type Authority, authorityOf, type Bench } from './bench.ts'
import { hashOf, readCode } from './codes.ts'
import { decide } from './decide.ts'
import { isOnTheirPage } from './privacy/privacy.ts'
import { complaintEvent, storyOf } from './reckon.ts'
import { type ReviewLaw, reviewLawOf } from './review/law.ts'
import { reviewBodyOf } from './review/on-behalf.ts'
import { isSecond } from './second-thing.ts'
import { isShown } from './shown.ts'
import { knownTo, outcomeToldOn, type TrackedKnown } from './track/known.ts'
import { impactSaid, proceedingsToldOf, type TrackedProceedings } from './track/proceedings.ts'
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
  /** Whether they said any way of contacting them is safe. */
  reachable: boolean
  /** The day they were told what was decided, and never what it was. */
  toldOn: Day | undefined
  kind: Facts['kind']
}>

/** What was done, in the order it happened, as the complainant may read it. */
export type TrackedStep = Readonly<{
  event: ComplaintEvent
  recordedAt: Instant
  version: number
  /** It is in our words, so they may say that it is wrong. */
  mayContest: boolean
}>

/** Who would decide a review, whether there is a right to one, and by which day. */
export type TrackedReviewLaw = Pick<ReviewLaw, 'right' | 'noRightBecause' | 'body' | 'time'> &
  Readonly<{ bodyName: string | undefined }>

export type TrackedContent = TrackedDates &
  Readonly<{
    known: TrackedKnown
    /** What `law` says of a review; undefined where there is nothing of theirs to review. */
    review: TrackedReviewLaw | undefined
    words: string
    /** Outcomes of proceedings they were told of by a person. */
    proceedings: readonly TrackedProceedings[]
    /** What they said it did to them, and whether there is anybody whose panel could read it. */
    impact: readonly Readonly<{ on: Day; words: string }>[]
    maySayImpact: boolean
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

function stepsOf(events: readonly StoredEvent[], facts: Facts): readonly TrackedStep[] {
  return events.flatMap(stored => {
    const event = complaintEvent(stored)
    return event.type !== 'Disposed' && isShown(event, facts)
      ? [
          {
            event,
            recordedAt: stored.recorded,
            version: stored.version,
            mayContest: isOnTheirPage(event, facts),
          },
        ]
      : []
  })
}

/** What they told us; undefined once it has been disposed of. */
function reportOf(events: readonly StoredEvent[]): Report | undefined {
  const [first] = events.map(complaintEvent)
  return first?.type === 'ComplaintMade' || first?.type === 'ConductReported'
    ? first.report
    : undefined
}

type Tracked = Readonly<{ row: MatterRow; events: readonly StoredEvent[]; facts: Facts }>

const gone = ['sent', 'delivered', 'posted', 'handed-over', 'read-out', 'on-page', 'opened']

/**
 * A letter to the complainant, and to nobody else. News is not there to be found before it has
 * left: an update may be, because it says nothing that cannot wait.
 */
function isTheirs({ to, kind, notice }: LetterRow): boolean {
  return to === 'complainant' && (kind === 'update' || !notice || gone.includes(notice.state))
}

/** A letter that only lay on their page has told them once they open it, and on that day. */
async function opened(bench: Bench, as: As, row: LetterRow): Promise<void> {
  if (row.notice?.state !== 'on-page') return
  const { letter, matter } = row
  const on = londonDay(bench.world.now())
  const asked = { letter, how: 'opened' } as const
  const decided = await decide(
    bench,
    { ...as, command: commandId(`opened-${letter}`) },
    {
      matter,
      request: asked,
      command: { type: 'GiveLetter', ...asked, on, today: on },
      also: tx => settleNotice(tx, letter, { state: 'opened' }),
    },
  )
  if (!decided.ok) throw new Error('a letter that was opened could not be recorded')
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

  async function matterOf(tx: Work, matter: MatterId): Promise<Tracked | undefined> {
    const row = await matterRow(tx, matter)
    const { events } = await tx.load(matter)
    const state = fold(complaint, events.map(complaintEvent))
    return row && state.type === 'Open' ? { row, events, facts: state.facts } : undefined
  }

  async function datesOf(tx: Work, { row, facts }: Tracked): Promise<TrackedDates | undefined> {
    const { matter } = row
    const tracking = await trackingOf(tx, matter)
    if (!tracking) return undefined
    return {
      authority: authorityOf(bench, tx.authority),
      reference: row.reference,
      receivedOn: londonDay(row.receivedAt),
      loggedOn: row.loggedOn,
      duties: await dutiesOf(tx, matter),
      secondChosen: tracking.second !== null,
      reachable: facts.safe.length > 0,
      toldOn: outcomeToldOn(facts),
      kind: facts.kind,
    }
  }

  function reviewOf(matter: MatterId, tx: Work, events: readonly StoredEvent[]) {
    const on = londonDay(tx.now)
    const law = reviewLawOf(matter, tx.authority, { story: storyOf(events), on })
    if (!law) return undefined
    const { right, noRightBecause, body, time } = law
    const local = body === 'local-policing-body' ? reviewBodyOf(bench, tx.authority) : undefined
    return { right, noRightBecause, body, time, bodyName: local?.name }
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

    dates: as =>
      tracked(as, async (tx, matter) => {
        const found = await matterOf(tx, matter)
        return found && datesOf(tx, found)
      }),

    content: as =>
      readBy(as, async (tx, matter) => {
        const found = await matterOf(tx, matter)
        const dates = found && (await datesOf(tx, found))
        if (!found || !dates) return undefined
        const { row, events, facts } = found
        const report = reportOf(events)
        const summary = row.summary
        return {
          ...dates,
          known: knownTo(facts, { report, summary }),
          review: facts.kind === 'complaint' ? reviewOf(matter, tx, events) : undefined,
          words: report?.words ?? '',
          proceedings: proceedingsToldOf(facts, { matter, events, tx, on: londonDay(tx.now) }),
          impact: impactSaid(facts),
          maySayImpact: facts.kind === 'complaint' && facts.subjects.length > 0,
          handlerName: row.handlerName,
          steps: stepsOf(events, facts),
          letters: (await lettersOf(tx, matter)).filter(isTheirs),
          documents: (await documentsOf(tx, matter))
            // What came inside a file they sent is theirs already, in that.
            .filter(({ source, within }) => source === 'complainant' && within === null)
            .map(({ name, bytes, receivedOn }) => ({ name, bytes, receivedOn })),
        }
      }),

    async letterText(as, letter) {
      const row = await letterTo(as, letter)
      const kept: unknown = row && JSON.parse(row.words).text
      if (!row || typeof kept !== 'string') return undefined
      const words = await text(files.open(as.authority, kept))
      await opened(bench, as, row)
      return { row, text: words }
    },

    async letterPdf(as, letter) {
      const row = await letterTo(as, letter)
      if (!row) return undefined
      await opened(bench, as, row)
      return { row, bytes: files.open(as.authority, row.pdf) }
    },
  }
}
