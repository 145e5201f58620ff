/**
 * The words of a web page or an HTML message, as plain text.
 *
 * One pass from left to right, so a hostile page costs no more than its length. Nothing of a page
 * is run, fetched or kept but its words: no script, no style, no picture, no address.
 */

const breaks = new Set(
  'address article aside blockquote br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 '
    .concat('header hr li main nav ol p pre section table tbody td th title tr ul')
    .split(' '),
)
/** Elements whose content is not words for a reader. */
const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'object', 'textarea'])

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  deg: '°',
  eacute: 'é',
  acirc: 'â',
  ecirc: 'ê',
  icirc: 'î',
  ocirc: 'ô',
  ucirc: 'û',
  wcirc: 'ŵ',
  ycirc: 'ŷ',
}

/** The words of `html`, a line for each block, at most `most` characters of them (and a little). */
export function plainPage(html: string, most: number): string {
  const words: string[] = []
  let length = 0
  for (let at = 0; at < html.length && length <= most; ) {
    const open = html.indexOf('<', at)
    const text = spoken(html.slice(at, open === -1 ? html.length : open))
    words.push(text)
    length += text.length
    if (open === -1) break
    const [next, mark] = pastMark(html, open)
    words.push(mark)
    at = next
  }
  return words
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Where the mark that opens at `open` ends, and what it leaves in the text. */
function pastMark(html: string, open: number): readonly [next: number, text: string] {
  if (html.startsWith('<!--', open)) return [after(html, '-->', open + 4), '']
  const name = /^<\/?([a-z][a-z0-9]{0,15})/i.exec(html.slice(open, open + 18))?.[1]?.toLowerCase()
  // A less-than sign that opens nothing is just one: "fewer < more".
  if (!name && !/^<[!?/]/.test(html.slice(open, open + 2))) return [open + 1, '<']
  const end = after(html, '>', open)
  if (name && silent.has(name) && html[open + 1] !== '/') return [pastSilence(html, name, end), ' ']
  return [end, name && breaks.has(name) ? '\n' : '']
}

function pastSilence(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  return found ? after(html, '>', found.index) : html.length
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

/** Runs of white space are one space on a page; entities are the characters they name. */
function spoken(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});?/gi, (all, name) => {
    const entity = String(name)
    if (!entity.startsWith('#')) return entities[entity] ?? entities[entity.toLowerCase()] ?? all
    const hex = /^#x/i.test(entity)
    const code = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
