/** What is not a name: number, years, unit, rank. */
import { type Day, daysBetween, editsBetween } from '#kernel'
import type { Described } from './described.ts'
import { type Evidence, evidence } from './evidence.ts'
import { digitsOf, plainNumber, sortedLetters } from './letters.ts'
import { type Rank, rankOf, stepsUp } from './ranks.ts'
import { plainUnit } from './unit.ts'

/** What the facts of `found` say about its being `known`; `day` writes a day as people read it. */
export function compareFacts(
  known: Described,
  found: Described,
  day: (on: Day) => string,
): readonly Evidence[] {
  return [
    ...numbers(known, found),
    ...birthYears(known, found),
    ...appointments(known, found, day),
    ...service(known, found, day),
    ...units(known, found),
    ...ranks(known, found),
  ]
}

function numbers(known: Described, found: Described): readonly Evidence[] {
  const [one, other] = [plainNumber(known.number), plainNumber(found.number)]
  if (one === '' || other === '') return []
  const said = (level: Parameters<typeof evidence>[1], words: string) => [
    evidence('number', level, words),
  ]
  const [digits, others] = [digitsOf(known.number), digitsOf(found.number)]
  const differ = `Number ${other}, not ${one}`
  if (one === other) return said('number-same', `Same number, ${other}`)
  if (digits === others) return said('number-same', `${differ}: the same digits`)
  const slips = editsBetween(digits, others)
  if (slips === 1 && sortedLetters(digits) === sortedLetters(others))
    return said('number-swapped', `${differ}: two digits swapped`)
  if (slips === 1 && digits.length > 3 && others.length > 3)
    return said('number-one-digit', `${differ}: one digit differs`)
  return said('number-different', `${differ}: numbers change with a promotion or a transfer`)
}

function birthYears(known: Described, found: Described): readonly Evidence[] {
  const [one, other] = [known.birthYear, found.birthYear]
  if (!one || !other) return []
  const differ = `Born ${other}, not ${one}`
  if (one === other) return [evidence('birth-year', 'born-same', `Born in the same year, ${other}`)]
  if (Math.abs(one - other) === 1)
    return [evidence('birth-year', 'born-a-year-apart', `${differ}: a year apart`)]
  if (sortedLetters(`${one}`) === sortedLetters(`${other}`))
    return [evidence('birth-year', 'born-swapped', `${differ}: two digits swapped`)]
  return [evidence('birth-year', 'born-different', differ)]
}

function appointments(
  known: Described,
  found: Described,
  day: (on: Day) => string,
): readonly Evidence[] {
  const [one, other] = [known.appointedOn, found.appointedOn]
  if (!one || !other) return []
  const said = (level: Parameters<typeof evidence>[1], words: string) => [
    evidence('appointed', level, words),
  ]
  const differ = `Appointed ${day(other)}, not ${day(one)}`
  if (one === other) return said('appointed-same', `Appointed on the same day, ${day(other)}`)
  if (Math.abs(daysBetween(one, other)) <= 31)
    return said('appointed-near', `${differ}: days apart`)
  if (editsBetween(one, other) === 1) return said('appointed-slip', `${differ}: one digit differs`)
  return said('appointed-different', differ)
}

/** Somebody who had not joined, or had left, was not there. */
function service(
  known: Described,
  found: Described,
  day: (on: Day) => string,
): readonly Evidence[] {
  const outside = (who: Described, at: Day | undefined): readonly Evidence[] => {
    if (!at) return []
    if (who.appointedOn && at < who.appointedOn && daysBetween(at, who.appointedOn) > 31)
      return [evidence('service', 'joined-after', `This is of ${day(at)}, before they joined`)]
    if (who.leftOn && daysBetween(who.leftOn, at) > 366)
      return [evidence('service', 'left-before', `This is of ${day(at)}, after they left`)]
    return []
  }
  return [...outside(known, found.asOf), ...outside(found, known.asOf)].slice(0, 1)
}

function units(known: Described, found: Described): readonly Evidence[] {
  const [one, other] = [plainUnit(known.unit), plainUnit(found.unit)]
  if (one === '' || other === '') return []
  if (one !== other)
    return [evidence('unit', 'unit-different', `Unit ${found.unit}, not ${known.unit}`)]
  const months = known.asOf && found.asOf && Math.abs(daysBetween(known.asOf, found.asOf)) < 190
  return months
    ? [evidence('unit', 'unit-same-months', `Same unit, ${found.unit}, in the same months`)]
    : [evidence('unit', 'unit-same', `Same unit, ${found.unit}`)]
}

function ranks(known: Described, found: Described): readonly Evidence[] {
  const [one, other] = [rankOf(known.rank), rankOf(found.rank)]
  if (!one || !other) return []
  if (one === other) return [evidence('rank', 'rank-same', `Same rank, ${other}`)]
  const [then, now] = inOrder(known, found, [one, other])
  if (!then || !now)
    return [evidence('rank', 'rank-different', `${capital(other)} here, ${one} there`)]
  const words = `${capital(then)} then, ${now} now`
  const steps = stepsUp(then, now)
  if (steps < 0) return [evidence('rank', 'rank-reduced', `${words}: people rarely go down`)]
  if (steps > 2) return [evidence('rank', 'rank-leapt', `${words}: a long way up`)]
  return [evidence('rank', 'rank-promoted', `${words}: usual`)]
}

/** The ranks, earlier first; neither where it is not known which is earlier. */
function inOrder(
  known: Described,
  found: Described,
  [one, other]: readonly [Rank, Rank],
): readonly [Rank?, Rank?] {
  if (!known.asOf || !found.asOf || known.asOf === found.asOf) return []
  return found.asOf < known.asOf ? [other, one] : [one, other]
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
