/** Lines of enquiry by kind: what each asks, where its answer is usually found, and its rule. */
export const lineKinds = [
  'discrimination',
  'abuse-of-position',
  'restraint',
  'digital',
  'other',
] as const
export type LineKind = (typeof lineKinds)[number]

/** Where a line may lead. What points away from the allegation is asked as surely. */
export const directions = ['towards', 'away', 'either'] as const
export type Direction = (typeof directions)[number]

export const lineEnds = ['pursued', 'not-pursued', 'does-not-apply'] as const
export type LineEnd = (typeof lineEnds)[number]

/** One line that a kind of allegation calls for, in our words. */
export type LineOf = Readonly<{ rule: string; words: string; where: string }>
