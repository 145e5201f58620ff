/**
 * Words somebody typed or pasted, found where they stand in a text. What differs only by how it is
 * set counts as the same: spaces and line ends, capitals, curly quotation marks, kinds of dash.
 */

/** Characters of a text, counted from 0; `to` is not included. */
export type Span = Readonly<{ from: number; to: number }>

/** A text with its settings taken out, and where each character of it stood. */
type Plain = Readonly<{ text: string; at: Uint32Array }>

const singles = /[\u2018\u2019\u201a\u201b\u2032`]/
const doubles = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/
const dashes = /[\u2010-\u2015\u2212]/
const spaces = /[\s\u00a0]/
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/

function plainCharacter(character: string): string {
  if (character < '\u0080') return character.toLowerCase()
  if (spaces.test(character)) return ' '
  if (unseen.test(character)) return ''
  if (singles.test(character)) return "'"
  if (doubles.test(character)) return '"'
  if (dashes.test(character)) return '-'
  // A capital that becomes two letters would put every later place one out.
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower : character
}

function plain(text: string): Plain {
  const at = new Uint32Array(text.length + 1)
  const pieces: string[] = []
  let length = 0
  let wasSpace = true
  for (let index = 0; index < text.length; index += 1) {
    const character = plainCharacter(text.charAt(index))
    const isSpace = character !== '' && spaces.test(character)
    if (character === '' || (isSpace && wasSpace)) continue
    pieces.push(isSpace ? ' ' : character)
    at[length] = index
    length += 1
    wasSpace = isSpace
  }
  at[length] = text.length
  return { text: pieces.join(''), at: at.subarray(0, length + 1) }
}

/** Quotation marks and dots somebody put round what they copied are not part of it. */
function bare(words: string): string {
  return words.replace(/^["'\s.…]+/, '').replace(/["'\s…]+$/, '')
}

function allOf(text: Plain, words: string, most: number): readonly Span[] {
  const found: Span[] = []
  if (words === '') return found
  for (let from = text.text.indexOf(words); from !== -1; ) {
    const last = text.at[from + words.length - 1] ?? 0
    found.push({ from: text.at[from] ?? 0, to: last + 1 })
    if (found.length === most) break
    from = text.text.indexOf(words, from + words.length)
  }
  return found
}

/** Every place the words stand, first to last, at most `most`. */
export function findWords(text: string, words: string, most = 20): readonly Span[] {
  const where = plain(text)
  const typed = plain(words).text.trim()
  const found = allOf(where, typed, most)
  return found.length > 0 ? found : allOf(where, bare(typed).trim(), most)
}

/** Each time one of these words stands there whole, first to last: what a search found of them. */
export function formsIn(text: string, forms: readonly string[], most = 500): readonly Span[] {
  const whole = forms
    .filter(Boolean)
    .map(form => RegExp.escape(form))
    .join('|')
  if (whole === '') return []
  const found: Span[] = []
  for (const { index, 0: form } of text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${whole})(?![\\p{L}\\p{N}])`, 'giu'),
  )) {
    found.push({ from: index, to: index + form.length })
    if (found.length === most) break
  }
  return found
}

type Token = Readonly<{ word: string; from: number; to: number }>

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(found => ({
    word: found[0].toLowerCase(),
    from: found.index,
    to: found.index + found[0].length,
  }))
}

/**
 * The stretch as long as `words` that shares most of them, where it shares at least half: what
 * somebody probably meant. Undefined where nothing is like it.
 */
export function nearestWords(text: string, words: string): Span | undefined {
  const wanted = tokensOf(words)
  const tokens = tokensOf(text)
  const size = Math.min(wanted.length, tokens.length)
  if (size === 0) return undefined
  const left = new Map<string, number>()
  for (const { word } of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  const enter = (word: string) => {
    const count = left.get(word)
    if (count === undefined) return
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  const leave = (word: string) => {
    const count = left.get(word)
    if (count === undefined) return
    if (count >= 0) shared -= 1
    left.set(word, count + 1)
  }
  let best = { shared: 0, end: 0 }
  for (const [index, { word }] of tokens.entries()) {
    enter(word)
    const gone = tokens[index - size]
    if (gone) leave(gone.word)
    if (shared > best.shared) best = { shared, end: index }
  }
  if (best.shared * 2 < wanted.length) return undefined
  const [first, last] = [tokens[Math.max(0, best.end - size + 1)], tokens[best.end]]
  return first && last && { from: first.from, to: last.to }
}
