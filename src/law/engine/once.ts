/**
 * What is asked again and again of a thing that never changes, such as a scene or a body of law, is
 * worked out the first time. It is forgotten with the thing itself.
 */
export function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>()
  return of => {
    const before = known.get(of)
    if (before) return before.found
    const found = find(of)
    known.set(of, { found })
    return found
  }
}
