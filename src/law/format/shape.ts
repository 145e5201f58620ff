/**
 * The words in which the shape of a case is written, once. `check.ts` reads a value against them
 * and names every error; `json-schema.ts` prints them as JSON Schema; `Of` is the TypeScript type.
 */
import type { Day, Instant } from '#kernel'

declare const holds: unique symbol

export type Node =
  | Readonly<{ node: 'text'; expected: string; pattern?: string; atLeast?: number }>
  | Readonly<{ node: 'day' }>
  | Readonly<{ node: 'instant' }>
  | Readonly<{ node: 'roughly' }>
  | Readonly<{ node: 'range' }>
  | Readonly<{ node: 'oneOf'; names: readonly string[] }>
  | Readonly<{ node: 'known'; value: string | number | boolean }>
  | Readonly<{ node: 'flag' }>
  | Readonly<{ node: 'answer' }>
  | Readonly<{ node: 'count' }>
  | Readonly<{ node: 'amount' }>
  | Readonly<{ node: 'list'; of: Node; atLeast: number; distinct: boolean }>
  | Readonly<{ node: 'oneOrMore'; of: Node }>
  | Readonly<{ node: 'table'; keys: readonly string[]; of: Node }>
  | ObjectNode

export type ObjectNode = Readonly<{
  node: 'object'
  fields: Readonly<Record<string, Readonly<{ is: Node; optional: boolean }>>>
  /** Of these optional fields, exactly one is given. */
  exactlyOne?: readonly string[]
  /** Where `field` holds one of `values`, these optional fields are needed as well. */
  needs?: Readonly<{ field: string; values: readonly string[]; also: readonly string[] }>
  /** The shape of `field` goes by the value of field `by`. */
  cases?: Readonly<{ by: string; field: string; are: Readonly<Record<string, ObjectNode>> }>
}>

/** A shape of values of type `T`. */
export type Shape<T> = Node & Readonly<{ [holds]?: T }>
export type Optional<T> = Readonly<{ optional: Shape<T> }>
/** The type of the values a shape accepts. */
export type Of<S> = S extends Shape<infer T> ? T : never

type Field = Shape<unknown> | Optional<unknown>
export type Fields = Readonly<Record<string, Field>>
type OptionalKey<F> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F]
export type Filled<F> = Readonly<
  { [K in Exclude<keyof F, OptionalKey<F>>]: Of<F[K]> } & {
    [K in OptionalKey<F>]?: F[K] extends Optional<infer T> ? T : never
  }
>

export function text(expected: string, rule: { pattern?: string; atLeast?: number } = {}) {
  return { node: 'text', expected, ...rule } as Shape<string>
}
export const day: Shape<Day> = { node: 'day' }
export const instant: Shape<Instant> = { node: 'instant' }
/** A year, a month or a day known only roughly: `2017`, `2017-07`, `2017-07-04`. */
export const roughly: Shape<string> = { node: 'roughly' }
/** Two days, the first not after the second. */
export const range: Shape<readonly [Day, Day]> = { node: 'range' }
export const flag: Shape<boolean> = { node: 'flag' }
/** `true`, `false` or `"unknown"`. */
export const answer: Shape<boolean | 'unknown'> = { node: 'answer' }
/** A whole number from 1. */
export const count: Shape<number> = { node: 'count' }
/** A number above 0. */
export const amount: Shape<number> = { node: 'amount' }

export function oneOf<const Name extends string>(...names: readonly Name[]): Shape<Name> {
  return { node: 'oneOf', names }
}
export function known<const T extends string | number | boolean>(value: T): Shape<T> {
  return { node: 'known', value }
}
export function list<T>(
  of: Shape<T>,
  { atLeast = 0, distinct = false }: { atLeast?: number; distinct?: boolean } = {},
): Shape<readonly T[]> {
  return { node: 'list', of, atLeast, distinct }
}
export function oneOrMore<T>(of: Shape<T>): Shape<T | readonly T[]> {
  return { node: 'oneOrMore', of }
}
/** Any of these keys, each with the same kind of value. */
export function table<const K extends string, T>(
  keys: readonly K[],
  of: Shape<T>,
): Shape<Readonly<Partial<Record<K, T>>>> {
  return { node: 'table', keys, of }
}
export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape }
}
export function object<F extends Fields>(
  fields: F,
  rules: Pick<ObjectNode, 'exactlyOne' | 'needs' | 'cases'> = {},
): ObjectNode & Shape<Filled<F>> {
  const entries = Object.entries(fields).map(
    ([name, field]) =>
      [
        name,
        'optional' in field
          ? { is: field.optional, optional: true }
          : { is: field, optional: false },
      ] as const,
  )
  return { node: 'object', fields: Object.fromEntries(entries), ...rules }
}
