/**
 * XML as Office files have it, gone through once from left to right: marks and the words between.
 *
 * Nothing a file declares for itself is followed, so nothing in it can multiply or be fetched.
 * Prefixes are left out of names: Office files always mean the same thing by the same name.
 */

export type Mark =
  | Readonly<{ type: 'open'; name: string; attribute: (name: string) => string; empty: boolean }>
  | Readonly<{ type: 'close'; name: string }>
  | Readonly<{ type: 'words'; words: string }>

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** What a piece of XML holds, in its order; what is not well formed is read as far as it goes. */
export function* marksOf(xml: string): Generator<Mark> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at)
    const end = open === -1 ? xml.length : open
    if (end > at) yield { type: 'words', words: unescaped(xml.slice(at, end)) }
    if (open === -1) return
    if (xml.startsWith('<!--', open)) at = after(xml, '-->', open)
    else if (xml.startsWith('<![CDATA[', open)) {
      const close = xml.indexOf(']]>', open)
      yield { type: 'words', words: xml.slice(open + 9, close === -1 ? xml.length : close) }
      at = after(xml, ']]>', open)
    } else {
      at = after(xml, '>', open)
      const mark = markIn(xml.slice(open + 1, at - 1))
      if (mark) yield mark
    }
  }
}

function markIn(inside: string): Mark | undefined {
  if (inside.startsWith('?') || inside.startsWith('!')) return undefined
  if (inside.startsWith('/')) return { type: 'close', name: local(inside.slice(1).trim()) }
  const name = /^[^\s/]+/.exec(inside)?.[0]
  if (!name) return undefined
  const empty = inside.endsWith('/')
  return { type: 'open', name: local(name), empty, attribute: wanted => valued(inside, wanted) }
}

/** The value of an attribute, whatever its prefix; empty where it is not there. */
function valued(inside: string, wanted: string): string {
  for (const [, name, double, single] of inside.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (name === wanted || name?.endsWith(`:${wanted}`)) return unescaped(double ?? single ?? '')
  return ''
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from)
  return found === -1 ? xml.length : found + mark.length
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, (all, name) => {
    const entity = String(name)
    if (!entity.startsWith('#')) return entities[entity] ?? all
    const hex = /^#x/i.test(entity)
    const code = Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
