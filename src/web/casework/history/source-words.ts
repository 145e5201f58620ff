/** What a source wrote of a matter, as a person can read it. */

/** Sources that write in capitals only are read as sentences. */
function calm(words: string): string {
  if (words !== words.toUpperCase()) return words
  return words.charAt(0) + words.slice(1).toLowerCase()
}

/** A list whose places were left empty says only what is in it. */
function listed(words: string): string {
  return words
    .replace(/\s*[,|](?:\s*[,|])*\s*$|^\s*(?:[,|]\s*)+/g, '')
    .replace(/(?:\s*[,|]){2,}|\|/g, ',')
    .replace(/,(?=\p{L})/gu, ', ')
}

/** What was alleged, or that the source does not say. */
export function saidBySource(words: string | null | undefined): string {
  return calm(listed(words ?? '')) || 'What was alleged is not given'
}
