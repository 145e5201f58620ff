/** A person as somebody typed or printed them in one string, taken apart. */
import type { Described } from './described.ts'
import { keysLike } from './keys.ts'
import { isSuffix, plainName } from './letters.ts'
import { rankOf, saysRank } from './ranks.ts'

const joining = new Set('MC MAC O DE DA DEL DELLA DI DU LA LE ST VAN VON DER DEN'.split(' '))

/**
 * "Ofc. F. Snyder #4471", "Pyke, Oliver", "DS O. Pyke": the family name is what stands before a
 * comma, and otherwise the last word with whatever joins it ("van der Berg").
 */
export function readName(text: string): Described {
  const [number, rest] = takeNumber(text)
  const words = rest
    .replaceAll(/[#()"]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
  const before = words.filter(isRank)
  const named = words.filter((word, at) => !isRank(word, at))
  const rank = rankOf(before.join(' ')) ? before.join(' ') : undefined
  const suffix = named.find(isSuffix)
  // "Pyke Jr, Oliver": the comma stands after the family name all the same.
  const names = suffix?.endsWith(',')
    ? withComma(named, suffix)
    : named.filter(word => word !== suffix)
  const [familyName, givenNames] = splitNames(names.length > 0 || number ? names : before)
  return {
    familyName,
    givenNames,
    suffix: suffix?.replace(/,$/, ''),
    number,
    rank: names.length > 0 || number ? rank : undefined,
  }
}

/** "DI" before a name is a rank, and within one a part of it: "Oliver Di Pyke". */
function isRank(word: string, at: number): boolean {
  return saysRank(word) && (at === 0 ? word.length > 1 : word.length > 2 && at < 3)
}

function withComma(words: readonly string[], suffix: string): readonly string[] {
  return words.flatMap((word, at) => {
    if (word === suffix) return []
    return words[at + 1] === suffix ? [`${word},`] : [word]
  })
}

function takeNumber(text: string): readonly [string | undefined, string] {
  const found = /(?:#|\bno\.?\s*|\bnumber\s*|\bbadge\s*)?\s*\b([A-Z]{0,3}\d+[A-Z]?)\b/i.exec(text)
  return found ? [found[1], text.replace(found[0], ' ')] : [undefined, text]
}

function splitNames(names: readonly string[]): readonly [string | undefined, string | undefined] {
  const comma = names.findIndex(name => name.endsWith(','))
  if (comma >= 0) {
    const family = names
      .slice(0, comma + 1)
      .join(' ')
      .replaceAll(',', '')
    return [family || undefined, names.slice(comma + 1).join(' ') || undefined]
  }
  let start = names.length - 1
  while (start > 1 && joining.has(plainName(names[start - 1]))) start -= 1
  // "O Pyke" is an initial; "La Porta" is a name.
  const first = plainName(names[0])
  if (start === 1 && first !== 'O' && joining.has(first)) start = 0
  const given = names.slice(0, start).join(' ')
  return [names.slice(Math.max(start, 0)).join(' ') || undefined, given || undefined]
}

/**
 * Everybody the words of a search box may mean: as typed, and with the names the other way round,
 * because "Oliver Pyke" and "Pyke Oliver" are both written.
 */
export function readings(text: string): readonly Described[] {
  const one = readName(text)
  const { familyName, givenNames } = one
  if (!familyName || !givenNames || text.includes(',')) return [one]
  return [one, { ...one, familyName: givenNames, givenNames: familyName }]
}

/** Where to look for whoever the words of a search box may mean. */
export function queryKeys(text: string): readonly string[] {
  return [...new Set(readings(text).flatMap(keysLike))]
}
