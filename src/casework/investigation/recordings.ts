/**
 * Recordings on one clock, what may have been heard, on which of them it is, whose recording is
 * missing, and what is said on each by its transcript.
 */
import {
  accept,
  type Day,
  type DocumentId,
  type Instant,
  nothing,
  type OneOf,
  refuse,
} from '#kernel'
import { type Decides, type Evolves, type Tells, untold, type Verdict } from '../complaint/area.ts'
import { alike, blank, missingWords, said, stillToCome } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import { leadsTo } from './clock.ts'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>

/** Against what a device's clock was checked, if it was. */
export const clockChecks = ['command-log', 'visible-clock', 'not-checked'] as const
export type ClockCheck = (typeof clockChecks)[number]

/**
 * Where a recording begins on the one clock all are shown on. `Clock`: as its device has it, which
 * ran ahead of the true time by so many seconds; behind is negative. `Sound`: from one sound on it
 * and on another recording, in seconds from the start of each.
 */
export type RecordingStart = OneOf<{
  Clock: { startsAt: Instant; aheadSeconds: number; how: ClockCheck }
  Sound: { other: DocumentId; there: number; here: number }
}>

export type Placed = On &
  Readonly<{
    document: DocumentId
    start: RecordingStart
    /** The true start may be this many seconds either side; it says nothing of `not-checked`. */
    withinSeconds: number
    /** How long it is, in seconds. */
    lasts: number
    /** How all that is known. */
    why: string
    device: string
    /** Whose it was, or where it stood. */
    held: string
  }>

/**
 * When something was heard. `Heard`: seconds from the start of a recording that has it, and so it
 * moves with that recording. `Said`: as somebody or something else has it.
 */
export type SoundTime = OneOf<{
  Heard: { document: DocumentId; from: number }
  Said: { at: Instant; withinSeconds: number; why: string }
}>

/** Something said or done that may have been heard: one of the things people disagree on. */
export type Sound = On &
  Readonly<{
    sound: string
    words: string
    time: SoundTime
    /** In seconds. */
    lasts: number
    /** Who said it or made it. */
    by?: string
  }>

export const hearings = ['audible', 'inaudible', 'not-recording', 'unclear'] as const
export type Hearing = (typeof hearings)[number]

/** How far whoever made a sound was from a recording's microphone, in metres. */
export type Distance = Readonly<{ least: number; most: number; why: string }>

/** Whether a sound is to be heard on one recording, by somebody who listened for it. */
export type Audibility = On &
  Readonly<{
    sound: string
    document: DocumentId
    heard: Hearing
    why: string
    /** Where in that recording, in seconds. */
    at?: number
    distance?: Distance
    /** Who was there, by that recording. */
    present: readonly string[]
  }>

export const missingStates = ['not-made', 'lost', 'asked', 'refused', 'not-known'] as const
export type MissingState = (typeof missingStates)[number]

/** One that might be expected and is not here. */
export type MissingRecording = On &
  Readonly<{ missing: string; held: string; device: string; state: MissingState; why: string }>

export type SpokenLine = Readonly<{ at: number; to?: number; who?: string; words: string }>
export type Transcript = On &
  Readonly<{ document: DocumentId; madeBy: string; lines: readonly SpokenLine[] }>

export type RecordingEvents = {
  RecordingPlaced: Placed
  SoundNoted: Sound
  AudibilityNoted: Audibility
  MissingRecordingNoted: MissingRecording
  TranscriptKept: Transcript
}
type RecordingHappened = OneOf<RecordingEvents>
export type RecordingCommands = {
  PlaceRecording: Placed & Today
  NoteSound: Sound & Today
  NoteAudibility: Audibility & Today
  NoteMissingRecording: MissingRecording & Today
  KeepTranscript: Transcript & Today
}
/** The latest said of each. */
export type RecordingFacts = Readonly<{
  recordings: readonly Placed[]
  sounds: readonly Sound[]
  audibility: readonly Audibility[]
  missing: readonly MissingRecording[]
  transcripts: readonly Transcript[]
}>
export const nothingRecorded: RecordingFacts = {
  recordings: [],
  sounds: [],
  audibility: [],
  missing: [],
  transcripts: [],
}

const noSuchDocument = refuse({ type: 'NoSuchDocument' } as const)

const isHere = ({ documents }: Facts, document: DocumentId) => documents.includes(document)

