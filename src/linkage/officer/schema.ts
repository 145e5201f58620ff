/** What two records of members of a force are compared by, and what brings two together. */
import type { Schema } from '../comparison.ts'
import { appointed, birthYear, number, rank, service, unit } from './facts.ts'
import { familyName, givenName, middleName, suffix } from './names.ts'
import { type Prepared, unknown } from './prepared.ts'

export const officerSchema: Schema<Prepared> = {
  name: 'officer',
  comparisons: [
    familyName,
    givenName,
    middleName,
    suffix,
    number,
    birthYear,
    appointed,
    service,
    unit,
    rank,
  ],
  keys,
}

/** Each key outlives another mistake: a sound, a slip, a changed surname, the names swapped. */
function keys({ family, given, number: n, appointed: start, birthYear: born }: Prepared) {
  const found: string[] = []
  const initial = given.formals[0]?.charAt(0) ?? ''
  if (family.joined !== '') {
    found.push(`f|${family.joined}|${initial}`)
    for (const formal of given.formals) found.push(`s|${family.sound}|${formal}`)
    if (family.parts.length > 1) for (const part of family.parts) found.push(`f|${part}|${initial}`)
    if (given.first.length > 1)
      found.push(
        family.joined < given.first
          ? `x|${family.joined}|${given.first}`
          : `x|${given.first}|${family.joined}`,
      )
  }
  if (start !== unknown && given.first !== '') found.push(`w|${start}|${given.formals[0]}`)
  if (n.digits !== '' && initial !== '') found.push(`n|${n.digits}|${initial}`)
  if (born !== 0 && family.joined !== '') found.push(`b|${born}|${family.joined.slice(0, 4)}`)
  return found
}
