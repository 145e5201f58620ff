/** Everything a matter's page shows, from the matter's own events and what is owed in it. */
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import {
  type ComplaintEvent,
  type ContactMethod,
  complaint,
  type Disposed,
  type DocumentMark,
  type Facts,
  keptBackFrom,
  type Report,
  safeWays,
} from '#casework'
import type { Reading } from '#evidence'
import { type DocumentId, fold, type Instant, type LetterId, type MatterId } from '#kernel'
import {
  allStaff,
  casesToProtect,
  type DocumentRow,
  documentRow,
  documentsOf,
  dutiesOf,
  keptBackIn,
  type LetterRow,
  type Looked,
  letterRow,
  lettersOf,
  looksAtDocumentsOf,
  looksAtOne,
  type MatterDuty,
  type MatterRow,
  matterRow,
  type StoredEvent,
  type Work,
} from '#store'
import { maySee } from './access/may-see.ts'
import { rolesThat } from './access/roles.ts'
import { type Bench, today } from './bench.ts'
import { withoutKeptWords } from './evidence/kept-words.ts'
import {
  handedOut,
  holdsKeptBack,
  isFileUnnamedTo,
  isUnnamedTo,
  withReading,
} from './handed-out.ts'
import { readable } from './intake/sealed.ts'
import { readsPage } from './letters/leaving.ts'
import { undecidedAlike } from './privacy/alike.ts'
import { complaintEvent } from './reckon.ts'
import { onBehalfOf } from './review/on-behalf.ts'
import { type As, outsideName, permits } from './who.ts'

/** One thing that happened, with both its dates. */
export type Entry = Readonly<{
  event: ComplaintEvent | Disposed
  by: string
  recordedAt: Instant
  version: number
}>

export type Document = DocumentRow &
  Readonly<{
    read: Reading | undefined
    /** How it may be used, as somebody last decided; undefined until somebody does. */
    mark: DocumentMark | undefined
  }>
/** A file with who has opened it, newest first. */
export type Custody = Document &
  Readonly<{
    opened: readonly Looked[]
    /** Something that came inside it is kept back, and so its original is. */
    holdsKeptBack: boolean
    /** The same bytes, kept back where they were received another time; nobody decided on these. */
    keptBackAs: DocumentId | undefined
  }>

export type MatterView = Readonly<{
  row: MatterRow
  /** Undefined once it has been disposed of. */
  report: Report | undefined
  /** The ways of reaching the complainant they said are safe. */
  safe: readonly ContactMethod[]
  /** They hold a code and chose a second thing: a letter can lie on their own page. */
  readsPage: boolean
  /** Oldest first. */
  story: readonly Entry[]
  /** What is known from all of it; undefined where nothing ever was. */
  facts: Facts | undefined
  duties: readonly MatterDuty[]
  /** Cases of the complainant's own that nobody has dealt with yet. */
  casesToProtect: readonly string[]
  /** Of what came inside another file no words: they are on that file's own page. */
  documents: readonly Document[]
  letters: readonly LetterRow[]
  looks: readonly Looked[]
  /** Looks at its files, newest first. */
  opened: readonly Looked[]
}>

export type ReadDesk = Readonly<{
  /** Undefined where there is none, or the asker may not: the same either way. */
  matter(as: As, matter: MatterId): Promise<MatterView | undefined>
  /** With the latest `looks` at it, 100 unless told. */
  document(as: As, document: DocumentId, looks?: number): Promise<Custody | undefined>
  /** The original, byte for byte; nothing of one that is kept back, or holds what is. */
  original(
    as: As,
    document: DocumentId,
  ): Promise<Readonly<{ row: DocumentRow; bytes: Readable }> | undefined>
  letterPdf(
    as: As,
    letter: LetterId,
  ): Promise<Readonly<{ row: LetterRow; bytes: Readable }> | undefined>
  /** The plain text that went with it, exactly. */
  letterText(
    as: As,
    letter: LetterId,
  ): Promise<Readonly<{ row: LetterRow; text: string }> | undefined>
}>

/**
 * Which looks somebody reads of: that those who protect covertly have looked would say too much to
 * whoever is not one of them. The auditor's lists hold every look.
 */
async function shownTo(tx: Work, as: As): Promise<(look: Looked) => boolean> {
  if (permits('protect covertly', as)) return () => true
  const covert = new Set<string>(rolesThat('protect covertly'))
  const staff = (await allStaff(tx)).filter(({ role }) => covert.has(role))
  const unseen = new Set(staff.map(({ person }) => `staff:${person}`))
  return ({ person }) => !unseen.has(person)
}

/** What happened, each with who recorded it, by name. */
export async function entriesOf(
  tx: Work,
  events: readonly StoredEvent[],
): Promise<readonly Entry[]> {
  const names = new Map((await allStaff(tx)).map(({ person, name }) => [`staff:${person}`, name]))
  return events.map(stored => ({
    event: complaintEvent(stored),
    by: onBehalfOf(stored) ?? names.get(stored.actor) ?? outsideName(stored.actor),
    recordedAt: stored.recorded,
    version: stored.version,
  }))
}

