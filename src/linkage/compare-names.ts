/** Two names: the same, nearly so, or not, and by which kind of difference. */
import { editsBetween } from '#kernel'
import type { Described } from './described.ts'
import { type Evidence, evidence } from './evidence.ts'
import { joined, partsOf, plainName, plainNumber } from './letters.ts'
import { firstGiven, formalNames } from './nicknames.ts'
import { soundOf } from './sounds.ts'

/** What the names of `found` say about its being `known`. */
export function compareNames(known: Described, found: Described): readonly Evidence[] {
  const swapped = swappedNames(known, found)
  if (swapped) return [swapped]
  return [
    ...familyNames(known, found),
    ...givenNames(known, found),
    ...middleNames(known, found),
    ...suffixes(known, found),
  ]
}

const shown = (name: string | undefined) => (name ?? '').trim()

function swappedNames(known: Described, found: Described): Evidence | undefined {
  const [family, given] = [joined(known.familyName), firstGiven(known.givenNames)]
  if (family.length < 2 || given.length < 2 || family === given) return undefined
  if (joined(found.familyName) !== given || firstGiven(found.givenNames) !== family)
    return undefined
  const names = `${shown(found.familyName)} ${shown(found.givenNames)}`
  const words = `${names}: the same names the other way round`
  return evidence('family-name', 'names-swapped', words)
}

function familyNames(known: Described, found: Described): readonly Evidence[] {
  const [one, other] = [joined(known.familyName), joined(found.familyName)]
  if (one === '' || other === '') return []
  const said = (level: Parameters<typeof evidence>[1], words: string) => [
    evidence('family-name', level, words),
  ]
  const names = `${shown(found.familyName)}, not ${shown(known.familyName)}`
  if (one === other) {
    return plainName(known.familyName) === plainName(found.familyName)
      ? said('family-same', `Same family name, ${shown(found.familyName)}`)
      : said('family-joined-differently', `${names}: the same letters written differently`)
  }
  const parts = partsOf(known.familyName)
  const shared = partsOf(found.familyName).find(part => parts.includes(part))
  if (shared && shared.length > 2) return said('family-part', `${names}: one part is the same`)
  const slips = editsBetween(one, other)
  const short = Math.min(one.length, other.length)
  if (slips === 1 && short > 3) return said('family-one-slip', `${names}: ${slipOf(one, other)}`)
  const alike = soundOf(one) === soundOf(other) && soundOf(one).length > 1
  if (alike && slips <= Math.max(2, Math.max(one.length, other.length) / 2))
    return said('family-sounds-alike', `${names}: they sound alike`)
  if (slips === 1) return said('family-two-slips', `${names}: one letter, in a short name`)
  if (slips === 2 && short > 5) return said('family-two-slips', `${names}: two letters differ`)
  return changedName(known, found)
    ? said('family-changed', `${names}: another family name, which can change in a lifetime`)
    : said('family-different', `${names}: another family name`)
}

function slipOf(one: string, other: string): string {
  if (one.length < other.length) return 'one letter more'
  if (one.length > other.length) return 'one letter fewer'
  const differing = [...one].filter((letter, at) => letter !== other[at]).length
  return differing === 2 ? 'two letters swapped' : 'one letter differs'
}

/** What stays when a surname changes is the same: a first name, and a start or a number. */
function changedName(known: Described, found: Described): boolean {
  const [one, other] = [firstGiven(known.givenNames), firstGiven(found.givenNames)]
  if (one.length < 2 || one !== other) return false
  const { appointedOn, birthYear, number } = known
  if (number !== undefined && plainNumber(number) === plainNumber(found.number)) return true
  // People start in classes: a first name and a day are shared by several of one class.
  const classmates = appointedOn !== undefined && appointedOn === found.appointedOn
  return classmates && birthYear !== undefined && birthYear === found.birthYear
}

function givenNames(known: Described, found: Described): readonly Evidence[] {
  const [one, other] = [firstGiven(known.givenNames), firstGiven(found.givenNames)]
  if (one === '' || other === '') return []
  const said = (level: Parameters<typeof evidence>[1], words: string) => [
    evidence('given-name', level, words),
  ]
  const names = `${named(found)}, not ${named(known)}`
  if (one.length === 1 || other.length === 1) {
    const initials = [one, ...formalNames(one)].map(name => name[0])
    const fits = [other, ...formalNames(other)].some(name => initials.includes(name[0]))
    if (!fits) return said('given-different', `${names}: another initial`)
    if (one === other) return said('given-initial', `Same initial, ${one}`)
    return said('given-initial', `${names}: the initial fits`)
  }
  if (one === other) return said('given-same', `Same first name, ${named(found)}`)
  if (formalNames(one).some(name => formalNames(other).includes(name)))
    return said('given-short-form', `${names}: forms of one name`)
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length > 2 && long.startsWith(short))
    return said('given-beginning', `${names}: one begins the other`)
  if (editsBetween(one, other) === 1 && short.length > 3)
    return said('given-one-slip', `${names}: ${slipOf(one, other)}`)
  return said('given-different', `${names}: another first name`)
}

function named({ givenNames: given }: Described): string {
  return shown(given).split(/\s+/)[0] ?? ''
}

function middleNames(known: Described, found: Described): readonly Evidence[] {
  const [one, other] = [middleOf(known), middleOf(found)]
  if (one === '' || other === '') return []
  if (one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0]))
    return [evidence('middle-name', 'middle-same', `Middle name agrees, ${other}`)]
  return [evidence('middle-name', 'middle-different', `Middle name ${other}, not ${one}`)]
}

function middleOf({ givenNames: given }: Described): string {
  return plainName(given).split(' ')[1] ?? ''
}

function suffixes(known: Described, found: Described): readonly Evidence[] {
  const [one, other] = [plainName(known.suffix), plainName(found.suffix)]
  if (one === '' || other === '') return []
  return one === other
    ? [evidence('suffix', 'suffix-same', `Both are ${shown(found.suffix)}`)]
    : [evidence('suffix', 'suffix-different', `${shown(found.suffix)}, not ${shown(known.suffix)}`)]
}
