/** `candour related`: other matters about the same event as each that is asked about. */
import { accepted, type Result, refuse } from '#kernel'
import { type Matter, openRelated } from '#linkage'
import { badInput, type Command } from './command.ts'
import { type Answering, answering, wholeNumber } from './records/answering.ts'
import { askedOf } from './records/asked.ts'
import { plainCell } from './records/cell.ts'
import { matterFields } from './records/fields.ts'
import { linkFiles } from './records/linking.ts'
import { mappingOfPart } from './records/mapping.ts'
import { readMatters } from './records/matters-file.ts'
import { withoutKey } from './records/people-file.ts'
import { several } from './records/say.ts'
import { openTable, readTable } from './records/table.ts'
import { readTexts } from './records/texts-file.ts'
import { watch } from './records/watch.ts'

const usage = `Usage: candour related QUERIES.csv[.gz] --matters MATTERS.csv[.gz] --out RELATED.csv[.gz]
                       [--narratives TEXTS.csv[.gz]] [--records RECORDS.csv[.gz]] [--top N] [--why]
                       [--map MAP.json] [--refused FILE] [--strict]

Other matters about the same event as each matter of QUERIES: by its day, place and people first,
by references, and by text last. RELATED.csv has cr_id, related_cr_id, score, rank; a score compares
answers to any query. A matter asked about twice is answered once.

Columns are known by their names, or read as MAP.json says: {"matters": {"columns": {...}},
"queries": {...}, "narratives": {...}}. Of matters: key, happened-on, made-on, place, setting,
category, reference. Of queries: key. Of narratives: key (of the matter) and text.

Options:
  --matters FILE     every matter, those asked about too
  --narratives FILE  what they say was done
  --records FILE     who is named in them; records of one person are linked first
  --top N            how many for each (default 10, at most 1000)
  --why              a fifth column: what both have in common
  --map FILE         which column is read as what
  --out FILE         where the answer goes; packed if its name ends in .gz
  --refused FILE     a table of the rows that were not read: file, line, reason
  --strict           end with 2 if any row was not read

Example:
  candour related new.csv --matters matters.csv.gz --narratives narratives.csv.gz --out related.csv

Exit codes: 0 answered, 1 our fault, 2 the input was not understood.
`

export const relatedCommand: Command = {
  name: 'related',
  summary: 'Find other matters about the same event',
  usage,
  async run(args, io) {
    const asked = askedOf(args, {
      values: ['matters', 'narratives', 'records', 'top', 'map', 'out', 'refused'],
      flags: ['strict', 'why'],
      needed: ['matters', 'out'],
      files: { least: 1, most: 1, called: 'one file of queries' },
    })
    if (!asked.ok) return badInput(io, asked.refusal, 'See: candour related --help')
    const { files, given, flags } = asked.value
    const top = wholeNumber(given.top, { name: 'top', fallback: 10, most: 1000 })
    if (!top.ok) return badInput(io, top.refusal)
    const why = flags.has('why')
    const headers = ['cr_id', 'related_cr_id', 'score', 'rank', ...(why ? ['why'] : [])]
    const [queries = ''] = files
    const { matters = '', narratives, records } = given
    const search = { queries, matters, narratives, records, top: top.value, why }
    return answering(asked.value, { io, headers }, at => answer(at, search))
  },
}

type Search = Readonly<{
  queries: string
  matters: string
  narratives: string | undefined
  records: string | undefined
  top: number
  why: boolean
}>

async function answer(at: Answering, search: Search): Promise<Result<string, string>> {
  const { io, out } = at
  const queries = await idsIn(search.queries, at)
  if (!queries.ok) return queries
  const matters = await readMatters(search.matters, at)
  if (!matters.ok) return matters
  const texts = new Map<string, string>()
  if (search.narratives !== undefined) {
    const read = await readTexts(search.narratives, { part: 'narratives' }, at)
    if (!read.ok) return read
    for (const { id, text } of read.value) texts.set(id, text)
  }
  const people = await peopleIn(search.records, at)
  if (!people.ok) return people
  const all: Matter[] = []
  for (const matter of matters.value.values()) {
    const named = people.value.get(matter.id)
    all.push(named ? { ...matter, people: [...named] } : matter)
  }
  const related = openRelated(all, texts)
  const asking = watch(io, 'Looking', queries.value.size)
  let unknown = 0
  for (const id of queries.value) {
    if (!matters.value.has(id)) unknown += 1
    for (const [place, found] of related.to(id, search.top).entries()) {
      const reasons = search.why ? [found.why.join('; ')] : []
      out.row([id, found.id, found.score.toFixed(4), place + 1, ...reasons])
    }
    asking.more(1)
    await out.room()
  }
  asking.end()
  const [asked, among] = [queries.value.size, all.length].map(size => size.toLocaleString('en-GB'))
  if (unknown > 0) io.err(`${several(unknown, 'matter')} asked about: not in ${search.matters}.\n`)
  return accepted(`${asked} matters asked about among ${among}.\n`)
}

/** The matters asked about, each once. */
async function idsIn(
  path: string,
  { io, map, refusals }: Answering,
): Promise<Result<ReadonlySet<string>, string>> {
  const table = await openTable(path)
  if (!table.ok) return table
  const mapping = mappingOfPart('queries', { map, known: matterFields }, table.value)
  if (!mapping.ok) return mapping
  const wanting = withoutKey(mapping.value, table.value)
  if (wanting !== undefined) return refuse(wanting)
  const [key = -1] = mapping.value.get('key') ?? []
  const ids = new Set<string>()
  const reading = watch(io, `Reading ${path}`, table.value.source.size)
  const read = await readTable(table.value, {
    bytes: reading.more,
    refused: (why, line) => refusals.add(why, path, line),
    row(cells, line) {
      const id = plainCell(cells[key] ?? '')
      if (id === '') refusals.add('no id', path, line)
      else ids.add(id)
    },
  })
  reading.end()
  return read.ok ? accepted(ids) : read
}

/** Who is named in each matter, as people and not as records. */
async function peopleIn(
  path: string | undefined,
  { io, map, refusals }: Answering,
): Promise<Result<ReadonlyMap<string, ReadonlySet<string>>, string>> {
  const named = new Map<string, Set<string>>()
  if (path === undefined) return accepted(named)
  const matters: string[] = []
  const linked = await linkFiles({
    io,
    files: [path],
    refusals,
    map: map?.parts.get('records'),
    estimate: false,
    oneToOne: false,
    matter(matter, number) {
      matters[number] = matter
    },
  })
  if (!linked.ok) return linked
  for (const [number, matter] of matters.entries()) {
    if (!matter) continue
    const inIt = named.get(matter) ?? new Set<string>()
    inIt.add(String(linked.value.linked.person[number]))
    named.set(matter, inIt)
  }
  return accepted(named)
}
