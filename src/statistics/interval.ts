/** A number with how far it may be out. */

export type Interval = Readonly<{ low: number; high: number }>
export type Estimate = Readonly<{ value: number }> & Interval

/** How many standard errors either way hold 95 in 100, and 998 in 1,000. */
export const z95 = 1.959964
export const z998 = 3.090232

/** Whether two could as well be the same: the value to compare with lies within. */
export function holds({ low, high }: Interval, value: number): boolean {
  return low <= value && value <= high
}
