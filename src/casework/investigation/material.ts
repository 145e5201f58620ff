/**
 * What was received and what can be said of it: passages marked, recordings put on one clock, what
 * could be heard on each, what a machine suggested and a person answered.
 */
import { type Day, type DocumentId, type Instant, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { alike, missingWords, said, stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { Marked } from './passage.ts'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>

/** Where a recording's own start stands on the one clock all are shown on. */
export type Placed = On &
  Readonly<{
    document: DocumentId
    /** As the device's clock has it. */
    startsAt: Instant
    /** How far that clock is ahead of the true time, in seconds; behind is negative. */
    aheadSeconds: number
    /** How that is known. */
    why: string
    device: string
    /** Whose it was, or where it stood. */
    held: string
  }>

/** Something said or done that may have been heard: one of the things people disagree on. */
export type Sound = On &
  Readonly<{ sound: string; words: string; at: Instant; lasts: number; heardOn?: DocumentId }>

export const hearings = ['audible', 'inaudible', 'not-recording', 'unclear'] as const
export type Hearing = (typeof hearings)[number]

/** Whether a sound is to be heard on one recording, and how far off whoever made it was. */
export type Audibility = On &
  Readonly<{
    sound: string
    document: DocumentId
    heard: Hearing
    why: string
    metres?: number
    /** Who was there, by that recording. */
    present: readonly string[]
  }>

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

export type MaterialEvents = {
  PassageMarked: On & Marked
  RecordingPlaced: Placed
  SoundNoted: Sound
  AudibilityNoted: Audibility
  SuggestionAnswered: SuggestionAnswer
  /** The bytes we keep are gone, or are no longer those that were received. */
  OriginalFaulted: On &
    Readonly<{ document: DocumentId; found: 'missing' | 'altered'; at: Instant }>
}
export type MaterialCommands = {
  MarkPassage: MaterialEvents['PassageMarked']
  PlaceRecording: Placed & Today
  NoteSound: Sound & Today
  NoteAudibility: Audibility & Today
  AnswerSuggestion: SuggestionAnswer
  FaultOriginal: MaterialEvents['OriginalFaulted']
}

export type MaterialFacts = Readonly<{
  passages: readonly MaterialEvents['PassageMarked'][]
  /** The latest of each recording. */
  recordings: readonly Placed[]
  sounds: readonly Sound[]
  /** The latest of each sound on each recording. */
  audibility: readonly Audibility[]
  suggestions: readonly SuggestionAnswer[]
  faults: readonly MaterialEvents['OriginalFaulted'][]
}>
export const nothingReceived: MaterialFacts = {
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
  MarkPassage(asked, facts) {
    if (!isHere(facts, asked.document)) return noSuchDocument
    if (facts.material.passages.some(({ passage }) => passage === asked.passage)) return nothing
    return unless(undefined, { type: 'PassageMarked', ...asked })
  },
  PlaceRecording({ today, ...asked }, facts) {
    if (!isHere(facts, asked.document)) return noSuchDocument
    if (facts.material.recordings.some(one => alike(one, asked))) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'RecordingPlaced',
      ...asked,
    })
  },
  NoteSound({ today, ...asked }, { material }) {
    if (material.sounds.some(({ sound }) => sound === asked.sound)) return nothing
    return unless(missingWords(asked.words, 'words') ?? stillToCome(asked.on, today), {
      type: 'SoundNoted',
      ...asked,
    })
  },
  NoteAudibility({ today, ...asked }, facts) {
    const { sounds, audibility } = facts.material
    if (!isHere(facts, asked.document)) return noSuchDocument
    if (!sounds.some(({ sound }) => sound === asked.sound)) return refuse({ type: 'NoSuchSound' })
    if (audibility.some(one => alike(one, asked))) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'AudibilityNoted',
      ...asked,
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
  PassageMarked: (facts, event) =>
    withMaterial(facts, { passages: [...facts.material.passages, said(event)] }),
  RecordingPlaced: (facts, event) =>
    withMaterial(facts, {
      recordings: [
        ...facts.material.recordings.filter(({ document }) => document !== event.document),
        said(event),
      ],
    }),
  SoundNoted: (facts, event) =>
    withMaterial(facts, { sounds: [...facts.material.sounds, said(event)] }),
  AudibilityNoted: (facts, event) =>
    withMaterial(facts, {
      audibility: [
        ...facts.material.audibility.filter(
          one => one.sound !== event.sound || one.document !== event.document,
        ),
        said(event),
      ],
    }),
  SuggestionAnswered: (facts, event) =>
    withMaterial(facts, { suggestions: [...facts.material.suggestions, said(event)] }),
  OriginalFaulted: (facts, event) =>
    withMaterial(facts, { faults: [...facts.material.faults, said(event)] }),
}

export const materialTells: Tells<MaterialEvents> = {
  PassageMarked: untold,
  RecordingPlaced: untold,
  SoundNoted: untold,
  AudibilityNoted: untold,
  SuggestionAnswered: untold,
  OriginalFaulted: untold,
}
