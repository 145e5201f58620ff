import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fold, type JsonObject } from '#kernel'
import { complaint } from './complaint/complaint.ts'
import type { ComplaintEvent } from './complaint/words.ts'
import { type Shape, shapes } from './shapes.ts'

const folder = new URL('samples/', import.meta.url)
const samples = readdirSync(folder).map(name => {
  const [type = '', schema = ''] = name.split('.')
  return {
    type,
    schema: Number(schema),
    body: JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  }
})

function upcast(type: string, schema: number, body: JsonObject): ComplaintEvent {
  const shape: Shape | undefined = shapes[type as keyof typeof shapes]
  assert.ok(shape, `${type} is no event of ours`)
  return shape.upcasts
    .slice(schema - 1)
    .reduce((old, step) => ({ ...step(old) }), body) as ComplaintEvent
}

test('every event has a stored sample of every shape it was published in', () => {
  for (const [type, { schema, upcasts }] of Object.entries(shapes)) {
    const kept = samples.filter(sample => sample.type === type).map(sample => sample.schema)
    assert.deepEqual(
      kept.toSorted(),
      Array.from({ length: schema }, (_, at) => at + 1),
      type,
    )
    assert.equal(upcasts.length, schema - 1, `${type} says how an old shape becomes today's`)
  }
})

test("today's evolve still reads them all", () => {
  const events = samples.map(({ type, schema, body }) => upcast(type, schema, body))
  const order = Object.keys(shapes)
  const story = events.toSorted((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
  const state = fold(complaint, story)
  assert.equal(state.type, 'Open')
})
