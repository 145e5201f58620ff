/** What a timeline says of what goes with history: forces asked, lines of enquiry, late matches. */
import type { Events } from '#casework'
import type { Day } from '#kernel'
import { endWords } from '../lines/words.ts'
import { answerWords, toldWords } from './words.ts'

type Line = Readonly<{ name: string; words: string }>
type Earlier = 'ForceAsked' | 'ForceAnswered' | 'EnquiryOpened' | 'EnquiryEnded' | 'MatchArrived'

const line = (name: string, words: string | undefined): readonly Line[] =>
  words ? [{ name, words }] : []

export const earlierLines: {
  readonly [Type in Earlier]: (event: Events[Type], days: (day: Day) => string) => readonly Line[]
} = {
  ForceAsked: ({ force, dueOn }, days) => [
    ...line('Force', force),
    ...line('Asked to answer by', days(dueOn)),
  ],
  ForceAnswered: ({ by, answer, searched, matters }, days) => [
    ...line('By', by),
    ...line('Answer', answerWords[answer]),
    ...line('They searched', searched),
    ...matters.flatMap(one => line(one.reference ?? 'A matter', toldWords(one, days))),
  ],
  EnquiryOpened: ({ words }) => line('What', words),
  EnquiryEnded: ({ done, words }) => [
    ...line('Pursued?', endWords[done]),
    ...line('What came of it', words),
  ],
  MatchArrived: ({ rows }) =>
    line('How many', rows.length === 1 ? '1 matter' : `${rows.length} matters`),
}
