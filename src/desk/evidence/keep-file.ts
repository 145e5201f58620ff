/** One file into a matter: kept as it came, typed by its content, and read behind the pages. */
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { FileSource, Obtained, SentFile } from '#casework'
import { typeOf } from '#evidence'
import {
  type AuthorityId,
  commandId,
  documentId,
  londonDay,
  type MatterId,
  type SubjectId,
} from '#kernel'
import type { Bench } from '../bench.ts'
import { decide } from '../decide.ts'
import type { AsCommand } from '../who.ts'

export type Coming = Readonly<{ name: string; stream: Readable; signal?: AbortSignal }>
export type NotKept = 'TooLarge' | 'Empty' | 'Interrupted'

/** Its name is its content's and its place's: the same again is the same file. */
export function documentNamed(...of: readonly string[]) {
  const hash = createHash('sha256').update(JSON.stringify(of)).digest('hex')
  return documentId(`${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 32)}`)
}

const refusedAs = { 'too-large': 'TooLarge', empty: 'Empty', interrupted: 'Interrupted' } as const

/** Receives and types a file that nobody has been told of yet. */
export async function receiveFile(
  { files }: Pick<Bench, 'files'>,
  authority: AuthorityId,
  { name, stream, signal, limitBytes }: Coming & Readonly<{ limitBytes: number }>,
): Promise<Omit<SentFile, 'document'> | NotKept> {
  const limits = { limitBytes, ...(signal ? { signal } : {}) }
  const received = await files.receive(authority, stream, limits)
  if (!received.ok) return refusedAs[received.refusal]
  const { sha256, bytes } = received.value
  const { mediaType, says } = await files.borrow(authority, sha256, path => typeOf(path, name))
  return { name, bytes, sha256, mediaType, says }
}

type Adding = Readonly<{
  matter: MatterId
  file: Omit<SentFile, 'document'>
  from: FileSource
  obtained?: Obtained
  subject?: SubjectId
}>

/** Records one as received: a form can bring more than one, and each is a thing of its own. */
export async function addReceived(bench: Bench, as: AsCommand, adding: Adding) {
  const { matter, from, obtained, subject } = adding
  const { name, sha256 } = adding.file
  const document = documentNamed(as.command, matter, sha256, name)
  const file: SentFile = { document, ...adding.file }
  const kept = await decide(
    bench,
    { ...as, command: commandId(`${as.command.slice(0, 50)}.${document.slice(0, 18)}`) },
    {
      matter,
      request: { sha256, name },
      command: {
        type: 'AddDocument',
        ...{ file, from, on: londonDay(bench.world.now()) },
        ...(obtained ? { obtained } : {}),
        ...(subject ? { subject } : {}),
      },
      also: tx => tx.enqueue('read-document', { authority: as.authority, document }),
    },
  )
  return kept.ok ? file : undefined
}

/** The bytes of a kept file for whoever reads it, `to` not included: checked before they go. */
export function sourceOf(
  { files }: Pick<Bench, 'files'>,
  authority: AuthorityId,
  { sha256, bytes }: Readonly<{ sha256: string; bytes: number }>,
): Readonly<{ bytes: number; range: (from: number, to: number) => Readable }> {
  const range = (from: number, to: number) =>
    files.open(authority, sha256, { first: from, last: to - 1 })
  return { bytes, range }
}
