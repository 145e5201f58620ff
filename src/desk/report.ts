/** Making a complaint: a draft that is its writer's alone, then a report that is kept for ever. */
import type { Readable } from 'node:stream'
import type { Report, Sealed, SentFile } from '#casework'
import { typeOf } from '#evidence'
import {
  type AuthorityId,
  addSeconds,
  type CommandId,
  type Day,
  type DocumentId,
  documentId,
  draftId,
  londonDay,
  type OneOf,
} from '#kernel'
import {
  claimOriginal,
  type DraftRow,
  draftByCode,
  draftHeldBy,
  dropDraftFile,
  filesOfDraft,
  handDraft,
  keepDraftFile,
  keepEquality,
  saveDraft,
  startDraft,
  type Work,
} from '#store'
import { type Bench, installation } from './bench.ts'
import { codeFor, hashOf, readCode } from './codes.ts'
import { sentFile } from './sent-file.ts'
import { submitReport } from './submit-report.ts'

/** Largest file taken, in bytes: 200 MB as the page says it. */
export const fileLimitBytes = 200_000_000
/** More files than this is another way of sending them. */
export const filesLimit = 50
/** Days a draft is kept after it was last touched. */
export const draftDays = 30

export type Force = Readonly<{
  id: AuthorityId
  name: string
  phone: string
  email: string
  address: readonly string[]
}>

/** A draft as its writer sees it. `answers` is `web`'s own, page by page. */
export type Draft = Readonly<{
  force: AuthorityId
  /** To come back with, from any browser. */
  code: string
  answers: Readonly<Record<string, unknown>>
  version: number
  files: readonly SentFile[]
  /** The day it will be deleted if nobody touches it. */
  keptUntil: Day
}>

/** What this browser holds: nothing, a draft, one deleted for its age, or a complaint sent. */
export type Held = OneOf<{
  Nothing: {}
  Open: { draft: Draft }
  Deleted: { on: Day }
  Sent: {}
}>

export type Attached = OneOf<{
  Kept: { file: SentFile }
  TooLarge: {}
  Empty: {}
  Interrupted: {}
  TooMany: {}
  NoDraft: {}
}>

/** `holder` is a hash of the secret in the writer's cookie; the secret itself is stored nowhere. */
export type ReportDesk = Readonly<{
  forces(): readonly Force[]
  held(holder: string): Promise<Held>
  start(holder: string, force: AuthorityId): Promise<Draft>
  /** Keeps a page's answer; undefined where this browser holds no open draft. */
  save(
    holder: string,
    page: string,
    answer: unknown,
    force?: AuthorityId,
  ): Promise<Draft | undefined>
  /** Takes the draft up in this browser; the browser before no longer holds it. */
  comeBack(code: string, holder: string): Promise<Held>
  attach(
    holder: string,
    file: Readonly<{ name: string; stream: Readable; signal?: AbortSignal }>,
  ): Promise<Attached>
  /** Takes a file off the draft; false where it was not on it. */
  detach(holder: string, document: DocumentId): Promise<boolean>
  /** Sends it: once, however often the form arrives. The draft's files are added. */
  submit(
    holder: string,
    command: CommandId,
    report: Omit<Report, 'files'>,
    /** Given by somebody inside the police: then it is a report of a possible conduct matter. */
    sealed?: Sealed,
  ): Promise<'sent' | 'no draft'>
  /** Keeps answers about who the person is, once a form: apart, tied to nothing but the month. */
  equality(answers: Readonly<Record<string, readonly string[]>>, command: CommandId): Promise<void>
}>

type Answers = Readonly<Record<string, unknown>>

const here = { authority: installation, actor: { type: 'public' } } as const

