/** A million invented records put straight into each database, as an import would leave them. */
import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { filedUnder } from '#linkage'
import { copyInto } from '../support/copy.ts'
import { asNamed, drawsFrom, inventedPeople } from './invented-million.ts'

/** How many records one person is named in, on average. */
export const recordsEach = 5
const portionRows = 20_000

const records = `person_record (authority_id, record_id, source, source_key, kind, family_name,
  given_names, number, rank, unit, appointed_on, birth_year, current, import_id, row_hash)`
const keys = 'person_key (authority_id, key, record_id)'

export type Filling = Readonly<{ authority: string; records: number }>

/** The person a record is of, which its id says: the bench alone reads it. */
export function recordId(person: number, of: number): string {
  return `pinvented0000-${person.toString(36).padStart(6, '0')}-${of}`
}

type Portion = Readonly<{ records: string; keys: string }>

/** Text as `copy` reads it: tabs between, and \N for nothing. */
function* portionsOf({ authority, records }: Filling): Generator<Portion> {
  const personAt = inventedPeople()
  let [people, filed]: [string[], string[]] = [[], []]
  for (let person = 0; person * recordsEach < records; person += 1) {
    const { described } = personAt(person)
    const draws = drawsFrom(person + 99)
    for (let of = 0; of < recordsEach; of += 1) {
      const named = asNamed(described, draws)
      const id = recordId(person, of)
      const { familyName, givenNames, number, rank, unit, appointedOn, birthYear } = named
      const said = [familyName, givenNames, number, rank, unit, appointedOn, birthYear]
      const cells = said.map(cell => cell ?? '\\N').join('\t')
      people.push(`${authority}\t${id}\tinvented\t${id}\tnamed\t${cells}\tf\tinvented\t-\n`)
      for (const key of filedUnder(named)) filed.push(`${authority}\t${key}\t${id}\n`)
    }
    if (people.length < portionRows) continue
    yield { records: people.join(''), keys: filed.join('') }
    people = []
    filed = []
  }
  if (people.length > 0) yield { records: people.join(''), keys: filed.join('') }
}

const without = `
  alter table person_key drop constraint person_key_pkey;
  drop index person_key_of_record;
  alter table person_record no force row level security;
  alter table person_key no force row level security;
`
const withIndexes = `
  alter table person_key add primary key (authority_id, key, record_id);
  create index person_key_of_record on person_key (authority_id, record_id);
  alter table person_record force row level security;
  alter table person_key force row level security;
`

export async function fillPglite(database: PGlite, filling: Filling): Promise<void> {
  await database.exec(without)
  for (const portion of portionsOf(filling))
    for (const [table, text] of [
      [records, portion.records],
      [keys, portion.keys],
    ] as const)
      await database.query(`copy ${table} from '/dev/blob'`, [], { blob: new Blob([text]) })
  await database.exec(withIndexes)
  await database.exec('vacuum analyze person_record')
  await database.exec('vacuum analyze person_key')
}

export async function fillPostgres(url: string, filling: Filling): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(without)
  for (const portion of portionsOf(filling))
    for (const [table, text] of [
      [records, portion.records],
      [keys, portion.keys],
    ] as const)
      await copyInto(client, { table, format: 'format text' }, pieces(text))
  await client.query(withIndexes)
  await client.query('vacuum analyze person_record')
  await client.query('vacuum analyze person_key')
  await client.end()
}

async function* pieces(text: string): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += 1 << 20)
    yield Buffer.from(text.slice(at, at + (1 << 20)))
}