/** Said again in the very same words, it adds nothing. */
function unlessKnown(
  known: readonly object[],
  inTheWay: ComplaintRefusal | undefined,
  event: RecordingHappened,
): Verdict {
  if (known.some(one => alike(one, said(event)))) return nothing
  return inTheWay ? refuse(inTheWay) : accept(event)
}

export const recordingDecides: Decides<RecordingCommands> = {
  PlaceRecording(asked, facts) {
    const { recordings } = facts.material
    const { on, document, start, withinSeconds, lasts, why, device, held } = asked
    if (!isHere(facts, document)) return noSuchDocument
    if (start.type === 'Sound' && !leadsTo(recordings, start.other, document))
      return refuse({ type: 'NotOnTheClock' })
    return unlessKnown(
      recordings,
      missingWords(why, 'why') ?? missingWords(held, 'who') ?? stillToCome(on, asked.today),
      {
        type: 'RecordingPlaced',
        ...{ on, document, start, withinSeconds, lasts, why, device, held },
      },
    )
  },
  NoteSound(asked, { material }) {
    const { on, sound, words, time, lasts, by } = asked
    const { recordings, sounds } = material
    if (time.type === 'Heard' && !recordings.some(one => one.document === time.document))
      return refuse({ type: 'NotOnTheClock' })
    const why = time.type === 'Said' ? missingWords(time.why, 'why') : undefined
    return unlessKnown(
      sounds,
      missingWords(words, 'words') ?? why ?? stillToCome(on, asked.today),
      { type: 'SoundNoted', ...{ on, sound, words, time, lasts }, ...(by ? { by } : {}) },
    )
  },
  NoteAudibility(asked, facts) {
    const { sounds, audibility } = facts.material
    const { on, sound, document, heard, why, at, distance, present } = asked
    if (!isHere(facts, document)) return noSuchDocument
    if (!sounds.some(one => one.sound === sound)) return refuse({ type: 'NoSuchSound' })
    const far = distance && missingWords(distance.why, 'how')
    return unlessKnown(
      audibility,
      missingWords(why, 'why') ?? far ?? stillToCome(on, asked.today),
      {
        type: 'AudibilityNoted',
        ...{ on, sound, document, heard, why },
        ...(at === undefined ? {} : { at }),
        ...(distance ? { distance } : {}),
        present: present.filter(name => !blank(name)),
      },
    )
  },
  NoteMissingRecording(asked, { material }) {
    const { on, missing, held, device, state, why } = asked
    return unlessKnown(
      material.missing,
      missingWords(held, 'who') ?? missingWords(why, 'why') ?? stillToCome(on, asked.today),
      { type: 'MissingRecordingNoted', on, missing, held, device, state, why },
    )
  },
  KeepTranscript(asked, facts) {
    const { on, document, madeBy, lines } = asked
    if (!isHere(facts, document)) return noSuchDocument
    return unlessKnown(
      facts.material.transcripts,
      missingWords(madeBy, 'who') ??
        missingWords(lines.map(({ words }) => words).join(''), 'words') ??
        stillToCome(on, asked.today),
      { type: 'TranscriptKept', on, document, madeBy, lines },
    )
  },
}

function withLatest(facts: Facts, change: Partial<RecordingFacts>): Facts {
  return { ...facts, material: { ...facts.material, ...change } }
}

export const recordingEvolves: Evolves<RecordingEvents> = {
  RecordingPlaced(facts, event) {
    const others = facts.material.recordings.filter(({ document }) => document !== event.document)
    return withLatest(facts, { recordings: [...others, said(event)] })
  },
  SoundNoted(facts, event) {
    const others = facts.material.sounds.filter(({ sound }) => sound !== event.sound)
    return withLatest(facts, { sounds: [...others, said(event)] })
  },
  AudibilityNoted(facts, event) {
    const others = facts.material.audibility.filter(
      one => one.sound !== event.sound || one.document !== event.document,
    )
    return withLatest(facts, { audibility: [...others, said(event)] })
  },
  MissingRecordingNoted(facts, event) {
    const others = facts.material.missing.filter(({ missing }) => missing !== event.missing)
    return withLatest(facts, { missing: [...others, said(event)] })
  },
  TranscriptKept(facts, event) {
    const others = facts.material.transcripts.filter(({ document }) => document !== event.document)
    return withLatest(facts, { transcripts: [...others, said(event)] })
  },
}

export const recordingTells: Tells<RecordingEvents> = {
  RecordingPlaced: untold,
  SoundNoted: untold,
  AudibilityNoted: untold,
  MissingRecordingNoted: untold,
  TranscriptKept: untold,
}
