/** `candour network`: who is named together, in how many matters. */
import { accepted, type Result } from '#kernel'
import { type Named, together } from '#linkage'
import { badInput, type Command } from './command.ts'
import { type Answering, answering, wholeNumber } from './records/answering.ts'
import { askedOf } from './records/asked.ts'
import { plainCell } from './records/cell.ts'
import { namedFields } from './records/fields.ts'
import { linkFiles } from './records/linking.ts'
import { type Mapping, mappingOfPart } from './records/mapping.ts'
import { openTable, readTable, type Table } from './records/table.ts'
import { watch } from './records/watch.ts'

const usage = `Usage: candour network RECORDS.csv[.gz] --out PAIRS.csv[.gz] [--people CLUSTERS.csv[.gz]]
                       [--at-least N] [--map MAP.json] [--refused FILE] [--strict]

Who is named together, and in how many matters. PAIRS.csv has person_id, other_id, matters, most
matters first. Records that describe people (names, numbers) are linked first, exactly as
\`candour link\` does, and the numbers are those it gives. A file that holds no more than a person's
reference and a matter is taken at its word. Being named together says nothing of anybody's conduct.

A reference named in far too many matters to be one person, and a matter that names more than 100
people, make no pair: they are said.

Options:
  --people FILE   what candour link answered about these records, instead of linking them again
  --at-least N    only pairs that share so many matters (default 1)
  --map FILE      which column is read as what: as for candour link, or {"columns": {"COLUMN":
                  "key", "COLUMN": "matter"}}, where key is the person
  --out FILE      where the answer goes; packed if its name ends in .gz
  --refused FILE  a table of the rows that were not read: file, line, reason
  --strict        end with 2 if any row was not read

Example:
  candour network accused.csv.gz --at-least 3 --out pairs.csv

Exit codes: 0 answered, 1 our fault, 2 the input was not understood.
`

export const networkCommand: Command = {
  name: 'network',
  summary: 'Say who is named together, and in how many matters',
  usage,
  async run(args, io) {
    const asked = askedOf(args, {
      values: ['people', 'at-least', 'map', 'out', 'refused'],
      flags: ['strict'],
      needed: ['out'],
      files: { least: 1, most: 1, called: 'the file of records' },
    })
    if (!asked.ok) return badInput(io, asked.refusal, 'See: candour network --help')
    const { files, given } = asked.value
    const least = wholeNumber(given['at-least'], { name: 'at-least', fallback: 1, most: 1000 })
    if (!least.ok) return badInput(io, least.refusal)
    const headers = ['person_id', 'other_id', 'matters']
    const [path = ''] = files
    return answering(asked.value, { io, headers }, async at => {
      const named = await namedIn(path, given.people, at)
      return named.ok ? pairsOf(named.value, least.value, at) : named
    })
  },
}

async function pairsOf(
  named: readonly Named<string>[],
  atLeast: number,
  { io, out }: Answering,
): Promise<Result<string, string>> {
  const { pairs, people, matters, placeholders, crowded } = together(named, { atLeast })
  for (const { one, other, matters: shared } of pairs) out.row([one, other, shared])
  await out.room()
  for (const { person, matters: many } of placeholders)
    io.err(`${person} is named in ${count(many)} matters: no one person, and left out.\n`)
  if (crowded.length > 0)
    io.err(`${count(crowded.length)} matters name more than 100 people, and were left out.\n`)
  return accepted(
    `${count(pairs.length)} pairs of ${count(people)} people in ${count(matters)} matters.\n`,
  )
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}

async function namedIn(
  path: string,
  people: string | undefined,
  at: Answering,
): Promise<Result<readonly Named<string>[], string>> {
  const { io, map, refusals } = at
  const table = await openTable(path)
  if (!table.ok) return table
  const plain = mappingOfPart('records', { map, known: namedFields }, table.value)
  if (plain.ok && isReferences(plain.value, table.value))
    return referencesIn(table.value, plain.value, at)
  const numbers = people === undefined ? undefined : await personsIn(people, at)
  if (numbers && !numbers.ok) return numbers
  if (numbers) {
    const known = { ...namedFields, key: ['recordid', 'recid', 'uniqueid', 'id', 'key'] }
    const mapping = mappingOfPart('records', { map, known }, table.value)
    if (!mapping.ok) return mapping
    return referencesIn(table.value, mapping.value, at, record => numbers.value.get(record))
  }
  const matters: string[] = []
  const linked = await linkFiles({
    io,
    files: [path],
    refusals,
    map,
    estimate: false,
    oneToOne: false,
    matter(matter, number) {
      matters[number] = matter
    },
  })
  if (!linked.ok) return linked
  const { person } = linked.value.linked
  return accepted(
    matters.flatMap((matter, number) =>
      matter ? [{ person: String((person[number] ?? 0) + 1), matter }] : [],
    ),
  )
}

/** Whether the file holds who is in what, and nothing that describes anybody. */
function isReferences(mapping: Mapping, { headers }: Table): boolean {
  const names = /name|star|badge|surname/i
  return mapping.has('key') && mapping.has('matter') && !headers.some(each => names.test(each))
}

async function referencesIn(
  table: Table,
  mapping: Mapping,
  { io, refusals }: Answering,
  personOf: (key: string) => string | undefined = key => key,
): Promise<Result<readonly Named<string>[], string>> {
  const { path, size } = table.source
  const at = (field: string) => mapping.get(field)?.[0] ?? -1
  const named: Named<string>[] = []
  const reading = watch(io, `Reading ${path}`, size)
  const read = await readTable(table, {
    bytes: reading.more,
    refused: (why, line) => refusals.add(why, path, line),
    row(cells, line) {
      const person = personOf(plainCell(cells[at('key')] ?? ''))
      const matter = plainCell(cells[at('matter')] ?? '')
      if (!person || matter === '') return refusals.add('no id', path, line)
      named.push({ person, matter })
    },
  })
  reading.end()
  return read.ok ? accepted(named) : read
}

/** The person of each record, as \`candour link\` wrote them. */
async function personsIn(
  path: string,
  { refusals }: Answering,
): Promise<Result<ReadonlyMap<string, string>, string>> {
  const table = await openTable(path)
  if (!table.ok) return table
  const [record, person] = ['record_id', 'person_id'].map(name => table.value.headers.indexOf(name))
  if (record === undefined || person === undefined || record < 0 || person < 0)
    return { ok: false, refusal: `${path} is not what candour link answered.` }
  const persons = new Map<string, string>()
  const read = await readTable(table.value, {
    refused: (why, line) => refusals.add(why, path, line),
    row: cells => void persons.set(plainCell(cells[record] ?? ''), plainCell(cells[person] ?? '')),
  })
  return read.ok ? accepted(persons) : read
}
