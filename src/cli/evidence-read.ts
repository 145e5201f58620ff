/** `candour evidence read`: what a file is, and what it says, read as it would be in a matter. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { createReader, type Reading, typeOf, warningInWords, whyInWords } from '#evidence'
import type { When } from '#kernel'
import { badInput, type Io } from './command.ts'
import { watch } from './records/watch.ts'
import { whyUnread } from './why-unread.ts'

const limits = { ms: 120_000, megabytes: 1024 }
/** More than this takes long enough to say that it has begun. */
const slowBytes = 20_000_000

/** `args` after `read`. Nothing is kept, and no data folder is needed. */
export async function readEvidence(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      pictures: { type: 'boolean', default: false },
    },
  })
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) {
    return badInput(io, 'Give one file to read.', 'See: candour evidence --help')
  }
  const reader = createReader({ limits, look: values.pictures })
  try {
    const typed = await typeOf(path, basename(path))
    const { sha256, bytes } = await hashOf(path, io)
    // How far a process has come with a stranger's file, only that process knows.
    if (bytes > slowBytes) io.err(`Reading ${path}\n`)
    const reading = await reader.read(path, typed.mediaType)
    if (values.json) {
      io.out(`${JSON.stringify({ file: path, bytes, sha256, ...typed, reading }, null, 2)}\n`)
    } else {
      const head = [
        `${path}: ${typed.mediaType}, ${bytes.toLocaleString('en-GB')} bytes`,
        `SHA-256 ${sha256}`,
        ...(typed.says === 'differs' ? ['Its name claims another kind of file.'] : []),
      ]
      io.out(`${[...head, ...about(reading)].join('\n')}\n`)
      const text = 'text' in reading ? reading.text : ''
      if (text) io.out(`\n${text}\n`)
    }
    return 0
  } catch (cause) {
    return badInput(io, whyUnread(path, cause))
  } finally {
    await reader.close()
  }
}

async function hashOf(path: string, io: Io): Promise<Readonly<{ sha256: string; bytes: number }>> {
  const hashing = watch(io, `Hashing ${path}`, (await stat(path)).size)
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    bytes += chunk.length
    hashing.at(bytes)
  }
  hashing.end()
  return { sha256: hash.digest('hex'), bytes }
}

/** What is known of it beside its text. */
function about(reading: Reading): readonly string[] {
  const cut = 'cut' in reading && reading.cut ? ['It holds more text than is shown.'] : []
  return [...linesOf(reading), ...cut]
}

function linesOf(reading: Reading): readonly string[] {
  switch (reading.type) {
    case 'Message': {
      const people = (name: string, all: typeof reading.from) =>
        all.length > 0 ? [`${name}: ${all.map(one => one.address || one.name).join(', ')}`] : []
      return [
        ...people('From', reading.from),
        ...people('To', reading.to),
        ...people('Cc', reading.cc),
        ...line('Sent', whenWords(reading.date)),
        ...line('Subject', reading.subject),
        ...reading.attachments.map(
          ({ name, mediaType, bytes }) =>
            `Attached: ${name || 'no name'}, ${mediaType}, ${bytes} bytes`,
        ),
        ...(reading.more > 0 ? [`${reading.more} more attached`] : []),
        ...reading.warnings.map(warningInWords),
      ]
    }
    case 'Document':
      return [
        `Pages: ${reading.pages}`,
        ...line('Pages without text', reading.pagesWithoutText),
        ...line('Pages not read', reading.pagesUnread),
        ...line('Pages read off a picture, perhaps wrongly', reading.recognised.join(', ')),
      ]
    case 'NoTextLayer':
      return [
        `Pages: ${reading.pages}, none with text.`,
        reading.looked
          ? 'No words could be read off their pictures.'
          : 'Words in pictures were not looked for: --pictures looks.',
      ]
    case 'Word':
      return [
        ...line('Author', reading.author),
        ...line('Last changed by', reading.lastAuthor),
        ...line('Pictures in it', reading.pictures),
        ...reading.asides.map(
          ({ kind, who, words }) => `${asides[kind]}${who && ` by ${who}`}: ${words}`,
        ),
        ...(reading.moreAsides > 0 ? [`${reading.moreAsides} more changes and comments`] : []),
      ]
    case 'Workbook':
      return [
        `Sheets: ${reading.sheets.length + reading.moreSheets}`,
        ...line('Author', reading.author),
        ...line('Last changed by', reading.lastAuthor),
        ...line('Comments', reading.comments),
      ]
    case 'Picture':
      return [
        ...(reading.width > 0 ? [`Size: ${reading.width} by ${reading.height}`] : []),
        ...line('Taken', whenWords(reading.taken)),
        ...line('Where', reading.where && `${reading.where.latitude}, ${reading.where.longitude}`),
        ...line('With', reading.device),
        ...line('Written by', reading.program),
        ...line('To be turned', reading.turned),
        ...(reading.words === 'read' ? ['Read off the picture, perhaps wrongly:'] : []),
      ]
    case 'Recording':
      return [
        ...line('Lasts', reading.seconds && `${reading.seconds.toFixed(1)} seconds`),
        ...line('Made', whenWords(reading.created)),
        ...line('With', reading.device),
        ...reading.tracks.map(({ kind, codec }) => `A track of ${kind}: ${codec || 'not said'}`),
      ]
    case 'Archive':
      return [
        ...reading.entries.map(
          ({ name, bytes, locked }) => `${name}, ${bytes} bytes${locked ? ', locked' : ''}`,
        ),
        ...(reading.more > 0 ? [`${reading.more} more`] : []),
      ]
    case 'MailFolder':
      return [
        `Messages: ${reading.messages}`,
        ...line('Not read', reading.unread),
        ...line('Earliest', whenWords(reading.earliest)),
        ...line('Latest', whenWords(reading.latest)),
      ]
    case 'Plain':
      return []
    case 'NotRead':
    case 'Unreadable':
      return [whyInWords(reading.why)]
  }
}

const asides = {
  added: 'Added',
  removed: 'Taken out',
  hidden: 'Hidden',
  comment: 'Comment',
} as const

function line(name: string, value: string | number | undefined): readonly string[] {
  return value ? [`${name}: ${value}`] : []
}

function whenWords(when: When): string {
  if (when.type === 'at') return when.at
  return when.type === 'on' ? (when.words ?? when.on) : (when.words ?? '')
}
