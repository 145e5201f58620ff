/** Reads TypeScript as text: where its comments and strings are, so that rules see only code. */

export type Scanned = Readonly<{
  /** The text with comments blanked; strings stand. Same length and lines as the original. */
  uncommented: string
  /** The text with comments and the insides of strings and regular expressions blanked. */
  code: string
  comments: string
}>

const beforeRegex = /(?:^|[(,=:[!&|?{};+\-*%~^<>\n]|\b(?:return|typeof|case|of|in|await|yield))\s*$/

/** A scanner, not a parser: enough for text that Biome has formatted. */
export function scan(text: string): Scanned {
  const kinds = new Uint8Array(text.length)
  const [comment, quoted] = [1, 2]
  const paint = (from: number, to: number, kind: number) => kinds.fill(kind, from, to)
  // Depth of braces inside each template's `${ }` that is open.
  const open: number[] = []
  let at = 0
  while (at < text.length) {
    const two = text.slice(at, at + 2)
    const one = text.charAt(at)
    if (two === '//') at = until(text, at, '\n', 0, end => paint(at, end, comment))
    else if (two === '/*') at = until(text, at + 2, '*/', 2, end => paint(at, end, comment))
    else if (one === "'" || one === '"') at = string(at, one)
    else if (one === '`') at = template(at)
    else if (one === '/' && beforeRegex.test(text.slice(Math.max(0, at - 24), at))) at = regex(at)
    else if (one === '{' && open.length) at = deeper(1)
    else if (one === '}' && open.at(-1) === 0) {
      open.pop()
      at = template(at)
    } else if (one === '}' && open.length) at = deeper(-1)
    else at += 1
  }
  return {
    uncommented: blank(text, kinds, kind => kind === comment),
    code: blank(text, kinds, kind => kind !== 0),
    comments: blank(text, kinds, kind => kind !== comment),
  }

  function deeper(by: number): number {
    open.push((open.pop() ?? 0) + by)
    return at + 1
  }

  function string(from: number, quote: string): number {
    let end = from + 1
    while (end < text.length && text[end] !== quote && text[end] !== '\n') {
      end += text[end] === '\\' ? 2 : 1
    }
    paint(from + 1, end, quoted)
    return end + 1
  }

  function template(from: number): number {
    let end = from + 1
    while (end < text.length) {
      if (text[end] === '`') break
      if (text.startsWith('${', end)) {
        paint(from + 1, end, quoted)
        open.push(0)
        return end + 2
      }
      end += text[end] === '\\' ? 2 : 1
    }
    paint(from + 1, end, quoted)
    return end + 1
  }

  function regex(from: number): number {
    let end = from + 1
    let inClass = false
    while (end < text.length && text[end] !== '\n') {
      if (text[end] === '/' && !inClass) break
      if (text[end] === '[') inClass = true
      if (text[end] === ']') inClass = false
      end += text[end] === '\\' ? 2 : 1
    }
    paint(from + 1, end, quoted)
    return end + 1
  }
}

function until(
  text: string,
  from: number,
  mark: string,
  keep: number,
  paint: (end: number) => void,
): number {
  const found = text.indexOf(mark, from)
  const end = found < 0 ? text.length : found + keep
  paint(end)
  return end
}

function blank(text: string, kinds: Uint8Array, hides: (kind: number) => boolean): string {
  let out = ''
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    out += letter !== '\n' && hides(kinds[at] ?? 0) ? ' ' : letter
  }
  return out
}
