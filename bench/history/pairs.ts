/**
 * How well records were put together, counted over pairs that no shared matter gave away, and
 * record by record (B-cubed), so that a person with many records does not weigh more than others.
 */

/** A record whose owner is known: who it was said to be of, and the matter it stands in. */
export type Scored = Readonly<{ owner: string; group: string; matter: string }>

export type Score = Readonly<{ p: number; r: number; f: number; b3: number; pairs: number }>

export function scoreOf(records: readonly Scored[]): Score {
  const counts = { groups: tally(), owners: tally(), both: tally() }
  const shared = { groups: tally(), owners: tally(), both: tally() }
  for (const { owner, group, matter } of records) {
    const both = `${group}\u0001${owner}`
    counts.groups.add(group)
    counts.owners.add(owner)
    counts.both.add(both)
    shared.groups.add(`${group}\u0001${matter}`)
    shared.owners.add(`${owner}\u0001${matter}`)
    shared.both.add(`${both}\u0001${matter}`)
  }
  const said = counts.groups.pairs() - shared.groups.pairs()
  const pairs = counts.owners.pairs() - shared.owners.pairs()
  const right = counts.both.pairs() - shared.both.pairs()
  let [bp, br] = [0, 0]
  for (const { owner, group } of records) {
    const together = counts.both.of(`${group}\u0001${owner}`)
    bp += together / counts.groups.of(group)
    br += together / counts.owners.of(owner)
  }
  const [p, r] = [right / said, right / pairs]
  return { p, r, f: harmonic(p, r), b3: harmonic(bp, br) / records.length, pairs }
}

export function harmonic(p: number, r: number): number {
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

function tally() {
  const counts = new Map<string, number>()
  return {
    add(key: string): void {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    of: (key: string): number => counts.get(key) ?? 0,
    pairs(): number {
      let sum = 0
      for (const count of counts.values()) sum += (count * (count - 1)) / 2
      return sum
    },
  }
}
