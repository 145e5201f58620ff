/** Where a day lies in a picture, as a share of its width. */
import { type Day, daysBetween } from '#kernel'

export type Scale = Readonly<{ from: Day; to: Day }>

/** From 0 to 100; days before the beginning or past the end lie at it. */
export function shareOf(on: Day, { from, to }: Scale): number {
  const share = (100 * daysBetween(from, on)) / Math.max(1, daysBetween(from, to))
  return Math.min(100, Math.max(0, share))
}

/** The same as a length of a drawing: `12.50%`. */
export function lengthOf(share: number): string {
  return `${share.toFixed(2)}%`
}
export function at(on: Day, scale: Scale): string {
  return lengthOf(shareOf(on, scale))
}
