/** The name somebody probably meant. */
import { editsBetween } from '#kernel'

/** The closest of `names`, or undefined where none is close enough to be a slip of the hand. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(word.length / 3))
  let best: { name: string; edits: number } | undefined
  for (const name of names) {
    const edits = editsBetween(word.toLowerCase(), name.toLowerCase())
    if (edits <= allowed && (!best || edits < best.edits)) best = { name, edits }
  }
  return best?.name
}
