/** References of crimes and other cases, as people write them into what they tell us. */

/**
 * Letters, a number, a year: `CR/1184/26`, `CR 1184-26`, `42CR/0001184/2026`. What has no letters
 * could be a date or a telephone number, and is not taken for one.
 */
const written = /\b\d{0,3}[A-Z]{1,6}(?:\s?[/-]\s?\d{1,9}|\s?\d{3,9})\s?[/-]\s?\d{2,4}\b/gi
/** Two letters that begin our own references: those are complaints, not cases. */
const ours = /^(?:CO|CM|PR)\d/i

/** Every reference in a text, once each, as it was written. */
export function referencesIn(text: string): readonly string[] {
  const found = [...text.matchAll(written)].map(([whole]) => whole.trim())
  return [...new Set(found)].filter(one => !ours.test(one.replaceAll(/[^A-Za-z0-9]/g, '')))
}
