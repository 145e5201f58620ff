/** Small words: a day, a list, a name of ours as people would write it. */
import type { Day } from '#kernel'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `1 February 2020`. */
export function dayInWords(on: Day): string {
  const [year, month, date] = on.split('-').map(Number)
  return `${date} ${months[(month ?? 1) - 1]} ${year}`
}

/** `a, b or c`. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** `treatAsConductMatter` and `gross-misconduct` as words. */
export function spaced(name: string): string {
  return name
    .replaceAll('-', ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, one, other: string) => `${one} ${other.toLowerCase()}`)
}

/** With its first letter large. */
export function begun(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
