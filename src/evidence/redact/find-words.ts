/**
 * Where words stand in a text, however it breaks, spaces, accents or punctuates them: a removal
 * that misses one way of writing a name has removed nothing.
 */

/** Characters of the text, counted from 0; `to` is not included. */
export type Stretch = Readonly<{ from: number; to: number }>

/** `>` before a quoted line and `|` between cells are marks: no name ends at one. */
const spoken = /[\p{L}\p{N}\p{Sc}\p{So}]/u
const inWord = /[\p{L}\p{N}]/u
/** What each of the commonest characters comes to: nothing where it says nothing. */
const plainAscii = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return spoken.test(character) ? character.toLowerCase() : ''
})
/** Words shorter than this are found whole only: "he" is not taken out of "the". */
const shortest = 4

/** What is left when writing is taken away, and where each part of it came from. */
type Squeezed = Readonly<{ plain: string; at: readonly number[] }>

function squeezed(text: string): Squeezed {
  let plain = ''
  const at: number[] = []
  for (let from = 0; from < text.length; ) {
    const code = text.charCodeAt(from)
    if (code < 128) {
      const part = plainAscii[code]
      if (part) {
        plain += part
        at.push(from)
      }
      from += 1
      continue
    }
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
  return sought === '' ? [] : placesIn(text, squeezed(text), sought)
}

/** How often each of the words stands in the text, which is gone through once. */
export function timesFound(text: string, all: readonly string[]): readonly number[] {
  const sought = all.map(wordsSought)
  const rough = roughly(text)
  const isThere = sought.map(one => one !== '' && rough.includes(one.replaceAll('ς', 'σ')))
  if (!isThere.includes(true)) return sought.map(() => 0)
  const whole = squeezed(text)
  return sought.map((one, at) => (isThere[at] ? placesIn(text, whole, one).length : 0))
}

/** The same as squeezed, made at once: quick where the words are nowhere, as in most files. */
function roughly(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9$]+/g, '')
  // Alone a sigma is never the last of a word, which is how each was squeezed.
  const lower = text.normalize('NFKD').toLowerCase().replaceAll('ς', 'σ')
  return lower.replace(/[^\p{L}\p{N}\p{Sc}\p{So}]+/gu, '')
}

function placesIn(text: string, { plain, at }: Squeezed, sought: string): readonly Stretch[] {
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
