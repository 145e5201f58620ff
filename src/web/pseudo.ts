/**
 * English made strange but still readable, so that a word left out of the catalogues stands out.
 */

const plain = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz'
const strange = 'ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž'
const letters = new Map([...plain].map((letter, at) => [letter, [...strange][at] ?? letter]))

// `{names}` are filled in later and `(addresses)` after a `]` are looked up: neither is read.
const kept = /(\{\w+\}|\]\(\w+\))/

/** `text` in brackets with every letter accented; what is filled in stays as it is. */
export function pseudo(text: string): string {
  const pieces = text.split(kept)
  const words = pieces.map((piece, at) =>
    at % 2 === 1 ? piece : [...piece].map(letter => letters.get(letter) ?? letter).join(''),
  )
  return `⟦${words.join('')}⟧`
}
