/** One row of a file of cases, or of an audit extract, read into what is kept of it. */
import { hash } from 'node:crypto'
import type { CasePart, CaseRole } from '#casework'
import { type Day, day, parseDay } from '#kernel'
import { readName, searchKeys } from '#linkage'
import { type CaseOfficer, type CaseRow, type LookUpRow, referenceKey } from '#store'
import type { Wrong } from './import-rows.ts'

type Values = Readonly<Record<string, string | number | undefined>>
type HeaderOf = (id: string) => string | undefined

const parts: Readonly<Record<string, CasePart>> = {
  '': 'officer-in-the-case',
  officerinthecase: 'officer-in-the-case',
  oic: 'officer-in-the-case',
  holds: 'officer-in-the-case',
  holdsit: 'officer-in-the-case',
  owner: 'officer-in-the-case',
  investigator: 'officer-in-the-case',
  supervisor: 'supervisor',
  supervises: 'supervisor',
  sergeant: 'supervisor',
  hasaccess: 'has-access',
  access: 'has-access',
  cansee: 'has-access',
  canseeit: 'has-access',
  team: 'team',
}
const roles: Readonly<Record<string, CaseRole>> = {
  '': 'not-known',
  notknown: 'not-known',
  victim: 'victim',
  complainant: 'victim',
  aggrieved: 'victim',
  injuredparty: 'victim',
  witness: 'witness',
  suspect: 'suspect',
  detained: 'suspect',
  offender: 'suspect',
}

function textOf(values: Values, id: string): string | undefined {
  const value = values[id]
  return value === undefined || value === '' ? undefined : String(value)
}

function dayIn(values: Values, id: string): Day | undefined {
  return parseDay(textOf(values, id) ?? '')
}

const plain = (said: string | undefined) => (said ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')

function idOf(letter: string, ...said: readonly unknown[]): string {
  return `${letter}${hash('sha256', JSON.stringify(said), 'hex').slice(0, 24)}`
}

function wrongAt(headerOf: HeaderOf, id: string, values: Values, expected: string): Wrong {
  const column = headerOf(id)
  const said = textOf(values, id) ?? ''
  return { ...(column === undefined ? {} : { column }), said: said.slice(0, 100), expected }
}

const officerFields = ['officer-key', 'officer-number', 'officer-name', 'officer-unit'] as const

function hasOfficer(values: Values): boolean {
  return officerFields.some(id => textOf(values, id) !== undefined)
}

/** What is missing from a row of cases, or is in words we do not know. */
export function wrongInCase(values: Values, headerOf: HeaderOf): readonly Wrong[] {
  const at = (id: string, expected: string) => wrongAt(headerOf, id, values, expected)
  const part = parts[plain(textOf(values, 'part'))]
  const role = roles[plain(textOf(values, 'person-role'))]
  return [
    ...(referenceKey(textOf(values, 'reference') ?? '') ? [] : [at('reference', 'a reference')]),
    ...(part ? [] : [at('part', 'one of holds it, supervisor, can see it, team')]),
    ...(role ? [] : [at('person-role', 'one of victim, witness, suspect')]),
    ...(hasOfficer(values) || textOf(values, 'person-name')
      ? []
      : [at('officer-name', 'a person or an officer')]),
  ]
}

export function wrongInLookUp(values: Values, headerOf: HeaderOf): readonly Wrong[] {
  const at = (id: string, expected: string) => wrongAt(headerOf, id, values, expected)
  return [
    ...(textOf(values, 'system') ? [] : [at('system', 'the name of a system')]),
    ...(textOf(values, 'looked-on') ? [] : [at('looked-on', 'a date')]),
    ...(hasOfficer(values) ? [] : [at('officer-number', 'who looked')]),
    ...(textOf(values, 'reference') || textOf(values, 'person-name')
      ? []
      : [at('reference', 'a reference or a name')]),
  ]
}

function officerOf(values: Values): CaseOfficer | undefined {
  if (!hasOfficer(values)) return undefined
  const said = {
    officerKey: textOf(values, 'officer-key'),
    number: textOf(values, 'officer-number'),
    name: textOf(values, 'officer-name'),
    unit: textOf(values, 'officer-unit'),
  }
  const part = parts[plain(textOf(values, 'part'))] ?? 'officer-in-the-case'
  return { id: idOf('o', said), ...said, part }
}

/** Of whoever is in a case only the keys of their name are kept. */
export function caseOf(values: Values, source: string): CaseRow {
  const reference = textOf(values, 'reference') ?? ''
  const refKey = referenceKey(reference)
  const name = textOf(values, 'person-name')
  const keys = name ? searchKeys(readName(name)) : []
  const role = roles[plain(textOf(values, 'person-role'))] ?? 'not-known'
  return {
    id: idOf('c', source, refKey),
    reference,
    refKey,
    kind: textOf(values, 'case-kind'),
    openedOn: dayIn(values, 'opened-on'),
    closedOn: dayIn(values, 'closed-on'),
    person: keys.length > 0 ? { id: idOf('p', keys), role, keys } : undefined,
    officer: officerOf(values),
  }
}

export function lookUpOf(values: Values, source: string): LookUpRow {
  const reference = textOf(values, 'reference')
  const name = textOf(values, 'person-name')
  const officer = {
    officerKey: textOf(values, 'officer-key'),
    number: textOf(values, 'officer-number'),
    name: textOf(values, 'officer-name'),
    unit: textOf(values, 'officer-unit'),
  }
  const said = {
    system: textOf(values, 'system') ?? '',
    lookedOn: dayIn(values, 'looked-on') ?? day('1900-01-01'),
    lookedTime: textOf(values, 'looked-time'),
    reference,
    refKey: reference ? referenceKey(reference) : undefined,
    keys: name ? searchKeys(readName(name)) : [],
    why: textOf(values, 'looked-why'),
    ...officer,
  }
  return { id: idOf('l', source, said), ...said }
}

/** What a row says, and nothing else: the same row again is the same. */
export function keyOf(row: CaseRow | LookUpRow): string {
  return 'person' in row || 'officer' in row
    ? [row.id, row.person?.id ?? '', row.officer?.id ?? ''].join(' ')
    : row.id
}
