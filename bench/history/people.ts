/** Part `people`: invented people of published sets, and historical ones with errors. */
import { writeFileSync } from 'node:fs'
import { lettersOf } from './chicago.ts'
import {
  type Cells,
  candour,
  costOf,
  fixed,
  line,
  pathOf,
  rowsOf,
  scratchFile,
  writeRows,
} from './files.ts'
import { peopleIn, told } from './link.ts'
import { scoreOf } from './pairs.ts'

const febrl = {
  rec_id: 'key',
  given_name: 'given-name',
  surname: 'family-name',
  street_number: 'number',
  address_1: 'street',
  address_2: 'street',
  suburb: 'place',
  postcode: 'code',
  state: 'text',
  date_of_birth: 'date',
}
const fake = {
  unique_id: 'key',
  first_name: 'given-name',
  surname: 'family-name',
  dob: 'date',
  city: 'place',
  email: 'text',
}
const historical = {
  unique_id: 'key',
  full_name: 'full-name',
  first_name: 'given-name',
  surname: 'family-name',
  dob: 'date',
  birth_place: 'place',
  postcode_fake: 'code',
  occupation: 'text',
}

type Set = Readonly<{
  name: string
  files: readonly string[]
  columns: Readonly<Record<string, string>>
  truth: string
  /** What a naive rule puts together by. */
  naive: readonly string[]
  aim?: number
}>

const named = ['surname', 'given_name'] as const
const sets: readonly Set[] = [
  ...([0.99, 0.97, 0.97] as const).map((aim, at) => ({
    name: `FEBRL ${at + 1}`,
    files: [`febrl/dataset${at + 1}.csv.gz`],
    columns: febrl,
    truth: 'entity_id',
    naive: named,
    aim,
  })),
  {
    name: 'FEBRL 4, a to b',
    files: ['febrl/dataset4a.csv.gz', 'febrl/dataset4b.csv.gz'],
    columns: febrl,
    truth: 'entity_id',
    naive: named,
    aim: 0.99,
  },
  {
    name: 'fake 1,000',
    files: ['splink/fake_1000.csv.gz'],
    columns: fake,
    truth: 'cluster',
    naive: ['surname', 'first_name'],
  },
  {
    name: 'historical',
    files: ['splink/historical_50k.csv.gz'],
    columns: historical,
    truth: 'cluster',
    naive: ['surname', 'first_name'],
    aim: 0.8,
  },
]

/** `only` is the number of a set, from 1; without it, all of them. */
export async function peoplePart(only: number | undefined): Promise<void> {
  for (const [at, set] of sets.entries()) {
    if (only !== undefined && only !== at + 1) continue
    const { name, files, columns, truth, naive, aim } = set
    const paths = files.map(pathOf).filter(path => path !== undefined)
    if (paths.length < files.length) return line('not measured', 'the sets are not here')
    const [key = ''] = Object.keys(columns)
    const rows = paths.flatMap(path => rowsOf(path, [...Object.keys(columns), truth]))
    const scored = (group: (row: Cells) => string | undefined) =>
      scoreOf(
        rows.map((row, place) => ({
          owner: row[truth] ?? '',
          group: group(row) || `alone ${place}`,
          matter: String(place),
        })),
      )
    const plain = scored(row => naive.map(column => lettersOf(row[column])).join(' '))
    line(`${name}, exact names`, told(plain))
    const map = scratchFile(`people-${at}.json`)
    writeFileSync(map, JSON.stringify({ columns }))
    const out = scratchFile(`people-${at}.csv`)
    const apart = paths.length > 1 ? ['--one-to-one'] : []
    const ran = await candour('link', ...paths, '--map', map, '--out', out, ...apart)
    if (ran.code !== 0) throw new Error(`candour link ended with ${ran.code}`)
    const people = peopleIn(out)
    const score = scored(row => people.get(row[key] ?? ''))
    line(`link, ${name}`, `${told(score)}${aim === undefined ? '' : `   aim ${fixed(aim)}`}`)
    line('  cost', costOf(ran))
    if (paths.length > 1) await pooled(set, rows)
  }
}

/** The same records in one file, where nothing says which list each came from. */
async function pooled({ name, files, columns, truth }: Set, rows: readonly Cells[]): Promise<void> {
  const path = scratchFile('pooled.csv')
  writeRows(path, Object.keys(columns), rows)
  const map = scratchFile('pooled.json')
  writeFileSync(map, JSON.stringify({ columns }))
  const out = scratchFile('pooled-out.csv')
  await candour('link', path, '--map', map, '--out', out)
  const people = peopleIn(out)
  const [key = ''] = Object.keys(columns)
  const score = scoreOf(
    rows.map((row, place) => ({
      owner: row[truth] ?? '',
      group: people.get(row[key] ?? '') ?? '',
      matter: String(place),
    })),
  )
  line(`link, ${name}, ${files.length} lists pooled`, told(score))
}
