/** Whether an officer of a case is one complained against, and a person in it the complainant. */
import type { CasePart, CaseRole } from '#casework'
import type { SubjectId } from '#kernel'
import { compare, type Described, plainNumber, plainUnit, readName } from '#linkage'
import type { CaseFile } from '#store'
import { casePartOf, caseRoleOf } from './kinds.ts'

/** Somebody complained against, as far as anybody knows them. */
export type Against = Readonly<{
  subject?: SubjectId
  record?: string
  name?: string
  number?: string
  rank?: string
  unit?: string
}>
/** An officer of the force's directory, by the number it knows them by. */
export type Listed = Readonly<{ record: string; described: Described }>

export type OfficerFit = Readonly<{
  sure: 'certain' | 'may-be'
  why: string
  part: CasePart
  name: string
  number?: string
  unit?: string
}>

type CaseOfficer = CaseFile['officers'][number]

function describedOfficer(officer: CaseOfficer, listed: Listed | undefined): Described {
  const read = readName(officer.name ?? '')
  const named = officer.name ? read : (listed?.described ?? {})
  return {
    ...named,
    number: officer.number ?? listed?.described.number ?? read.number,
    unit: officer.unit ?? listed?.described.unit,
  }
}

function describedAgainst({ name, number, rank, unit }: Against): Described {
  const read = readName(name ?? '')
  return { ...read, number: number ?? read.number, rank: rank ?? read.rank, unit }
}

const unit = (words: string | undefined) => plainUnit(words ?? '')

/** How an officer of a case fits somebody complained against; undefined where they do not. */
export function officerFit(
  against: Against,
  officer: CaseOfficer,
  listed: Listed | undefined,
): OfficerFit | undefined {
  const theirs = describedOfficer(officer, listed)
  const asked = describedAgainst(against)
  const part = casePartOf(officer.part)
  const name =
    officer.name ??
    ([theirs.rank, theirs.givenNames, theirs.familyName].filter(Boolean).join(' ') ||
      against.name ||
      'The team')
  const fits = {
    part,
    name,
    ...(theirs.number ? { number: theirs.number } : {}),
    ...(theirs.unit ? { unit: theirs.unit } : {}),
  }
  if (against.record && listed?.record === against.record)
    return { ...fits, sure: 'certain', why: 'The officer is the same in the directory.' }
  const named = Boolean(theirs.familyName && asked.familyName)
  const { band } = compare({ ...asked, unit: undefined }, { ...theirs, unit: undefined })
  if (theirs.number && asked.number && plainNumber(theirs.number) === plainNumber(asked.number)) {
    if (!named || band !== 'different')
      return { ...fits, sure: 'certain', why: 'The officer’s number is the same.' }
    return undefined
  }
  if (named && band !== 'different')
    return { ...fits, sure: 'may-be', why: 'Only the officer’s name is alike.' }
  if (
    part === 'team' &&
    !theirs.familyName &&
    unit(theirs.unit) &&
    unit(theirs.unit) === unit(asked.unit)
  )
    return { ...fits, sure: 'may-be', why: 'The officer is of the unit that has it.' }
  return undefined
}

/** Fewer keys in common than this are shared by many people. */
const keysOfOneName = 3

/** What the complainant is in a case, if one of its people is called as they are. */
export function roleIn(
  { people }: Pick<CaseFile, 'people'>,
  keys: readonly string[],
): CaseRole | undefined {
  const asked = new Set(keys)
  const alike = people.find(
    one => one.keys.filter(key => asked.has(key)).length >= Math.min(keysOfOneName, keys.length),
  )
  return alike && keys.length > 0 ? caseRoleOf(alike.role) : undefined
}
