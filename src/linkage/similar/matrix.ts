/** The little of matrices that `subjects.ts` needs. Every matrix is rows of `wide` numbers. */

/** Make the columns of unit length and at right angles to each other, in their place. */
export function straighten(matrix: Float32Array, wide: number): void {
  const dot = (one: number, other: number) => {
    let sum = 0
    for (let at = 0; at < matrix.length; at += wide) {
      sum += (matrix[at + one] ?? 0) * (matrix[at + other] ?? 0)
    }
    return sum
  }
  for (let column = 0; column < wide; column++) {
    // Twice is enough to undo what rounding left the first time.
    for (let pass = 0; pass < 2; pass++) {
      for (let before = 0; before < column; before++) {
        const share = dot(column, before)
        for (let at = 0; at < matrix.length; at += wide) {
          matrix[at + column] = (matrix[at + column] ?? 0) - share * (matrix[at + before] ?? 0)
        }
      }
    }
    const length = Math.sqrt(dot(column, column))
    for (let at = column; at < matrix.length; at += wide) {
      matrix[at] = length > 1e-9 ? (matrix[at] ?? 0) / length : 0
    }
  }
}

/** The directions along which the rows of `matrix` lie most, `keep` of them, strongest first. */
export function directionsOf(matrix: Float32Array, wide: number, keep: number): Float32Array {
  const square = new Float64Array(wide * wide)
  for (let at = 0; at < matrix.length; at += wide) {
    for (let a = 0; a < wide; a++) {
      const worth = matrix[at + a] ?? 0
      if (worth === 0) continue
      for (let b = 0; b < wide; b++) {
        square[a * wide + b] = (square[a * wide + b] ?? 0) + worth * (matrix[at + b] ?? 0)
      }
    }
  }
  const turned = turn(square, wide)
  const strength = (of: number) => square[of * wide + of] ?? 0
  const order = Array.from({ length: wide }, (_, index) => index)
    .sort((one, other) => strength(other) - strength(one))
    .slice(0, keep)
  const rows = matrix.length / wide
  const found = new Float32Array(rows * keep)
  order.forEach((from, column) => {
    const length = Math.sqrt(Math.max(0, strength(from)))
    if (length < 1e-6) return
    for (let row = 0; row < rows; row++) {
      let sum = 0
      for (let b = 0; b < wide; b++) {
        sum += (matrix[row * wide + b] ?? 0) * (turned[b * wide + from] ?? 0)
      }
      found[row * keep + column] = sum / length
    }
  })
  return found
}

/** Jacobi's method: makes a symmetric `square` diagonal in its place, and returns the turns. */
function turn(square: Float64Array, wide: number): Float64Array {
  const turns = new Float64Array(wide * wide)
  for (let at = 0; at < wide; at++) turns[at * wide + at] = 1
  let whole = 0
  for (const value of square) whole += value * value
  const rotate = (
    into: Float64Array,
    one: number,
    other: number,
    by: readonly [number, number],
  ) => {
    const [cosine, sine] = by
    const [x, y] = [into[one] ?? 0, into[other] ?? 0]
    into[one] = cosine * x - sine * y
    into[other] = sine * x + cosine * y
  }
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0
    for (let p = 0; p < wide; p++) {
      for (let q = p + 1; q < wide; q++) {
        const between = square[p * wide + q] ?? 0
        off += between * between
        if (between * between < whole * 1e-20) continue
        const gap = ((square[q * wide + q] ?? 0) - (square[p * wide + p] ?? 0)) / (2 * between)
        const tangent = (gap < 0 ? -1 : 1) / (Math.abs(gap) + Math.sqrt(gap * gap + 1))
        const cosine = 1 / Math.sqrt(tangent * tangent + 1)
        const by = [cosine, tangent * cosine] as const
        for (let i = 0; i < wide; i++) rotate(square, i * wide + p, i * wide + q, by)
        for (let i = 0; i < wide; i++) rotate(square, p * wide + i, q * wide + i, by)
        for (let i = 0; i < wide; i++) rotate(turns, i * wide + p, i * wide + q, by)
      }
    }
    if (off < whole * 1e-14) break
  }
  return turns
}
