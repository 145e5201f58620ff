/**
 * Keeping what stands above the words of files, to be found: names, senders, recipients, subjects.
 * Of a sender who is not everybody's to know, what everybody may find says nothing.
 */
import { type MessageReading, parseReading, withoutWho } from '#evidence'
import type { AuthorityId } from '#kernel'
import { type Head, type HeadToKeep, headsToKeep, type KeptHead, keepHead } from '#store'
import { type Bench, system } from '../bench.ts'
import printed from './bundling/words.en.json' with { type: 'json' }

/** Files in one unit of work: a page in the way waits for no more than these. */
const headsAtOnce = 8
/** Characters of one head: a message to thousands is found by the first of them. */
const longest = 20_000

type Line = readonly [label: string, said: string]

/** Marks that join words: "pike" is found in o.pike@post.example, "note" in note.txt. */
const joined = /(?<=[\p{L}\p{N}])[._@/+-]+(?=[\p{L}\p{N}])/gu

function headOf(lines: readonly Line[]): Head {
  const said = lines.filter(([, words]) => words !== '')
  const words = said
    .map(([label, one]) => `${label}: ${one}`)
    .join('\n')
    .slice(0, longest)
  const all = said
    .map(([, one]) => one)
    .join('\n')
    .slice(0, longest)
  return { words, sought: `${all}\n${all.replaceAll(joined, ' ')}` }
}

const people = (all: MessageReading['from']) =>
  all.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join('; ')

function linesOf({ name, parts }: HeadToKeep, message: MessageReading | undefined): Line[] {
  const isFileByItself = (of: Readonly<{ name: string; sha256: string }>) =>
    parts.some(part => part.name === of.name || part.sha256 === of.sha256)
  if (!message) return [['Name', name]]
  const { from, to, cc, subject, attachments } = message
  return [
    ['Name', name],
    [printed.from, people(from)],
    [printed.to, people(to)],
    [printed.cc, people(cc)],
    [printed.subject, subject],
    ...attachments
      .filter(one => !isFileByItself(one))
      .map((one): Line => [printed.attached, one.name]),
  ]
}

function messageOf({ message }: HeadToKeep): MessageReading | undefined {
  const reading = message === null ? undefined : parseReading(JSON.parse(message))
  return reading?.ok && reading.value.type === 'Message' ? reading.value : undefined
}

/** The same that `withReading` shows to whoever opens the file. */
function keptOf(one: HeadToKeep): KeptHead {
  const { document, source, senderKnownTo } = one
  const message = messageOf(one)
  const whole = headOf(linesOf(one, message))
  const namesSender = source === 'complainant' && message !== undefined
  if (!namesSender || senderKnownTo === null)
    return { document, open: { ...whole, namesSender }, whole: undefined }
  const unnamed = withoutWho(message)
  const open = headOf(linesOf(one, unnamed.type === 'Message' ? unnamed : undefined))
  return {
    document,
    open: { ...open, namesSender: false },
    whole: senderKnownTo === '' ? undefined : whole,
  }
}

/** Every file whose head was not made yet, or from something that has changed since. */
export async function keepHeads({ store }: Bench, authority: AuthorityId): Promise<void> {
  const as = { authority, actor: system, priority: 'background' } as const
  const some = () =>
    store.work(as, async tx => {
      const waiting = await headsToKeep(tx, headsAtOnce)
      for (const one of waiting) await keepHead(tx, keptOf(one))
      return waiting.length
    })
  while ((await some()) > 0);
}
