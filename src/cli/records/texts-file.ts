/** A file of texts: each with its id, and the code somebody gave it where one is asked for. */
import { accepted, type Result, refuse } from '#kernel'
import type { Text } from '#linkage'
import { nearest } from '../nearest.ts'
import { cellText, plainCell } from './cell.ts'
import { textFields } from './fields.ts'
import { mappingOfPart, type PartName } from './mapping.ts'
import type { Reading } from './matters-file.ts'
import { withoutKey } from './people-file.ts'
import { openTable, readTable } from './table.ts'
import { watch } from './watch.ts'

/** In characters: what is behind them would be read for minutes and say the same. */
const longestText = 50_000
/** Together they have to fit in memory beside what is worked out of them. */
const mostCharacters = 600_000_000

export async function readTexts(
  path: string,
  { part, labels }: Readonly<{ part: PartName; labels?: string | undefined }>,
  { io, map, refusals }: Reading,
): Promise<Result<readonly Text[], string>> {
  const table = await openTable(path)
  if (!table.ok) return table
  const { headers } = table.value
  const mapping = mappingOfPart(part, { map, known: textFields }, table.value)
  if (!mapping.ok) return mapping
  const wanting = withoutKey(mapping.value, table.value)
  if (wanting !== undefined) return refuse(wanting)
  const [key = -1] = mapping.value.get('key') ?? []
  const [text] = mapping.value.get('text') ?? []
  if (text === undefined)
    return refuse(`${path}: no column is known to hold the text. Say which with --map MAP.json.`)
  const label = labels === undefined ? -1 : headers.indexOf(labels)
  if (labels !== undefined && label < 0) {
    const near = nearest(labels, headers)
    return refuse(`${path} has no column "${labels}".${near ? ` Did you mean "${near}"?` : ''}`)
  }
  const texts: Text[] = []
  const ids = new Set<string>()
  let characters = 0
  const reading = watch(io, `Reading ${path}`, table.value.source.size)
  const read = await readTable(table.value, {
    bytes: reading.more,
    enough: () => characters > mostCharacters,
    refused: (why, line) => refusals.add(why, path, line),
    row(cells, line) {
      const id = plainCell(cells[key] ?? '')
      if (id === '') return refusals.add('no id', path, line)
      if (ids.has(id)) return refusals.add('id again', path, line)
      ids.add(id)
      const words = cellText(cells[text] ?? '').slice(0, longestText)
      characters += words.length
      const code = label < 0 ? '' : plainCell(cells[label] ?? '')
      texts.push({ id, text: words, ...(code && { label: code }) })
    },
  })
  reading.end()
  if (!read.ok) return read
  if (characters > mostCharacters)
    return refuse(`${path} holds more text than can be held at once. Split it.`)
  return accepted(texts)
}
