/** Whether a letter may go, and what is recorded of it once it does. */
import type { Facts, LetterDraft } from './facts.ts'
import { itemsMissing, itemsOf, reviewGiven, warnings } from './letter-contents.ts'
import type { LetterWay, Sending } from './letters.ts'
import type { ComplaintEvent, ComplaintRefusal } from './words.ts'

/**
 * By a way the complainant said is safe, or from hand to hand. A letter only lies on their page
 * where nothing else is safe: whoever can be told is not left to find out.
 */
export function unsafe(by: LetterWay, { safe }: Facts) {
  const isSafe = by === 'in-person' || (by === 'page' ? safe.length === 0 : safe.includes(by))
  return isSafe ? undefined : ({ type: 'NotASafeWay', by, safe } as const)
}

/** The law's own contents refuse; what guidance or this force expects takes a reason. */
export function notReady(
  asked: Sending,
  draft: LetterDraft,
  facts: Facts,
): ComplaintRefusal | undefined {
  const { contents, review, by, waived } = asked
  const missing = itemsMissing(itemsOf(draft, facts, review), contents, 'required')
  if (missing.length > 0) return { type: 'LetterIncomplete', items: missing }
  const without = new Set(waived?.why.trim() ? waived.rule.split(' ') : [])
  const toldFirst = asked.toldFirst !== undefined
  const changed = asked.changed === true
  const rules = warnings(draft, facts, { contents, review, toldFirst, changed }).filter(
    rule => !without.has(rule),
  )
  if (rules.length > 0) return { type: 'MoreExpected', rules }
  if (draft.to !== 'complainant')
    // Notices go where the complainant said: nothing for anybody else may take that way.
    return by === 'in-person' ? undefined : { type: 'NotASafeWay', by, safe: [] }
  return unsafe(by, facts)
}

export function sentAs(asked: Sending, { kind, to }: LetterDraft): ComplaintEvent {
  const { letter, on, by, signedBy, pdf, text, contents, toldFirst, waived } = asked
  const review = kind === 'outcome' || kind === 'review-correction'
  const given = review ? reviewGiven(contents, asked.review) : undefined
  return {
    type: 'LetterSent',
    letter,
    on,
    kind,
    to,
    by,
    signedBy,
    pdf,
    text,
    contents: [...contents],
    ...(given ? { review: given } : {}),
    ...(toldFirst ? { toldFirst } : {}),
    ...(waived ? { waived } : {}),
  }
}
