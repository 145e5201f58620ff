/** A place in something that was received: what is quoted, and where it stands. */
import type { DocumentId, OneOf } from '#kernel'

/**
 * `Text`: characters of the file's reading, counted from 0, `to` not included; on a page where it
 * has pages, counted from 1. `Time`: seconds from the start of a recording. `Region`: a part of a
 * page or picture, each side as a share of its width or height, from the top left.
 */
export type Place = OneOf<{
  Text: { from: number; to: number; page?: number }
  Time: { from: number; to: number }
  Region: { page: number; left: number; top: number; width: number; height: number }
  Whole: {}
}>

/** `quote` is what stands there, exactly; left out where it has no words. */
export type Passage = Readonly<{ document: DocumentId; place: Place; quote?: string }>
/** One somebody marked, under an id it is cited by. */
export type Marked = Passage & Readonly<{ passage: string; words?: string }>

/** Whether there can be such a place at all; what is in the file there is another question. */
export function isPlace(place: Place): boolean {
  switch (place.type) {
    case 'Text':
      return Number.isInteger(place.from) && Number.isInteger(place.to) && isSpan(place)
    case 'Time':
      return isSpan(place)
    case 'Region': {
      const { page, left, top, width, height } = place
      const isPart = (from: number, size: number) => from >= 0 && size > 0 && from + size < 1.000001
      return Number.isInteger(page) && page >= 1 && isPart(left, width) && isPart(top, height)
    }
    case 'Whole':
      return true
  }
}

function isSpan({ from, to }: Readonly<{ from: number; to: number }>): boolean {
  return from >= 0 && to > from && Number.isFinite(to)
}

/** Seconds as a clock of the recording shows them: `2:04`, `1:02:04`, `0:07.5`. */
export function clockTime(seconds: number): string {
  const tenths = Math.round(seconds * 10)
  const [hours, minutes] = [Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60]
  const rest = (tenths % 600) / 10
  const two = (count: number) => String(count).padStart(2, '0')
  const ending = `${two(Math.floor(rest))}${rest % 1 === 0 ? '' : `.${tenths % 10}`}`
  return hours > 0 ? `${hours}:${two(minutes)}:${ending}` : `${minutes}:${ending}`
}

/** Where it stands, in a few words: a page or a time; '' for words in a file without pages. */
export function placeInWords(place: Place): string {
  switch (place.type) {
    case 'Text':
      return place.page === undefined ? '' : `page ${place.page}`
    case 'Time':
      return `${clockTime(place.from)} to ${clockTime(place.to)}`
    case 'Region':
      return regionInWords(place)
    case 'Whole':
      return 'the whole file'
  }
}

type Region = Omit<Extract<Place, { type: 'Region' }>, 'type'>

/** Parts of a page that have a name. */
export const namedRegions = {
  all: { left: 0, top: 0, width: 1, height: 1 },
  'top half': { left: 0, top: 0, width: 1, height: 0.5 },
  'bottom half': { left: 0, top: 0.5, width: 1, height: 0.5 },
  'top left': { left: 0, top: 0, width: 0.5, height: 0.5 },
  'top right': { left: 0.5, top: 0, width: 0.5, height: 0.5 },
  'bottom left': { left: 0, top: 0.5, width: 0.5, height: 0.5 },
  'bottom right': { left: 0.5, top: 0.5, width: 0.5, height: 0.5 },
} as const

function regionInWords({ page, left, top, width, height }: Region): string {
  const found = Object.entries(namedRegions).find(
    ([, one]) =>
      one.left === left && one.top === top && one.width === width && one.height === height,
  )
  if (found) return found[0] === 'all' ? `page ${page}` : `page ${page}, ${found[0]}`
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const across = `${percent(left)} to ${percent(left + width)} across`
  return `page ${page}, ${across}, ${percent(top)} to ${percent(top + height)} down`
}
