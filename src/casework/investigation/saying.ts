/** Whether two ways of writing a rank or a day say the same: never which of them is right. */

const ranks: Readonly<Record<string, string>> = {
  pc: 'police constable',
  con: 'constable',
  dc: 'detective constable',
  pcso: 'police community support officer',
  sgt: 'sergeant',
  sergt: 'sergeant',
  ps: 'police sergeant',
  ds: 'detective sergeant',
  det: 'detective',
  insp: 'inspector',
  di: 'detective inspector',
  dci: 'detective chief inspector',
  ci: 'chief inspector',
  supt: 'superintendent',
  dsu: 'detective superintendent',
}
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/

/** "Det. Sgt" and "detective sergeant" come to one; so do "19th Nov 2026" and "2026-11-19". */
export function plainSaying(words: string): string {
  const parts = words
    .toLowerCase()
    .replaceAll(/[’'.,]/g, ' ')
    .split(/\s+/)
    .filter(part => part !== '' && !weekday.test(part))
    .flatMap(part => (ranks[part] ?? part).split(' '))
    // A constable of no other branch is a police constable: the word says nothing more.
    .filter(part => part !== 'police')
  return dayIn(parts) ?? parts.join(' ')
}

/** A whole day and nothing else, however it is written; undefined where there is more, or less. */
function dayIn(parts: readonly string[]): string | undefined {
  const [first = '', second = '', third = ''] = parts.length === 3 ? parts : splitDay(parts)
  if (/^\d{4}$/.test(first)) return dayOf(third, second, first)
  return dayOf(first, second, third)
}

function splitDay(parts: readonly string[]): readonly string[] {
  return parts.length === 1 ? (parts[0] ?? '').split(/[-/]/) : []
}

function dayOf(day: string, month: string, year: string): string | undefined {
  const date = Number(/^(\d{1,2})(st|nd|rd|th)?$/.exec(day)?.[1] ?? Number.NaN)
  const named = months.findIndex(name => month.startsWith(name)) + 1
  const counted = named || Number(/^\d{1,2}$/.test(month) ? month : Number.NaN)
  if (!(date >= 1 && date <= 31) || !(counted >= 1 && counted <= 12)) return undefined
  return /^\d{4}$/.test(year) ? `${year}-${counted}-${date}` : undefined
}