type First = Extract<ComplaintEvent, { type: 'ComplaintMade' | 'ConductReported' }>

function isFirst(event: ComplaintEvent | Disposed): event is First {
  return event.type === 'ComplaintMade' || event.type === 'ConductReported'
}

function markOf({ document }: DocumentRow, facts: Facts | undefined): DocumentMark | undefined {
  return facts?.privacy.marks.find(one => one.document === document)
}

/** The same, where nothing else is asked of its matter. */
export async function markIn(tx: Work, row: DocumentRow): Promise<DocumentMark | undefined> {
  const state = fold(complaint, (await tx.load(row.matter)).events.map(complaintEvent))
  return state.type === 'Open' ? markOf(row, state.facts) : undefined
}

export function readDesk(bench: Bench): ReadDesk {
  const { store, files } = bench

  async function reading<T>(
    as: As,
    unit: (tx: Work) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    return permits('handle own', as) ? store.work(as, unit) : undefined
  }
  /** What belongs to a matter, where that matter is the asker's to see. */
  async function within<Row extends Readonly<{ matter: MatterId }>>(
    as: As,
    tx: Work,
    row: Row | undefined,
  ): Promise<Row | undefined> {
    const of = row && (await matterRow(tx, row.matter))
    return of && (await maySee(tx, as, row.matter)) ? row : undefined
  }

  return {
    matter: (as, matter) =>
      reading(as, async tx => {
        const row = await matterRow(tx, matter)
        if (!row || !(await maySee(tx, as, matter))) return undefined
        const happened = await entriesOf(tx, (await tx.load(matter)).events)
        const person = as.actor.type === 'staff' ? as.actor.person : undefined
        const isKept = keptBackFrom(
          happened.map(({ event }) => event),
          { person, today: today(bench) },
        )
        const entries = happened.filter(({ event }) => !isKept(event))
        const state = fold(
          complaint,
          entries.map(({ event }) => event),
        )
        const sealed = state.type === 'Open' ? state.facts.sealed : undefined
        const keptBack = await keptBackIn(tx, matter)
        const kept = withoutKeptWords(keptBack)
        const story = entries.map(one => ({
          ...one,
          event: kept(readable(one.event, { sealed, as })),
        }))
        const shown = fold(
          complaint,
          story.map(({ event }) => event),
        )
        const facts =
          shown.type === 'Open'
            ? { ...shown.facts, privacy: { ...shown.facts.privacy, keptBack } }
            : undefined
        const isUnnamed = await isUnnamedTo(as, tx, row)
        const made = story.map(({ event }) => event).find(isFirst)
        const changed = story
          .map(({ event }) => event)
          .findLast(event => event.type === 'ContactChanged')
        // Whoever writes to them goes by what they last said of how.
        const contact = changed?.contact ?? made?.report.contact
        const report = made && contact && { ...made.report, contact }
        const isShown = await shownTo(tx, as)
        return {
          row,
          report,
          facts,
          safe: report ? safeWays(report.contact) : [],
          readsPage: await readsPage(tx, matter),
          story,
          duties: await dutiesOf(tx, matter),
          casesToProtect: await casesToProtect(tx, matter),
          documents: (await documentsOf(tx, matter, 'listed')).map(one => ({
            ...withReading(one, isUnnamed),
            mark: markOf(one, facts),
          })),
          letters: await lettersOf(tx, matter),
          looks: (await looksAtOne(tx, matter, 50)).filter(isShown),
          opened: (await looksAtDocumentsOf(tx, matter, 500)).filter(isShown),
        }
      }),

    document: (as, document, looks = 100) =>
      reading(as, async tx => {
        const row = await within(as, tx, await documentRow(tx, document))
        if (!row) return undefined
        const file = withReading(row, await isFileUnnamedTo(as, tx, row))
        const mark = await markIn(tx, row)
        const isShown = await shownTo(tx, as)
        return {
          ...{ ...file, mark, holdsKeptBack: await holdsKeptBack(tx, row) },
          keptBackAs: mark ? undefined : (await undecidedAlike(tx, row.matter, [])).get(document),
          opened: (await looksAtOne(tx, document, looks)).filter(isShown),
        }
      }),

    async original(as, document) {
      const found = await reading(as, async tx => {
        const row = await within(as, tx, await documentRow(tx, document))
        if (!row) return undefined
        const holds = await holdsKeptBack(tx, row)
        return { row, holds, isUnnamed: await isFileUnnamedTo(as, tx, row) }
      })
      return found && handedOut(files, as.authority, found)
    },

    async letterPdf(as, letter) {
      const row = await reading(as, async tx => within(as, tx, await letterRow(tx, letter)))
      return row && { row, bytes: files.open(as.authority, row.pdf) }
    },

    async letterText(as, letter) {
      const row = await reading(as, async tx => within(as, tx, await letterRow(tx, letter)))
      const { text: sha256 } = row ? (JSON.parse(row.words) as { text?: string }) : {}
      if (!row || !sha256) return undefined
      return { row, text: await text(files.open(as.authority, sha256)) }
    },
  }
}
