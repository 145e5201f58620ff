/** Which pictures words are looked for in. */
import { limits } from '../limits.ts'
import type { Read } from '../reading.ts'

type Sized = Pick<Extract<Read, { type: 'Picture' }>, 'width' | 'height'>

/** Of the kinds that words can be looked for in. */
const lookedAt = /^image\/(?:jpeg|png|gif|bmp|webp)$/

/** Whether looking for words in it could find any. */
export function couldHaveWords({ width, height }: Sized, mediaType: string): boolean {
  return lookedAt.test(mediaType) && width * height <= limits.lookPixels
}
