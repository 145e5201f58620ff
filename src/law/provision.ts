/** What every rule carries: where it is, what it says, whose authority it has, how it was read. */
import type { Day } from '#kernel'
import type { Confidence, Tier } from './vocabulary.ts'

/** Where a provision is: words to cite it by, its page, and the day that page was read. */
export type Citation = Readonly<{ words: string; link: string; readOn: Day }>
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
