/** `candour explain`: why two records are, or are not, taken for one person. */
import { accepted, type Result, refuse } from '#kernel'
import { compare, type Described } from '#linkage'
import { badInput, type Command, type Io } from './command.ts'
import { askedOf } from './records/asked.ts'
import { plainCell } from './records/cell.ts'
import { linkFiles } from './records/linking.ts'
import type { MapFile } from './records/mapping.ts'
import { mapNamed, membersIn, openMembers } from './records/people-file.ts'
import { refusals } from './records/refused.ts'
import { readTable } from './records/table.ts'
import { watch } from './records/watch.ts'

const usage = `Usage: candour explain RECORD RECORD --records RECORDS.csv[.gz] [--linked] [--map MAP.json]
                       [--json]

Why two records are, or are not, of one person: what each agrees and disagrees on, the strongest
first, in words. "same": as far as was measured, one person. "check": somebody has to look.
"different": what they share is what anybody shares.

With --linked the whole file is linked as candour link does, and what holds each record to its
person is said too: a group is no stronger than its weakest joint.

Options:
  --records FILE  the file both records are in
  --linked        say also what candour link makes of them, and by which records
  --map FILE      which column is read as what: see candour link --help
  --json          the answer as JSON

Example:
  candour explain 10442 20817 --records accused.csv.gz

Exit codes: 0 answered, 1 our fault, 2 the input was not understood.
`

export const explainCommand: Command = {
  name: 'explain',
  summary: 'Say why two records are, or are not, of one person',
  usage,
  async run(args, io) {
    const asked = askedOf(args, {
      values: ['records', 'map'],
      flags: ['json', 'linked'],
      needed: ['records'],
      files: { least: 2, most: 2, called: 'the ids of two records' },
    })
    if (!asked.ok) return badInput(io, asked.refusal, 'See: candour explain --help')
    const { files, given, flags } = asked.value
    const map = await mapNamed(given.map, io)
    if (!map.ok) return badInput(io, map.refusal)
    const where = { path: given.records ?? '', map: map.value, io }
    const found = await recordsNamed(files, where)
    if (!found.ok) return badInput(io, found.refusal)
    const [one, other] = found.value
    if (!one || !other) return badInput(io, 'Give the ids of two records.')
    const { band, evidence } = compare(one, other)
    const reasons = evidence.map(({ speaks, words }) => ({ speaks, words }))
    const joined = flags.has('linked') ? await whyJoined(files, where) : accepted([])
    if (!joined.ok) return badInput(io, joined.refusal)
    const answer = { band, reasons, ...(flags.has('linked') && { linked: joined.value }) }
    if (flags.has('json')) io.out(`${JSON.stringify(answer, null, 2)}\n`)
    else io.out(inWords(answer, joined.value))
    return 0
  },
}

type Where = Readonly<{ path: string; map: MapFile | undefined; io: Io }>

async function recordsNamed(
  ids: readonly string[],
  { path, map, io }: Where,
): Promise<Result<readonly Described[], string>> {
  const opened = await openMembers(path, map)
  if (!opened.ok) return opened
  const { table, mapping } = opened.value
  const { describe } = membersIn(opened.value)
  const [key = -1] = mapping.get('key') ?? []
  const found = new Map<string, Described>()
  const reading = watch(io, `Reading ${path}`, table.source.size)
  const read = await readTable(table, {
    bytes: reading.more,
    enough: () => ids.every(id => found.has(id)),
    refused: () => {},
    row(cells) {
      const id = plainCell(cells[key] ?? '')
      if (ids.includes(id) && !found.has(id)) found.set(id, describe(cells))
    },
  })
  reading.end()
  if (!read.ok) return read
  const lacking = ids.find(id => !found.has(id))
  if (lacking !== undefined) return refuse(`There is no record "${lacking}" in ${path}.`)
  return accepted(ids.flatMap(id => found.get(id) ?? []))
}

/** What holds each to its person, where the whole file is linked. */
async function whyJoined(
  ids: readonly string[],
  { path, map, io }: Where,
): Promise<Result<readonly string[], string>> {
  const found = await linkFiles({
    io,
    files: [path],
    refusals: refusals(),
    map,
    estimate: false,
    oneToOne: false,
  })
  if (!found.ok) return found
  const { gathered, linked } = found.value
  const numbers = ids.map(id => numberOf(id, gathered.ids))
  const persons = numbers.map(number => linked.person[number])
  const isOne = persons[0] === persons[1]
  const lines = [isOne ? 'Linked as one person.' : 'Linked as two people.']
  for (const [at, number] of numbers.entries()) {
    const joint = linked.jointOf(number)
    const chance = (linked.probability[number] ?? 1).toFixed(4)
    const held = joint
      ? `held at its weakest by ${gathered.ids.at(joint.one)} and ${gathered.ids.at(joint.other)}`
      : 'says what all the others of its person say, or is alone'
    lines.push(`${ids[at]}: person ${(persons[at] ?? 0) + 1}, ${held} (${chance}).`)
  }
  return accepted(lines)
}

function numberOf(id: string, ids: Readonly<{ size: number; at(number: number): string }>): number {
  for (let number = 0; number < ids.size; number += 1) if (ids.at(number) === id) return number
  return -1
}

const bandsInWords = {
  same: 'Same: as far as was measured, one person.',
  check: 'Check: they may be one person, and somebody has to look.',
  different: 'Different: nothing here makes them one person.',
}

type Answer = Readonly<{
  band: keyof typeof bandsInWords
  reasons: readonly Readonly<{ speaks: 'for' | 'against' | 'neither'; words: string }>[]
}>

function inWords({ band, reasons }: Answer, joined: readonly string[]): string {
  const spoken = (speaks: 'for' | 'against' | 'neither', title: string) => {
    const lines = reasons.filter(reason => reason.speaks === speaks)
    return lines.length > 0 ? [title, ...lines.map(({ words }) => `  ${words}`)] : []
  }
  const lines = [
    bandsInWords[band],
    ...spoken('for', 'For:'),
    ...spoken('against', 'Against:'),
    ...spoken('neither', 'Neither way:'),
    ...joined,
  ]
  return `${lines.join('\n')}\n`
}
