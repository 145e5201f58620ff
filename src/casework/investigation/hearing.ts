/**
 * "Could it be heard?": what recordings show of one sound, and what they do not. It answers of
 * microphones; whether anybody heard it is for people to find.
 */
import type { DocumentId, OneOf } from '#kernel'
import {
  type Expected,
  expectedOn,
  type Moment,
  momentOf,
  type OnClock,
  onOneClock,
  wasRunning,
} from './clock.ts'
import type { Audibility, MissingRecording, Placed, RecordingFacts, Sound } from './recordings.ts'

/** What is not known, or does not fit; each is said on the page. */
export type Unknown = OneOf<{
  /** Nobody has said yet whether it is to be heard on it. */
  NotListened: { document: DocumentId }
  Unclear: { document: DocumentId; why: string }
  ClockNotChecked: { document: DocumentId }
  /** It may have begun after the sound, or ended before it. */
  MayNotCover: { document: DocumentId }
  /** It is heard where the clocks say that it cannot be. */
  DoesNotFit: { document: DocumentId; heardAt: number; expected: Expected }
  /** Somebody says that it was not recording, and by the clock it was; or the other way about. */
  RunningDiffers: { document: DocumentId; running: 'yes' | 'no' }
  DistanceNotKnown: { document: DocumentId }
  Missing: { recording: MissingRecording }
  /** Was there by one of the recordings, and no recording is theirs. */
  NoRecordingOf: { who: string }
  TimeNotKnown: {}
}>

export type OnRecording = Readonly<{
  placed: Placed
  noted: Audibility | undefined
  expected: Expected | undefined
  running: 'yes' | 'no' | 'perhaps'
}>

export type CouldBeHeard = Readonly<{
  sound: Sound
  moment: Moment | undefined
  /** Of every recording on the clock: the nearest that has it first, then by when it begins. */
  recordings: readonly OnRecording[]
  unknowns: readonly Unknown[]
  answer: 'on-all' | 'on-some' | 'on-none' | 'not-known'
}>

/** Undefined where there is no such sound. */
export function couldBeHeard(material: RecordingFacts, of: string): CouldBeHeard | undefined {
  const sound = material.sounds.find(one => one.sound === of)
  if (!sound) return undefined
  const clock = onOneClock(material.recordings)
  const moment = momentOf(sound, clock)
  const recordings = clock.map((on): OnRecording => {
    const { recording: placed } = on
    const noted = material.audibility.find(
      one => one.sound === of && one.document === placed.document,
    )
    const expected = expectedOn(sound, on, clock)
    return { placed, noted, expected, running: wasRunning(sound, on, clock) }
  })
  return {
    sound,
    moment,
    recordings: recordings.toSorted((one, other) => nearness(one) - nearness(other)),
    unknowns: unknownsOf({ sound, material, clock, moment, recordings }),
    answer: answerOf(recordings),
  }
}

function nearness({ noted }: OnRecording): number {
  if (noted?.heard !== 'audible') return Number.POSITIVE_INFINITY
  return noted.distance?.most ?? Number.MAX_VALUE
}

function answerOf(recordings: readonly OnRecording[]): CouldBeHeard['answer'] {
  const is = (heard: Audibility['heard']) => recordings.filter(one => one.noted?.heard === heard)
  // What was not recording, or was never listened to, says nothing either way.
  if (is('audible').length > 0) return is('inaudible').length > 0 ? 'on-some' : 'on-all'
  const isOpen = recordings.some(({ noted }) => !noted || noted.heard === 'unclear')
  return is('inaudible').length > 0 && !isOpen ? 'on-none' : 'not-known'
}

type Known = Readonly<{
  sound: Sound
  material: RecordingFacts
  clock: readonly OnClock[]
  moment: Moment | undefined
  recordings: readonly OnRecording[]
}>

function unknownsOf({ sound, material, clock, moment, recordings }: Known): readonly Unknown[] {
  return [
    ...(moment ? [] : [{ type: 'TimeNotKnown' } as const]),
    ...clock
      .filter(({ within }) => within === undefined)
      .map(({ recording: { document } }) => ({ type: 'ClockNotChecked', document }) as const),
    ...recordings.flatMap(unknownOn),
    ...material.missing.map(recording => ({ type: 'Missing', recording }) as const),
    ...withoutRecording(sound, material, recordings),
  ]
}

function unknownOn({ placed, noted, expected, running }: OnRecording): readonly Unknown[] {
  const { document } = placed
  if (!noted)
    return [
      { type: 'NotListened', document },
      ...(expected && running === 'perhaps' ? [{ type: 'MayNotCover', document } as const] : []),
    ]
  const { heard, at, distance, why } = noted
  const isHeard = heard === 'audible'
  const strays = isHeard && at !== undefined && expected && isOutside(at, expected)
  const against = heard === 'not-recording' ? 'yes' : 'no'
  const differs = heard !== 'unclear' && running === against
  return [
    ...(heard === 'unclear' ? [{ type: 'Unclear', document, why } as const] : []),
    ...(strays && at !== undefined
      ? [{ type: 'DoesNotFit', document, heardAt: at, expected } as const]
      : []),
    ...(differs && !strays
      ? [{ type: 'RunningDiffers', document, running: against } as const]
      : []),
    ...(heard === 'inaudible' && expected && running === 'perhaps'
      ? [{ type: 'MayNotCover', document } as const]
      : []),
    ...(heard !== 'not-recording' && !distance
      ? [{ type: 'DistanceNotKnown', document } as const]
      : []),
  ]
}

/** Nobody places a sound nearer than half a second by ear. */
const byEarSeconds = 0.5

function isOutside(at: number, { from, to }: Expected): boolean {
  return at < from - byEarSeconds || at > to + byEarSeconds
}

const nameOf = (words: string) => words.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** Names are compared as they are written: nobody is guessed to be somebody else. */
function withoutRecording(
  { by = '' }: Sound,
  { recordings, missing }: RecordingFacts,
  noted: readonly OnRecording[],
): readonly Unknown[] {
  // Whoever made it need not be asked whether they could hear it.
  const held = new Set([by, ...[...recordings, ...missing].map(one => one.held)].map(nameOf))
  const present = noted.flatMap(one => one.noted?.present ?? [])
  const first = new Map(present.toReversed().map(name => [nameOf(name), name.trim()]))
  return [...first]
    .filter(([name]) => !held.has(name))
    .map(([, who]) => ({ type: 'NoRecordingOf', who }) as const)
    .toSorted((one, other) => (one.who < other.who ? -1 : 1))
}
