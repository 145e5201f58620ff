/** Files of records read and linked, by what forces know of theirs or by what a map says. */
import { accepted, type Result, refuse } from '#kernel'
import {
  type Described,
  type Linked,
  linkRecords,
  type Mapped,
  officerModel,
  officerSchema,
  openMapped,
  type Prepared,
  preparer,
} from '#linkage'
import type { Io } from '../command.ts'
import { cellText } from './cell.ts'
import { dayIn } from './dates.ts'
import { type Gathered, gatherer } from './gather.ts'
import type { MapFile } from './mapping.ts'
import {
  isOfAnybody,
  membersIn,
  type OpenedOfAnybody,
  openAnybody,
  openMembers,
  saysNobody,
} from './people-file.ts'
import type { Refusals } from './refused.ts'
import { watch } from './watch.ts'

export type LinkWork = Readonly<{
  io: Pick<Io, 'err' | 'isTTY' | 'clock'>
  files: readonly string[]
  refusals: Refusals
  map: MapFile | undefined
  /** Learn what agreement is worth from the records. */
  estimate: boolean
  /** Each record has at most one partner, and that in another file. */
  oneToOne: boolean
  /** Told of every record, with its number: the cells of its matter. */
  matter?(matter: string, number: number): void
}>

/** `alone` is of how many different things said nobody could be known. */
export type LinkedFiles = Readonly<{ gathered: Gathered<unknown>; linked: Linked; alone: number }>

/** Different records, at least, for what is common among them to be common among people. */
const enoughToCount = 1_000

export function linkFiles(work: LinkWork): Promise<Result<LinkedFiles, string>> {
  const { map } = work
  return map && isOfAnybody(map) ? linkAnybody(work, map) : linkMembers(work)
}

async function linkMembers(work: LinkWork): Promise<Result<LinkedFiles, string>> {
  const { io, files, refusals, map } = work
  const gather = gatherer<Described>()
  for (const path of files) {
    const opened = await openMembers(path, map)
    if (!opened.ok) return opened
    const { table, mapping } = opened.value
    const { fields, describe, complaints } = membersIn(opened.value)
    const [matterAt] = mapping.get('matter') ?? []
    const also = (cells: readonly string[], number: number) =>
      work.matter?.(cellText(cells[matterAt ?? -1] ?? ''), number)
    const reading = watch(io, `Reading ${path}`, table.source.size)
    const on = { refusals, bytes: reading.more }
    const read = await gather.add(table, { mapping, fields, read: describe, also }, on)
    reading.end()
    if (!read.ok) return read
    for (const complaint of complaints(table.headers)) io.err(`${path}: ${complaint}\n`)
  }
  const gathered = gather.gathered()
  const different = gathered.different.map(preparer())
  const linking = watch(io, 'Linking')
  const linked = linkRecords<Prepared>(officerSchema, spread(gathered, different), {
    model: officerModel,
    estimate: work.estimate,
    // Joined where that is likelier than not; below it a person is asked, and nobody is here.
    least: 0,
    // Few records cannot tell how common a name is among people.
    ...(different.length < enoughToCount && { frequencies: new Map() }),
    saying: numbered(different),
    told: linking.at,
  })
  linking.end()
  return accepted({ gathered, linked, alone: gathered.different.filter(saysNobody).length })
}

async function linkAnybody(
  { io, files, refusals, map, oneToOne }: LinkWork,
  by: MapFile,
): Promise<Result<LinkedFiles, string>> {
  const gather = gatherer<Mapped>()
  const fileOf = new Map<Mapped, number>()
  const tables: OpenedOfAnybody[] = []
  for (const path of files) {
    const opened = await openAnybody(path, map ?? by)
    if (!opened.ok) return opened
    tables.push(opened.value)
  }
  const [first] = tables
  if (!first) return refuse('Give the file of records.')
  const mapped = openMapped(first.columns)
  for (const [file, { table, mapping, columns, order }] of tables.entries()) {
    const places = columns.map(({ name, kind }) => ({ at: table.headers.indexOf(name), kind }))
    const reading = watch(io, `Reading ${table.source.path}`, table.source.size)
    const on = { refusals, bytes: reading.more }
    const fields = [...mapping.keys()].filter(field => field !== 'key')
    const read = (cells: readonly string[]) => {
      const texts = places.map(({ at, kind }) => {
        const text = cellText(cells[at] ?? '').trim()
        return kind === 'date' ? (dayIn(text, order) ?? text) : text
      })
      const record = mapped.prepare(texts)
      fileOf.set(record, file)
      return record
    }
    const done = await gather.add(table, { mapping, fields, read }, on)
    reading.end()
    if (!done.ok) return done
  }
  const gathered = gather.gathered()
  const linking = watch(io, 'Linking')
  const linked = linkRecords(mapped.schema, spread(gathered, gathered.different), {
    model: mapped.model,
    estimate: true,
    saying: record => `${fileOf.get(record)}\n${mapped.saying(record)}`,
    ...(oneToOne && { never: (one, other) => fileOf.get(one) === fileOf.get(other) }),
    told: linking.at,
  })
  linking.end()
  const says = gathered.different.filter(record => record.every(({ plain }) => plain === ''))
  return accepted({ gathered, linked, alone: says.length })
}

/** One for each record: what says the same is the same thing. */
function spread<T>({ of }: Gathered<unknown>, different: readonly T[]): readonly T[] {
  const all: T[] = []
  for (const place of of) {
    const said = different[place]
    if (said !== undefined) all.push(said)
  }
  return all
}

function numbered<T>(different: readonly T[]): (record: T) => string {
  const numbers = new Map(different.map((each, at) => [each, String(at)]))
  return record => numbers.get(record) ?? ''
}
