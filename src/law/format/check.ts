/** A value read against a shape: every error in it, each with its path. */
import { parseDay, parseInstant } from '#kernel'
import { nearest } from './nearest.ts'
import type { Node, ObjectNode } from './shape.ts'

/** One error: where, what was expected there, what was found. */
export type CaseError = Readonly<{
  /** JSON Pointer from the root of the case. */
  path: string
  expected: string
  got: string
  /** For a name that is not known: the nearest that are. */
  nearest?: readonly string[]
}>

/** What was found, in a few words: for the `got` of an error. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

/** One step further down a JSON Pointer. */
export function below(path: string, step: string | number): string {
  return `${path}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function check(node: Node, value: unknown, path: string): readonly CaseError[] {
  const error = (expected: string, more: Partial<CaseError> = {}): CaseError[] => [
    { path, expected, got: found(value), ...more },
  ]
  switch (node.node) {
    case 'text':
      return fits(value, node) ? [] : error(node.expected)
    case 'day':
      return isDay(value) ? [] : error('a day, YYYY-MM-DD')
    case 'instant':
      return typeof value === 'string' && parseInstant(value)
        ? []
        : error('an instant with its offset, such as 2026-11-27T15:00:00Z')
    case 'roughly':
      return isRoughly(value) ? [] : error('a year, a month or a day: 2017, 2017-07 or 2017-07-04')
    case 'range':
      return isRange(value) ? [] : error('two days, YYYY-MM-DD, the first not after the second')
    case 'flag':
      return typeof value === 'boolean' ? [] : error('true or false')
    case 'answer':
      return typeof value === 'boolean' || value === 'unknown'
        ? []
        : error('true, false or "unknown"')
    case 'count':
      return Number.isInteger(value) && Number(value) >= 1 ? [] : error('a whole number from 1')
    case 'amount':
      return typeof value === 'number' && value > 0 ? [] : error('a number above 0')
    case 'known':
      return value === node.value ? [] : error(JSON.stringify(node.value))
    case 'oneOf':
      return node.names.some(name => name === value)
        ? []
        : error(node.names.length > 12 ? 'a name on the list' : `one of ${node.names.join(', ')}`, {
            nearest: nearest(String(value), node.names),
          })
    case 'list':
      return Array.isArray(value)
        ? checkList(node, value, path)
        : error(`a list${node.atLeast > 0 ? ' that is not empty' : ''}`)
    case 'oneOrMore':
      return Array.isArray(value)
        ? checkList({ node: 'list', of: node.of, atLeast: 1, distinct: false }, value, path)
        : check(node.of, value, path)
    case 'table':
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, each]) =>
            node.keys.includes(key)
              ? check(node.of, each, below(path, key))
              : noSuchField(below(path, key), key, node.keys),
          )
        : error('an object')
    case 'object':
      return isRecord(value) ? checkObject(node, value, path) : error('an object')
  }
}

function checkList(
  { of, atLeast, distinct }: Extract<Node, { node: 'list' }>,
  value: readonly unknown[],
  path: string,
): readonly CaseError[] {
  const errors = value.flatMap((each, at) => check(of, each, below(path, at)))
  if (value.length < atLeast)
    errors.push({ path, expected: 'a list that is not empty', got: found(value) })
  if (distinct && new Set(value).size < value.length)
    errors.push({ path, expected: 'a list with nothing twice', got: found(value) })
  return errors
}

function checkObject(
  { fields, exactlyOne, needs, cases }: ObjectNode,
  value: Readonly<Record<string, unknown>>,
  path: string,
): readonly CaseError[] {
  const errors: CaseError[] = []
  const known = Object.keys(fields)
  const special = cases && Object.hasOwn(cases.are, String(value[cases.by])) ? cases : undefined
  for (const key of Object.keys(value))
    if (!known.includes(key)) errors.push(...noSuchField(below(path, key), key, known))
  for (const [key, { is, optional }] of Object.entries(fields)) {
    const needed =
      !optional || (needs?.also.includes(key) && needs.values.some(it => it === value[needs.field]))
    if (special?.field === key) continue
    if (value[key] !== undefined) {
      // Where the name that chooses the shape is unknown, that one error says enough.
      if (cases?.field !== key) errors.push(...check(is, value[key], below(path, key)))
    } else if (needed) errors.push({ path: below(path, key), expected: key, got: 'nothing' })
  }
  if (exactlyOne) {
    const given = exactlyOne.filter(key => value[key] !== undefined)
    if (given.length !== 1)
      errors.push({
        path,
        expected: `exactly one of ${exactlyOne.join(', ')}`,
        got: given.join(', ') || 'none of them',
      })
  }
  const shape = special?.are[String(value[special.by])]
  if (special && shape)
    errors.push(...checkCase(shape, value[special.field], below(path, special.field)))
  return errors
}

/** Nothing at all is right where nothing is required. */
function checkCase(shape: ObjectNode, value: unknown, path: string): readonly CaseError[] {
  const required = Object.values(shape.fields).some(({ optional }) => !optional)
  if (value === undefined) return required ? check(shape, {}, path) : []
  return check(shape, value, path)
}

function noSuchField(path: string, key: string, known: readonly string[]): CaseError[] {
  return [{ path, expected: 'no such field', got: key, nearest: nearest(key, known) }]
}

function fits(value: unknown, { pattern, atLeast = 0 }: Extract<Node, { node: 'text' }>): boolean {
  if (typeof value !== 'string' || value.length < atLeast) return false
  return pattern === undefined || new RegExp(pattern).test(value)
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && parseDay(value) !== undefined
}

function isRange(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false
  return value.every(isDay) && value[0] <= value[1]
}

function isRoughly(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return false
  return isDay(`${value}${'-01-01'.slice(value.length - 4)}`)
}
