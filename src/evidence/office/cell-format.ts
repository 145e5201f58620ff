/**
 * How a spreadsheet's numbers are shown: a date is a number of days, and only its format says so
 * (ECMA-376 part 1, 18.8.30 and 18.17.4).
 */
import { marksOf } from '../packed/xml.ts'

export type Formats = Readonly<{
  /** A number as written in the file, as its cell's style has it shown. */
  shown: (value: string, style: number) => string
}>

type Shown = 'number' | 'percent' | 'day' | 'time' | 'both'

const isBuiltIn: Readonly<Record<number, Shown>> = {
  9: 'percent',
  10: 'percent',
  ...from([14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36], 'day'),
  ...from([50, 51, 52, 53, 54, 55, 56, 57, 58], 'day'),
  ...from([18, 19, 20, 21, 32, 33, 45, 46, 47], 'time'),
  22: 'both',
}

function from(ids: readonly number[], shown: Shown): Readonly<Record<number, Shown>> {
  return Object.fromEntries(ids.map(id => [id, shown]))
}

/** Out of `xl/styles.xml`. `from1904`: days are counted from 1904, as old Macs did. */
export function formatsIn(xml: string, from1904: boolean): Formats {
  const own = new Map<number, Shown>()
  const styles: Shown[] = []
  let inCells = false
  for (const mark of marksOf(xml)) {
    if (mark.type === 'close' && mark.name === 'cellXfs') inCells = false
    if (mark.type !== 'open') continue
    const { name, attribute } = mark
    const id = Number(attribute('numFmtId')) || 0
    if (name === 'numFmt') own.set(id, shownBy(attribute('formatCode')))
    if (name === 'cellXfs') inCells = true
    else if (name === 'xf' && inCells) styles.push(own.get(id) ?? isBuiltIn[id] ?? 'number')
  }
  return { shown: (value, style) => asShown(value, styles[style] ?? 'number', from1904) }
}

/** What a format of their own shows, leaving out what is in quotation marks and colours. */
function shownBy(code: string): Shown {
  const bare = code.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_./gi, '').toLowerCase()
  if (bare.includes('%')) return 'percent'
  const day = /[dy]/.test(bare)
  const time = /[hs]/.test(bare)
  if (day && time) return 'both'
  if (day || /^m+$/.test(bare)) return 'day'
  return time ? 'time' : 'number'
}

const secondsADay = 86_400
/** Day 0 of 1900 as it is since March of that year: it has a 29 February there never was. */
const day0 = -25_569
const yearsOf1904 = 1462

function asShown(value: string, shown: Shown, from1904: boolean): string {
  const number = Number(value)
  if (shown === 'number' || value === '' || !Number.isFinite(number)) return value
  if (shown === 'percent') return `${Number((number * 100).toPrecision(12))}%`
  const days = number + (from1904 ? yearsOf1904 : 0)
  if (days < 0 || days > 2_958_465) return value
  // A share of a day is seldom a whole number of seconds, and was meant to be.
  const seconds = Math.round((days + (days < 60 ? 1 : 0) + day0) * secondsADay)
  const iso = isoOf(seconds * 1000)
  if (shown === 'day') return iso.slice(0, 10)
  return shown === 'time' && days < 1 ? iso.slice(11, 19) : iso.slice(0, 19).replace('T', ' ')
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString()
}
