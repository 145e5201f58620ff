/**
 * Which kinds of file are opened, by which version of their reader, and why the others are not.
 *
 * A version goes up when the reader would say something else of a file it has read before: what was
 * said then stays, and the file can be read again.
 */
import type { NotReadWhy } from './reading.ts'

export const readers = [
  ['message', 2, /^message\/rfc822$/],
  ['pdf', 2, /^application\/pdf$/],
  ['picture', 2, /^image\//],
  [
    'word',
    1,
    /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word\.\w+\.macroenabled)/i,
  ],
  [
    'workbook',
    1,
    /^application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml|ms-excel\.\w+\.macroenabled)/i,
  ],
  ['outlook', 1, /^application\/vnd\.ms-outlook$/],
  ['recording', 2, /^(?:audio|video)\//],
  ['zip', 1, /^application\/zip$/],
  ['mailbox', 1, /^application\/mbox$/],
  ['plain', 1, /^(?:text\/.*|application\/(?:xml|json))$/],
] as const

/** The name of the reader a kind of file has. */
export type ReaderName = (typeof readers)[number][0]

/** The reader of a kind of file, or undefined for one that is not opened. */
export function readerOf(mediaType: string): ReaderName | undefined {
  return readers.find(([, , kinds]) => kinds.test(mediaType))?.[0]
}

/** The version a file of this kind would be read by today, counted from 1. */
export function readingVersion(mediaType: string): number {
  return readers.find(([, , kinds]) => kinds.test(mediaType))?.[1] ?? notReadVersion
}

/** Of saying why a file is not opened. */
const notReadVersion = 1

/** Why a kind of file is not opened, or undefined for one that is. */
export function notRead(mediaType: string): NotReadWhy | undefined {
  if (readerOf(mediaType)) return undefined
  if (/officedocument|opendocument|ms-(?:excel|powerpoint|word)|msword|rtf|cfb/.test(mediaType)) {
    return 'office'
  }
  if (/zip|x-(?:7z|rar|tar|bzip|xz|lz)|gzip|compressed|zstd/.test(mediaType)) return 'archive'
  if (/x-(?:msdownload|dosexec|elf|mach|executable|msi|sh)|java-archive|wasm/.test(mediaType)) {
    return 'program'
  }
  return 'unknown'
}

const holding: ReadonlySet<ReaderName | undefined> = new Set([
  'message',
  'outlook',
  'zip',
  'mailbox',
])

/** Whether a kind of file is one that others are kept in. */
export function holdsParts(mediaType: string): boolean {
  return holding.has(readerOf(mediaType))
}
