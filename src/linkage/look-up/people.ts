/** Which ways of naming somebody are one person's, among the few that a question brings together. */
import { type Frequencies, type Model, type Scorer, scorerOf } from '../model.ts'
import { officerModel } from '../officer/by-hand.ts'
import { appointed, birthYear } from '../officer/facts.ts'
import { familyName, givenName, middleName, suffix } from '../officer/names.ts'
import { type Prepared, unknown } from '../officer/prepared.ts'
import { type Form, type Person, personOf } from './person.ts'

/** In doublings: what two ways of naming somebody gain where their records have these in common. */
const shared = { matter: 9, number: 6, unit: 1.5, noNumber: -1 } as const
/** No history makes one person of two that are further from it than this. */
const hopeless = -9
/** From here on the names and years are enough. */
const plain = 4
/** A person holds together only while no two of their forms speak this much against it. */
const contradicts = -4

const schema = {
  name: officerModel.schema,
  comparisons: [familyName, givenName, middleName, suffix, birthYear, appointed],
  keys: () => [],
}

export type Gatherer = (forms: readonly Form[]) => readonly Person[]

export function gatherer(frequencies: Frequencies, model: Model = officerModel): Gatherer {
  const score = scorerOf(schema, model, frequencies)
  return forms => gathered(forms, score)
}

type Joint = Readonly<{ one: number; other: number; bits: number }>

/** The surest joints first, and none that would put two together that speak against each other. */
function gathered(forms: readonly Form[], score: Scorer<Prepared>): readonly Person[] {
  const joints: Joint[] = []
  const isContrary = forms.map(() => new Uint8Array(forms.length))
  for (const [one, form] of forms.entries()) {
    for (let other = 0; other < one; other += 1) {
      const beside = forms[other]
      const [row, column] = [isContrary[one], isContrary[other]]
      if (!beside || !row || !column) continue
      const bits = mayBeOne(form, beside) ? together(form, beside, score) : hopeless
      if (bits > 0) joints.push({ one, other, bits })
      if (bits < contradicts) row[other] = column[one] = 1
    }
  }
  const groupOf = forms.map((_, at) => [at])
  for (const { one, other } of joints.toSorted((a, b) => b.bits - a.bits)) {
    const [group, joined] = [groupOf[one], groupOf[other]]
    if (!group || !joined || group === joined) continue
    if (group.some(a => joined.some(b => isContrary[a]?.[b] === 1))) continue
    group.push(...joined)
    for (const at of joined) groupOf[at] = group
  }
  return [...new Set(groupOf)].map(group => personOf(group.flatMap(at => forms[at] ?? [])))
}

function mayBeOne(one: Form, other: Form): boolean {
  if (!mayShareGiven(one.who, other.who)) return false
  return canHaveServed(one, other) && canHaveServed(other, one)
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
function mayShareGiven(one: Prepared, other: Prepared): boolean {
  if (one.given === other.given || one.given.first === '' || other.given.first === '') return true
  if (one.given.first === other.family.joined) return true
  return one.given.formals.some(name =>
    other.given.formals.some(beside => beside.charCodeAt(0) === name.charCodeAt(0)),
  )
}

function together(one: Form, other: Form, score: Scorer<Prepared>): number {
  const names = score(one.who, other.who)
  const differs = isOtherwise(one.who, other.who)
  if (names < hopeless || (names > plain && !differs)) return names
  const common = inCommon(one, other)
  // Namesakes, and classmates of one first name, differ in just this: more has to be theirs alone.
  return differs && common < shared.number ? hopeless : names + common
}

const [differentFamily, differentYear, differentStart] = [
  familyName.levels.indexOf('family-different'),
  birthYear.levels.indexOf('born-different'),
  appointed.levels.indexOf('appointed-different'),
]

function isOtherwise(one: Prepared, other: Prepared): boolean {
  return (
    birthYear.level(one, other) === differentYear ||
    appointed.level(one, other) === differentStart ||
    familyName.level(one, other) === differentFamily
  )
}

function inCommon(one: Form, other: Form): number {
  const [matters, numbers, units] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { matter, number, unit } of one.seen) {
    if (matter !== '') matters.add(matter)
    if (number.digits !== '') numbers.add(number.digits)
    if (unit !== '') units.add(unit)
  }
  const { seen } = other
  if (seen.some(({ matter }) => matters.has(matter))) return shared.matter
  const numbered = numbers.size > 0 && seen.some(({ number }) => number.digits !== '')
  const isNumber = numbered && seen.some(({ number }) => numbers.has(number.digits))
  const isUnit = seen.some(({ unit }) => units.has(unit))
  const held = isNumber ? shared.number : numbered ? shared.noNumber : 0
  return held + (isUnit ? shared.unit : 0)
}
