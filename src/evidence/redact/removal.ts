/** What is taken out of a file before it is given: words wherever they stand, or part of a page. */
import type { OneOf } from '#kernel'
import { findWords, wordsSought } from './find-words.ts'
import type { Character, Drawn } from './pdfium.ts'

/**
 * `Words` go wherever they stand on the page, or in the file where none is named. Of a `Region`
 * each side is a share of the page's width or height, from the top left. Pages count from 1.
 */
export type Removal = OneOf<{
  Words: { words: string; page?: number }
  Region: { page: number; left: number; top: number; width: number; height: number }
}>

/** Pixels of a drawn page; right and bottom are not included. */
export type Box = Readonly<{ left: number; top: number; right: number; bottom: number }>

/** The words of a page in one piece, and which character each unit of it belongs to. */
export function wordsOf(characters: readonly Pick<Character, 'text'>[]) {
  let text = ''
  const owner: number[] = []
  for (const [index, one] of characters.entries()) {
    for (let unit = 0; unit < one.text.length; unit += 1) owner.push(index)
    text += one.text
  }
  return { text, owner }
}

/** How often each removal has something to take on this page. */
export function hitsOn(
  page: number,
  text: string,
  removals: readonly Removal[],
): readonly number[] {
  return removals.map(removal => {
    if (removal.page !== undefined && removal.page !== page) return 0
    return removal.type === 'Region' ? 1 : findWords(text, removal.words).length
  })
}

/**
 * Whether words are to go from a page on which none can be looked for, and no part of it is marked:
 * a picture of a page says nothing to whoever searches it.
 */
export function isUnsearched(page: number, text: string, removals: readonly Removal[]): boolean {
  if (wordsSought(text) !== '') return false
  const here = removals.filter(one => one.page === undefined || one.page === page)
  return here.some(({ type }) => type === 'Words') && here.every(({ type }) => type === 'Words')
}

/** What is painted over, line by line of what it covers. */
export function boxesOn(
  page: number,
  characters: readonly Character[],
  removals: readonly Removal[],
  { width, height }: Pick<Drawn, 'width' | 'height'>,
): readonly Box[] {
  const { text, owner } = wordsOf(characters)
  return removals.flatMap(removal => {
    if (removal.page !== undefined && removal.page !== page) return []
    if (removal.type === 'Region') {
      const { left, top } = removal
      return [
        {
          left: Math.floor(left * width),
          top: Math.floor(top * height),
          right: Math.ceil((left + removal.width) * width),
          bottom: Math.ceil((top + removal.height) * height),
        },
      ]
    }
    return findWords(text, removal.words).flatMap(({ from, to }) =>
      lines(owner.slice(from, to).flatMap(at => characters[at] ?? [])),
    )
  })
}

/** Characters side by side make one box: from the length of several, more could be guessed. */
function lines(characters: readonly Character[]): readonly Box[] {
  const found: Box[] = []
  for (const one of characters) {
    if (one.right <= one.left && one.bottom <= one.top) continue
    const grown = {
      left: one.left - 2,
      top: one.top - 1,
      right: one.right + 2,
      bottom: one.bottom + 1,
    }
    const last = found.at(-1)
    const isBeside = last && Math.min(last.bottom, grown.bottom) - Math.max(last.top, grown.top) > 0
    if (!last || !isBeside) found.push(grown)
    else
      found[found.length - 1] = {
        left: Math.min(last.left, grown.left),
        top: Math.min(last.top, grown.top),
        right: Math.max(last.right, grown.right),
        bottom: Math.max(last.bottom, grown.bottom),
      }
  }
  return found
}

/** Whether any of it lies under a box. A hair's breadth of a neighbour does not count. */
export function isUnder(one: Box, boxes: readonly Box[]): boolean {
  return boxes.some(box => {
    const across = Math.min(one.right, box.right) - Math.max(one.left, box.left)
    const down = Math.min(one.bottom, box.bottom) - Math.max(one.top, box.top)
    const [wide, high] = [Math.max(1, one.right - one.left), Math.max(1, one.bottom - one.top)]
    return across / wide > 0.3 && down / high > 0.2
  })
}
