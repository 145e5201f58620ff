/**
 * What came out of a file: the one shape every reading has, whatever the file was.
 *
 * It is a schema as well as a type because a reading arrives from a process that has just been
 * fed a stranger's file, and is believed no further than its shape.
 */

import { z } from 'zod'
import { type Result, refuse } from '#kernel'
import { limits } from './limits.ts'
import { count, header, sha256, text, version, when } from './reading-cells.ts'
import { archive, mailFolder, picture, recording, word, workbook } from './reading-kinds.ts'
import words from './why.en.json' with { type: 'json' }

export const notReadReasons = [
  'archive',
  'office',
  'outlook',
  'recording',
  'program',
  'unknown',
] as const
export const unreadableReasons = [
  'empty',
  'damaged',
  'password',
  'nested',
  'headers',
  'no-message',
  'time',
  'memory',
  'stopped',
] as const

/** A kind of file this version does not open. */
export type NotReadWhy = (typeof notReadReasons)[number]
/** What stood in the way of a kind of file we do open. */
export type UnreadableWhy = (typeof unreadableReasons)[number]

/** Someone named in a header; a name we could not take apart keeps its words and no address. */
const mailbox = z.strictObject({ name: header, address: header })
const people = z.array(mailbox).max(limits.people)

const attachment = z.strictObject({
  /** As the sender named it; empty where they did not. */
  name: header,
  /** As the sender declared it: nobody has looked inside. */
  mediaType: header,
  /**
   * Of the content decoded: exact for base64, which is how files travel. What was sent as bare
   * lines of text is counted with LF at the end of each. The message itself is always exact.
   */
  bytes: count,
  sha256,
})

/** Things a reader of a message should know before trusting its text. */
const warning = z.enum([
  /** Some characters are not what the message's own charset says they can be. */
  'unclear-characters',
  /** More people are named in a header than are listed. */
  'more-people',
  /** The body is not built as the message says it is, so it is shown as it stands. */
  'raw-body',
  /** A second Date, From or Subject: mail programs may show another. */
  'repeated-headers',
])

const reading = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Message'),
    version,
    from: people,
    to: people,
    cc: people,
    /** The Date header: `words` as written; `undated` where it is not a date we can read. */
    date: when,
    subject: header,
    /** Without its angle brackets; empty where there is none. */
    messageId: header,
    /** The message this one says it answers, and those before it, oldest first. */
    inReplyTo: header.default(''),
    references: z.array(header).max(limits.references).default([]),
    /** How many Received headers: the servers that say they passed it on. */
    received: count,
    text,
    /** Whether the text was there as text, made plain out of HTML, or not there at all. */
    textFrom: z.enum(['plain', 'html', 'none']),
    cut: z.boolean(),
    attachments: z.array(attachment).max(limits.attachments),
    /** Attachments beyond those listed. */
    more: count,
    warnings: z.array(warning),
  }),
  z.strictObject({
    type: z.literal('Document'),
    version,
    text,
    cut: z.boolean(),
    /** Where in the text each page begins, the first page first; none in the oldest readings. */
    pageStarts: z.array(count).max(limits.pages).default([]),
    /** Pages, counted from 1, whose words were read off a picture of them: they may be misread. */
    recognised: z.array(count).max(limits.pages).default([]),
    pages: count,
    /** Pages with no text layer: pictures of pages, mostly. */
    pagesWithoutText: count,
    /** Pages too damaged to read, or beyond the number we read. */
    pagesUnread: count,
  }),
  z.strictObject({
    type: z.literal('NoTextLayer'),
    version,
    pages: count,
    /** Whether words were looked for on the pictures of its pages. */
    looked: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal('Plain'), version, text, cut: z.boolean() }),
  picture,
  word,
  workbook,
  recording,
  archive,
  mailFolder,
  z.strictObject({ type: z.literal('NotRead'), version, why: z.enum(notReadReasons) }),
  z.strictObject({ type: z.literal('Unreadable'), version, why: z.enum(unreadableReasons) }),
])

/** What came out of a file. `cut` says the text was longer than we keep; the original is whole. */
export type Reading = z.infer<typeof reading>
type Unversioned<T> = T extends unknown ? Omit<T, 'version'> : never
/** What one reader makes of a file; which version of it that was is put on where it is called. */
export type Read = Unversioned<Reading>
export type MessageReading = Extract<Reading, { type: 'Message' }>
export type Attachment = z.infer<typeof attachment>
export type Mailbox = z.infer<typeof mailbox>
export type Warning = z.infer<typeof warning>

/** A reading out of JSON, or a refusal where it is not the shape of one. */
export function parseReading(json: unknown): Result<Reading, 'not a reading'> {
  const { success, data } = reading.safeParse(json)
  return success ? { ok: true, value: data } : refuse('not a reading')
}

/** Why a file has no text, in a sentence for a caseworker. */
export function whyInWords(why: NotReadWhy | UnreadableWhy): string {
  return words[why]
}

/** What a reader of a message should know, in a sentence for a caseworker. */
export function warningInWords(of: Warning): string {
  return words[of]
}

/**
 * The page, counted from 1, that a character of the reading's text stands on; undefined where the
 * file has no pages, or was read before pages were counted.
 */
export function pageOf(of: Reading, offset: number): number | undefined {
  if (of.type !== 'Document' || of.pageStarts.length === 0) return undefined
  const after = of.pageStarts.findIndex(start => start > offset)
  return after === -1 ? of.pageStarts.length : Math.max(after, 1)
}
