/** What is known of letters from what happened to each. */
import type { Day, LetterId } from '#kernel'
import type { Evolves } from './area.ts'
import { said } from './checks.ts'
import type { Facts } from './facts.ts'
import type { LettersEvents } from './letters.ts'

/** It left on a day: until then it told nobody anything. */
function left(facts: Facts, letter: LetterId, on: Day): Facts {
  const letters = facts.letters.map(one => (one.letter === letter ? { ...one, leftOn: on } : one))
  return { ...facts, letters, given: [...facts.given, letter] }
}

export const lettersEvolves: Evolves<LettersEvents> = {
  LetterDrafted: (facts, event) => ({
    ...facts,
    drafts: [
      ...facts.drafts.filter(one => one.letter !== event.letter),
      { ...said(event), state: event.ready ? 'waiting' : 'drafted' },
    ],
  }),
  LetterApproved: (facts, { letter, on, text }) => ({
    ...facts,
    drafts: facts.drafts.map(one =>
      one.letter === letter
        ? { ...one, state: 'approved', approved: { on, ...(text ? { text } : {}) } }
        : one,
    ),
  }),
  LetterReturned: (facts, { letter, why }) => ({
    ...facts,
    drafts: facts.drafts.map(one =>
      one.letter === letter ? { ...one, state: 'returned', returned: why } : one,
    ),
  }),
  LetterSent: (facts, event) => ({
    ...facts,
    letters: [...facts.letters, { ...said(event), told: event.kind }],
    drafts: facts.drafts.filter(one => one.letter !== event.letter),
  }),
  ProgressTold: (facts, { letter, on, by }) => ({
    ...facts,
    letters: [...facts.letters, { letter, on, by, to: 'complainant', told: 'update' }],
  }),
  NoticeSent: (facts, { letter, on }) => left(facts, letter, on),
  NoticeFailed: (facts, event) => ({
    ...facts,
    given: facts.given.filter(one => one !== event.letter),
    failed: [...facts.failed, said(event)],
  }),
  LetterGiven: (facts, { letter, on }) => left(facts, letter, on),
  ReceiptGiven: facts => facts,
  InformationWithheld: (facts, event) => ({ ...facts, withheld: [...facts.withheld, said(event)] }),
  WithholdingReviewed: (facts, { rule, from, goesOn, retestOn }) =>
    goesOn
      ? {
          ...facts,
          withheld: facts.withheld.map(one =>
            retestOn && one.rule === rule && one.from === from ? { ...one, retestOn } : one,
          ),
        }
      : {
          ...facts,
          withheld: facts.withheld.filter(one => one.rule !== rule || one.from !== from),
        },
  MessageSent: (facts, event) => ({ ...facts, messages: [...facts.messages, said(event)] }),
}
