/**
 * What each level of agreement between a person asked about and a person found is worth. Set by
 * hand in round numbers, and checked on records whose owners are known: see `measured.ts`.
 */
import type { Frequencies, Model } from '../model.ts'
import type { Person } from './person.ts'

/** In doublings: for a person found where it is above nought, against them where it is below. */
const worth: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'family-name': {
    'family-same': 3,
    'family-joined-differently': 2,
    'family-part': 2,
    'family-one-slip': -1,
    'family-sounds-alike': -3.5,
    'family-two-slips': -4,
    'names-swapped': 2,
    'family-changed': -1.5,
    'family-different': -7,
  },
  'given-name': {
    'given-same': 2.5,
    'given-short-form': -1,
    'given-beginning': 0,
    'given-one-slip': -1.5,
    'given-initial': -0.5,
    'given-different': -6,
  },
  'middle-name': { 'middle-same': 2, 'middle-different': -3 },
  suffix: { 'suffix-same': 0.5, 'suffix-different': -3.5 },
  'birth-year': {
    'born-same': 4.5,
    'born-a-year-apart': -1.5,
    'born-swapped': -1.5,
    'born-different': -5.5,
  },
  appointed: {
    'appointed-same': 8,
    'appointed-near': 0,
    'appointed-slip': 0.5,
    'appointed-different': -6,
  },
  number: {
    'number-then': 5.5,
    'number-once': 1.5,
    'number-swapped': 2,
    'number-one-digit': 1.5,
    'number-different': -3,
  },
  unit: { 'unit-then': 3.5, 'unit-latest': 1.5, 'unit-once': 0, 'unit-different': -4 },
  rank: {
    'rank-same-words': 0.5,
    'rank-same': -0.5,
    'rank-promoted': -1,
    'rank-leapt': -1.5,
    'rank-reduced': -2.5,
  },
  'last-seen': { 'seen-lately': 0, 'seen-long-ago': -2 },
  service: { 'in-service': 1, 'late-in-service': 0, 'joined-after': -5, 'past-service': -3 },
}

/** Only how m stands to u counts where people are weighed against each other. */
const chances = Object.fromEntries(
  Object.entries(worth).map(([name, levels]) => [
    name,
    Object.fromEntries(
      Object.entries(levels).map(([level, bits]) => [level, { m: 2 ** (bits - 10), u: 2 ** -10 }]),
    ),
  ]),
)

export const personModel: Model = {
  schema: 'person',
  version: '1',
  made: 'by hand',
  prior: 0.5,
  chances,
  // At a chance of 95 in 100, and of 25: most people shown below that would be somebody else.
  bands: { same: Math.log2(0.95 / 0.05), check: Math.log2(0.25 / 0.75) },
}

/** How far a common name makes it likelier that it is somebody of whom nothing is held. */
const commonness = 0.3
/** Doublings. A name nobody here has is rare; where no names were counted none is taken to be. */
const shares = { initial: -4, noName: -3, unheard: -15, uncounted: -6 } as const
const start = 2.5

/**
 * The weight, in doublings, of its being nobody found: about one in eight of those complained of
 * was never named before, and the commoner the name asked about the likelier that is.
 */
export function strangerBits({ names: [asked] }: Person, frequencies: Frequencies): number {
  if (!asked) return start
  const { family, given } = asked
  const surname =
    family.joined === '' ? shares.noName : shareOf(frequencies.get('family-name'), family.joined)
  return start + commonness * (surname + firstShare(given.first, frequencies))
}

function firstShare(first: string, frequencies: Frequencies): number {
  if (first === '') return 0
  return first.length === 1 ? shares.initial : shareOf(frequencies.get('given-name'), first)
}

function shareOf(counted: ReadonlyMap<string, number> | undefined, name: string): number {
  if (!counted) return shares.uncounted
  const share = counted.get(name)
  return share === undefined ? shares.unheard : Math.max(shares.unheard, Math.log2(share))
}
