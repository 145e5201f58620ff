/** The number at the foot of a page, told to a screen reader as no part of what the page says. */

/** Points from the right and the bottom edge, and the size of the letters. */
const [fromRight, fromBottom, size] = [24, 15, 9]
/** Helvetica's digits are this wide; a letter is nearly so. */
const characterWidth = 0.556

const escaped = (words: string) =>
  words.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, character => `\\${character}`)

/**
 * Drawing of it on a page this wide, whose lower left corner is at 0, 0 and which is not turned.
 * White beneath the black keeps it readable on a dark page and hides nothing.
 */
export function stampOn(words: string, width: number): string {
  if (words === '') return ''
  const left = Math.max(4, width - fromRight - words.length * characterWidth * size)
  const text = `/Stamp ${size} Tf 1 0 0 1 ${left.toFixed(2)} ${fromBottom} Tm`
  const under = `1 G 1 g 2.5 w 1 j 2 Tr (${escaped(words)}) Tj`
  const over = `1 0 0 1 ${left.toFixed(2)} ${fromBottom} Tm 0 g 0 Tr (${escaped(words)}) Tj`
  return `/Artifact <</Type /Pagination>> BDC q BT ${text} ${under} ${over} ET Q EMC\n`
}

type Sides = Readonly<{ left: number; bottom: number; right: number; top: number }>

/** Turns what is drawn so that it stands upright on a page that is shown turned clockwise. */
export function upright({ left, bottom, right, top }: Sides, turned: number): string {
  switch (((turned % 360) + 360) % 360) {
    case 90:
      return `0 1 -1 0 ${right} ${bottom} cm\n`
    case 180:
      return `-1 0 0 -1 ${right} ${top} cm\n`
    case 270:
      return `0 -1 1 0 ${left} ${top} cm\n`
    default:
      return `1 0 0 1 ${left} ${bottom} cm\n`
  }
}
