/** A text in paragraphs that can be named by a number, each with where it stands. */
import type { Span } from './find-words.ts'

/** No paragraph is longer: a text without blank lines still comes in pieces one can point at. */
const longest = 1500

/** Stretches between blank lines, in order; together they hold every word of the text. */
export function paragraphsOf(text: string): readonly Span[] {
  const found: Span[] = []
  const gap = /\n[ \t\u00a0]*\n\s*/g
  let from = 0
  const add = (to: number) => {
    const span = trimmed(text, { from, to })
    if (span) found.push(...piecesOf(text, span))
  }
  for (const { index, 0: blank } of text.matchAll(gap)) {
    add(index)
    from = index + blank.length
  }
  add(text.length)
  return found
}

/** Without the spaces at its ends; undefined where there is nothing else. */
function trimmed(text: string, { from, to }: Span): Span | undefined {
  const words = text.slice(from, to)
  const start = from + words.length - words.trimStart().length
  const end = from + words.trimEnd().length
  return end > start ? { from: start, to: end } : undefined
}

function piecesOf(text: string, { from, to }: Span): readonly Span[] {
  const pieces: Span[] = []
  let at = from
  while (to - at > longest) {
    const piece = text.slice(at, at + longest)
    // At the end of a line, else of a sentence, else of a word.
    const cut = [piece.lastIndexOf('\n'), piece.lastIndexOf('. ') + 1, piece.lastIndexOf(' ')]
    const length = cut.find(one => one > longest / 2) ?? longest
    const whole = trimmed(text, { from: at, to: at + length })
    if (whole) pieces.push(whole)
    at += length
  }
  const rest = trimmed(text, { from: at, to })
  return rest ? [...pieces, rest] : pieces
}
