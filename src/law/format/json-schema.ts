/** The shape of a case as JSON Schema (2020-12), from the same tables it is read with. */
import { caseShape } from './case.ts'
import type { Node, ObjectNode } from './shape.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

const day = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' }
const instant = {
  type: 'string',
  pattern:
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})$',
}

/**
 * What a case must look like. It cannot say that an id exists, that a day is in the calendar or
 * that nothing was known before it happened: `readCase` checks those as well.
 */
export function caseSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A case',
    description: 'Who, what is alleged, and what happened.',
    ...schemaOf(caseShape),
  }
}

function schemaOf(node: Node): JsonSchema {
  switch (node.node) {
    case 'text':
      return {
        type: 'string',
        ...(node.pattern ? { pattern: node.pattern } : {}),
        ...(node.atLeast ? { minLength: node.atLeast } : {}),
      }
    case 'day':
      return day
    case 'instant':
      return instant
    case 'roughly':
      return { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' }
    case 'range':
      return { type: 'array', prefixItems: [day, day], items: false, minItems: 2 }
    case 'flag':
      return { type: 'boolean' }
    case 'answer':
      return { enum: [true, false, 'unknown'] }
    case 'count':
      return { type: 'integer', minimum: 1 }
    case 'amount':
      return { type: 'number', exclusiveMinimum: 0 }
    case 'known':
      return { const: node.value }
    case 'oneOf':
      return { enum: node.names }
    case 'list':
      return {
        type: 'array',
        items: schemaOf(node.of),
        ...(node.atLeast ? { minItems: node.atLeast } : {}),
        ...(node.distinct ? { uniqueItems: true } : {}),
      }
    case 'oneOrMore':
      return {
        oneOf: [schemaOf(node.of), { type: 'array', minItems: 1, items: schemaOf(node.of) }],
      }
    case 'table':
      return {
        type: 'object',
        properties: Object.fromEntries(node.keys.map(key => [key, schemaOf(node.of)])),
        additionalProperties: false,
      }
    case 'object':
      return objectSchema(node)
  }
}

function objectSchema({ fields, exactlyOne, needs, cases }: ObjectNode): JsonSchema {
  const entries = Object.entries(fields)
  const free = cases?.field
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, { is }]) => [name, name === free ? { type: 'object' } : schemaOf(is)]),
    ),
    required: entries.filter(([, { optional }]) => !optional).map(([name]) => name),
    additionalProperties: false,
    ...(exactlyOne ? { oneOf: exactlyOne.map(name => ({ required: [name] })) } : {}),
    ...(needs
      ? {
          if: { properties: { [needs.field]: { enum: needs.values } } },
          // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
          then: { required: needs.also },
        }
      : {}),
    ...(cases ? { allOf: Object.entries(cases.are).map(one => caseOf(cases, ...one)) } : {}),
  }
}

function caseOf(
  { by, field }: NonNullable<ObjectNode['cases']>,
  name: string,
  shape: ObjectNode,
): JsonSchema {
  const required = Object.values(shape.fields).some(({ optional }) => !optional)
  return {
    if: { properties: { [by]: { const: name } } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    then: {
      properties: { [field]: objectSchema(shape) },
      ...(required ? { required: [field] } : {}),
    },
  }
}
