/** A line of a timeline: what it is, and what it says. */
export type Line = Readonly<{ name: string; words: string }>

/** None where there is nothing to say. */
export const line = (name: string, words: string | undefined): readonly Line[] =>
  words ? [{ name, words }] : []
