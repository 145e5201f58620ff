/** Names: the same, nearly so, or not, and by which kind of difference. */
import { editsBetween } from '#kernel'
import type { Comparison } from '../comparison.ts'
import type { FamilyName, GivenNames, Prepared } from './prepared.ts'
import { slipsBetween } from './slips.ts'

const family = {
  'family-same': 1,
  'family-joined-differently': 2,
  'family-part': 3,
  'family-one-slip': 4,
  'family-sounds-alike': 5,
  'family-two-slips': 6,
  'names-swapped': 7,
  'family-different': 8,
} as const

export const familyName: Comparison<Prepared> = {
  name: 'family-name',
  levels: ['missing', ...Object.keys(family)],
  level(one, other) {
    if (one.family.joined === '' || other.family.joined === '') return 0
    const near = familyLevel(one.family, other.family)
    if (near > 0) return near
    return areSwapped(one, other) ? family['names-swapped'] : family['family-different']
  },
  term: (one, _other, level) => (level === family['family-same'] ? one.family.joined : undefined),
}

/** 0 where they are different names. */
function familyLevel(one: FamilyName, other: FamilyName): number {
  if (one === other || one.plain === other.plain) return family['family-same']
  if (one.joined === other.joined) return family['family-joined-differently']
  for (const part of one.parts) if (other.parts.includes(part)) return family['family-part']
  const slips = slipsBetween(one.joined, other.joined)
  const short = Math.min(one.joined.length, other.joined.length)
  if (slips === 1 && short > 3) return family['family-one-slip']
  if (one.sound === other.sound && one.sound.length > 1) {
    if (slips <= 2) return family['family-sounds-alike']
    const half = Math.max(one.joined.length, other.joined.length) / 2
    if (editsBetween(one.joined, other.joined) <= half) return family['family-sounds-alike']
  }
  if (slips === 1 || (slips === 2 && short > 5)) return family['family-two-slips']
  return 0
}

function areSwapped(one: Prepared, other: Prepared): boolean {
  const { joined } = one.family
  const { first } = one.given
  if (joined.length < 2 || first.length < 2 || joined === first) return false
  return other.family.joined === first && other.given.first === joined
}

const given = {
  'given-same': 1,
  'given-short-form': 2,
  'given-beginning': 3,
  'given-one-slip': 4,
  'given-initial': 5,
  'given-different': 6,
} as const

export const givenName: Comparison<Prepared> = {
  name: 'given-name',
  levels: ['missing', ...Object.keys(given)],
  level(one, other) {
    if (one.given.first === '' || other.given.first === '') return 0
    if (one.given.first.length === 1 || other.given.first.length === 1)
      return initialFits(one.given, other.given) ? given['given-initial'] : given['given-different']
    if (one.given.first === other.given.first) return given['given-same']
    if (areSwapped(one, other)) return 0
    return givenLevel(one.given, other.given)
  },
  term: (one, _other, level) => (level === given['given-same'] ? one.given.first : undefined),
}

function givenLevel(one: GivenNames, other: GivenNames): number {
  for (const name of one.formals) if (other.formals.includes(name)) return given['given-short-form']
  const isShorter = one.first.length < other.first.length
  const [short, long] = isShorter ? [one.first, other.first] : [other.first, one.first]
  if (short.length > 2 && long.startsWith(short)) return given['given-beginning']
  if (short.length > 3 && slipsBetween(short, long) === 1) return given['given-one-slip']
  return given['given-different']
}

function initialFits(one: GivenNames, other: GivenNames): boolean {
  if (one.first.charCodeAt(0) === other.first.charCodeAt(0)) return true
  const fits = (name: string, formals: readonly string[]) =>
    formals.some(formal => formal.charCodeAt(0) === name.charCodeAt(0))
  return fits(one.first, other.formals) || fits(other.first, one.formals)
}

export const middleName: Comparison<Prepared> = {
  name: 'middle-name',
  levels: ['missing', 'middle-same', 'middle-different'],
  level({ given: { middle: one } }, { given: { middle: other } }) {
    if (one === '' || other === '') return 0
    const initials = one.length === 1 || other.length === 1
    return one === other || (initials && one.charCodeAt(0) === other.charCodeAt(0)) ? 1 : 2
  },
}

export const suffix: Comparison<Prepared> = {
  name: 'suffix',
  levels: ['missing', 'suffix-same', 'suffix-different'],
  level(one, other) {
    if (one.suffix === '' || other.suffix === '') return 0
    return one.suffix === other.suffix ? 1 : 2
  },
}
