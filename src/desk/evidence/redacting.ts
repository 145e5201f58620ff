/**
 * What is taken out of a file before it goes out: marked with a ground and a reason, looked at page
 * by page where no words can be looked for, and shown as it will look.
 */
import { buffer } from 'node:stream/consumers'
import type { Commands, Passage, Redaction } from '#casework'
import type { CannotMake, Preview } from '#evidence'
import { accepted, type DocumentId, type MatterId, type Result, refuse } from '#kernel'
import { documentRow } from '#store'
import { type Bench, today } from '../bench.ts'
import { decide } from '../decide.ts'
import { handedOut, holdsKeptBack, isFileUnnamedTo, readingOf } from '../handed-out.ts'
import type { MatterView, ReadDesk } from '../read-matter.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, permits } from '../who.ts'
import {
  alikeMarked,
  marksOn,
  pagesLookedAt,
  removalOf,
  wordMarks,
  wordsBeside,
} from './bundling/marks.ts'

type Asked<Type extends keyof Commands> = Omit<Commands[Type], 'on' | 'today' | 'type'>

/** A page as it will look. */
export type RedactedPage = Preview &
  Readonly<{
    /** The marks that `found` says something of, in its order. */
    marks: readonly string[]
    /** Pages without words that stop the redacted edition until somebody looked at them. */
    toLookAt: readonly number[]
  }>

/** What is marked in a file, or in the same bytes received another time. */
export type Redacting = Readonly<{
  marks: readonly Redaction[]
  /** Pages without words, that somebody looked at for all that is marked. */
  lookedAt: readonly number[]
}>

export type RedactDesk = Readonly<{
  markRedaction: Verb<Readonly<{ what: Passage; ground: string; why: string }>>
  liftRedaction: Verb<Asked<'LiftRedaction'>>
  /** Nothing on these pages, which have no words, is to be taken out: of all that is marked. */
  sayLookedAt: Verb<Omit<Asked<'SayLookedAt'>, 'marks'>>
  redacting(as: As, document: DocumentId): Promise<Redacting | undefined>
  /** A page of a file as it will look with everything marked taken out of it. */
  redactedPage(
    as: As,
    asked: Readonly<{ document: DocumentId; page: number }>,
  ): Promise<Result<RedactedPage, CannotMake | 'not-there'>>
}>

export function redactDesk(bench: Bench, { matter: read }: Pick<ReadDesk, 'matter'>): RedactDesk {
  const { store, files, maker } = bench

  async function viewOf(as: As, matter: MatterId): Promise<MatterView | undefined> {
    return permits('handle', as) ? read(as, matter) : undefined
  }
  async function redactingOf(as: As, document: DocumentId) {
    if (!permits('handle', as)) return undefined
    const row = await store.work(as, tx => documentRow(tx, document))
    const facts = row && (await viewOf(as, row.matter))?.facts
    if (!row || !facts) return undefined
    const alike = await store.work(as, tx => alikeMarked(tx, facts))
    const marks = marksOn(facts, alike, document)
    return { row, marks, lookedAt: pagesLookedAt(facts, alike, document) }
  }

  return {
    markRedaction: verb(bench, 'handle', (asked, on, { command }) => ({
      type: 'MarkRedaction',
      ...{ on, today: on, redaction: command },
      ...{ what: asked.what, ground: asked.ground, why: asked.why },
    })),
    liftRedaction: verb(bench, 'handle', ({ redaction, why }, on) => ({
      type: 'LiftRedaction',
      ...{ on, today: on, redaction, why },
    })),
    async sayLookedAt(as, { matter, seen, document, pages, why, ...asked }) {
      const view = await viewOf(as, matter)
      if (!view?.facts) return refuse({ type: 'NotPermitted' })
      const { facts } = view
      const alike = await store.work(as, tx => alikeMarked(tx, facts))
      const on = today(bench)
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        request: { document, pages, why, ...asked },
        command: {
          type: 'SayLookedAt',
          ...{ on, today: on, document, pages, why },
          marks: wordMarks(marksOn(facts, alike, document)),
        },
      })
    },
    async redacting(as, document) {
      const found = await redactingOf(as, document)
      return found && { marks: found.marks, lookedAt: found.lookedAt }
    },
    async redactedPage(as, { document, page }) {
      const marked = await redactingOf(as, document)
      if (!marked) return refuse('not-there')
      const { row } = marked
      const sent = await handedOut(
        files,
        as.authority,
        await store.work(as, async tx => ({
          row,
          isUnnamed: await isFileUnnamedTo(as, tx, row),
          holds: await holdsKeptBack(tx, row),
        })),
      )
      const isDrawn = /^(?:application\/pdf|image\/(?:jpeg|png))$/
      if (!sent || !isDrawn.test(sent.row.mediaType)) return refuse('not-there')
      const given = { bytes: await buffer(sent.bytes), mediaType: sent.row.mediaType }
      const taken = marked.marks.flatMap(one => {
        const removal = removalOf(one)
        return removal ? [{ redaction: one.redaction, removal }] : []
      })
      const removals = taken.map(({ removal }) => removal)
      const made = await maker.preview(given, page, removals)
      if (!made.ok) return made
      const read = wordsBeside(readingOf(row)).map(one => one.page)
      const known = new Set([...marked.lookedAt, ...read])
      return accepted({
        ...made.value,
        marks: taken.map(({ redaction }) => redaction),
        toLookAt: made.value.unsearched.filter(one => !known.has(one)),
      })
    },
  }
}
