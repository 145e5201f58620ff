/**
 * One clock for several recordings: where each stands on it, how surely, which run at the same
 * time, and where on each a sound must be if it is there at all.
 */
import { addSeconds, type DocumentId, type Instant, millisecondsOf } from '#kernel'
import type { Placed, Sound } from './recordings.ts'

/** `within`: seconds either side; undefined where nobody checked, which is not the same as 0. */
export type Moment = Readonly<{ at: Instant; within: number | undefined }>
export type OnClock = Readonly<{
  recording: Placed
  starts: Instant
  ends: Instant
  within: number | undefined
}>
type Recordings = readonly Placed[]

const placeOf = (recordings: Recordings, document: DocumentId) =>
  recordings.find(one => one.document === document)

/** Whether `from` is on the clock by a chain of sounds that never comes back to `avoiding`. */
export function leadsTo(recordings: Recordings, from: DocumentId, avoiding: DocumentId): boolean {
  if (from === avoiding) return false
  const found = placeOf(recordings, from)
  if (!found) return false
  if (found.start.type === 'Clock') return true
  // What stands on another is left out of the rest, so that even a circle in the record ends.
  const rest = recordings.filter(({ document }) => document !== from)
  return leadsTo(rest, found.start.other, avoiding)
}

function startOf(recordings: Recordings, placed: Placed): Moment | undefined {
  const { start, withinSeconds, document } = placed
  if (start.type === 'Clock') {
    const isChecked = start.how !== 'not-checked'
    const at = addSeconds(start.startsAt, isChecked ? -start.aheadSeconds : 0)
    return { at, within: isChecked ? withinSeconds : undefined }
  }
  const rest = recordings.filter(one => one.document !== document)
  const other = placeOf(rest, start.other)
  const from = other && startOf(rest, other)
  if (!from) return undefined
  return {
    at: addSeconds(from.at, start.there - start.here),
    // Each step by ear adds its own doubt to that of the recording it is taken from.
    within: from.within === undefined ? undefined : from.within + withinSeconds,
  }
}

/** Earliest first. One that stands on a recording no longer here is left out. */
export function onOneClock(recordings: Recordings): readonly OnClock[] {
  return recordings
    .flatMap(recording => {
      const start = startOf(recordings, recording)
      if (!start) return []
      const ends = addSeconds(start.at, recording.lasts)
      return [{ recording, starts: start.at, ends, within: start.within }]
    })
    .toSorted((one, other) => millisecondsOf(one.starts) - millisecondsOf(other.starts))
}

/** Seconds from `from` to `to`; negative where `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 1000
}

/** The stretch in which both run, by the best that is known of each. */
export function overlapOf(
  one: OnClock,
  other: OnClock,
): Readonly<{ from: Instant; to: Instant; seconds: number }> | undefined {
  const [, from = one.starts] = [one.starts, other.starts].toSorted()
  const [to = one.ends] = [one.ends, other.ends].toSorted()
  const seconds = secondsBetween(from, to)
  return seconds > 0 ? { from, to, seconds } : undefined
}

/** When a sound began; undefined where the recording it was heard on is not on the clock. */
export function momentOf({ time }: Sound, clock: readonly OnClock[]): Moment | undefined {
  if (time.type === 'Said') return { at: time.at, within: time.withinSeconds }
  const on = clock.find(({ recording }) => recording.document === time.document)
  return on && { at: addSeconds(on.starts, time.from), within: on.within }
}

/** Where on one recording a sound is by the clock, in seconds from its start. */
export type Expected = Readonly<{ from: number; to: number }>

/**
 * How far out two things on the clock may be from each other. What was heard on a recording is
 * where it is on that recording, however wrong its clock.
 */
function doubtOf(sound: Sound, moment: Moment, on: OnClock, all: readonly OnClock[]) {
  const heardOn = sound.time.type === 'Heard' ? sound.time.document : undefined
  if (heardOn === on.recording.document) return 0
  const { start, withinSeconds } = on.recording
  if (start.type === 'Sound' && start.other === heardOn) return withinSeconds
  const from = all.find(({ recording }) => recording.document === heardOn)?.recording
  if (from?.start.type === 'Sound' && from.start.other === on.recording.document)
    return from.withinSeconds
  return moment.within === undefined || on.within === undefined
    ? undefined
    : moment.within + on.within
}

export function expectedOn(
  sound: Sound,
  on: OnClock,
  all: readonly OnClock[],
): Expected | undefined {
  const moment = momentOf(sound, all)
  const doubt = moment && doubtOf(sound, moment, on, all)
  if (!moment || doubt === undefined) return undefined
  const at = secondsBetween(on.starts, moment.at)
  return { from: at - doubt, to: at + doubt }
}

/** Whether a recording was running then: `perhaps` where its clock cannot say. */
export function wasRunning(
  sound: Sound,
  on: OnClock,
  all: readonly OnClock[],
): 'yes' | 'no' | 'perhaps' {
  const expected = expectedOn(sound, on, all)
  if (!expected) return 'perhaps'
  const { lasts } = on.recording
  if (expected.to + sound.lasts <= 0 || expected.from >= lasts) return 'no'
  return expected.from >= 0 && expected.to + sound.lasts <= lasts ? 'yes' : 'perhaps'
}
