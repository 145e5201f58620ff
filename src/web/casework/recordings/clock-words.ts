/** Times on the one clock in words, to the second, and recordings by letter and whose they are. */
import { type Facts, momentOf, type OnClock, onOneClock, type Placed } from '#casework'
import { addSeconds, type Instant, instantFrom, londonTime, millisecondsOf } from '#kernel'
import type { Around } from '../../page.ts'
import { clockCheckWords } from './words.ts'

export type Material = Facts['material']

/** `21:04:10` in London, to the nearest second. */
export function timeOf(at: Instant): string {
  const rounded = instantFrom(Math.round(millisecondsOf(at) / 1000) * 1000)
  return `${londonTime(rounded)}${rounded.slice(16, 19)}`
}

/** "2 minutes 50 seconds", "1.5 seconds". */
export function lengthInWords(seconds: number): string {
  const tenths = Math.round(seconds * 10) / 10
  const [minutes, rest] = [Math.floor(tenths / 60), Math.round((tenths % 60) * 10) / 10]
  const of = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
  if (minutes === 0) return of(rest, 'second')
  return rest === 0 ? of(minutes, 'minute') : `${of(minutes, 'minute')} ${of(rest, 'second')}`
}

/** "give or take 2 seconds", or that nobody knows. */
export function doubtInWords(within: number | undefined): string {
  if (within === undefined) return 'by a clock nobody has checked'
  return within === 0 ? 'to the second' : `give or take ${lengthInWords(within)}`
}

/** "between 21:04:08 and 21:04:12", "21:04:10". */
export function momentInWords({
  at,
  within,
}: Readonly<{ at: Instant; within?: number | undefined }>) {
  if (within === undefined) return `${timeOf(at)}, by a clock nobody has checked`
  if (within === 0) return timeOf(at)
  return `between ${timeOf(addSeconds(at, -within))} and ${timeOf(addSeconds(at, within))}`
}

export type Named = Readonly<{ on: OnClock; letter: string; name: string }>

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${index + 1}`
}

/** Every recording on the clock, A the first to begin. Names may be hidden. */
export function namedRecordings(
  { recordings }: Pick<Material, 'recordings'>,
  { hideNames }: Pick<Around, 'hideNames'>,
): readonly Named[] {
  return onOneClock(recordings).map((on, index) => {
    const letter = letterOf(index)
    return { on, letter, name: hideNames ? `Recording ${letter}` : on.recording.held }
  })
}

/** How the start of one is known, in a sentence. */
export function howKnown({ start, why }: Placed, named: readonly Named[]): string {
  if (start.type === 'Clock') {
    const { aheadSeconds, how } = start
    const off = lengthInWords(Math.abs(aheadSeconds))
    const clock =
      how === 'not-checked'
        ? 'its own clock'
        : aheadSeconds === 0
          ? 'its clock was right'
          : `its clock was ${off} ${aheadSeconds > 0 ? 'ahead' : 'behind'}`
    return `${clockCheckWords[how]}: ${clock}. ${why}`
  }
  const other = named.find(({ on }) => on.recording.document === start.other)
  return `By a sound on it and on ${other ? `${other.letter}, ${other.name}` : 'another'}. ${why}`
}

/** Sounds in the order they were made; those without a time last. */
export function soundsInOrder(material: Material) {
  const clock = onOneClock(material.recordings)
  return material.sounds
    .map(sound => ({ sound, moment: momentOf(sound, clock) }))
    .toSorted((one, other) => {
      if (!one.moment || !other.moment) return one.moment ? -1 : 1
      return millisecondsOf(one.moment.at) - millisecondsOf(other.moment.at)
    })
    .map((one, index) => ({ ...one, number: index + 1 }))
}
