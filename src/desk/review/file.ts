/** The file a reviewer reads: the matter as it was at the outcome, and what came after. */
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import {
  type ContactMethod,
  complaint,
  type Facts,
  type Report,
  type ReviewFacts,
  safeWays,
} from '#casework'
import { type DocumentId, fold, type LetterId, londonDay, type MatterId } from '#kernel'
import {
  type DocumentRow,
  documentRow,
  documentsOf,
  holdingKeptBack,
  isShared,
  type LetterRow,
  letterRow,
  lettersOf,
  matterRow,
  mayReadBecause,
  type RecommendationRow,
  recommendationsOf,
  recordLook,
  type Work,
} from '#store'
import type { Authority, Bench } from '../bench.ts'
import { handedOut, isFileUnnamedTo } from '../handed-out.ts'
import { type Entry, entriesOf } from '../read-matter.ts'
import { storyOf } from '../reckon.ts'
import type { As } from '../who.ts'
import { type ReviewLaw, reviewLawOf } from './law.ts'
import { type Reviewing, reviewing } from './on-behalf.ts'
import { lengthAtOutcome, mayReviewerRead } from './readable.ts'

export type ReviewFile = Readonly<{
  owner: Authority
  body: Authority
  matter: MatterId
  reference: string
  summary: string | null
  version: number
  review: ReviewFacts
  law: ReviewLaw
  report: Report
  safe: readonly ContactMethod[]
  /** As it was at the outcome. */
  before: Readonly<{ facts: Facts; story: readonly Entry[] }>
  /** What has been recorded since. */
  since: readonly Entry[]
  now: Facts
  letters: readonly LetterRow[]
  /** What the complainant sent, and what the force has supplied for the review. */
  documents: readonly DocumentRow[]
  recommendations: readonly RecommendationRow[]
}>

export type FileDesk = Readonly<{
  /** Undefined where it is not open to this reviewer's body, or there is none: the same. */
  file(as: As, matter: MatterId): Promise<ReviewFile | undefined>
  letterText(
    as: As,
    at: Readonly<{ matter: MatterId; letter: LetterId }>,
  ): Promise<Readonly<{ row: LetterRow; text: string }> | undefined>
  original(
    as: As,
    at: Readonly<{ matter: MatterId; document: DocumentId }>,
  ): Promise<Readonly<{ row: DocumentRow; bytes: Readable }> | undefined>
}>

/**
 * The files a reviewer may open: the complainant's own, and those given for a review. What holds
 * one that is kept back holds its bytes, and is kept back with it.
 */
async function givenIn(tx: Work, matter: MatterId, { reviews, privacy }: Facts) {
  const given = reviews.flatMap(({ supplied }) => supplied.flatMap(({ documents }) => documents))
  const holding = new Set(await holdingKeptBack(tx, matter))
  return ({ document, source, ...row }: DocumentRow): boolean => {
    if (row.harmful !== null) return false
    const isOpen = isShared(row) && !holding.has(document)
    if (!isOpen && !privacy.released.includes(document)) return false
    return source === 'complainant' || given.includes(document)
  }
}

/** The review a body is at work on: the latest that is open to it. */
function openReview({ reviews }: Facts, { body }: Reviewing): ReviewFacts | undefined {
  return reviews.findLast(({ opened }) => opened === body.id)
}

