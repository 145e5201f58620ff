/** `candour earlier`: the earlier matters of whoever each of a file of reports describes. */
import { accepted, type Day, type Result } from '#kernel'
import { type Answer, type LookUp, openLookUp, type Sighting } from '#linkage'
import { badInput, type Command } from './command.ts'
import { type Answering, answering } from './records/answering.ts'
import { askedOf } from './records/asked.ts'
import { plainCell } from './records/cell.ts'
import { dayIn } from './records/dates.ts'
import { queryFields, recordFields } from './records/fields.ts'
import { readMatters } from './records/matters-file.ts'
import { membersIn, type Opened, openMembers } from './records/people-file.ts'
import { readTable } from './records/table.ts'
import { watch } from './records/watch.ts'

const usage = `Usage: candour earlier QUERIES.csv[.gz] --records RECORDS.csv[.gz] --matters MATTERS.csv[.gz]
                       --out RESULTS.csv[.gz] [--map MAP.json] [--refused FILE] [--strict]

For whoever each query describes, the matters they were named in before: those of an earlier day
than the query's own date, its own matter left out. RESULTS.csv has query_id, matter_id, record_id,
band, probability, rank. A band of "same" is a record of the same person as far as was measured;
"check" is one for a person to look at. Every record of a matter that matches is a row; a rank is of
the matter, 1 the likeliest. A matter nobody knows the day of is not earlier than anything.

Columns are known by their names, or read as MAP.json says: {"queries": {"columns": {...}},
"records": {...}, "matters": {...}}, each column to a field. Of queries: key, matter, happened-on
(the day of the report), full-name, family-name, given-names, number, rank, unit; of records also
suffix, birth-year, appointed-on; of matters: key, made-on, happened-on.

Options:
  --records FILE  everybody named before: one row for one person in one matter
  --matters FILE  the days of the matters
  --map FILE      which column is read as what
  --out FILE      where the answer goes; packed if its name ends in .gz
  --refused FILE  a table of the rows that were not read: file, line, reason
  --strict        end with 2 if any row was not read

Example:
  candour earlier queries.csv --records accused.csv.gz --matters matters.csv.gz --out earlier.csv

Why two records are, or are not, of one person: candour explain.
Exit codes: 0 answered, 1 our fault, 2 the input was not understood.
`

export const earlierCommand: Command = {
  name: 'earlier',
  summary: 'Find the earlier matters of whoever reports describe',
  usage,
  async run(args, io) {
    const asked = askedOf(args, {
      values: ['records', 'matters', 'map', 'out', 'refused'],
      flags: ['strict'],
      needed: ['records', 'matters', 'out'],
      files: { least: 1, most: 1, called: 'one file of queries' },
    })
    if (!asked.ok) return badInput(io, asked.refusal, 'See: candour earlier --help')
    const { files, given } = asked.value
    const [queries = ''] = files
    const headers = ['query_id', 'matter_id', 'record_id', 'band', 'probability', 'rank']
    const paths = { queries, records: given.records ?? '', matters: given.matters ?? '' }
    return answering(asked.value, { io, headers }, at => answer(at, paths))
  },
}

type Paths = Readonly<{ queries: string; records: string; matters: string }>

