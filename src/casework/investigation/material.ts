/**
 * What was received and what can be said of it: passages marked, recordings put on one clock, what
 * could be heard on each, what a machine suggested and a person answered.
 */
import { accept, type Day, type DocumentId, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { alike, missingWords, said } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import {
  type KeepingCommands,
  type KeepingEvents,
  type KeepingFacts,
  keepingDecides,
  keepingEvolves,
  keepingTells,
  nothingLost,
} from './keeping.ts'
import { isPlace, type Marked } from './passage.ts'
import {
  nothingRecorded,
  type RecordingCommands,
  type RecordingEvents,
  type RecordingFacts,
  recordingDecides,
  recordingEvolves,
  recordingTells,
} from './recordings.ts'

type On = Readonly<{ on: Day }>

export const suggestionKinds = ['person', 'rank', 'number', 'date', 'place', 'quotation'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** What was read out of a file as being a person, a date and so on; a person says whether it is. */
type Answered = Omit<SuggestionAnswer, 'on' | 'document'>
export type SuggestionAnswer = On &
  Readonly<{
    document: DocumentId
    kind: SuggestionKind
    words: string
    answer: 'accepted' | 'declined'
    /** As it is put right by whoever accepts it. */
    as?: string
  }>

export type MaterialEvents = RecordingEvents &
  KeepingEvents & {
    PassageMarked: On & Marked
    SuggestionAnswered: SuggestionAnswer
  }
export type MaterialCommands = RecordingCommands &
  KeepingCommands & {
    MarkPassage: MaterialEvents['PassageMarked']
    AnswerSuggestions: On & Readonly<{ document: DocumentId; answers: readonly Answered[] }>
  }

export type MaterialFacts = RecordingFacts &
  KeepingFacts &
  Readonly<{
    passages: readonly MaterialEvents['PassageMarked'][]
    /** The latest answer to each. */
    suggestions: readonly SuggestionAnswer[]
  }>
export const nothingReceived: MaterialFacts = {
  ...nothingRecorded,
  ...nothingLost,
  passages: [],
  recordings: [],
  sounds: [],
  audibility: [],
  suggestions: [],
}

const noSuchDocument = refuse({ type: 'NoSuchDocument' } as const)

function isHere({ documents }: Facts, document: DocumentId): boolean {
  return documents.includes(document)
}

export const materialDecides: Decides<MaterialCommands> = {
  ...recordingDecides,
  ...keepingDecides,
  MarkPassage(asked, facts) {
    if (!isHere(facts, asked.document)) return noSuchDocument
    if (!isPlace(asked.place)) return refuse({ type: 'NoSuchPlace' })
    if (facts.material.passages.some(({ passage }) => passage === asked.passage)) return nothing
    const { on, passage, document, place, quote, words } = asked
    return accept({
      type: 'PassageMarked',
      ...{ on, passage, document, place },
      ...(quote ? { quote } : {}),
      ...(words ? { words } : {}),
    })
  },
  AnswerSuggestions({ on, document, answers }, facts) {
    if (!isHere(facts, document)) return noSuchDocument
    const blank = answers.find(({ words }) => missingWords(words, 'words'))
    if (blank) return refuse({ type: 'WordsMissing', what: 'words' })
    const known = facts.material.suggestions.map(({ on: _, ...one }) => one)
    const changed = answers
      .map(({ kind, words, answer, as }) => ({
        ...{ document, kind, words, answer },
        ...(as && answer === 'accepted' ? { as } : {}),
      }))
      .filter(one => !known.some(before => alike(before, one)))
    return accept(...changed.map(one => ({ type: 'SuggestionAnswered', on, ...one }) as const))
  },
}

/** One person may change their mind about another's answer: the latest stands. */
function isSameSuggestion(one: SuggestionAnswer, other: SuggestionAnswer): boolean {
  return one.document === other.document && one.kind === other.kind && one.words === other.words
}

function withMaterial(facts: Facts, change: Partial<MaterialFacts>): Facts {
  return { ...facts, material: { ...facts.material, ...change } }
}

export const materialEvolves: Evolves<MaterialEvents> = {
  ...recordingEvolves,
  ...keepingEvolves,
  PassageMarked: (facts, event) =>
    withMaterial(facts, { passages: [...facts.material.passages, said(event)] }),
  SuggestionAnswered: (facts, event) =>
    withMaterial(facts, {
      suggestions: [
        ...facts.material.suggestions.filter(one => !isSameSuggestion(one, event)),
        said(event),
      ],
    }),
}

export const materialTells: Tells<MaterialEvents> = {
  ...recordingTells,
  ...keepingTells,
  PassageMarked: untold,
  SuggestionAnswered: untold,
}
