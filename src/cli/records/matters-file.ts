/** A file of matters: what each is known by, and its days. */
import { accepted, type Day, type Result, refuse } from '#kernel'
import type { Matter } from '#linkage'
import type { Io } from '../command.ts'
import { plainCell } from './cell.ts'
import { dayIn, orderIn } from './dates.ts'
import { matterFields } from './fields.ts'
import { samplesOf } from './gather.ts'
import { type MapFile, mappingOfPart } from './mapping.ts'
import { withoutKey } from './people-file.ts'
import type { Refusals } from './refused.ts'
import { openTable, readTable } from './table.ts'
import { valuesOf } from './values.ts'
import { watch } from './watch.ts'

export type Reading = Readonly<{
  io: Pick<Io, 'err' | 'isTTY' | 'clock'>
  map: MapFile | undefined
  refusals: Refusals
}>

export type EarlierMatter = Matter & Readonly<{ happenedOn?: Day; madeOn?: Day }>

/** Every matter of the file by its id; the first row of each. */
export async function readMatters(
  path: string,
  { io, map, refusals }: Reading,
): Promise<Result<ReadonlyMap<string, EarlierMatter>, string>> {
  const table = await openTable(path)
  if (!table.ok) return table
  const mapping = mappingOfPart('matters', { map, known: matterFields }, table.value)
  if (!mapping.ok) return mapping
  const wanting = withoutKey(mapping.value, table.value)
  if (wanting !== undefined) return refuse(wanting)
  const at = (field: string) => mapping.value.get(field)?.[0] ?? -1
  const dated = ['happened on', 'made on'].map(at).filter(column => column >= 0)
  const order = map?.dates ?? orderIn(await samplesOf(table.value, dated))
  const days = valuesOf(text => dayIn(text, order))
  const texts = valuesOf(text => text)
  const matters = new Map<string, EarlierMatter>()
  const reading = watch(io, `Reading ${path}`, table.value.source.size)
  const read = await readTable(table.value, {
    bytes: reading.more,
    refused: (why, line) => refusals.add(why, path, line),
    row(cells, line) {
      const id = plainCell(cells[at('key')] ?? '')
      if (id === '') return refusals.add('no id', path, line)
      if (matters.has(id)) return refusals.add('id again', path, line)
      const text = (field: string) => texts.read(cells[at(field)] ?? '')
      const day = (field: string) => days.read(cells[at(field)] ?? '')
      const said = {
        happenedOn: day('happened on'),
        madeOn: day('made on'),
        place: text('place'),
        setting: text('setting'),
        allegation: text('category'),
      }
      const references = text('reference')
      matters.set(id, { id, ...known(said), ...(references && { references: [references] }) })
    },
  })
  reading.end()
  if (!read.ok) return read
  if (days.unread() > 0)
    io.err(`${path}: ${days.unread().toLocaleString('en-GB')} different dates could not be read.\n`)
  return accepted(matters)
}

/** Without what is not known. */
function known<T extends object>(said: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  Object.assign(kept, Object.fromEntries(Object.entries(said).filter(([, value]) => value)))
  return kept
}
