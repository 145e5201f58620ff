/** iCalendar (RFC 5545): all-day events with a verb and a reference, and nothing else. */
import { createHash } from 'node:crypto'
import type { CalendarDay } from '#desk'
import { addDays, type Day, type Instant } from '#kernel'
import { whatToDo } from '../duty-words.ts'

const plainDay = (day: Day) => day.replaceAll('-', '')

/** A comma, semicolon or backslash has to be escaped; a line break is one written out. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** No line is longer than 75 bytes: the rest goes on, after a space. */
function folded(line: string): string {
  const lines: string[] = []
  let now = ''
  for (const letter of line) {
    const most = lines.length === 0 ? 75 : 74
    if (Buffer.byteLength(now + letter) > most) {
      lines.push(now)
      now = ''
    }
    now += letter
  }
  return [...lines, now].join('\r\n ')
}

/** The calendar as its subscriber's program reads it. */
export function calendarText(days: readonly CalendarDay[], now: Instant): string {
  const stamp = `${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const events = days.flatMap(({ key, on, rule, title, reference }) => [
    'BEGIN:VEVENT',
    `UID:${createHash('sha256').update(key).digest('hex').slice(0, 32)}@candour`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plainDay(on)}`,
    `DTEND;VALUE=DATE:${plainDay(addDays(on, 1))}`,
    `SUMMARY:${escaped(`${reference}: ${whatToDo({ rule, title })}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Candour//Dates//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Candour dates',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
