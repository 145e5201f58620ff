/** How common each name, number and unit is, because two of a rare one say more. */
import type { Schema } from '../comparison.ts'
import type { Frequencies } from '../model.ts'

/** Of the records that say anything, the share that say each term, by comparison. */
export function termFrequencies<T>({ comparisons }: Schema<T>, records: Iterable<T>): Frequencies {
  const termed = comparisons.filter(({ term }) => term !== undefined)
  const counts = termed.map(() => new Map<string, number>())
  const known = termed.map(() => 0)
  for (const record of records) {
    termed.forEach(({ level, term }, at) => {
      const said = term?.(record, record, level(record, record))
      const of = counts[at]
      if (said === undefined || !of) return
      of.set(said, (of.get(said) ?? 0) + 1)
      known[at] = (known[at] ?? 0) + 1
    })
  }
  return new Map(
    termed.map(({ name }, at) => {
      const all = known[at] ?? 0
      return [name, new Map([...(counts[at] ?? [])].map(([term, n]) => [term, n / all]))]
    }),
  )
}
