/**
 * How far things gather on few: beside what chance alone gathers, for where there are few things
 * and many people a few always hold them all.
 */

/** The share who would have at least one by chance, were all alike. */
export function shareByChance(things: number, people: number): number {
  return 1 - Math.exp(-things / people)
}

/** 0 where all have alike, towards 1 where one has everything. */
export function gini(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b)
  const total = sorted.reduce((sum, each) => sum + each, 0)
  if (total === 0) return 0
  const weighted = sorted.reduce((sum, each, at) => sum + (at + 1) * each, 0)
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}

/** The share of all that the most burdened tenth hold. */
export function topTenth(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => b - a)
  const total = sorted.reduce((sum, each) => sum + each, 0)
  const top = sorted.slice(0, Math.ceil(sorted.length / 10))
  return total === 0 ? 0 : top.reduce((sum, each) => sum + each, 0) / total
}

/**
 * What the most burdened tenth would hold by chance, were all alike and only those with at least
 * one known: the mean of a Poisson whose empty part nobody sees.
 */
export function topTenthByChance(things: number, people: number): number {
  const mean = meanBehind(things / people)
  const shares: number[] = []
  let chance = Math.exp(-mean) / (1 - Math.exp(-mean))
  for (let count = 1; count < 1000 && (count < mean || chance > 1e-12); count += 1) {
    chance *= mean / count
    shares[count] = chance
  }
  // As whole people: of five the tenth is one, who holds a fifth where all are alike.
  let [left, held] = [Math.ceil(people / 10) / people, 0]
  for (let count = shares.length - 1; count > 0 && left > 0; count -= 1) {
    const taken = Math.min(left, shares[count] ?? 0)
    held += taken * count
    left -= taken
  }
  return held / (things / people)
}

/** The Poisson mean whose mean among those with at least one is this, which is 1 at least. */
function meanBehind(seen: number): number {
  if (seen <= 1) return 1e-6
  let [low, high] = [1e-6, seen]
  for (let n = 0; n < 100; n += 1) {
    const middle = (low + high) / 2
    if (middle / (1 - Math.exp(-middle)) < seen) low = middle
    else high = middle
  }
  return (low + high) / 2
}
