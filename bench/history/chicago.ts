/** The records of one large force whose owners are known, and the naive rules to compare with. */
import { join } from 'node:path'
import { type Cells, pathOf, rowsOf } from './files.ts'
import type { Scored } from './pairs.ts'

export type Known = Readonly<{ record: Cells; owner: string; family: string; given: string }>

export function chicago(file: string): string | undefined {
  const folder = pathOf('chicago')
  return folder && join(folder, file)
}

const columns = [
  ...['record_id', 'cr_id', 'name_raw', 'first_name', 'last_name', 'birth_year'],
  ...['appointed_date', 'star', 'unit'],
]

/** Every record, with its owner's number, or none where nobody knows. */
export function recordsOf(accused: string, truth: string): readonly Known[] {
  const owners = new Map(
    rowsOf(truth, ['record_id', 'uid']).map(row => [row['record_id'], row['uid']]),
  )
  return rowsOf(accused, columns).map(record => {
    const [family, given] = plainNames(record)
    return { record, owner: owners.get(record['record_id']) ?? '', family, given }
  })
}

export function lettersOf(text: string | undefined): string {
  return (text ?? '').toUpperCase().replaceAll(/[^A-Z]/g, '')
}

const suffixes = new Set(['JR', 'SR', 'II', 'III', 'IV', 'V'])

/** Family and first name as a simple program would read them. */
function plainNames(record: Cells): readonly [string, string] {
  const raw = record['name_raw'] ?? ''
  if (raw === '') return [lettersOf(record['last_name']), lettersOf(record['first_name'])]
  const [before = '', behind] = raw.split(/,(.*)/s)
  const words = (text: string) =>
    text
      .split(/\s+/)
      .filter((word, at) => word !== '' && !(at > 0 && suffixes.has(lettersOf(word))))
  if (behind !== undefined)
    return [
      lettersOf(words(before).join('')),
      lettersOf(behind.replaceAll(',', ' ').trim().split(/\s+/)[0]),
    ]
  const all = words(before)
  return [lettersOf(all.at(-1)), lettersOf(all[0])]
}

type Rule = (known: Known) => string | undefined
/** Exact agreement, as BENCHMARKS.md spells the rules; undefined stands alone. */
export const rules: Readonly<Record<string, Rule>> = {
  'exact: surname + first name': ({ family, given }) => `${family} ${given}`,
  'exact: and birth year': ({ family, given, record }) =>
    record['birth_year'] && `${family} ${given} ${record['birth_year']}`,
  'exact: and appointed date': ({ family, given, record }) =>
    record['appointed_date'] && `${family} ${given} ${record['appointed_date']}`,
  'exact: surname + star': ({ family, record }) => record['star'] && `${family} ${record['star']}`,
}

/** Records with an owner, each in the group a rule or a command put it in. */
export function scoredBy(records: readonly Known[], group: Rule): readonly Scored[] {
  return records.flatMap((known, at) => {
    const { owner, record } = known
    if (owner === '') return []
    return [{ owner, group: group(known) || `alone ${at}`, matter: record['cr_id'] ?? '' }]
  })
}

/** Owners who share a full name with another, or whose family name varies: the real target. */
export function hardOwners(records: readonly Known[]): ReadonlySet<string> {
  const byName = new Map<string, Set<string>>()
  const families = new Map<string, Set<string>>()
  for (const { owner, family, given } of records) {
    if (owner === '') continue
    held(byName, `${family} ${given}`).add(owner)
    held(families, owner).add(family)
  }
  const sharing = [...byName.values()].filter(({ size }) => size > 1).flatMap(each => [...each])
  const varying = [...families].filter(([, names]) => names.size > 1).map(([owner]) => owner)
  return new Set([...sharing, ...varying])
}

function held(map: Map<string, Set<string>>, key: string): Set<string> {
  const found = map.get(key) ?? new Set<string>()
  map.set(key, found)
  return found
}
