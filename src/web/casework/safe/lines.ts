/** What a timeline says of the steps that keep a complainant safe. */
import type { Events } from '#casework'
import type { Day } from '#kernel'
import { wayNamed } from '../ways.ts'
import { reprisalWords, sentenceOf, stillSafeWords } from './words.ts'

type Line = Readonly<{ name: string; words: string }>
type Safe =
  | 'CaseFound'
  | 'ProtectionChosen'
  | 'ProtectionConfirmed'
  | 'HolderTold'
  | 'OwnReviewAsked'
  | 'OwnReviewEnded'
  | 'ReprisalReported'
  | 'StillSafeAsked'
  | 'SafetyWatchSet'

const line = (name: string, words: string | undefined): readonly Line[] =>
  words ? [{ name, words }] : []

export const safeLines: {
  readonly [Type in Safe]: (event: Events[Type], days: (day: Day) => string) => readonly Line[]
} = {
  CaseFound: found => [...line('What', sentenceOf(found)), ...line('Why', found.why)],
  ProtectionChosen: ({ by, why, asked }) => [
    ...line(
      'Protected by',
      by === 'reassign'
        ? 'Reassigning it, and asking for access to be removed'
        : 'Nothing is needed',
    ),
    ...line('Asked', asked && `${asked.whom}, ${asked.system}`),
    ...line('Why', why),
  ],
  ProtectionConfirmed: ({ by, what }) => [
    ...line('Confirmed by the system owner', by),
    ...line('What was done', what),
  ],
  HolderTold: ({ holder, by }) => [
    ...line('Who holds it now', holder),
    ...line('How they were told', wayNamed(by)),
  ],
  OwnReviewAsked: ({ reviewer, unit, dueOn, near }, days) => [
    ...line('Who', [reviewer, unit].filter(Boolean).join(', ')),
    ...line('By', days(dueOn)),
    ...line('How near they stand', near && `${near.how}. ${near.why}`),
  ],
  OwnReviewEnded: ({ found, told }) => [
    ...line('Found', found),
    ...line('How they were told', told && wayNamed(told)),
  ],
  ReprisalReported: ({ kind, words, from, when }) => [
    ...line('What', reprisalWords[kind]),
    ...line('When', when),
    ...line('Told by', from === 'complainant' ? 'The complainant' : 'A colleague'),
    ...line('In words', words),
  ],
  StillSafeAsked: ({ by, safe, words }) => [
    ...line('How', wayNamed(by)),
    ...line('Still safe?', stillSafeWords[safe]),
    ...line('They said', words),
  ],
  SafetyWatchSet: ({ until, why }, days) => [...line('Until', days(until)), ...line('Why', why)],
}
