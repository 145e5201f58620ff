/** What the IOPC expects where discrimination is alleged, since November 2024. */
import { day } from '#kernel'
import type { Citation } from '../provision.ts'

const cite: Citation = {
  words: 'IOPC guidelines for handling allegations of discrimination (November 2024)',
  link: 'https://www.policeconduct.gov.uk/',
  readOn: day('2026-11-21'),
}

/** Practice: a reviewer asks why a line was left out, and no law says it must be followed. */
export const guidelines = {
  cite,
  tier: 'practice',
  confidence: 'recall',
  inForce: { from: day('2024-11-01') },
  caution: `The chapters of the guidelines were read, their items were not: these are our own
    reading of them. The day in November 2024 on which they began is not confirmed.`,
} as const
