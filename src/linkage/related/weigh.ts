/** What each thing that two matters share, or do not, says about their being of one event. */
import type { Listing, Prepared } from './matter.ts'

export type Reason = Readonly<{
  /** In doublings of how much likelier it is of one event than of two. Nobody is shown it. */
  counts: number
  /** In plain words; none where it is not worth saying. */
  words?: string
}>

export type Listings = Readonly<{
  happened: Listing
  place: Listing
  setting: Listing
  allegation: Listing
  people: Listing
  references: Listing
}>

type Step = readonly [within: number, counts: number]

/** Days apart at most, and what that counts. The first row is added to by how rare the day is. */
const happenedApart: readonly Step[] = [
  [0, 3],
  [1, 5],
  [2, 4],
  [7, 3],
  [30, 2],
  [365, 0.5],
]
const happenedFarther = -5
const madeApart: readonly Step[] = [
  [0, 3],
  [2, 2.5],
  [7, 1.5],
  [30, 1],
  [365, 0],
]
const madeFarther = -3
/** How much of its rarity a thing shared is worth: two may share it for another reason. */
const share = { day: 0.6, place: 0.9, setting: 0.4, allegation: 0.3, person: 0.7, reference: 1 }
const samePart = 1
const elsewhere = -2
const otherSetting = -0.7
const otherAllegation = -0.3
/** A text that says exactly the same counts this; one with this little in common, nothing. */
const text = { same: 10, little: 0.1 }

export function reasonsOf(
  { happened, place, setting, allegation, people, references }: Listings,
  one: Prepared,
  other: Prepared,
): readonly Reason[] {
  const found: Reason[] = []
  const apart = Math.abs(one.happened - other.happened)
  if (apart === 0) {
    const rare = share.day * happened.rarity(other.happenedOn ?? '')
    found.push({ counts: stepOf(happenedApart, 0, 0) + rare, words: 'Happened on the same day' })
  } else if (apart > 0) {
    const counts = stepOf(happenedApart, apart, happenedFarther)
    found.push(counts >= 2 ? { counts, words: `Happened ${daysApart(apart)}` } : { counts })
  }
  const said = Math.abs(one.made - other.made)
  if (said >= 0) {
    const counts = stepOf(madeApart, said, madeFarther)
    const words = said === 0 ? 'Reported on the same day' : `Reported ${daysApart(said)}`
    found.push(counts >= 1 ? { counts, words } : { counts })
  }
  if (one.place && other.place) {
    if (one.place === other.place) {
      found.push({ counts: share.place * place.rarity(one.place), words: 'At the same place' })
    } else if (one.area !== undefined && one.area === other.area) {
      found.push({ counts: samePart, words: 'In the same part of the area' })
    } else found.push({ counts: elsewhere })
  }
  if (one.setting && other.setting) {
    const same = one.setting === other.setting
    found.push(
      same
        ? { counts: share.setting * setting.rarity(one.setting), words: 'The same kind of place' }
        : { counts: otherSetting },
    )
  }
  if (one.allegation && other.allegation) {
    const same = one.allegation === other.allegation
    const counts = share.allegation * allegation.rarity(one.allegation)
    found.push(
      same ? { counts, words: 'The same kind of allegation' } : { counts: otherAllegation },
    )
  }
  const both = (first: readonly string[] = [], second: readonly string[] = []) =>
    first.filter(value => second.includes(value))
  for (const person of both(one.people, other.people)) {
    found.push({
      counts: share.person * people.rarity(person),
      words: 'The same person is in both',
    })
  }
  for (const number of both(one.references, other.references)) {
    const counts = share.reference * references.rarity(number)
    found.push({ counts, words: `Both give the reference ${number}` })
  }
  return found
}

/** What two texts' likeness, from 0 to 1, counts. */
export function textReason(likeness: number, words: readonly string[]): Reason {
  const counts = text.same * Math.max(0, likeness - text.little)
  if (words.length === 0 || counts < 0.5) return { counts }
  return { counts, words: `Both texts say: ${words.map(word => `“${word}”`).join(', ')}` }
}

function stepOf(steps: readonly Step[], apart: number, farther: number): number {
  return steps.find(([within]) => apart <= within)?.[1] ?? farther
}

function daysApart(days: number): string {
  return days === 1 ? 'a day apart' : `${days} days apart`
}
