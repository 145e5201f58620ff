/** Recordings on one clock, drawn: when each ran, how surely, and when each sound was made. */
import { secondsBetween } from '#casework'
import { addSeconds, type Instant, millisecondsOf } from '#kernel'
import { lengthOf } from '../duties/scale.ts'
import { type Material, type Named, soundsInOrder, timeOf } from './clock-words.ts'

type Bar = Readonly<{ x: string; width: string }>
export type Picture = Readonly<{
  description: string
  rows: readonly Readonly<{ label: string; bar: Bar; doubt: Bar | undefined; isChecked: boolean }>[]
  sounds: readonly Readonly<{ text: string; x: string; anchor: string }>[]
  ticks: readonly Readonly<{ text: string; x: string; anchor: string }>[]
}>

/** Ticks no closer than a name of a time is wide. */
const mostTicks = 4
const steps = [1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600] as const

/** Undefined where nothing is on the clock. */
export function pictureOf(named: readonly Named[], material: Material): Picture | undefined {
  const [first] = named
  if (!first) return undefined
  const sounds = soundsInOrder(material)
  const origin = first.on.starts
  const at = (instant: Instant) => secondsBetween(origin, instant)
  const ends = named.flatMap(({ on: { starts, ends, within = 0 } }) => [
    at(starts) - within,
    at(ends) + within,
  ])
  const heard = sounds.flatMap(({ moment }) => (moment ? [at(moment.at)] : []))
  const [from, to] = [Math.min(...ends, ...heard), Math.max(...ends, ...heard)]
  const long = Math.max(1, to - from)
  const share = (seconds: number) => (100 * (seconds - from)) / long
  const bar = (start: number, end: number): Bar => ({
    x: lengthOf(share(start)),
    width: lengthOf(share(end) - share(start)),
  })
  const step = steps.find(one => long / one <= mostTicks) ?? long
  const anchorAt = (place: number) => (place < 8 ? 'start' : place > 92 ? 'end' : 'middle')
  const tick = (seconds: number) => {
    const place = share(seconds)
    const instant = addSeconds(origin, seconds)
    return { text: timeOf(instant), x: lengthOf(place), anchor: anchorAt(place) }
  }
  return {
    description: `${named.length} recordings from ${timeOf(addSeconds(origin, from))} to ${timeOf(
      addSeconds(origin, to),
    )}, and ${sounds.length} sounds. The table below says the same.`,
    rows: named.map(({ letter, name, on: { starts, ends: end, within } }) => ({
      label: `${letter}. ${name}`,
      bar: bar(at(starts), at(end)),
      doubt: within ? bar(at(starts) - within, at(end) + within) : undefined,
      isChecked: within !== undefined,
    })),
    sounds: sounds.flatMap(({ moment, number }) => {
      if (!moment) return []
      const place = share(at(moment.at))
      return [{ text: String(number), x: lengthOf(place), anchor: anchorAt(place) }]
    }),
    ticks: wholeTimes({ origin, from, to, step }).map(tick),
  }
}

type Span = Readonly<{ origin: Instant; from: number; to: number; step: number }>

/** On the round times of a clock, not on round seconds after whatever began first. */
function wholeTimes({ origin, from, to, step }: Span): readonly number[] {
  const past = millisecondsOf(origin) / 1000
  const first = Math.ceil((past + from) / step) * step - past
  const count = Math.max(0, Math.floor((to - first) / step) + 1)
  return Array.from({ length: count }, (_, index) => first + index * step)
}
