/**
 * What the server and a process that reads files say to each other.
 *
 *     server   { want, mediaType, bytes }      here is a file: read it, look at it, take it apart
 *     process  { need: from, to }              give me these of its bytes, on standard input
 *     process  { reading }                     this is what it says
 *     server   { next }                        take out the next part
 *     process  { part }, its bytes on a pipe   or { end }
 *
 * What comes from the process is believed no further than its shape: it was fed a stranger's file.
 */
import { z } from 'zod'
import { type Result, refuse } from '#kernel'
import { limits } from './limits.ts'
import { lostReasons } from './parts.ts'
import { count, header } from './reading-cells.ts'

export type Asked =
  | Readonly<{ want: 'reading' | 'looking' | 'parts'; mediaType: string; bytes: number }>
  | Readonly<{ want: 'next' }>

/** The pipe that parts come out by, beside standard input, output, error and the messages. */
export const partsPipe = 4

const at = z.int().min(1)
const part = z.strictObject({
  type: z.literal('Part'),
  at,
  name: header,
  folder: header,
  mediaType: header,
  bytes: count.max(limits.partBytes),
  reading: z.unknown().optional(),
})
const lost = z.strictObject({
  type: z.literal('Lost'),
  at,
  name: header,
  why: z.enum(lostReasons),
})
const answer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('need'), from: count, to: count }),
  z.strictObject({ type: z.literal('reading'), reading: z.unknown() }),
  part,
  lost,
  z.strictObject({ type: z.literal('end') }),
])

export type Answer = z.infer<typeof answer>

export function parseAnswer(json: unknown): Result<Answer, 'not an answer'> {
  const { success, data } = answer.safeParse(json)
  return success ? { ok: true, value: data } : refuse('not an answer')
}