async function answer(at: Answering, paths: Paths): Promise<Result<string, string>> {
  const { map, io, refusals, out } = at
  const queries = await openMembers(paths.queries, map, { part: 'queries', known: queryFields })
  if (!queries.ok) return queries
  const days = await daysOfMatters(paths.matters, at)
  if (!days.ok) return days
  const sightings = await readSightings(paths.records, days.value, at)
  if (!sightings.ok) return sightings
  const people = openLookUp(sightings.value)
  const { table, mapping, order } = queries.value
  const { describe } = membersIn(queries.value)
  const column = (field: string) => mapping.get(field)?.[0] ?? -1
  const asking = watch(io, `Asking ${paths.queries}`, table.source.size)
  const ids = new Set<string>()
  let found = 0
  const read = await readTable(table, {
    bytes: asking.more,
    refused: (why, line) => refusals.add(why, paths.queries, line),
    row(cells, line) {
      const id = plainCell(cells[column('key')] ?? '')
      if (id === '') return refusals.add('no id', paths.queries, line)
      if (ids.has(id)) return refusals.add('id again', paths.queries, line)
      ids.add(id)
      const on = dayIn(plainCell(cells[column('happened on')] ?? ''), order)
      const matter = plainCell(cells[column('matter')] ?? '')
      const who = { described: describe(cells), on, matter: matter || undefined }
      const rows = askedOfPeople(people, who)
      if (rows.length > 0) found += 1
      for (const { answer: each, rank } of rows) {
        const { record, band, probability } = each
        out.row([id, each.matter, record, band, probability.toFixed(4), rank])
      }
    },
  })
  asking.end()
  if (!read.ok) return read
  const [asked, among] = [ids.size, people.size].map(count => count.toLocaleString('en-GB'))
  return accepted(
    `${asked} queries among ${among} records; ${found.toLocaleString('en-GB')} have earlier matters.\n`,
  )
}

type Who = Readonly<{
  described: Parameters<LookUp['ask']>[0]
  on: Day | undefined
  matter: string | undefined
}>

/** Answers with the rank of their matter, likeliest matter first. */
function askedOfPeople(people: LookUp, { described, on, matter }: Who) {
  const ranks = new Map<string, number>()
  const answers = people.ask(described, { before: on, exceptMatter: matter })
  const ranked: { answer: Answer; rank: number }[] = []
  for (const each of answers) {
    const rank = ranks.get(each.matter) ?? ranks.size + 1
    ranks.set(each.matter, rank)
    ranked.push({ answer: each, rank })
  }
  return ranked.toSorted((one, other) => one.rank - other.rank)
}

/** The day each matter was made, or else happened. */
async function daysOfMatters(
  path: string,
  at: Answering,
): Promise<Result<ReadonlyMap<string, Day>, string>> {
  const matters = await readMatters(path, at)
  if (!matters.ok) return matters
  const days = new Map<string, Day>()
  for (const [id, { madeOn, happenedOn }] of matters.value) {
    const on = madeOn ?? happenedOn
    if (on !== undefined) days.set(id, on)
  }
  return accepted(days)
}

/** So many do not fit in memory beside what is worked out of them. */
const mostSightings = 8_000_000

async function readSightings(
  path: string,
  days: ReadonlyMap<string, Day>,
  { io, map, refusals }: Answering,
): Promise<Result<readonly Sighting[], string>> {
  const opened: Result<Opened, string> = await openMembers(path, map, {
    part: 'records',
    known: recordFields,
  })
  if (!opened.ok) return opened
  const { table, mapping } = opened.value
  const { describe, complaints } = membersIn(opened.value)
  const column = (field: string) => mapping.get(field)?.[0] ?? -1
  if (!mapping.has('matter'))
    return { ok: false, refusal: `${path}: no column is known to hold the matter of each row.` }
  const ids = new Set<string>()
  const sightings: Sighting[] = []
  const reading = watch(io, `Reading ${path}`, table.source.size)
  const read = await readTable(table, {
    bytes: reading.more,
    enough: () => sightings.length > mostSightings,
    refused: (why, line) => refusals.add(why, path, line),
    row(cells, line) {
      const record = plainCell(cells[column('key')] ?? '')
      if (record === '') return refusals.add('no id', path, line)
      if (ids.has(record)) return refusals.add('id again', path, line)
      ids.add(record)
      const matter = plainCell(cells[column('matter')] ?? '')
      sightings.push({ ...describe(cells), record, matter, asOf: days.get(matter) })
    },
  })
  reading.end()
  if (!read.ok) return read
  if (sightings.length > mostSightings)
    return { ok: false, refusal: `${path} has more records than can be held at once. Split it.` }
  for (const complaint of complaints(table.headers)) io.err(`${path}: ${complaint}\n`)
  return accepted(sightings)
}
