/** What stands in the way of more than one command. */
import { accept, type Day, refuse } from '#kernel'
import type { Verdict } from './area.ts'
import type { ComplaintEvent, ComplaintRefusal, Missing } from './words.ts'

export const blank = (words: string): boolean => words.trim() === ''

/** Anything that happened can be recorded, however late, and even from before we were told. */
export function stillToCome(on: Day, today: Day): ComplaintRefusal | undefined {
  return on > today ? { type: 'InTheFuture', today } : undefined
}

export function missingWords(words: string, what: Missing): ComplaintRefusal | undefined {
  return blank(words) ? { type: 'WordsMissing', what } : undefined
}

/** The first thing in the way, or the event. */
export function unless(
  inTheWay: ComplaintRefusal | undefined | false,
  event: ComplaintEvent,
): Verdict {
  return inTheWay ? refuse(inTheWay) : accept(event)
}

type Part = unknown

function partsOf(whole: Part): readonly (readonly [string, Part])[] | undefined {
  if (typeof whole !== 'object' || whole === null) return undefined
  return Object.entries(whole).filter(([, part]) => part !== undefined)
}

/** Alike in every part, whatever order they are written in. */
export function alike(one: Part, other: Part): boolean {
  const [ours, theirs] = [partsOf(one), partsOf(other)]
  if (!ours || !theirs) return one === other
  const found = new Map(theirs)
  return (
    ours.length === theirs.length &&
    ours.every(([name, part]) => found.has(name) && alike(part, found.get(name)))
  )
}

/** Said before in the very same words: the same thing told twice is one thing. */
export function alreadySaid(before: readonly object[], now: object): boolean {
  return before.some(one => alike(one, now))
}

/** An event's own words, without its name. */
export function said<Event extends object>(event: Event): Omit<Event, 'type'> {
  const { type: _, ...words } = { type: undefined, ...event }
  return words
}
