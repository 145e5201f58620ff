/**
 * The gamma function's relatives, which every limit on a count comes from. Written out because the
 * room takes no packages; checked against published values to ten decimals.
 */

// Lanczos' approximation with g = 7 and nine terms: fifteen digits for x >= 0.5.
const lanczos: readonly [number, ...number[]] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
]

/** The natural logarithm of gamma(x), for x above 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const [first, ...others] = lanczos
  const sum = others.reduce((so, term, at) => so + term / (x + at), first)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

const most = 10_000
const enough = 1e-16

/** The share of a gamma distribution of this shape and rate 1 that lies below x: P(shape, x). */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0
  return x < shape + 1 ? bySeries(shape, x) : 1 - byFraction(shape, x)
}

function bySeries(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < most && Math.abs(term) > Math.abs(sum) * enough; n += 1) {
    term *= x / (shape + n)
    sum += term
  }
  return sum * Math.exp(shape * Math.log(x) - x - logGamma(shape))
}

/** Lentz's continued fraction, which converges where the series is slow. */
function byFraction(shape: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - shape
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let n = 1; n < most; n += 1) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / atLeast(a * d + b, tiny)
    c = atLeast(b + a / c, tiny)
    h *= d * c
    if (Math.abs(d * c - 1) < enough * 8) break
  }
  return h * Math.exp(shape * Math.log(x) - x - logGamma(shape))
}

const atLeast = (x: number, tiny: number): number => (Math.abs(x) < tiny ? tiny : x)

/** Below what a share `p` (above 0, below 1) of a gamma distribution of this shape lies. */
export function gammaQuantile(shape: number, p: number): number {
  let [low, high] = [0, Math.max(1, shape)]
  while (gammaBelow(shape, high) < p) high *= 2
  for (let n = 0; n < 200 && high - low > 1e-13 * high; n += 1) {
    const middle = (low + high) / 2
    if (gammaBelow(shape, middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The chance of a chi-squared value of these degrees of freedom as great as x. */
export function chiSquaredAbove(x: number, degrees: number): number {
  return 1 - gammaBelow(degrees / 2, x / 2)
}
