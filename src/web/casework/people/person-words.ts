/** People as lists and headings write them. */
import type { FoundPerson } from '#desk'
import { type Day, yearOf } from '#kernel'
import type { Described } from '#linkage'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'

/** "PYKE" as "Pyke", where a file holds nothing but capitals; what has small letters stays. */
function eased(name: string | undefined): string {
  if (!name || name !== name.toUpperCase()) return name ?? ''
  return name.toLowerCase().replaceAll(/(?<![\p{L}])\p{L}/gu, letter => letter.toUpperCase())
}

/** "Oliver Pyke", "O Pyke", or that there is no name. */
export function nameOf(described: Described, { hideNames }: Pick<Around, 'hideNames'>): string {
  if (hideNames) return '(name hidden)'
  const { givenNames, familyName, suffix } = described
  const names = [eased(givenNames), eased(familyName), eased(suffix)].filter(Boolean)
  return names.join(' ') || 'No name given'
}

/** Rank, number and unit, as far as they are known. */
export function placeOf(
  { rank, number, unit }: Described,
  { hideNames }: Pick<Around, 'hideNames'>,
): string {
  const parts = [
    rank && /[a-z]/i.test(rank) ? eased(rank) : rank ? `rank ${rank}` : '',
    number && !hideNames ? `number ${number}` : '',
    unit ? `unit ${eased(unit)}` : '',
  ].filter(Boolean)
  return capital(parts.join(', '))
}

/** What is known of the years of somebody's service. */
export function serviceOf({ appointedOn, leftOn, birthYear }: Described, here: Around): string {
  const { shortDay } = dateWords(here)
  return [
    appointedOn ? `appointed ${shortDay(appointedOn)}` : '',
    leftOn ? `left ${shortDay(leftOn)}` : '',
    birthYear ? `born ${birthYear}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whole years served on a day, from the day somebody was appointed. */
export function yearsServed({ appointedOn, leftOn }: Described, today: Day): number | undefined {
  if (!appointedOn) return undefined
  const until = leftOn && leftOn < today ? leftOn : today
  const whole = yearOf(until) - yearOf(appointedOn)
  return Math.max(0, until.slice(5) < appointedOn.slice(5) ? whole - 1 : whole)
}

/** Where a found person stands in what we hold. */
export function whereOf({ at, earlier, current }: FoundPerson, here: Around): string {
  if (at.type === 'subject') {
    const made = dateWords(here).shortDay(at.madeOn)
    return `Complained against in ${at.reference}, made ${made}`
  }
  const matters = earlier === 1 ? '1 earlier matter' : `${earlier} earlier matters`
  if (at.kind === 'directory') {
    const where = current ? 'In the directory' : 'In the directory, has left'
    return earlier ? `${where}; named in ${matters}` : where
  }
  return `Named in ${matters}`
}
