/** A number with how far it may be out. */

export type Interval = Readonly<{ low: number; high: number }>
export type Estimate = Readonly<{ value: number }> & Interval

/** How many standard errors either way hold 95 in 100. */
export const z95 = 1.959964
