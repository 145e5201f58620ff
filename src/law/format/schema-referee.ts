/**
 * A slow, obvious reading of the part of JSON Schema our schemas use: the referee between the
 * published schema of a case and the one printed from our tables. For tests only.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Schema = { [key: string]: Json }

/** Whether `json` is allowed by `root`, or by the part of it at `#/a/b`. */
export function allows(root: Json, json: Json, part = '#'): boolean {
  return fits(partOf(root, part) as Schema, json, root)
}

function partOf(root: Json, pointer: string): Json {
  let at = root
  for (const step of pointer.split('/').slice(1)) at = (at as Schema)[step] ?? null
  return at
}

function fits(schema: Schema, json: Json, root: Json): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const test = keywords[keyword]
    if (!test) throw new Error(`the referee does not know ${keyword}`)
    return test(rule, json, { schema, root })
  })
}

type Place = { schema: Schema; root: Json }
type Keyword = (rule: Json, json: Json, place: Place) => boolean
const aside: Keyword = () => true
const isObject = (json: Json): json is { [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
const same = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b)
const each = (rule: Json, json: Json, { root }: Place) =>
  (rule as Schema[]).map(schema => fits(schema, json, root))

const keywords: Readonly<Record<string, Keyword>> = {
  $schema: aside,
  $defs: aside,
  title: aside,
  description: aside,
  $ref: (rule, json, { root }) => allows(root, json, String(rule)),
  type: (rule, json) => {
    switch (rule) {
      case 'object':
        return isObject(json)
      case 'array':
        return Array.isArray(json)
      case 'integer':
        return Number.isInteger(json)
      default:
        return typeof json === String(rule)
    }
  },
  const: (rule, json) => same(rule, json),
  enum: (rule, json) => (rule as Json[]).some(one => same(one, json)),
  pattern: (rule, json) => typeof json !== 'string' || new RegExp(String(rule)).test(json),
  minLength: (rule, json) => typeof json !== 'string' || json.length >= Number(rule),
  minimum: (rule, json) => typeof json !== 'number' || json >= Number(rule),
  exclusiveMinimum: (rule, json) => typeof json !== 'number' || json > Number(rule),
  minItems: (rule, json) => !Array.isArray(json) || json.length >= Number(rule),
  uniqueItems: (rule, json) =>
    rule !== true ||
    !Array.isArray(json) ||
    new Set(json.map(one => JSON.stringify(one))).size === json.length,
  prefixItems: (rule, json, { root }) =>
    !Array.isArray(json) ||
    (rule as Schema[]).every((one, at) => at >= json.length || fits(one, json[at] ?? null, root)),
  items: (rule, json, { schema, root }) => {
    if (!Array.isArray(json)) return true
    const first = Array.isArray(schema['prefixItems']) ? schema['prefixItems'].length : 0
    const rest = json.slice(first)
    return rule === false ? rest.length === 0 : rest.every(one => fits(rule as Schema, one, root))
  },
  properties: (rule, json, { root }) =>
    !isObject(json) ||
    Object.entries(rule as { [key: string]: Schema }).every(
      ([key, one]) => json[key] === undefined || fits(one, json[key], root),
    ),
  required: (rule, json) =>
    !isObject(json) || (rule as string[]).every(key => json[key] !== undefined),
  propertyNames: (rule, json, { root }) =>
    !isObject(json) || Object.keys(json).every(key => fits(rule as Schema, key, root)),
  additionalProperties: (rule, json, { schema, root }) => {
    if (!isObject(json)) return true
    const known = isObject(schema['properties'] ?? null)
      ? Object.keys(schema['properties'] ?? {})
      : []
    const others = Object.entries(json).filter(([key]) => !known.includes(key))
    return rule === false
      ? others.length === 0
      : others.every(([, one]) => fits(rule as Schema, one, root))
  },
  oneOf: (rule, json, place) => each(rule, json, place).filter(Boolean).length === 1,
  allOf: (rule, json, place) => each(rule, json, place).every(Boolean),
  if: (rule, json, { schema, root }) => {
    const branch = fits(rule as Schema, json, root) ? schema['then'] : schema['else']
    return branch === undefined || fits(branch as Schema, json, root)
  },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  then: aside,
  else: aside,
}
