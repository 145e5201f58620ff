/** What the process that makes pages is asked, and answers: shapes, since bytes go beside them. */
import { z } from 'zod'
import type { PartAsked } from './part.ts'
import type { Removal } from './removal.ts'

/** `mediaType` is by content: a PDF or a picture. */
export type Task =
  | Readonly<{ type: 'Part'; mediaType: string; asked: PartAsked }>
  | Readonly<{ type: 'Preview'; mediaType: string; page: number; removals: readonly Removal[] }>

const count = z.int().min(0)
const counts = z.array(count)

/** A stranger's file has been through the process that says this: only its shape is believed. */
export const answer = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Part'),
    bytes: count,
    offsets: z.array(z.int().min(-1)),
    root: count,
    pages: counts,
    drawn: counts,
    removed: counts,
    unsearched: counts,
    structure: z.strictObject({
      kids: z.string(),
      marks: z.string(),
      keys: count,
      roles: z.array(z.tuple([z.string(), z.string()])),
    }),
  }),
  z.strictObject({
    type: z.literal('Preview'),
    bytes: count,
    pages: count,
    /** Pages each removal finds something on. */
    found: z.array(counts),
    unsearched: counts,
  }),
  z.strictObject({ type: z.literal('NotMade'), bytes: count, why: z.enum(['damaged', 'pages']) }),
])
export type Answer = z.infer<typeof answer>
