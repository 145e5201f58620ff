/** A place in a file as somebody says it on a form: by its words, its paragraph, a time, a part. */
import { namedRegions, type Place } from '#casework'
import { findWords, nearestWords, type Span } from '#evidence'
import { accepted, type Result, refuse } from '#kernel'
import type { Problem, Sheet } from '../../../sheet.ts'

export const ways = ['words', 'paragraph', 'time', 'part', 'whole'] as const
export type Way = (typeof ways)[number]

/** What there is of the file to point at. */
export type Pointable = Readonly<{
  /** '' where no words were read out of it. */
  text: string
  paragraphs: readonly Span[]
  /** How many pages; 0 where it is not a thing of pages. */
  pages: number
  /** How long it lasts, in seconds; undefined where that is not known. */
  seconds: number | undefined
  pageOf(at: number): number | undefined
}>

/** A place, and what somebody says is to be seen or heard there where no words were read. */
export type Pointed = Readonly<{ place: Place; said: string }>
type Reading = Result<Pointed, readonly Problem[]>

const no = (field: string, words: string): Reading => refuse([{ field, words }])

export function readPlace(way: Way, sheet: Sheet, file: Pointable): Reading {
  switch (way) {
    case 'words':
      return readWords(sheet, file)
    case 'paragraph':
      return readParagraphs(sheet, file)
    case 'time':
      return readTime(sheet, file)
    case 'part':
      return readPart(sheet, file)
    case 'whole':
      return accepted({ place: { type: 'Whole' }, said: '' })
  }
}

function textAt({ from, to }: Span, { pageOf }: Pointable): Reading {
  const page = pageOf(from)
  const place = { type: 'Text', from, to, ...(page === undefined ? {} : { page }) } as const
  return accepted({ place, said: '' })
}

function readWords(sheet: Sheet, file: Pointable): Reading {
  const typed = sheet.lines('quote')
  if (!typed) return no('quote', 'Enter the words, as they stand in the file')
  const found = findWords(file.text, typed)
  const [first, second] = found
  if (!first) {
    const near = nearestWords(file.text, typed)
    return no(
      'quote',
      near
        ? `Those words are not in the file. The nearest are “${excerpt(file.text, near)}”`
        : 'Those words are not in the file, nor any like them',
    )
  }
  if (!second) return textAt(first, file)
  const which = found.find(one => sheet.text('which') === spanName(one))
  return which
    ? textAt(which, file)
    : no('which', `Those words stand in ${found.length} places. Select which you mean`)
}

/** A stretch as the value of a radio button. */
export function spanName({ from, to }: Span): string {
  return `${from}-${to}`
}

function excerpt(text: string, { from, to }: Span): string {
  const words = text.slice(from, to).replaceAll(/\s+/g, ' ')
  return words.length > 160 ? `${words.slice(0, 160)}…` : words
}

function readParagraphs(sheet: Sheet, file: Pointable): Reading {
  const last = file.paragraphs.length
  const among = `Enter a paragraph between 1 and ${last}`
  const [one, other] = [numberIn(sheet.text('first')), numberIn(sheet.text('last'))]
  const from = one === undefined ? undefined : file.paragraphs[one - 1]
  if (one === undefined || !from) return no('first', among)
  if (sheet.text('last') === '') return textAt(from, file)
  const to = other === undefined ? undefined : file.paragraphs[other - 1]
  if (!to || to.from < from.from)
    return no('last', `Enter the last paragraph, between ${one} and ${last}`)
  return textAt({ from: from.from, to: to.to }, file)
}

function readTime(sheet: Sheet, { seconds }: Pointable): Reading {
  const [from, to] = [clockIn(sheet.text('start')), clockIn(sheet.text('end'))]
  const like = 'in minutes and seconds, like 2:04'
  const problems = [
    ...(from === undefined ? [{ field: 'start', words: `Enter when it begins, ${like}` }] : []),
    ...(to === undefined ? [{ field: 'end', words: `Enter when it ends, ${like}` }] : []),
  ]
  if (from === undefined || to === undefined) return refuse(problems)
  if (to <= from) return no('end', 'It must end after it begins')
  if (seconds !== undefined && to > seconds + 1)
    return no('end', 'It must end before the recording does')
  return accepted({ place: { type: 'Time', from, to }, said: sheet.lines('heard') })
}

/** `2:04`, `1:02:04`, `0:07.5` or `124` as seconds. */
export function clockIn(words: string): number | undefined {
  const found = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5}(?:\.\d)?)$/.exec(words)
  if (!found) return undefined
  const [, hours = '0', minutes, seconds = ''] = found
  const isOver = minutes !== undefined && Number(seconds) >= 60
  if (isOver || (found[1] !== undefined && Number(minutes) >= 60)) return undefined
  return Number(hours) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)
}

const parts = [...Object.keys(namedRegions), 'other']

function readPart(sheet: Sheet, { pages }: Pointable): Reading {
  const page = pages === 1 ? 1 : numberIn(sheet.text('page'))
  if (!page || page > pages) return no('page', `Enter a page between 1 and ${pages}`)
  const said = sheet.lines('seen')
  const chosen = sheet.choice('part', parts)
  if (!chosen) return no('part', 'Choose which part of it')
  const [, named] = Object.entries(namedRegions).find(([name]) => name === chosen) ?? []
  if (named) return accepted({ place: { type: 'Region', page, ...named }, said })
  const [left, right] = [percentIn(sheet.text('left')), percentIn(sheet.text('right'))]
  const [top, bottom] = [percentIn(sheet.text('top')), percentIn(sheet.text('bottom'))]
  if (left === undefined || right === undefined || right <= left)
    return no('left', 'Enter how far across it begins and ends, from 0 to 100')
  if (top === undefined || bottom === undefined || bottom <= top)
    return no('top', 'Enter how far down it begins and ends, from 0 to 100')
  const share = (from: number, to: number) => (to - from) / 100
  const [width, height] = [share(left, right), share(top, bottom)]
  const place: Place = { type: 'Region', page, left: left / 100, top: top / 100, width, height }
  return accepted({ place, said })
}

function numberIn(words: string): number | undefined {
  return /^\d{1,6}$/.test(words) ? Number(words) : undefined
}

function percentIn(words: string): number | undefined {
  const number = numberIn(words.replace(/ ?%$/, ''))
  return number !== undefined && number <= 100 ? number : undefined
}
