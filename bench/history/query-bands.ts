/**
 * How often each band is wrong where two records alone are compared, as a history does it: people
 * of the directory against every record filed where they are looked for, as complaints name them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { parseDay } from '#kernel'
import { compare, type Described, filedUnder, looksFor, readName } from '#linkage'
import { data } from '../support/earlier-files.ts'
import { line } from './files.ts'
import { drawsFrom } from './invented-million.ts'

type Cells = Readonly<Record<string, string>>
type Filed = Readonly<{ owner: string; described: Described }>

function rowsOf(name: string): readonly Cells[] {
  return parse(gunzipSync(readFileSync(join(data, name))), { columns: true })
}

/** Without year of birth and start of service: a complaint says neither. */
function described(row: Cells, asOf: string): Described {
  const apart = row['name_raw'] ? readName(row['name_raw']) : undefined
  const given = [row['first_name'], row['middle_initial']].filter(Boolean).join(' ')
  return {
    familyName: apart ? apart.familyName : row['last_name'],
    givenNames: apart ? apart.givenNames : given,
    suffix: apart ? apart.suffix : row['suffix'] || row['suffix_name'],
    number: row['star'] || (row['current_star'] === '0' ? '' : row['current_star']),
    rank: row['rank'] || row['cleaned_rank'],
    unit: row['unit'] || row['current_unit'],
    leftOn: parseDay(row['resignation_date'] ?? ''),
    asOf: parseDay(asOf),
  }
}

/** Everything filed under a key that begins so, from keys in order. */
function* under(keys: readonly (readonly [string, number])[], begins: string): Generator<number> {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const half = (low + high) >> 1
    if ((keys[half]?.[0] ?? '') < begins) low = half + 1
    else high = half
  }
  for (let at = low; keys[at]?.[0].startsWith(begins); at += 1) yield keys[at]?.[1] ?? 0
}

const most = { narrow: 1500, wide: 150 } as const

/** `people` are drawn from the directory, the same ones every time. */
export function bandsOfPairs(people: number): void {
  if (!existsSync(data)) {
    line('bands', 'not measured: the records are not here')
    return
  }
  const owners = new Map(rowsOf('truth.csv.gz').map(row => [row['record_id'], row['uid']]))
  const days = new Map(
    rowsOf('matters.csv.gz').map(row => [row['cr_id'], row['complaint_date'] ?? '']),
  )
  const records = rowsOf('accused.csv.gz').map(
    (row): Filed => ({
      owner: owners.get(row['record_id']) ?? '',
      described: described(row, days.get(row['cr_id']) ?? ''),
    }),
  )
  const keys = records
    .flatMap((record, at) => filedUnder(record.described).map(key => [key, at] as const))
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  const directory = rowsOf('officers.csv.gz')
  const draws = drawsFrom(11)
  const counts = { same: { wrong: 0, of: 0 }, check: { wrong: 0, of: 0 } }
  for (let n = 0; n < people; n += 1) {
    const person = directory[draws.below(directory.length)]
    if (!person) continue
    const known = described(person, '2023-01-01')
    const looks = looksFor(known)
    const found = new Set<number>()
    for (const width of ['narrow', 'wide'] as const)
      for (const begins of looks[width]) {
        for (const at of under(keys, begins).take(most[width])) found.add(at)
      }
    for (const at of found) {
      const record = records[at]
      if (!record || record.owner === '') continue
      const { band } = compare(known, record.described)
      if (band === 'different') continue
      counts[band].of += 1
      if (record.owner !== person['uid']) counts[band].wrong += 1
    }
  }
  for (const [band, { wrong, of }] of Object.entries(counts))
    line(`${band}, two records alone`, `${wrong} of ${of} wrong, ${people} people`)
}
