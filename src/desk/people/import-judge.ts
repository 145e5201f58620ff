/** Each row of a file judged in turn: what it says, or everything wrong with it. */
import { type Result, refuse } from '#kernel'
import type { ReadRow, RowReader, Wrong } from './import-rows.ts'
import { seenKeys } from './import-seen.ts'
import type { TableRow } from './import-table.ts'

export type Judged = Readonly<{
  /** Its number among the rows, and the line of the file it begins on. */
  row: number
  line: number
  read: Result<ReadRow, readonly Wrong[]>
  /** It says again, word for word, what a row before it said. */
  isRepeat: boolean
}>

/** The same key twice, saying different things, is a fault of the second. */
export async function* judge(
  rows: AsyncIterable<TableRow>,
  read: RowReader,
): AsyncGenerator<Judged> {
  const seen = seenKeys()
  let row = 0
  for await (const { line, cells } of rows) {
    row += 1
    const found = cells.ok ? read(cells.value) : refuse([cells.refusal])
    if (!found.ok) {
      yield { row, line, read: found, isRepeat: false }
      continue
    }
    const { key, hash } = found.value
    const said = Number.parseInt(hash.slice(0, 8), 16)
    const before = seen.before(key, { line, said })
    const differs = before !== undefined && before.said !== said
    const judged = differs ? refuse([twice(found.value, before.line)]) : found
    yield { row, line, read: judged, isRepeat: before !== undefined }
  }
}

function twice({ key, keyColumn }: ReadRow, line: number): Wrong {
  return {
    ...(keyColumn !== undefined && { column: keyColumn }),
    said: key,
    expected: `a number of its own: line ${line} has it too, and says something else`,
  }
}

/** Rows behind the first `after`, so many at a time. */
export async function* portions(
  judged: AsyncIterable<Judged>,
  { after, size }: Readonly<{ after: number; size: number }>,
): AsyncGenerator<readonly Judged[]> {
  let portion: Judged[] = []
  for await (const one of judged) {
    if (one.row <= after) continue
    portion.push(one)
    if (portion.length < size) continue
    yield portion
    portion = []
  }
  if (portion.length > 0) yield portion
}
