/** Part `link`: the same officer across records, for three sets of fields, and the hard subset. */
import { writeFileSync } from 'node:fs'
import { personColumns } from '../support/earlier-files.ts'
import { chicago, hardOwners, type Known, recordsOf, rules, scoredBy } from './chicago.ts'
import { candour, costOf, fixed, line, rowsOf, scratchFile } from './files.ts'
import { type Score, scoreOf } from './pairs.ts'

/** What each set leaves out, and what is aimed at, over all and over the hard subset. */
const sets = [
  { name: 'all fields', without: [], aim: 0.99, hard: 0.93 },
  { name: 'without appointed date', without: ['appointed_date'], aim: 0.984, hard: 0.9 },
  {
    name: 'without appointed date and birth year',
    without: ['appointed_date', 'birth_year'],
    aim: 0.972,
    hard: undefined,
  },
]

/** `only` is the number of a set, from 1; without it, all three. */
export async function linkPart(only: number | undefined): Promise<void> {
  const accused = chicago('accused.csv.gz')
  const truth = chicago('truth.csv.gz')
  if (!accused || !truth) return line('not measured', 'the records are not here')
  const records = recordsOf(accused, truth)
  const owned = records.filter(({ owner }) => owner !== '')
  const hard = hardOwners(owned)
  const tough = owned.filter(({ owner }) => hard.has(owner))
  line('records, owners known, hard', `${records.length}, ${owned.length}, ${tough.length}`)
  for (const [name, rule] of Object.entries(rules)) {
    line(name, told(scoreOf(scoredBy(owned, rule))))
    line('  hard subset', told(scoreOf(scoredBy(tough, rule))))
  }
  for (const [at, { name, without, aim, hard: hardAim }] of sets.entries()) {
    if (only !== undefined && only !== at + 1) continue
    const columns = Object.entries(personColumns).filter(([column]) => !without.includes(column))
    const map = scratchFile(`map-${at}.json`)
    writeFileSync(map, JSON.stringify({ columns: Object.fromEntries(columns) }))
    const out = scratchFile(`clusters-${at}.csv`)
    const ran = await candour('link', accused, '--map', map, '--out', out)
    if (ran.code !== 0) throw new Error(`candour link ended with ${ran.code}`)
    const people = peopleIn(out)
    const of = ({ record }: Known) => people.get(record['record_id'] ?? '')
    line(`link, ${name}`, `${told(scoreOf(scoredBy(owned, of)))}   aim ${fixed(aim)}`)
    const aimed = hardAim === undefined ? '' : `   aim ${fixed(hardAim)}`
    line('  hard subset', `${told(scoreOf(scoredBy(tough, of)))}${aimed}`)
    line('  cost', costOf(ran))
  }
}

export function peopleIn(path: string): ReadonlyMap<string, string> {
  const rows = rowsOf(path, ['record_id', 'person_id'])
  return new Map(rows.map(row => [row['record_id'] ?? '', row['person_id'] ?? '']))
}

export function told({ p, r, f, b3 }: Score): string {
  return `P ${fixed(p)}  R ${fixed(r)}  F1 ${fixed(f, 4)}  B3 ${fixed(b3)}`
}
