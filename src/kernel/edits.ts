/** How far apart two names are, for whoever mistyped one. */

/** How many letters must be put in, taken out, changed or swapped to make one word the other. */
export function editsBetween(from: string, to: string): number {
  const [one, other] = withoutShared(from, to)
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let edits = at(last, column - 1) + (same ? 0 : 1)
      if (at(last, column) < edits) edits = at(last, column) + 1
      if (at(next, column - 1) < edits) edits = at(next, column - 1) + 1
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped && row > 1 && column > 1) edits = Math.min(edits, at(before, column - 2) + 1)
      next.push(edits)
    }
    before = last
    last = next
  }
  return at(last, other.length)
}

/** What two words begin and end with alike takes no edit: most words differ in little. */
function withoutShared(from: string, to: string): readonly [string, string] {
  const short = Math.min(from.length, to.length)
  let start = 0
  while (start < short && from[start] === to[start]) start += 1
  let end = 0
  while (end < short - start && from.at(-1 - end) === to.at(-1 - end)) end += 1
  return [from.slice(start, from.length - end), to.slice(start, to.length - end)]
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
