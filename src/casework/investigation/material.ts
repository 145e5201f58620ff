/**
 * What was received and what can be said of it: passages marked, recordings put on one clock, what
 * could be heard on each, what a machine suggested and a person answered.
 */
import { accept, type Day, type DocumentId, type Instant, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { alike, missingWords, said, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
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
export type SuggestionAnswer = On &
  Readonly<{
    document: DocumentId
    kind: SuggestionKind
    words: string
    answer: 'accepted' | 'declined'
    /** As it is put right by whoever accepts it. */
    as?: string
  }>

export type MaterialEvents = RecordingEvents & {
  PassageMarked: On & Marked
  SuggestionAnswered: SuggestionAnswer
  /** The bytes we keep are gone, or are no longer those that were received. */
  OriginalFaulted: On &
    Readonly<{ document: DocumentId; found: 'missing' | 'altered'; at: Instant }>
}
export type MaterialCommands = RecordingCommands & {
  MarkPassage: MaterialEvents['PassageMarked']
  AnswerSuggestion: SuggestionAnswer
  FaultOriginal: MaterialEvents['OriginalFaulted']
}

export type MaterialFacts = RecordingFacts &
  Readonly<{
    passages: readonly MaterialEvents['PassageMarked'][]
    suggestions: readonly SuggestionAnswer[]
    faults: readonly MaterialEvents['OriginalFaulted'][]
  }>
export const nothingReceived: MaterialFacts = {
  ...nothingRecorded,
  passages: [],
  recordings: [],
  sounds: [],
  audibility: [],
  suggestions: [],
  faults: [],
}

const noSuchDocument = refuse({ type: 'NoSuchDocument' } as const)

function isHere({ documents }: Facts, document: DocumentId): boolean {
  return documents.includes(document)
}

export const materialDecides: Decides<MaterialCommands> = {
  ...recordingDecides,
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
  AnswerSuggestion(asked, facts) {
    if (!isHere(facts, asked.document)) return noSuchDocument
    if (facts.material.suggestions.some(one => alike(one, asked))) return nothing
    return unless(missingWords(asked.words, 'words'), { type: 'SuggestionAnswered', ...asked })
  },
  FaultOriginal(asked, facts) {
    const { document, found } = asked
    if (!isHere(facts, document)) return noSuchDocument
    const known = facts.material.faults.some(
      one => one.document === document && one.found === found,
    )
    return known ? nothing : unless(undefined, { type: 'OriginalFaulted', ...asked })
  },
}

function withMaterial(facts: Facts, change: Partial<MaterialFacts>): Facts {
  return { ...facts, material: { ...facts.material, ...change } }
}

export const materialEvolves: Evolves<MaterialEvents> = {
  ...recordingEvolves,
  PassageMarked: (facts, event) =>
    withMaterial(facts, { passages: [...facts.material.passages, said(event)] }),
  SuggestionAnswered: (facts, event) =>
    withMaterial(facts, { suggestions: [...facts.material.suggestions, said(event)] }),
  OriginalFaulted: (facts, event) =>
    withMaterial(facts, { faults: [...facts.material.faults, said(event)] }),
}

export const materialTells: Tells<MaterialEvents> = {
  ...recordingTells,
  PassageMarked: untold,
  SuggestionAnswered: untold,
  OriginalFaulted: untold,
}
