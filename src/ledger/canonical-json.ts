/**
 * One text for one value: JSON in the canonical form of RFC 8785.
 *
 * ECMAScript already writes numbers and strings as section 3.2.2 asks, so what is ours is the order
 * of names (by UTF-16 unit, section 3.2.3) and the refusals: whatever JSON would drop, round or
 * escape without saying so is an error here, because the hash would then be of something else.
 */

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json }

/**
 * The canonical text of `value`.
 * Throws TypeError on what JSON has no word for (undefined, a function, a class's instance, a hole
 * in an array) and RangeError on NaN, an infinity or a lone surrogate; the message gives the path.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$')
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value, path)
  if (typeof value === 'string') return writeString(value, path)
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, at) => write(item, `${path}[${at}]`)).join(',')}]`
  }
  if (!isPlain(value)) throw new TypeError(`not JSON at ${path}: ${typeof value}`)
  const members = Object.keys(value)
    .sort()
    .map(name => `${writeString(name, path)}:${write(value[name], `${path}.${name}`)}`)
  return `{${members.join(',')}}`
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a JSON number at ${path}: ${value}`)
  return JSON.stringify(value)
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) throw new RangeError(`half of a surrogate pair at ${path}`)
  return JSON.stringify(value)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
