/**
 * What is handed out of a file: byte for byte, or without what says who sent it. Nothing leaves by
 * any other way, so here it is asked whether the file is kept back.
 */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { complaint } from '#casework'
import {
  type ByteRange,
  type FileStore,
  parseReading,
  type Reading,
  withoutMetadata,
  withoutWho,
} from '#evidence'
import { type AuthorityId, fold } from '#kernel'
import {
  type DocumentRow,
  holdingKeptBack,
  isShared,
  type MatterRow,
  matterRow,
  type Work,
} from '#store'
import { mayKnowName } from './intake/sealed.ts'
import { complaintEvent } from './reckon.ts'
import type { As } from './who.ts'

type Sent = Readonly<{ row: DocumentRow; bytes: Readable }>

/** Whether the sender's name is kept from this asker: by a seal, or because nobody was given it. */
export async function isUnnamedTo(as: As, tx: Work, of: MatterRow): Promise<boolean> {
  if (of.complainant !== null) return false
  const state = fold(complaint, (await tx.load(of.matter)).events.map(complaintEvent))
  const sealed = state.type === 'Open' ? state.facts.sealed : undefined
  // What staff took down and added themselves of somebody unnamed, they have seen already.
  return sealed ? !mayKnowName(sealed, as) : of.channel === 'online'
}

/** What was read out of a file; undefined until then, and of one that is kept back. */
export function readingOf({ reading }: DocumentRow): Reading | undefined {
  if (reading === null) return undefined
  const parsed = parseReading(JSON.parse(reading))
  return parsed.ok ? parsed.value : undefined
}

/** A file with what was read out of it: one of somebody unnamed does not say who sent it. */
export function withReading(
  row: DocumentRow,
  isUnnamed: boolean,
): DocumentRow & Readonly<{ read: Reading | undefined }> {
  const read = readingOf(row)
  if (!isUnnamed || row.source !== 'complainant' || !read) return { ...row, read }
  return { ...row, reading: null, read: withoutWho(read) }
}

/** Of a kind that cannot be copied without what says who made it, the words alone. */
function onlyWordsOf(reading: Reading | undefined): string {
  const words = reading && 'text' in reading ? reading.text : ''
  const why =
    'Whoever sent this file did not say who they are, and it may: these are its words alone.'
  return `${why}\n\n${words || 'No words could be read out of it.'}\n`
}

type Asked = Readonly<{ row: DocumentRow; isUnnamed: boolean }>
/**
 * `warned`: whoever asks was told that it is kept back, and as what. `holds`: something that came
 * inside it is kept back, and its bytes hold that file's.
 */
type HandingOut = Asked & (Readonly<{ warned: boolean }> | Readonly<{ holds: boolean }>)

/** Whether something that came inside it is kept back. */
export async function holdsKeptBack(tx: Work, row: DocumentRow): Promise<boolean> {
  return (await holdingKeptBack(tx, row.matter)).includes(row.document)
}

/**
 * The original stays as it came; what is handed out of it says nothing of who made it. Undefined
 * where it is kept back, or holds what is, and whoever asks was not told so first.
 */
export async function handedOut(
  files: Pick<FileStore, 'open'>,
  authority: AuthorityId,
  asked: HandingOut,
): Promise<Sent | undefined> {
  const { row, isUnnamed } = asked
  const isLet = 'warned' in asked ? asked.warned : isShared(row) && !asked.holds
  if (!isLet) return undefined
  const bytes = files.open(authority, row.sha256)
  if (!isUnnamed || row.source !== 'complainant') return { row, bytes }
  const copy = withoutMetadata(await buffer(bytes), row.mediaType)
  if (copy) return { row, bytes: Readable.from([copy]) }
  const name = `${row.name}.txt`
  const words = Readable.from([Buffer.from(onlyWordsOf(readingOf(row)))])
  return { row: { ...row, name, mediaType: 'text/plain; charset=utf-8' }, bytes: words }
}

export type Played = Readonly<{ row: DocumentRow; part: (range?: ByteRange) => Readable }>

/**
 * A recording to be played, any stretch of it. None where it is kept back; or where it may say who
 * made it to somebody who may not know: nothing takes that out of a voice or a picture.
 */
export function playedOut(
  files: Pick<FileStore, 'open'>,
  authority: AuthorityId,
  { row, isUnnamed }: Asked,
): Played | undefined {
  if (!isShared(row) || !/^(?:audio|video)\//.test(row.mediaType)) return undefined
  if (isUnnamed && row.source === 'complainant') return undefined
  return { row, part: range => files.open(authority, row.sha256, range) }
}

/** The same, of the matter a file belongs to. */
export async function isFileUnnamedTo(as: As, tx: Work, row: DocumentRow): Promise<boolean> {
  const of = await matterRow(tx, row.matter)
  return of !== undefined && isUnnamedTo(as, tx, of)
}
