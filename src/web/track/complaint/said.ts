/** Messages as both sides wrote them, in the order they came. */
import type { TrackedContent } from '#desk'
import type { Day } from '#kernel'

export type Said = Readonly<{ from: 'complainant' | 'staff'; on: Day; words: string }>

export function saidIn(messages: TrackedContent['known']['messages']): readonly Said[] {
  return messages.map(({ from, on, words }) => ({ from, on, words }))
}
