/** `candour link`: which records of a file are of one person. */
import { accepted } from '#kernel'
import type { Measured } from '#linkage'
import { badInput, type Command } from './command.ts'
import { type Answering, answering } from './records/answering.ts'
import { askedOf } from './records/asked.ts'
import { type LinkedFiles, linkFiles } from './records/linking.ts'
import { several } from './records/say.ts'
import { watch } from './records/watch.ts'

const usage = `Usage: candour link RECORDS.csv[.gz] ... [--map MAP.json] --out CLUSTERS.csv[.gz]
                    [--one-to-one] [--estimate] [--refused FILE] [--strict] [--json]

Says which records are of one person. CLUSTERS.csv has record_id, person_id, probability: how sure
it is that the record belongs with its person, 1 where it stands alone.

The columns are known by their names, or read as MAP.json says: {"columns": {"COLUMN": "FIELD"}},
the same file \`candour import\` takes. Fields of members of a force: key (the record's id), matter,
full-name, family-name, given-names, suffix, number, rank, unit, birth-year, appointed-on, left-on.
Records of anybody else are mapped to key and given-name, family-name, full-name, date, year,
place, street, number, code or text, and what each agreement is worth is learned from the file.
Sex, race and other protected characteristics decide nothing, and a map that names one is refused.

A row that cannot be read costs that row: how many and why is said, and --refused lists each.
Text may be UTF-8, UTF-16 or Windows-1252, even in one file; dates in any common order.

Options:
  --map FILE      which column is read as what
  --out FILE      where the answer goes; packed if its name ends in .gz
  --one-to-one    of several files: each record has at most one partner, in another file
  --estimate      learn what agreement is worth from this file, instead of the values set for forces
  --refused FILE  a table of the rows that were not read: file, line, reason
  --strict        end with 2 if any row was not read
  --json          the figures as JSON

Examples:
  candour link accused.csv.gz --out clusters.csv
  candour link people.csv --map people.json --out clusters.csv

Exit codes: 0 answered, 1 our fault, 2 the input was not understood.
`

export const linkCommand: Command = {
  name: 'link',
  summary: 'Say which records of a file are of one person',
  usage,
  async run(args, io) {
    const asked = askedOf(args, {
      values: ['map', 'out', 'refused'],
      flags: ['json', 'strict', 'one-to-one', 'estimate'],
      needed: ['out'],
      files: { least: 1, most: 20, called: 'the file of records' },
    })
    if (!asked.ok) return badInput(io, asked.refusal, 'See: candour link --help')
    const { files, flags } = asked.value
    const headers = ['record_id', 'person_id', 'probability']
    return answering(asked.value, { io, headers }, async at => {
      const { map, refusals } = at
      const [estimate, oneToOne] = [flags.has('estimate'), flags.has('one-to-one')]
      const found = await linkFiles({ io, files, refusals, map, estimate, oneToOne })
      if (!found.ok) return found
      const { linked, alone } = found.value
      await writeLinked(found.value, at)
      const figures = { people: linked.people, alone, ...linked.measured }
      return accepted(
        flags.has('json') ? `${JSON.stringify(figures, null, 2)}\n` : inWords(figures),
      )
    })
  },
}

async function writeLinked({ gathered, linked }: LinkedFiles, { io, out }: Answering) {
  const { ids } = gathered
  const writing = watch(io, 'Writing', ids.size)
  for (let at = 0; at < ids.size; at += 1) {
    const person = (linked.person[at] ?? 0) + 1
    out.row([ids.at(at), person, (linked.probability[at] ?? 1).toFixed(4)])
    if (at % 4096 > 0) continue
    writing.at(at)
    await out.room()
  }
  writing.end()
}

function inWords(figures: Measured & Readonly<{ people: number; alone: number }>): string {
  const count = (number: number) => number.toLocaleString('en-GB')
  const { records, people, different, pairs, alone, blocksCut, pairsCut, recallLost } = figures
  const lines = [
    `${several(records, 'record')} (${count(different)} different), ${several(people, 'person', 'people')}.`,
    `${several(pairs, 'pair was', 'pairs were')} compared.`,
  ]
  if (blocksCut > 0)
    lines.push(
      `${count(blocksCut)} keys brought together too many, and ${count(pairsCut)} pairs were left.`,
    )
  if (recallLost > 0)
    lines.push(
      `About ${(recallLost * 100).toFixed(2)}% of pairs that are one person were not compared.`,
    )
  if (alone > 0)
    lines.push(`${several(alone, 'description')} without a name or a number: each is alone.`)
  return `${lines.join('\n')}\n`
}
