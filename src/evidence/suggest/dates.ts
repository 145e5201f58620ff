/** Days as people in Britain write them, and the day each means where it means one. */
import { type Day, parseDay } from '#kernel'

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'],
  ...['september', 'october', 'november', 'december'],
] as const
const named = [
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?',
  'Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?',
].join('|')
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+(?:the\\s+)?)?'

/** In words, in figures with the day first, and as computers write them. */
export const datePattern = [
  `${weekday}\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${named})\\b(?:\\.?,?\\s+\\d{4}\\b)?`,
  `(?:${named})\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}\\b`,
  '\\b\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})\\b',
  '\\b\\d{4}-\\d{2}-\\d{2}\\b',
].join('|')

/** The day that is meant; undefined where no year is written, or there is no such day. */
export function dayMeant(written: string): Day | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}$/.exec(written)
  if (iso) return parseDay(written)
  const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(written)
  if (figures) {
    const [, day = '', month = '', year = ''] = figures
    return dayOf(day, Number(month), year)
  }
  const words = /(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]+)\.?,?\s+(\d{4})/.exec(written)
  const american = /^([A-Za-z]+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(written)
  const [day, name, year] = words
    ? words.slice(1)
    : american
      ? [american[2], american[1], american[3]]
      : []
  if (!day || !name || !year) return undefined
  return dayOf(day, monthOf(name), year)
}

function monthOf(name: string): number {
  return months.findIndex(month => month.startsWith(name.slice(0, 3).toLowerCase())) + 1
}

/** Two figures of a year are of this century: nothing here is older. */
function dayOf(day: string, month: number, year: string): Day | undefined {
  const whole = year.length === 2 ? `20${year}` : year
  return parseDay(`${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
}
