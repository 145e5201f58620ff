/** The picture of units beside chance: where each stands, and the limits chance keeps to. */

import { poissonLimits, type Tail, tails } from '#statistics'
import type { UnitLine } from './panels.ts'

export type Funnel = Readonly<{
  /** Percent from the left and the top. */
  dots: readonly Readonly<{ x: string; y: string; isOut: boolean }>[]
  /** The numbers of dots, those that lie together in one. */
  labels: readonly Readonly<{ x: string; y: string; text: string }>[]
  /** The points of each limit, in a square of 100 by 100. */
  curves: readonly Readonly<{ tail: string; points: string }>[]
  one: string
  across: readonly Readonly<{ at: string; text: string }>[]
  up: readonly Readonly<{ at: string; text: string }>[]
}>

const steps = 48

export function funnelOf(lines: readonly UnitLine[]): Funnel | undefined {
  const most = Math.max(...lines.map(({ expected }) => expected), 0)
  if (lines.length < 2 || most === 0) return undefined
  const right = most * 1.08
  // High enough for every dot, and for the limits of the largest unit.
  const highest = [poissonLimits(right)[0.999], ...lines.map(({ ratio }) => ratio.value)]
  const top = Math.min(Math.max(2, ...highest.map(ratio => ratio * 1.15)), 8)
  const x = (expected: number) => (100 * expected) / right
  const y = (ratio: number) => 100 - (100 * Math.min(ratio, top)) / top
  const sizes = Array.from({ length: steps }, (_, at) => (right * (at + 1)) / steps)
  const limits = sizes.map(expected => ({ expected, limits: poissonLimits(expected) }))
  const pointsOf = (tail: Tail) =>
    limits
      .filter(each => each.limits[tail] <= top)
      .map(each => `${x(each.expected).toFixed(2)},${y(each.limits[tail]).toFixed(2)}`)
      .join(' ')
  return {
    labels: labelled(lines.map(({ expected, ratio }) => [x(expected), y(ratio.value)])),
    dots: lines.map(({ expected, ratio, standing }) => ({
      x: `${x(expected).toFixed(2)}%`,
      y: `${y(ratio.value).toFixed(2)}%`,
      isOut: standing !== 'within',
    })),
    curves: tails.map(tail => ({
      tail: tail === 0.025 || tail === 0.975 ? 'inner' : 'outer',
      points: pointsOf(tail),
    })),
    one: `${y(1).toFixed(2)}%`,
    across: [0.25, 0.5, 0.75].map(share => ({
      at: `${share * 100}%`,
      text: (right * share).toFixed(right < 20 ? 1 : 0),
    })),
    up: Array.from({ length: Math.floor(top) }, (_, at) => ({
      at: `${y(at + 1).toFixed(2)}%`,
      text: `${at + 1}`,
    })),
  }
}

/** As many numbers as are written at one place. */
const mostTogether = 4

/** Dots that lie on each other are numbered once, together. */
function labelled(places: readonly (readonly [x: number, y: number])[]): Funnel['labels'] {
  const groups: { x: number; y: number; numbers: number[] }[] = []
  for (const [at, [x, y]] of places.entries()) {
    const near = groups.find(one => Math.abs(one.x - x) < 2.5 && Math.abs(one.y - y) < 5)
    if (near) near.numbers.push(at + 1)
    else groups.push({ x, y, numbers: [at + 1] })
  }
  return groups.map(({ x, y, numbers }) => ({
    x: `${x.toFixed(2)}%`,
    y: `${y.toFixed(2)}%`,
    text: `${numbers.slice(0, mostTogether).join(', ')}${numbers.length > mostTogether ? ' …' : ''}`,
  }))
}
