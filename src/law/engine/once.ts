/**
 * What is asked again and again of a thing that never changes, such as a scene or a body of law, is
 * worked out the first time, and kept with the thing: a `WeakMap` of so many short lives cost a
 * third of an answer. A copy of the thing is another thing, and starts with nothing known.
 */
const kept = Symbol('kept')

type Keeping = { [kept]?: Readonly<{ by: object; found: Map<unknown, unknown> }> }

export function once<Of extends object, Found>(
  find: (of: Of) => Found,
): (of: Of & Keeping) => Found {
  return of => {
    const found = keptBy(of)
    const before = found.get(find)
    // Only what this one found is kept under it.
    if (before !== undefined) return before as Found
    const answer = find(of)
    found.set(find, answer)
    return answer
  }
}

/** Spread into a copy, what is kept still says whose it was. */
function keptBy(of: Keeping): Map<unknown, unknown> {
  const keeping = of[kept]
  if (keeping?.by === of) return keeping.found
  const found = new Map<unknown, unknown>()
  of[kept] = { by: of, found }
  return found
}
