/**
 * What somebody approved, and whether the letter still says it. A letter is written anew from the
 * matter each time it is looked at, so what it is written from can change after it was read.
 */
import { text } from 'node:stream/consumers'
import type { LetterDraft } from '#casework'
import type { Day } from '#kernel'
import { letter as drawn } from '#papers'
import type { Bench } from '../bench.ts'
import type { MatterView } from '../read-matter.ts'
import type { As } from '../who.ts'
import { compose } from './compose.ts'
import { knownForLetter } from './known.ts'

type Written = Readonly<{ view: MatterView; draft: LetterDraft }>
export type ChangedSince = Readonly<{
  approvedOn: Day
  /** Lines it had then and has not now, and those that are new. */
  gone: readonly string[]
  added: readonly string[]
}>

/** Its words as of a day, whoever signs it and however it goes: those are settled later. */
export function wordsOn(
  bench: Bench,
  as: As,
  { view, draft, on }: Written & Readonly<{ on: Day }>,
): string {
  const known = knownForLetter(bench, as, view, { on, providedOn: on, draft })
  if (!known) return ''
  const { letter } = compose(known, { signed: { name: '', role: '' }, posted: false })
  return drawn(letter).text
}

/** Paragraph by paragraph, and each line of a list by itself. */
const linesOf = (words: string) =>
  words.split(/\n{2,}|\n(?=- )/).map(one => one.replace(/^- /, '').replaceAll(/\s+/g, ' ').trim())

/** Undefined where it was never approved with its words, or says the same still. */
export async function changedSince(
  bench: Bench,
  as: As,
  { view, draft }: Written,
): Promise<ChangedSince | undefined> {
  const { approved } = draft
  if (draft.state !== 'approved' || !approved?.text) return undefined
  const now = wordsOn(bench, as, { view, draft, on: approved.on })
  const then = await text(bench.files.open(as.authority, approved.text))
  if (then === now) return undefined
  const [before, after] = [linesOf(then), linesOf(now)]
  return {
    approvedOn: approved.on,
    gone: before.filter(one => !after.includes(one)),
    added: after.filter(one => !before.includes(one)),
  }
}
