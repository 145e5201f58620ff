/**
 * Where words stand in a text, however it breaks, spaces, accents or punctuates them: a removal
 * that misses one way of writing a name has removed nothing.
 */

/** Characters of the text, counted from 0; `to` is not included. */
export type Stretch = Readonly<{ from: number; to: number }>

/** `>` before a quoted line and `|` between cells are marks: no name ends at one. */
const spoken = /[\p{L}\p{N}\p{Sc}\p{So}]/u
const inWord = /[\p{L}\p{N}]/u
/** Words shorter than this are found whole only: "he" is not taken out of "the". */
const shortest = 4

/** What is left when writing is taken away, and where each part of it came from. */
function squeezed(text: string): Readonly<{ plain: string; at: readonly number[] }> {
  let plain = ''
  const at: number[] = []
  for (let from = 0; from < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(from) ?? 0)
    for (const part of character.normalize('NFKD').toLowerCase()) {
      if (!spoken.test(part)) continue
      plain += part
      for (let unit = 0; unit < part.length; unit += 1) at.push(from)
    }
    from += character.length
  }
  return { plain, at }
}

/** The words as they are compared: '' where there is nothing in them to look for. */
export function wordsSought(words: string): string {
  return squeezed(words).plain
}

/** Every place the words stand, first to last, none overlapping. */
export function findWords(text: string, words: string): readonly Stretch[] {
  const sought = wordsSought(words)
  if (sought === '') return []
  const { plain, at } = squeezed(text)
  const found: Stretch[] = []
  for (let hit = plain.indexOf(sought); hit >= 0; ) {
    const from = at[hit] ?? 0
    const last = at[hit + sought.length - 1] ?? 0
    const to = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length
    const isWhole = !inWord.test(text.charAt(from - 1)) && !inWord.test(text.charAt(to))
    const counts = sought.length >= shortest || isWhole
    if (counts) found.push({ from, to })
    hit = plain.indexOf(sought, hit + (counts ? sought.length : 1))
  }
  return found
}

/** What stands in a text where words were. */
export const inTheirPlace = '[removed]'

/** Lines stay where they were, so that pages break alike with and without the words. */
const breaksIn = (text: string) => text.replace(/[^\n]/g, '')

/** The text without them, each said to have been there, and no longer than that. */
export function withoutWords(text: string, all: readonly string[]): string {
  const stretches = all
    .flatMap(words => findWords(text, words))
    .toSorted((one, other) => one.from - other.from)
  let kept = ''
  let upTo = 0
  for (const { from, to } of stretches) {
    if (from >= upTo) kept += text.slice(upTo, from) + inTheirPlace + breaksIn(text.slice(from, to))
    upTo = Math.max(upTo, to)
  }
  return kept + text.slice(upTo)
}
