/** What an Office file says of itself: anybody can have written anything there. */
import { parseDay, parseInstant, type When } from '#kernel'
import { limits } from '../limits.ts'
import { marksOf } from '../packed/xml.ts'
import { kept, oneLine } from '../words.ts'

export type Properties = Readonly<{
  author: string
  lastAuthor: string
  created: When
  changed: When
}>

/** Out of `docProps/core.xml`. */
export function propertiesIn(xml: string): Properties {
  const said = new Map<string, string>()
  let name = ''
  for (const mark of marksOf(xml)) {
    if (mark.type === 'open') name = mark.empty ? '' : mark.name
    else if (mark.type === 'close') name = ''
    else if (name && !said.has(name)) said.set(name, kept(oneLine(mark.words), limits.header).text)
  }
  return {
    author: said.get('creator') ?? '',
    lastAuthor: said.get('lastModifiedBy') ?? '',
    created: whenOf(said.get('created') ?? ''),
    changed: whenOf(said.get('modified') ?? ''),
  }
}

function whenOf(words: string): When {
  if (words === '') return { type: 'undated' }
  const at = parseInstant(words)
  if (at) return { type: 'at', at, words }
  const on = parseDay(words.slice(0, 10))
  return on ? { type: 'on', on, words } : { type: 'undated', words }
}
