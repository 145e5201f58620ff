/** Those who may be the person asked about, for somebody to answer: one card for each likeness. */
import type { IdentityAnswer } from '#casework'
import { type Described, type Evidence, plainName, plainNumber } from '#linkage'
import { earlierOf, type PersonRecord, type Work } from '#store'
import type { HowKnown, MayBe } from './history-told.ts'

export type Compared = HowKnown & Readonly<{ record: PersonRecord; described: Described }>

/** Shown at once; how many more there are is said. */
export const cardsMax = 20
const mattersMax = 500

/** Records that say the same are asked about once. */
export async function cardsOf(tx: Work, all: readonly Compared[]): Promise<readonly MayBe[]> {
  const groups = new Map<string, Compared[]>()
  for (const one of all) {
    const key = likeness(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const likeliest = [...groups.values()]
    .flatMap(group => (group[0] ? [{ first: group[0], group }] : []))
    .toSorted((one, other) => likelier(one.first, other.first))
  const shown = likeliest.slice(0, cardsMax).flatMap(({ group }) => group)
  const matters = await earlierOf(
    tx,
    shown.map(({ record }) => record.record),
    mattersMax,
  )
  return likeliest.map(({ first, group }) => {
    const records = group.map(({ record }) => record.record)
    return {
      found: first.record.record,
      records,
      described: first.described,
      comparison: first.comparison,
      answered: first.answered,
      matters: matters.filter(({ record }) => records.includes(record)),
      own: [],
      result: undefined,
    }
  })
}

function likelier({ comparison: one }: Compared, { comparison: other }: Compared): number {
  return Number(other.isMeant) - Number(one.isMeant) || other.agrees - one.agrees
}

function likeness({ described, answered, record }: Compared): string {
  const { familyName, givenNames, suffix, number, birthYear, appointedOn } = described
  const names = [familyName, givenNames, suffix].map(plainName)
  const own = record.kind === 'directory' ? record.record : ''
  const said: IdentityAnswer | '' = answered?.answer ?? ''
  return [own, said, ...names, plainNumber(number), birthYear, appointedOn].join('|')
}

/** Nobody answered for it, and both names agree: worth a look where little else is known. */
export function isLike({ comparison, answered }: Compared): boolean {
  if (answered || comparison.band !== 'different') return false
  const agrees = (about: Evidence['about']) =>
    comparison.evidence.some(one => one.about === about && one.speaks === 'for')
  return agrees('family-name') && agrees('given-name')
}
