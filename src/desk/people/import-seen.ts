/** The keys a file has had so far. */
import { hash } from 'node:crypto'

/** Where a key stood first, and 32 bits of what its row said. */
export type Seen = Readonly<{ line: number; said: number }>

/** Two words of the key's own hash, the line, what was said. */
const words = 4
const line = 2
const said = 3

/**
 * As many keys as there are rows, and nothing else of an import grows with its file: so a key is
 * sixteen bytes in one table, and no text. No line is 0, which marks a place that is free.
 */
export function seenKeys() {
  let table = new Uint32Array(words * 1024)
  let held = 0

  /** Where in `into` a key stands, or the free place it would stand in. */
  function placeIn(into: Uint32Array, high: number, low: number): number {
    const places = into.length / words
    for (let place = low % places; ; place = (place + 1) % places) {
      const at = place * words
      const isFree = into[at + line] === 0
      if (isFree || (into[at] === high && into[at + 1] === low)) return at
    }
  }

  function grow(): void {
    const larger = new Uint32Array(table.length * 2)
    for (let at = 0; at < table.length; at += words)
      if (table[at + line] !== 0)
        larger.set(
          table.subarray(at, at + words),
          placeIn(larger, table[at] ?? 0, table[at + 1] ?? 0),
        )
    table = larger
  }

  return {
    /** Remembers a key, or answers with where it stood before. */
    before(key: string, now: Seen): Seen | undefined {
      const digest = hash('sha256', key, 'buffer')
      const [high, low] = [digest.readUInt32LE(0), digest.readUInt32LE(4)]
      const at = placeIn(table, high, low)
      const first = table[at + line] ?? 0
      if (first !== 0) return { line: first, said: table[at + said] ?? 0 }
      table.set([high, low, now.line, now.said], at)
      held += 1
      if (held * words * 4 > table.length * 3) grow()
      return undefined
    },
  }
}
