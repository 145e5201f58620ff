/** The policy of docs/access.csv and docs/access-verbs.csv, as people wrote it, read row by row. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

export type Policy = Readonly<{
  seats: readonly string[]
  /** By what the row is about: what each seat's cell says. */
  rows: ReadonlyMap<string, Readonly<Record<string, string>>>
}>

const docs = join(import.meta.dirname, '..', '..', 'docs')
/** Own, another, restricted, elsewhere; or yes, where it is about no matter. */
const cells = /^(?:-|y|(?=.)o?a?r?x?)$/

/** A row with its first cell alone begins a section; one that cannot be read is a fault. */
export function readPolicy(file: string): Policy {
  const [heading = [], ...lines]: string[][] = parse(readFileSync(join(docs, file), 'utf8'))
  const seats = heading.slice(3)
  const rows = new Map<string, Readonly<Record<string, string>>>()
  for (const [about = '', what = '', , ...said] of lines) {
    if (said.every(cell => cell === '')) continue
    if (rows.has(about)) throw new Error(`${file} says twice who may ask ${about}`)
    if (what === '') throw new Error(`${file} does not say what ${about} is`)
    const wrong = said.find(cell => !cells.test(cell))
    if (wrong !== undefined) throw new Error(`${file} says "${wrong}" of ${about}`)
    rows.set(about, Object.fromEntries(seats.map((seat, at) => [seat, said[at] ?? ''])))
  }
  return { seats, rows }
}

const letters = { own: 'o', another: 'a', restricted: 'r', elsewhere: 'x', '': 'y' } as const
export type Standing = keyof typeof letters

/** The letter that stands for a circumstance; the empty one is a page about no matter. */
export function letterOf(standing: Standing): string {
  return letters[standing]
}
