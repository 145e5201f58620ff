/** The words of a text as they are compared: small letters, bare stems, and no padding. */

/** Words that are in every text and tell none apart. */
const padding = new Set(
  `about after again all also and any are because been before being but can could did does doing
  down during each few for from further had has have having her here hers him himself his how into
  its itself just more most off once only other our out over own same she should some such than
  that the their them then there these they this those through too under until very was were what
  when where which while who whom why will with would you your`.split(/\s+/),
)

/** The word without the ending that its number, tense or adverb gave it. */
export function stem(word: string): string {
  if (word.length < 4) return word
  let bare = word
  if (bare.endsWith('ies') && bare.length > 4) bare = `${bare.slice(0, -3)}y`
  else if (/(?:ss|sh|ch|x|z)es$/.test(bare)) bare = bare.slice(0, -2)
  else if (/[^su]s$/.test(bare)) bare = bare.slice(0, -1)
  if (bare.endsWith('ied') && bare.length > 4) return `${bare.slice(0, -3)}y`
  const ending = /(?:ing|ed|ingly|edly|ly)$/.exec(bare)?.[0]
  if (ending === undefined || bare.length - ending.length < 3) return bare
  bare = bare.slice(0, -ending.length)
  return /([bdfgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare
}

/** A word as it is compared, and as it was written. */
export type Word = Readonly<{ stem: string; written: string }>

/**
 * Every word of `text` that says something, in order. What was masked ("[NAME]") says nothing, and
 * neither do words of one or two letters, which are mostly somebody's initials: nobody is to be
 * found by those.
 */
export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = []
  const plain = text.toLowerCase().replaceAll(/\[[^\]]{0,40}\]/g, ' ')
  for (const match of plain.match(/[a-z][a-z'’*]*/g) ?? []) {
    const written = match.replaceAll(/['’*]/g, '')
    if (written.length > 2 && !padding.has(written)) found.push({ stem: stem(written), written })
  }
  return found
}

const shortened = /\b(Mr|Ms|Mrs|Miss|Dr|St|Sgt|Lt|Det|Insp|Supt|No)\./g

/**
 * A text's first sentence and the rest. Whoever writes a complaint down says first what it is
 * about, so the two are fields of their own.
 */
export function leadAndRest(text: string): readonly [lead: string, rest: string] {
  // The end is looked for near the beginning alone: a text without any must not be read for ever.
  const beginning = text.slice(0, 1000).replace(shortened, '$1 ')
  const end = /[.!?]\s+(?=[A-Z[])/g
  end.lastIndex = 30
  const match = end.exec(beginning)
  return match ? [text.slice(0, match.index + 1), text.slice(match.index + 1)] : [text, '']
}

/** Words that nearly every complaint has. */
const usual = new Set(
  wordsOf(
    `officer police constable sergeant detective inspector station complaint complain said told
    asked happened reported person people somebody nobody anything nothing something`,
  ).map(({ stem }) => stem),
)

/**
 * The beginnings of words to look for other texts by, at most `max`: the longest, which say most,
 * of those that not every complaint has.
 */
export function tellingWords(text: string, max: number): readonly string[] {
  const stems = new Set(wordsOf(text).map(({ stem }) => stem))
  return [...stems]
    .filter(one => one.length >= 4 && !usual.has(one))
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .slice(0, max)
}
