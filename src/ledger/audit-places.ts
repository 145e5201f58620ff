/** Leaves that stand where another belongs: which moved, and where some were removed or added. */

import type { Displaced } from './audit-tree.ts'
import type { Fault } from './audit-types.ts'
import { toHex } from './bytes.ts'

/**
 * What happened to displaced leaves, which come in order of number. `end` is where the comparison
 * ended, or Infinity where there were too many to keep. `known` are leaves already reported for
 * what they are, of which nothing more need be said than where they stand.
 */
export function placesOf(
  displaced: readonly Displaced[],
  end: number,
  known: ReadonlySet<number>,
): readonly Fault[] {
  const grownAt = new Map(displaced.map(({ number, stored }) => [toHex(stored), number]))
  const belongs = new Map<number, number>()
  for (const { number, present } of displaced) {
    const at = grownAt.get(toHex(present))
    if (at !== undefined) belongs.set(number, at)
  }
  const swapped = inCycles(belongs)
  const moved = displaced.flatMap(({ number }): Fault[] => {
    const at = belongs.get(number)
    return at !== undefined && swapped.has(number)
      ? [{ type: 'LeafMoved', leaf: number, belongs: at }]
      : []
  })
  const rest = displaced.map(({ number }) => number).filter(number => !swapped.has(number))
  return [...moved, ...shifts(rest, belongs, end, known)]
}

/** Leaves that changed places among themselves, as against having all been pushed along. */
function inCycles(belongs: ReadonlyMap<number, number>): ReadonlySet<number> {
  const found = new Set<number>()
  const seen = new Set<number>()
  for (const start of belongs.keys()) {
    const path: number[] = []
    let at: number | undefined = start
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      path.push(at)
      at = belongs.get(at)
    }
    const entered = at === undefined ? -1 : path.indexOf(at)
    if (entered >= 0) for (const number of path.slice(entered)) found.add(number)
  }
  return found
}

/**
 * Follows how far leaves stand from where they belong. Where the distance grows leaves were taken
 * out; where it shrinks they were put in; a leaf that belongs nowhere and is not one of those put
 * in was replaced where it stands.
 */
function shifts(
  numbers: readonly number[],
  belongs: ReadonlyMap<number, number>,
  end: number,
  known: ReadonlySet<number>,
): readonly Fault[] {
  const faults: Fault[] = []
  let offset = 0
  let strangers: number[] = []
  const step = (at: number, next: number) => {
    if (next > offset) faults.push({ type: 'LeafRemoved', from: at + offset, to: at + next })
    if (next < offset) faults.push({ type: 'LeafInserted', from: at + next - offset, to: at })
    const inserted = next < offset ? at + next - offset : at
    faults.push(
      ...replaced(
        strangers.filter(number => number < inserted),
        known,
      ),
    )
    strangers = []
    offset = next
  }
  let previous = -1
  for (const number of numbers) {
    // Leaves passed over on the way here stand where they belong.
    if (number > previous + 1) step(previous + 1, 0)
    const at = belongs.get(number)
    if (at === undefined) strangers.push(number)
    else if (at - number !== offset) step(number, at - number)
    previous = number
  }
  if (previous + 1 < end) step(previous + 1, 0)
  // The last of a log that was shortened belong past the end of what could be compared.
  const past = Math.max(0, strangers.length - Math.max(0, offset))
  return [...faults, ...replaced(strangers.slice(0, past), known)]
}

function replaced(numbers: readonly number[], known: ReadonlySet<number>): readonly Fault[] {
  return numbers
    .filter(number => !known.has(number))
    .map(leaf => ({ type: 'Forged', leaf, event: '', parts: ['node'] }))
}
