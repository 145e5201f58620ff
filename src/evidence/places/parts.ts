/** A reading's words in stretches short enough to be searched and shown one at a time. */
import type { Reading } from '../reading.ts'
import type { Span } from './find-words.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Characters: a page or two, of which an excerpt is soon made. */
const longest = 4000

/** `from` is where the words begin in the reading's text. */
export type Stretch = Readonly<{ from: number; words: string }>

/** Every word of the text in whole paragraphs. */
export function stretchesOf(reading: Reading): readonly Stretch[] {
  const text = 'text' in reading ? reading.text : ''
  return stretches(text).map(({ from, to }) => ({ from, words: text.slice(from, to) }))
}

function stretches(text: string): readonly Span[] {
  const all: Span[] = []
  for (const { from, to } of paragraphsOf(text)) {
    const last = all.at(-1)
    if (last && to - last.from <= longest) all[all.length - 1] = { from: last.from, to }
    else all.push({ from, to })
  }
  return all
}
