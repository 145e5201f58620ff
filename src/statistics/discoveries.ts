/** Which of many comparisons still stand out once it is counted how many were made. */

/**
 * Benjamini and Hochberg: which chances (p values) are flagged where at most `q` of those flagged
 * may be flagged by chance. In the order they were given.
 */
export function standOut(chances: readonly number[], q = 0.05): readonly boolean[] {
  const sorted = chances.toSorted((a, b) => a - b)
  const last = sorted.findLastIndex((p, at) => p <= ((at + 1) * q) / sorted.length)
  const limit = sorted[last] ?? -1
  return chances.map(p => p <= limit)
}
