/** Which of many comparisons still stand out once it is counted how many were made. */

/**
 * Benjamini and Hochberg: which chances (p values) are flagged where at most `q` of those flagged
 * may be flagged by chance. In the order they were given. `compared` is how many there were where
 * those of which nothing was seen, each with a chance of 1, are left out.
 */
export function standOut(
  chances: readonly number[],
  compared = chances.length,
  q = 0.05,
): readonly boolean[] {
  const sorted = chances.toSorted((a, b) => a - b)
  const last = sorted.findLastIndex((p, at) => p <= ((at + 1) * q) / compared)
  const limit = sorted[last] ?? -1
  return chances.map(p => p <= limit)
}
