/** Answering what was suggested out of a file: accepted, put right or declined by a person. */
import type { SuggestionKind } from '#casework'
import type { DocumentId } from '#kernel'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'

export type SuggestionsAnswered = Readonly<{
  document: DocumentId
  answers: readonly Readonly<{
    kind: SuggestionKind
    /** As they stand in the file. */
    words: string
    answer: 'accepted' | 'declined'
    /** What it is, as whoever accepts it says. */
    as?: string
  }>[]
}>

export type SuggestDesk = Readonly<{ answerSuggestions: Verb<SuggestionsAnswered> }>

export function suggestDesk(bench: Bench): SuggestDesk {
  return {
    answerSuggestions: verb<SuggestionsAnswered>(bench, 'handle', ({ document, answers }, on) => ({
      type: 'AnswerSuggestions',
      on,
      document,
      answers,
    })),
  }
}
