/** Fills the places in a catalogue's sentence. */

/** `fill('by {day}', { day: 'Monday' })` is `by Monday`; throws where a place has no value. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`nothing to put at {${name}}`)
    return value
  })
}

/** With a capital, as a role stands under a signature: `Caseworker`. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
