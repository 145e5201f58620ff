/** How pages of a bundle are numbered: for good, so that later ones go between with a letter. */
import type { OneOf } from '#kernel'

export type Numbering = OneOf<{
  Numbered: { from: number }
  /** Received later: 45A, 45B. `from` counts what already stands after that page. */
  Added: { after: number; from: number }
  /** The pages in front: i, ii, iii. */
  Front: { from: number }
}>

const romans = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(number: number): string {
  let left = number
  let said = ''
  for (const [worth, letters] of romans) for (; left >= worth; left -= worth) said += letters
  return said
}

/** A, B, ... Z, AA, AB: as columns of a spreadsheet are called; `at` counts from 0. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last
}

/** The label of the page that is `at`-th of its part, counted from 0. */
export function pageLabel(numbering: Numbering, at: number): string {
  switch (numbering.type) {
    case 'Numbered':
      return String(numbering.from + at)
    case 'Added':
      return `${numbering.after}${letters(numbering.from + at)}`
    case 'Front':
      return roman(numbering.from + at)
  }
}
