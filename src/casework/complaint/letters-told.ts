/** What letters tell, in the statute’s own terms: once they left, unless they came back. */
import type { Day, LetterId } from '#kernel'
import type { Happening } from '#law'
import { type Telling, type Tells, untold } from './area.ts'
import type { Facts } from './facts.ts'
import { type LettersEvents, type LetterWay, type Noticed, sameRound } from './letters.ts'

/** These wait for a carrier, for a person or for their reader; the rest is told as it is said. */
function leavesLater(by: LetterWay): boolean {
  switch (by) {
    case 'email':
    case 'text':
    case 'post':
    case 'page':
      return true
    case 'phone':
    case 'in-person':
      return false
  }
}

/** What a letter, once it has left, tells in the statute's own terms. */
function toldBy(letter: LetterId, on: Day, { force, knownOn, facts }: Telling): Happening[] {
  const found = facts.letters.find(one => one.letter === letter)
  if (!found) return []
  const common = { on, by: force, to: found.to, knownOn } as const
  switch (found.told) {
    case 'update':
      return [{ happened: 'progress-told', ...common }]
    case 'copy-of-record':
    case 'copy-to-subject':
      return [{ happened: 'record-copied', ...common }]
    case 'referral-complainant':
    case 'referral-subject':
      return [{ happened: 'referral-notified', ...common }]
    case 'outcome':
    case 'review-correction': {
      const { review } = found
      const outcome =
        found.told === 'outcome' ? [{ happened: 'outcome-told', ...common } as const] : []
      if (!review) return outcome
      const { items, body, limb } = review
      return [
        ...outcome,
        {
          happened: 'review-information-provided',
          ...common,
          details: { items, body, ...(limb ? { limb } : {}) },
        },
      ]
    }
    case 'review-decision':
      // Telling that an application was refused is no decision on a review.
      return facts.reviews.some(({ decided }) => decided)
        ? [{ happened: 'review-decision-told', ...common, by: 'local-policing-body' }]
        : []
    case 'acknowledgement':
    case 'withdrawal-asked':
    case 'withdrawal-confirmation':
    case 'other':
      return []
  }
}

type Held = Pick<LettersEvents['WithholdingReviewed'], 'on' | 'rule' | 'from' | 'retestOn'>

/** Told while it is held back: once it is not, the duty stands as if nothing had been decided. */
function heldBack({ on, rule, from, retestOn }: Held, { force, knownOn, facts }: Telling) {
  const held = facts.withheld.find(one => one.rule === rule && one.from === from)
  if (!held || !retestOn) return []
  const { all, purpose } = held
  const details = { rule, all, purpose, realRisk: true, significantEffect: true, retestOn }
  const told: Happening = {
    happened: 'information-withheld',
    on,
    by: force,
    to: from,
    knownOn,
    details,
  }
  return [told]
}

/** A notice that came back told nobody, however surely it was sent, and whatever came after it. */
const cameBack = (notice: Noticed, { failed }: Facts) => failed.some(one => sameRound(one, notice))

export const lettersTells: Tells<LettersEvents> = {
  LetterSent: ({ letter, on, by }, telling) => (leavesLater(by) ? [] : toldBy(letter, on, telling)),
  // A letter that went by itself tells nobody until it has left: it may never have.
  ProgressTold: ({ letter, on, by }, telling) =>
    leavesLater(by) ? [] : toldBy(letter, on, telling),
  NoticeSent: (notice, telling) =>
    cameBack(notice, telling.facts) ? [] : toldBy(notice.letter, notice.on, telling),
  LetterGiven: ({ letter, on }, telling) => toldBy(letter, on, telling),
  InformationWithheld: heldBack,
  WithholdingReviewed: (event, telling) => (event.goesOn ? heldBack(event, telling) : []),
  LetterDrafted: untold,
  LetterApproved: untold,
  LetterReturned: untold,
  NoticeFailed: untold,
  ReceiptGiven: untold,
  MessageSent: untold,
}