async function fileOf(tx: Work, who: Reviewing, matter: MatterId): Promise<ReviewFile | undefined> {
  if (!(await mayReadBecause(tx, matter, who.body.id))) return undefined
  const row = await matterRow(tx, matter)
  const { events, version } = await tx.load(matter)
  const entries = await entriesOf(tx, events)
  const happened = entries.map(({ event }) => event)
  const made = happened.find(event => event.type === 'ComplaintMade')
  const state = fold(complaint, happened)
  const law = reviewLawOf(matter, tx.authority, {
    story: storyOf(events),
    on: londonDay(tx.now),
  })
  if (!row || made?.type !== 'ComplaintMade' || state.type !== 'Open' || !law) return undefined
  const review = openReview(state.facts, who)
  if (!review) return undefined
  // Whoever writes to them goes by what they last said of how.
  const changed = happened.findLast(event => event.type === 'ContactChanged')
  const contact = changed?.contact ?? made.report.contact
  const length = lengthAtOutcome(happened)
  const past = fold(complaint, happened.slice(0, length))
  const theirs = (all: readonly Entry[]) => all.filter(({ event }) => mayReviewerRead(event))
  return {
    owner: who.owner,
    body: who.body,
    matter,
    reference: row.reference,
    summary: row.summary,
    version,
    review,
    law,
    report: { ...made.report, contact },
    safe: safeWays(contact),
    before: {
      facts: past.type === 'Open' ? past.facts : state.facts,
      story: theirs(entries.slice(0, length)),
    },
    since: theirs(entries.slice(length)),
    now: state.facts,
    letters: await lettersOf(tx, matter),
    documents: (await documentsOf(tx, matter)).filter(await givenIn(tx, matter, state.facts)),
    recommendations: await recommendationsOf(tx, { matter, max: 100 }),
  }
}

/** The file behind a step of a review; the look is recorded where a page shows it. */
export async function openFile(
  bench: Bench,
  as: As,
  matter: MatterId,
): Promise<ReviewFile | undefined> {
  const who = reviewing(bench, as)
  return who && readIn(bench, as, tx => fileOf(tx, who, matter))
}

/** A reading in the owner's authority, by the reviewer under their own name. */
async function readIn<T>(
  { store, authorities }: Bench,
  { authority, actor }: As,
  unit: (tx: Work) => Promise<T | undefined>,
): Promise<T | undefined> {
  const owner = authorities.find(({ id }) => id === authority)?.holds
  return owner && store.work({ authority: owner, actor, home: authority }, unit)
}

export function fileDesk(bench: Bench): FileDesk {
  const { world, files } = bench

  /** What is looked at, and the look in the owner's own record, as one thing. */
  async function looked<T>(
    as: As,
    matter: MatterId,
    find: (
      tx: Work,
      file: ReviewFile,
    ) => Promise<Readonly<{ what: string; subject: string; found: T }> | undefined>,
  ): Promise<T | undefined> {
    const who = reviewing(bench, as)
    if (!who) return undefined
    return readIn(bench, as, async tx => {
      const file = await fileOf(tx, who, matter)
      const seen = file && (await find(tx, file))
      if (!seen) return undefined
      const { what, subject } = seen
      await recordLook(tx, world.id(), { what, subject, how: 'read', matter, own: true })
      return seen.found
    })
  }

  return {
    file: (as, matter) =>
      looked(as, matter, async (_, file) => ({ what: 'matter', subject: matter, found: file })),

    async letterText(as, { matter, letter }) {
      const row = await looked(as, matter, async tx => {
        const found = await letterRow(tx, letter)
        return found?.matter === matter ? { what: 'letter', subject: letter, found } : undefined
      })
      const owner = reviewing(bench, as)?.owner
      const kept: unknown = row && JSON.parse(row.words).text
      if (!row || !owner || typeof kept !== 'string') return undefined
      return { row, text: await text(files.open(owner.id, kept)) }
    },

    async original(as, { matter, document }) {
      const found = await looked(as, matter, async (tx, file) => {
        const found = await documentRow(tx, document, 'warned')
        if (!found || found.matter !== matter) return undefined
        if (!(await givenIn(tx, matter, file.now))(found)) return undefined
        const isUnnamed = await isFileUnnamedTo(as, tx, found)
        return { what: 'document', subject: document, found: { row: found, isUnnamed } }
      })
      const owner = reviewing(bench, as)?.owner
      // Whether it is kept back was asked above, of this very file.
      return found && owner && handedOut(files, owner.id, { ...found, warned: true })
    },
  }
}