export function reportDesk(bench: Bench): ReportDesk {
  const { store, world, files, codeKey } = bench
  const unit = <T>(run: (tx: Work) => Promise<T>) => store.work(here, run)

  async function draftOf(tx: Work, row: DraftRow): Promise<Draft> {
    return {
      force: row.force,
      code: codeFor(codeKey, 'draft', 'DR', row.draft),
      answers: JSON.parse(row.answers ?? '{}') as Answers,
      version: row.version,
      files: (await filesOfDraft(tx, row.draft)).map(sentFile),
      keptUntil: londonDay(addSeconds(row.changedAt, draftDays * 86_400)),
    }
  }

  async function heldOf(tx: Work, row: DraftRow | undefined): Promise<Held> {
    if (!row) return { type: 'Nothing' }
    if (row.sent) return { type: 'Sent' }
    if (row.deletedOn) return { type: 'Deleted', on: row.deletedOn }
    return { type: 'Open', draft: await draftOf(tx, row) }
  }

  async function openDraft(tx: Work, holder: string): Promise<DraftRow | undefined> {
    const row = await draftHeldBy(tx, holder)
    return row && !row.sent && !row.deletedOn ? row : undefined
  }

  return {
    forces: () => bench.authorities.filter(({ kind }) => kind === 'police-force'),
    held: holder => unit(async tx => heldOf(tx, await draftHeldBy(tx, holder))),

    start: (holder, force) =>
      unit(async tx => {
        const draft = draftId(world.id())
        const code = hashOf(codeFor(codeKey, 'draft', 'DR', draft))
        await startDraft(tx, { draft, holder, code, force })
        const row = await draftHeldBy(tx, holder)
        if (!row) throw new Error('a draft just started is not there')
        return draftOf(tx, row)
      }),

    save: (holder, page, answer, force) =>
      unit(async tx => {
        const row = await openDraft(tx, holder)
        if (!row) return undefined
        const answers = JSON.stringify({
          ...(JSON.parse(row.answers ?? '{}') as Answers),
          [page]: answer,
        })
        await saveDraft(tx, row.draft, { answers, force: force ?? row.force })
        const saved = await draftHeldBy(tx, holder)
        return saved && draftOf(tx, saved)
      }),

    comeBack: (typed, holder) =>
      unit(async tx => {
        const read = readCode(typed)
        const row = read && (await draftByCode(tx, hashOf(read.code)))
        if (row && !row.deletedOn && !row.sent) await handDraft(tx, row.draft, holder)
        return heldOf(tx, row)
      }),

    async attach(holder, { name, stream, signal }) {
      const room = await unit(async tx => {
        const row = await openDraft(tx, holder)
        return row && (await filesOfDraft(tx, row.draft)).length < filesLimit
      })
      if (!room) {
        stream.resume()
        return { type: room === undefined ? 'NoDraft' : 'TooMany' }
      }
      const limits = { limitBytes: fileLimitBytes, ...(signal ? { signal } : {}) }
      const received = await files.receive(installation, stream, limits)
      if (!received.ok) {
        switch (received.refusal) {
          case 'too-large':
            return { type: 'TooLarge' }
          case 'empty':
            return { type: 'Empty' }
          case 'interrupted':
            return { type: 'Interrupted' }
        }
      }
      const { sha256, bytes } = received.value
      return unit(async (tx): Promise<Attached> => {
        const row = await openDraft(tx, holder)
        if (!row) return { type: 'NoDraft' }
        // The sweep may have removed the same bytes, named by nobody, since they were received.
        // With the claim either it finds this row and leaves them, or we find them gone.
        await claimOriginal(tx, sha256)
        if (!(await files.has(installation, sha256))) return { type: 'Interrupted' }
        const { mediaType, says } = await typeOf(files.path(installation, sha256), name)
        const file: SentFile = {
          document: documentId(world.id()),
          name,
          bytes,
          sha256,
          mediaType,
          says,
        }
        await keepDraftFile(tx, row.draft, file)
        return { type: 'Kept', file }
      })
    },

    detach: (holder, document) =>
      unit(async tx => {
        const row = await openDraft(tx, holder)
        return row !== undefined && dropDraftFile(tx, row.draft, document)
      }),

    submit: (holder, command, report, sealed) =>
      submitReport(bench, { holder, command, report, ...(sealed ? { sealed } : {}) }),

    async equality(answers, command) {
      // The month, not the day, and an id that no other row holds: nothing leads to a complaint.
      const month = londonDay(world.now()).slice(0, 7)
      await store.work(here, tx => keepEquality(tx, command, JSON.stringify(answers), month))
    },
  }
}
