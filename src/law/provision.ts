/** What every rule carries: where it is, what it says, whose authority it has, how it was read. */
import type { Day } from '#kernel'
import type { Confidence, Tier } from './vocabulary.ts'

/** Where a provision is: words to cite it by, its page, and the day that page was read. */
export type Citation = Readonly<{ words: string; link: string; readOn: Day }>

/** The first provision of those cited: `29A` of `29A-29C`, `7` of `7, 20(9)`. A page is of one. */
export function firstNamed(provisions: string): string {
  return /^\d+[A-Z]*/.exec(provisions)?.[0] ?? ''
}

export type InForce = Readonly<{ from: Day; until?: Day }>

export type Provision = Readonly<{
  /** The id of the reference files; kept for ever. */
  id: string
  title: string
  cite: Citation
  /** What it says, in our own plain English. */
  says: string
  tier: Tier
  confidence: Confidence
  inForce: InForce
  /** Other ids of the reference files that say the same. */
  statedBy?: readonly string[]
  /** What of it was not seen, or is a reading of ours. */
  caution?: string
}>

/** The day we read its text; null where it is held from memory, or was never confirmed. */
export function dayRead({ cite, confidence }: Pick<Provision, 'cite' | 'confidence'>): Day | null {
  return confidence === 'read' || confidence === 'read-part' ? cite.readOn : null
}

/** One line of text, however the source file breaks it. */
export function flowed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
