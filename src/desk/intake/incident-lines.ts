/** A line for each of many who complain of one thing: who, how to reach them, how they stand. */
import { parse } from 'csv-parse/sync'
import type { Contact, ContactMethod, ReportStanding } from '#casework'

export type IncidentLine = Readonly<{ name: string; where: string; standing: ReportStanding }>

/** What people write for how they stand, whole or the beginning of it. */
const standings: readonly (readonly [begins: string, standing: ReportStanding])[] = [
  ['happened', 'happened-to-me'],
  ['affected', 'affected'],
  ['saw', 'saw-or-heard'],
  ['heard', 'saw-or-heard'],
  ['acting', 'acting-for-someone'],
  ['professional', 'professional'],
  ['not', 'not-said'],
]

function cellsOf(line: string): readonly string[] | undefined {
  try {
    const options = { delimiter: ['\t', ';', ','], trim: true, relax_column_count: true }
    const [cells] = parse(line, options)
    return Array.isArray(cells) ? cells.map(String) : []
  } catch {
    return undefined
  }
}

/** What one line says, or what is wrong with it. */
export function incidentLine(line: string): IncidentLine | string {
  const cells = cellsOf(line)
  if (!cells) return 'a quotation mark is not closed'
  const [name = '', where = '', how = ''] = cells
  if (!name) return 'there is no name'
  if (cells.length > 3) return 'there are more than three parts: put an address in quotation marks'
  if (!how) return { name, where, standing: 'not-said' }
  const standing = standings.find(([begins]) => how.toLowerCase().startsWith(begins))?.[1]
  return standing ? { name, where, standing } : `“${how}” is not a way of standing to it`
}

/** Every line with something on it, with the number it has in what was pasted. */
export function linesIn(text: string): readonly Readonly<{ line: number; text: string }>[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((words, at) => ({ line: at + 1, text: words.trim() }))
    .filter(one => one.text !== '')
}

function methodOf(where: string): ContactMethod {
  if (where.includes('@')) return 'email'
  const digits = where.replaceAll(/\D/g, '')
  return digits.length >= 7 && !/[a-z]{3}/i.test(where) ? 'phone' : 'post'
}

/** Where they can be reached is safe only where somebody said that each gave it for that. */
export function contactFrom({ name, where }: IncidentLine, isSafe: boolean): Contact {
  const method = where ? methodOf(where) : undefined
  const way = (one: ContactMethod) => (one === method ? { may: isSafe, where } : { may: false })
  return {
    name,
    ways: { email: way('email'), phone: way('phone'), text: way('text'), post: way('post') },
  }
}
