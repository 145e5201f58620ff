/**
 * What of a table is hidden before it leaves: small counts, and as many others as it takes that no
 * hidden one can be worked out from a total that is shown.
 */

/** Counts by row and column, and which totals are shown beside them. */
export type Table = Readonly<{
  cells: readonly (readonly number[])[]
  rowTotals: boolean
  columnTotals: boolean
}>
/** True where the count is hidden. */
export type Hidden = readonly (readonly boolean[])[]

/** Counts below this, but not nothing, are hidden. */
const leastShown = 5

type Place = Readonly<{ row: number; column: number }>

export function suppressed(table: Table): Hidden {
  const hidden = table.cells.map(row => row.map(count => count > 0 && count < leastShown))
  const lines = linesOf(table)
  for (;;) {
    const bare = lines.find(line => line.filter(place => isHidden(hidden, place)).length === 1)
    const line = bare ?? lineOfDetermined(lines, hidden)
    const next = line && smallestShown(table, hidden, line)
    const row = next && hidden[next.row]
    if (!next || !row) return hidden
    row[next.column] = true
  }
}

/** Every line whose total is shown: rows from the top, then columns from the left. */
function linesOf({ cells, rowTotals, columnTotals }: Table): readonly (readonly Place[])[] {
  const rows = cells.map((counts, row) => counts.map((_, column) => ({ row, column })))
  const columns = (cells[0] ?? []).map((_, column) => cells.map((_, row) => ({ row, column })))
  return [...(rowTotals ? rows : []), ...(columnTotals ? columns : [])]
}

const isHidden = (hidden: Hidden, { row, column }: Place) => hidden[row]?.[column] === true

/** Nothing is hidden last: a nought is only taken where there is nothing else. */
function smallestShown({ cells }: Table, hidden: Hidden, line: readonly Place[]) {
  const shown = line.filter(place => !isHidden(hidden, place))
  const size = ({ row, column }: Place) => cells[row]?.[column] || Number.POSITIVE_INFINITY
  return shown.toSorted((a, b) => (size(a) < size(b) ? -1 : size(a) > size(b) ? 1 : 0))[0]
}

/** A line through a hidden cell that the shown totals together still give away. */
function lineOfDetermined(lines: readonly (readonly Place[])[], hidden: Hidden) {
  const places = [
    ...new Set(
      lines
        .flat()
        .filter(place => isHidden(hidden, place))
        .map(keyOf),
    ),
  ]
  const equations = lines.map(line => {
    const held = new Set(line.filter(place => isHidden(hidden, place)).map(keyOf))
    return places.map(key => (held.has(key) ? 1 : 0))
  })
  const given = determined(equations)
  const through = (line: readonly Place[]) =>
    line.some(place => isHidden(hidden, place) && given.has(places.indexOf(keyOf(place)))) &&
    line.some(place => !isHidden(hidden, place))
  return given.size === 0 ? undefined : lines.find(through)
}

const keyOf = ({ row, column }: Place): string => `${row}/${column}`

/** Which unknowns a set of equations settles: those left alone in a row once it is reduced. */
function determined(equations: readonly (readonly number[])[]): ReadonlySet<number> {
  const rows = equations.map(row => [...row])
  let top = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = rows.findIndex((row, index) => index >= top && isSome(row[column]))
    const [pivot, first] = [rows[at], rows[top]]
    if (!pivot || !first) continue
    rows[at] = first
    const by = pivot[column] ?? 1
    const scaled = pivot.map(each => each / by)
    rows[top] = scaled
    for (const [index, row] of rows.entries()) {
      const times = row[column] ?? 0
      if (index !== top && isSome(times))
        rows[index] = row.map((each, place) => each - times * (scaled[place] ?? 0))
    }
    top += 1
  }
  return new Set(
    rows.flatMap(row => {
      const those = row.flatMap((each, place) => (isSome(each) ? [place] : []))
      return those.length === 1 ? those : []
    }),
  )
}

const isSome = (value: number | undefined): boolean => Math.abs(value ?? 0) > 1e-9
