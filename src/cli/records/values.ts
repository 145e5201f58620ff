/** The cells of one field read as what they should hold, and how many did not hold it. */
import { plainCell } from './cell.ts'

export type Values<T> = Readonly<{
  /** Undefined where nothing is said, or nothing that can be read. */
  read(cell: string): T | undefined
  /** Different things said in this field, and how many of them could not be read. */
  said(): number
  unread(): number
}>

/** What repeats is read once; a column that never does is not kept. */
const mostKept = 200_000
const nothing = /^(?:null|none|na|nan|unknown|0)$/i

export function valuesOf<T>(reading: (text: string) => T | undefined): Values<T> {
  const kept = new Map<string, T | undefined>()
  let [said, unread] = [0, 0]
  return {
    read(cell) {
      if (cell === '') return undefined
      if (kept.has(cell)) return kept.get(cell)
      const text = plainCell(cell)
      const value = text === '' || nothing.test(text) ? undefined : reading(text)
      if (text !== '' && !nothing.test(text)) {
        said += 1
        if (value === undefined) unread += 1
      }
      if (kept.size < mostKept) kept.set(cell, value)
      return value
    },
    said: () => said,
    unread: () => unread,
  }
}
