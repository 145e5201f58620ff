/** Records that say exactly the same, taken as one: most lines of an extract repeat another. */

export type Different<T = unknown> = Readonly<{
  records: readonly T[]
  /** By record, the place of what it says among `records`. */
  of: Int32Array
  /** By place, the first record that says it. */
  first: Int32Array
}>

export function differentOf<T>(
  records: readonly T[],
  saying?: (record: T) => string,
): Different<T> {
  const of = Int32Array.from({ length: records.length }, (_, at) => at)
  if (!saying) return { records, of, first: of }
  const places = new Map<string, number>()
  const kept: T[] = []
  const first: number[] = []
  for (const [at, record] of records.entries()) {
    const said = saying(record)
    const place = places.get(said) ?? kept.length
    of[at] = place
    if (place < kept.length) continue
    places.set(said, place)
    kept.push(record)
    first.push(at)
  }
  return { records: kept, of, first: Int32Array.from(first) }
}
