/** What readings are made of: the parts every kind's shape is put together from. */
import { z } from 'zod'
import { parseDay, parseInstant, type When } from '#kernel'
import { limits } from './limits.ts'

export const count = z.int().min(0)
export const header = z.string().max(limits.header)
export const text = z.string().max(limits.text)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Which version of its reader a reading was made by: 1 where that was not yet said. */
export const version = z.int().min(1).default(1)

export const when = z.unknown().transform((value, context): When => {
  const found = readWhen(value)
  if (found) return found
  context.addIssue('not a time')
  return z.NEVER
})

const writtenAt = z.strictObject({ type: z.literal('at'), at: z.string(), words: header })
const writtenOn = z.strictObject({ type: z.literal('on'), on: z.string(), words: header })
const unwritten = z.strictObject({ type: z.literal('undated'), words: header.optional() })

function readWhen(value: unknown): When | undefined {
  const { data } = z.union([writtenAt, writtenOn, unwritten]).safeParse(value)
  if (data?.type === 'at') {
    const at = parseInstant(data.at)
    return at && { type: 'at', at, words: data.words }
  }
  if (data?.type === 'on') {
    const on = parseDay(data.on)
    return on && { type: 'on', on, words: data.words }
  }
  if (data?.type === 'undated') {
    return { type: 'undated', ...(data.words === undefined ? {} : { words: data.words }) }
  }
  return undefined
}
