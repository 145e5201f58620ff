/**
 * How a family name sounds, roughly: the consonants in order, those that are heard for each other
 * as one letter. Coarse on purpose, because it only decides what is looked at, never who is who.
 */
import { joined } from './letters.ts'

const spellings: readonly (readonly [RegExp, string])[] = [
  [/^MAC(?=[^E])/, 'MC'],
  [/^(?:KN|GN|PN)/, 'N'],
  [/^WR/, 'R'],
  [/^(?:PS|X)/, 'S'],
  [/^GH/, 'K'],
  [/(?:T?SCH|TCH|CH|CZ|SZ|SH|DGE?|TS|TZ)/g, 'S'],
  [/(?:PH|PF)/g, 'F'],
  [/GH/g, ''],
  [/WSK/g, 'FSK'],
  [/C(?=[EIY])/g, 'S'],
  [/G(?=[EIY])/g, 'S'],
  [/CK|[CQG]/g, 'K'],
  [/X/g, 'KS'],
  [/[ZJ]/g, 'S'],
  [/V/g, 'F'],
  [/B/g, 'P'],
  [/D/g, 'T'],
  [/^[AEIOUY]+/, '#'],
  [/[HW]/g, ''],
  [/(.)\1+/g, '$1'],
  [/[AEIOUY]/g, ''],
  [/#/, 'A'],
]

/** The sound of a family name, at most six letters; '' for none. */
export function soundOf(name: string): string {
  const heard = spellings.reduce((said, [from, to]) => said.replace(from, to), joined(name))
  return heard.slice(0, 6)
}
