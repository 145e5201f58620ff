/**
 * How alike what was done is in two matters: what somebody coded first, then what can be read out
 * of the text. It says nothing of who did it, and must never be used to say so.
 */
import { circumstancesIn } from './circumstances.ts'
import { indicatorsIn } from './indicators.ts'
import type { Fired } from './reading.ts'

export type Conduct = Readonly<{
  /** National allegation codes ("G2"), or the force's own words for a kind. */
  codes: readonly string[]
  /** A station or unit, as written. */
  place: string | undefined
  indicators: readonly Fired[]
  circumstances: readonly Fired[]
}>

export type Alike = Readonly<{
  /** Larger is more alike; nought is nothing in common. It orders a list and is never shown. */
  score: number
  /** In plain words, most telling first: "same approach: offered to photograph injuries". */
  why: readonly string[]
}>

export function conductOf(
  said: Readonly<{ text: string; codes?: readonly string[]; place?: string | undefined }>,
): Conduct {
  return {
    codes: (said.codes ?? []).map(code => code.trim().toUpperCase()).filter(Boolean),
    place: said.place?.trim().toLowerCase() || undefined,
    indicators: indicatorsIn(said.text),
    circumstances: circumstancesIn(said.text),
  }
}

/** How much each thing shared counts: most what is rare in complaints and somebody chose to do. */
const counts = { approach: 4, code: 3, codeGroup: 1, circumstance: 1.5, place: 2 }

export function similarConduct(one: Conduct, other: Conduct): Alike {
  const reasons: { counts: number; words: string }[] = []
  const both = (mine: readonly Fired[], theirs: readonly Fired[]) =>
    mine.filter(({ id }) => theirs.some(fired => fired.id === id))
  for (const { says } of both(one.indicators, other.indicators)) {
    reasons.push({ counts: counts.approach, words: `same approach: ${says}` })
  }
  for (const { says } of both(one.circumstances, other.circumstances)) {
    reasons.push({ counts: counts.circumstance, words: `same circumstances: ${says}` })
  }
  const shared = one.codes.filter(code => other.codes.includes(code))
  for (const code of shared) {
    reasons.push({ counts: counts.code, words: `same kind of allegation: ${code}` })
  }
  const group = (codes: readonly string[]) =>
    codes.flatMap(code => (/^[A-L]\d/.test(code) ? [code.slice(0, 1)] : []))
  const groups = group(other.codes)
  const near = shared.length === 0 && group(one.codes).find(letter => groups.includes(letter))
  if (near) reasons.push({ counts: counts.codeGroup, words: `same group of allegations: ${near}` })
  if (one.place !== undefined && one.place === other.place) {
    reasons.push({ counts: counts.place, words: 'same station or unit' })
  }
  return {
    score: reasons.reduce((sum, reason) => sum + reason.counts, 0),
    why: reasons.toSorted((x, y) => y.counts - x.counts).map(({ words }) => words),
  }
}
