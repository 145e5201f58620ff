/** The words of a text as they are compared: small letters, bare stems, and no padding. */

/** Words that are in every text and tell none apart. */
const padding = new Set(
  `a about after again all also am an and any are as at be because been before being but by can
  could did do does doing down during each few for from further had has have having he her here
  hers him himself his how i if in into is it its itself just me more most my of off on once only
  or other our out over own same she should so some such than that the their them then there
  these they this those through to too under until up very was we were what when where which
  while who whom why will with would you your`.split(/\s+/),
)

/** The word without the ending that its number, tense or adverb gave it. */
export function stem(word: string): string {
  if (word.length < 4) return word
  let bare = word
  if (bare.endsWith('ies') && bare.length > 4) bare = `${bare.slice(0, -3)}y`
  else if (/(?:ss|sh|ch|x|z)es$/.test(bare)) bare = bare.slice(0, -2)
  else if (/[^su]s$/.test(bare)) bare = bare.slice(0, -1)
  if (bare.endsWith('ied') && bare.length > 4) return `${bare.slice(0, -3)}y`
  const ending = /[aeiouy].*?(ing|ed|ingly|edly|ly)$/.exec(bare)
  if (ending?.[1] === undefined || bare.length - ending[1].length < 3) return bare
  bare = bare.slice(0, -ending[1].length)
  return /([bdfgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare
}

/** Every word of `text` that says something, in order, as a stem. */
export function wordsOf(text: string): readonly string[] {
  const found: string[] = []
  for (const word of text.toLowerCase().match(/[a-z][a-z']*/g) ?? []) {
    const bare = word.replaceAll("'", '')
    if (bare.length > 1 && !padding.has(bare)) found.push(stem(bare))
  }
  return found
}
