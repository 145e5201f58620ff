/**
 * What an investigation can lean on, each under a short mark that a person can type: [A2] is the
 * second account. The record only grows, so a mark means the same for ever.
 */
import type { Facts } from '../complaint/facts.ts'

export const citedKinds = [
  'document',
  'passage',
  'account',
  'finding',
  'line',
  'interview',
  'decision',
  'sound',
] as const
export type CitedKind = (typeof citedKinds)[number]
export type Cited = Readonly<{ id: string; mark: string; kind: CitedKind }>

const letters: Readonly<Record<CitedKind, string>> = {
  document: 'D',
  passage: 'P',
  account: 'A',
  finding: 'F',
  line: 'L',
  interview: 'I',
  decision: 'R',
  sound: 'S',
}

/** Everything that can be cited, by kind and in the order it was recorded. */
export function citable(facts: Facts): readonly Cited[] {
  const { documents, material, proof, earlier, interviewing, policy } = facts
  const idsOf: Readonly<Record<CitedKind, readonly string[]>> = {
    document: documents,
    passage: material.passages.map(({ passage }) => passage),
    account: proof.accounts.map(({ account }) => account),
    finding: proof.findings.map(({ finding }) => finding),
    line: earlier.enquiries.map(({ enquiry }) => enquiry),
    interview: interviewing.interviews.map(({ plan }) => plan.interview),
    decision: policy.log.map(({ entry }) => entry),
    sound: material.sounds.map(({ sound }) => sound),
  }
  return citedKinds.flatMap(kind =>
    idsOf[kind].map((id, at) => ({ id, kind, mark: `${letters[kind]}${at + 1}` })),
  )
}

const inBrackets = /\[([A-Z]{1,2}\d{1,5}(?:\s*,\s*[A-Z]{1,2}\d{1,5})*)\]/g

/** The marks somebody typed in square brackets, one or several in each: [A2] or [A2, P4]. */
export function marksIn(words: string): readonly string[] {
  const found = [...words.matchAll(inBrackets)].flatMap(([, marks = '']) => marks.split(','))
  return [...new Set(found.map(mark => mark.trim()))]
}

/** The ids of the marks in these words, and the marks that name nothing. */
export function citesIn(
  words: string,
  all: readonly Cited[],
): Readonly<{ cites: readonly string[]; unknown: readonly string[] }> {
  const marks = marksIn(words)
  const byMark = new Map(all.map(one => [one.mark, one.id]))
  return {
    cites: marks.flatMap(mark => byMark.get(mark) ?? []),
    unknown: marks.filter(mark => !byMark.has(mark)),
  }
}

/** Every id is of something in this matter. */
export function allThere(ids: readonly string[], facts: Facts): boolean {
  if (ids.length === 0) return true
  const known = new Set(citable(facts).map(({ id }) => id))
  return ids.every(id => known.has(id))
}
