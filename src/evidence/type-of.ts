/** What a file is, by its content; its name is only a claim. */
import { open } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { compoundType } from './compound-type.ts'
import { isWriting } from './words.ts'
import { isPdf, writingType } from './writing-type.ts'

export type Typed = Readonly<{
  mediaType: string
  /** Without a dot; empty where we do not know the type. */
  extension: string
  /** Whether the name's ending agrees with the content; `unknown` where either says nothing. */
  says: 'agrees' | 'differs' | 'unknown'
}>

/** Enough for any signature. Whoever made the file does not choose how much work this is. */
const headBytes = 256 * 1024

/** What the file at `path` is. `claimedName` is the sender's name for it, perhaps empty. */
export async function typeOf(path: string, claimedName: string): Promise<Typed> {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(headBytes)
    const { bytesRead } = await file.read(buffer, 0, headBytes, 0)
    const claimed = /\.([a-z0-9]{1,8})$/i.exec(claimedName.trim())?.[1]?.toLowerCase() ?? ''
    const head = buffer.subarray(0, bytesRead)
    const found = await sniffed(head, claimed)
    const inside = found.mediaType === 'application/x-cfb' ? await compoundType(file, head) : found
    return { ...inside, says: compare(claimed, inside.extension) }
  } finally {
    await file.close()
  }
}

async function sniffed(head: Uint8Array, claimed: string): Promise<Omit<Typed, 'says'>> {
  if (head.length === 0) return unknown
  const writing = writingType(head, claimed)
  if (writing) return writing
  if (isPdf(head)) return { mediaType: 'application/pdf', extension: 'pdf' }
  // A short note can begin like a picture: what could be typed is text, whatever it begins with.
  if (isWriting(head)) return { mediaType: 'text/plain', extension: 'txt' }
  const type = await fileTypeFromBuffer(head)
  return type ? { mediaType: type.mime, extension: type.ext } : unknown
}

const unknown = { mediaType: 'application/octet-stream', extension: '' }

/** Endings that are one kind of file to anybody but a programmer. */
const kinds: readonly (readonly string[])[] = [
  ['txt', 'text', 'log', 'md', 'json'],
  ['csv', 'tsv', 'txt'],
  ['htm', 'html', 'xhtml'],
  ['jpg', 'jpeg', 'jpe', 'jfif'],
  ['tif', 'tiff'],
  ['heic', 'heif'],
  ['mp4', 'm4v', 'm4a', 'mov', 'qt', '3gp', '3g2'],
  ['mpg', 'mpeg', 'mp1', 'mp2', 'mp3'],
  ['ogg', 'oga', 'ogv', 'opus'],
  ['asf', 'wmv', 'wma'],
  ['mkv', 'webm'],
]
const known = new Set([
  ...kinds.flat(),
  ...['eml', 'pdf', 'rtf', 'msg', 'doc', 'xls', 'ppt', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
  ...['png', 'gif', 'bmp', 'webp', 'avif', 'svg', 'wav', 'flac', 'amr', 'avi', 'zip', 'rar', '7z'],
  ...['gz', 'tar', 'exe', 'xml', 'vcf', 'ics', 'mbox'],
])
/** Containers that hold many kinds of file, when we could not see which. */
const containers: ReadonlySet<string> = new Set(['zip', 'cfb'])
const contained = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'doc', 'xls', 'ppt', 'msg'])

function compare(claimed: string, found: string): Typed['says'] {
  if (!known.has(claimed) || found === '') return 'unknown'
  if (claimed === found) return 'agrees'
  if (containers.has(found) && contained.has(claimed)) return 'unknown'
  return kinds.some(kind => kind.includes(claimed) && kind.includes(found)) ? 'agrees' : 'differs'
}
