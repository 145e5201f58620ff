/** The Date header of a message (RFC 5322 3.3, with the older forms of 4.3). */
import { dayOf, parseDay, parseInstant, type When } from '#kernel'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** The zones RFC 5322 4.3 gives a meaning, as hours from UTC; no other name has one. */
const zones: Readonly<Record<string, string>> = {
  ut: '+00:00',
  gmt: '+00:00',
  utc: '+00:00',
  z: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}
const day = /(?:[a-z]+,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4}),?/.source
const time = /(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2}))?\s*(.*)/.source
const shape = new RegExp(`^${day}(?:\\s+${time})?$`, 'i')

/**
 * When a message says it was sent: an instant, or only a day where its zone is not one with a
 * meaning; `undated` where it is not a date we can read. The words are kept as written.
 */
export function mailDate(words: string): When {
  if (words === '') return { type: 'undated' }
  const plain = words
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const [, date, month, year, hours, minutes, seconds = '00', zone = ''] = shape.exec(plain) ?? []
  const on = month
    ? dayOf(fullYear(year ?? ''), months.indexOf(month.toLowerCase()) + 1, Number(date))
    : parseDay(plain.slice(0, 10))
  if (!on) return { type: 'undated', words }
  const time = hours ? `${hours.padStart(2, '0')}:${minutes}:${seconds}` : ''
  const at = month ? parseInstant(`${on}T${time}${offset(zone)}`) : parseInstant(plain)
  return at ? { type: 'at', at, words } : { type: 'on', on, words }
}

/** RFC 5322 4.3: 00 to 49 are this century, 50 to 999 count from 1900. */
function fullYear(year: string): number {
  const written = Number(year)
  if (year.length >= 4) return written
  return year.length === 2 && written < 50 ? written + 2000 : written + 1900
}

function offset(zone: string): string {
  const [, hours, minutes] = /^([+-]\d{2}):?(\d{2})\b/.exec(zone) ?? []
  if (hours) return `${hours}:${minutes}`
  return zones[zone.split(' ')[0]?.toLowerCase() ?? ''] ?? ''
}
