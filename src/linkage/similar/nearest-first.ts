/** The indexes of the `top` largest scores, largest first; of equals, the first given. */
export function nearestFirst(scores: ArrayLike<number>, top: number): readonly number[] {
  const kept: number[] = []
  let least = -Infinity
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index] ?? 0
    if (kept.length === top && score <= least) continue
    let at = kept.length
    while (at > 0 && (scores[kept[at - 1] ?? 0] ?? 0) < score) at -= 1
    kept.splice(at, 0, index)
    if (kept.length > top) kept.pop()
    least = scores[kept[kept.length - 1] ?? 0] ?? 0
  }
  return kept
}
