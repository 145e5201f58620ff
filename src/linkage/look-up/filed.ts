/** Everybody held, filed so that whoever may be meant is found without reading the rest. */
import { sortedLetters } from '../letters.ts'
import type { Frequencies } from '../model.ts'
import { familyName, givenName } from '../officer/names.ts'
import type { Prepared } from '../officer/prepared.ts'
import type { Form } from './person.ts'

export type Filed = Readonly<{
  frequencies: Frequencies
  /** The forms of whoever `asked` may be. */
  near(asked: Prepared): readonly Form[]
}>

export function filed(forms: readonly Form[]): Filed {
  const [bySurname, byNumber, byStart] = [filing<string>(), filing<string>(), filing<string>()]
  for (const [at, { who, seen }] of forms.entries()) {
    bySurname.put(who.family.joined, at)
    const start = startOf(who)
    if (start) byStart.put(start, at)
    for (const number of new Set(seen.map(each => each.number.sorted)))
      if (number !== '') byNumber.put(number, at)
  }
  const surnames = [...bySurname.keys()].filter(name => name !== '')
  const byPiece = filing<string>()
  for (const [at, surname] of surnames.entries()) {
    const who = forms[bySurname.at(surname)[0] ?? -1]?.who
    if (who) for (const piece of new Set(piecesOf(who))) byPiece.put(piece, at)
  }
  const of = (at: number) => forms[at]?.who
  const near = (asked: Prepared): readonly Form[] => {
    const found = new Set<number>()
    for (const surname of surnamesNear(asked)) {
      for (const at of bySurname.at(surname)) {
        const who = of(at)
        if (who && givenName.level(asked, who) !== differentGiven) found.add(at)
      }
    }
    for (const at of bySurname.at(asked.given.first))
      if (of(at)?.given.first === asked.family.joined) found.add(at)
    if (asked.number.sorted !== '') {
      for (const at of byNumber.at(asked.number.sorted)) {
        found.add(at)
        for (const namesake of namesakesOf(of(at))) found.add(namesake)
      }
    }
    for (const at of [...found]) {
      const who = of(at)
      const start = who && startOf(who)
      if (start) for (const other of byStart.at(start)) found.add(other)
    }
    return [...found].flatMap(at => forms[at] ?? [])
  }
  const surnamesNear = (asked: Prepared): readonly string[] => {
    if (asked.family.joined === '') return []
    const places = new Set(piecesOf(asked).flatMap(piece => byPiece.at(piece)))
    return [...places].flatMap(at => {
      const surname = surnames[at] ?? ''
      const who = of(bySurname.at(surname)[0] ?? -1)
      return who && isNear(asked, who) ? [surname] : []
    })
  }
  const namesakesOf = (who: Prepared | undefined): readonly number[] =>
    who
      ? bySurname.at(who.family.joined).filter(at => {
          const other = of(at)
          return other && givenName.level(who, other) !== differentGiven
        })
      : []
  return { frequencies: frequenciesOf(forms), near }
}

const noGiven: Prepared['given'] = { first: '', formals: [], middle: '' }
const differentGiven = givenName.levels.indexOf('given-different')
const apart: readonly (string | undefined)[] = ['missing', 'family-changed', 'family-different']

/** By the surname alone. */
function isNear(asked: Prepared, who: Prepared): boolean {
  const level = familyName.level(asked, { ...who, given: noGiven })
  return !apart.includes(familyName.levels[level])
}

type Filing<K> = Readonly<{
  put(key: K, at: number): void
  at(key: K): readonly number[]
  keys(): Iterable<K>
}>

function filing<K>(): Filing<K> {
  const all = new Map<K, number[]>()
  return {
    put(key, at) {
      const filed = all.get(key)
      if (filed) filed.push(at)
      else all.set(key, [at])
    },
    at: key => all.get(key) ?? [],
    keys: () => all.keys(),
  }
}

/** Of two of one first name that started on one day, one may be the other with a new surname. */
function startOf({ appointedOn, given }: Prepared): string | undefined {
  return appointedOn === '' || given.first.length < 2 ? undefined : `${appointedOn}|${given.first}`
}

/** What is left of a surname after one slip, or two: each piece finds those that share it. */
function piecesOf({ family: { joined, parts, sound } }: Prepared): readonly string[] {
  const pieces = [`=${joined}`, `~${sound}`, `*${sortedLetters(joined)}`]
  if (joined.length > 3) pieces.push(`<${joined.slice(0, 3)}`, `>${joined.slice(-3)}`)
  for (const part of parts) pieces.push(`=${part}`)
  for (let at = 0; at < joined.length && joined.length > 2; at += 1)
    pieces.push(`=${joined.slice(0, at)}${joined.slice(at + 1)}`)
  return pieces
}

function frequenciesOf(forms: readonly Form[]): Frequencies {
  const [families, givens] = [new Map<string, number>(), new Map<string, number>()]
  const share = 1 / Math.max(forms.length, 1)
  const add = (to: Map<string, number>, name: string) => to.set(name, (to.get(name) ?? 0) + share)
  for (const { who } of forms) {
    add(families, who.family.joined)
    add(givens, who.given.first)
  }
  return new Map([
    ['family-name', families],
    ['given-name', givens],
  ])
}
