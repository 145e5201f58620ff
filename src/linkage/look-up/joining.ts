/** How far two ways of naming somebody are one person's: their names and years, then what else. */
import { type Frequencies, type Model, scorerOf } from '../model.ts'
import { officerModel } from '../officer/by-hand.ts'
import { appointed, birthYear } from '../officer/facts.ts'
import { familyName, givenName, middleName, suffix } from '../officer/names.ts'
import { type Prepared, unknown } from '../officer/prepared.ts'
import type { Form } from './person.ts'

/** In doublings: what two ways of naming somebody gain where their records have these in common. */
const shared = { matter: 9, number: 6, unit: 1.5, noNumber: -1 } as const
/** No history makes one person of two that are further from it than this. */
const hopeless = -9
/** From here on the names and years are enough. */
const plain = 4
const schema = {
  name: officerModel.schema,
  comparisons: [familyName, givenName, middleName, suffix, birthYear, appointed],
  keys: () => [],
}

/** A form with what its records say that passes, put together once however often it is compared. */
export type Knowable = Readonly<{ form: Form; initials: number; passing: Passing }>

export function knowable(form: Form): Knowable {
  return { form, initials: initialsOf(form.who), passing: passingOf(form) }
}

/** In doublings; above nought they are one person's. */
export function joining(
  frequencies: Frequencies,
  model: Model,
): (one: Knowable, other: Knowable) => number {
  const score = scorerOf(schema, model, frequencies)
  return (one, other) => {
    const [{ who }, { who: beside }] = [one.form, other.form]
    if (!mayBeOne(one, other)) return hopeless
    const names = score(who, beside)
    const needed = neededBetween(who, beside)
    if (names < hopeless || (names > plain && needed.length === 0)) return names
    const common = inCommon(one.passing, other.passing)
    if (needed.length > 0 && !needed.some(each => common.has(each))) return hopeless
    return names + worthOf(common)
  }
}

function mayBeOne(one: Knowable, other: Knowable): boolean {
  if (!mayShareGiven(one, other)) return false
  return canHaveServed(one.form, other.form) && canHaveServed(other.form, one.form)
}

/** Years of age between which people join, and those at which nobody serves any longer. */
const [joinsFrom, joinsUntil, servesUntil] = [17, 50, 72]

/** Fathers and sons are of one name: whether one's years allow what is known of the other. */
function canHaveServed({ who: { appointed, birthYear } }: Form, { who, seen }: Form): boolean {
  const [first, last] = [seen.find(({ asOf }) => asOf !== unknown)?.asOf, seen.at(-1)?.asOf]
  if (appointed !== unknown && first !== undefined && first < appointed - 31) return false
  if (birthYear === 0) return true
  const ageOn = (on: number) => 1970 + on / 365.25 - birthYear
  if (who.appointed !== unknown) {
    const joined = ageOn(who.appointed)
    if (joined < joinsFrom || joined > joinsUntil) return false
  }
  if (first !== undefined && ageOn(first) < joinsFrom) return false
  return last === undefined || last === unknown || ageOn(last) <= servesUntil
}

/** Most of a surname's people have another first name, and are told apart at a glance. */
function mayShareGiven(one: Knowable, other: Knowable): boolean {
  if (one.initials === 0 || other.initials === 0) return true
  if ((one.initials & other.initials) !== 0) return true
  return one.form.who.given.first === other.form.who.family.joined
}

/** A bit for each letter that a first name, or what it stands for, begins with. */
function initialsOf({ given }: Prepared): number {
  const bitOf = (name: string) => (name === '' ? 0 : 1 << (name.charCodeAt(0) & 31))
  return given.formals.reduce((bits, name) => bits | bitOf(name), 0)
}

type Common = keyof typeof shared

const [differentFamily, differentYear, differentStart] = [
  familyName.levels.indexOf('family-different'),
  birthYear.levels.indexOf('born-different'),
  appointed.levels.indexOf('appointed-different'),
]

/** One of these has to be theirs alone, or they are two people whatever else agrees. */
function neededBetween(one: Prepared, other: Prepared): readonly Common[] {
  // Classmates of one first name serve together, and are named together.
  if (familyName.level(one, other) === differentFamily) return ['number']
  const isOtherYears =
    birthYear.level(one, other) === differentYear || appointed.level(one, other) === differentStart
  return isOtherYears ? ['number', 'matter'] : []
}

function worthOf(common: ReadonlySet<Common>): number {
  if (common.has('matter')) return shared.matter
  return [...common].reduce((sum, each) => sum + shared[each], 0)
}

type Passing = Readonly<Record<'matters' | 'numbers' | 'units', ReadonlySet<string>>>

function passingOf({ seen }: Form): Passing {
  const [matters, numbers, units] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { matter, number, unit } of seen) {
    if (matter !== '') matters.add(matter)
    if (number.digits !== '') numbers.add(number.digits)
    if (unit !== '') units.add(unit)
  }
  return { matters, numbers, units }
}

function inCommon(one: Passing, other: Passing): ReadonlySet<Common> {
  const common = new Set<Common>()
  if (!one.matters.isDisjointFrom(other.matters)) common.add('matter')
  if (!one.numbers.isDisjointFrom(other.numbers)) common.add('number')
  else if (one.numbers.size > 0 && other.numbers.size > 0) common.add('noNumber')
  if (!one.units.isDisjointFrom(other.units)) common.add('unit')
  return common
}
