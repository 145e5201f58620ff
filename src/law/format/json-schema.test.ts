import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { caseSchema } from './json-schema.ts'
import { readCase } from './read-case.ts'
import { allows, type Json } from './schema-referee.ts'

const folder = new URL('../cases/', import.meta.url)
const load = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const published: Json = load('schema.json')
const ours = JSON.parse(JSON.stringify(caseSchema())) as Json

/** Every case and variant of the worked examples. */
const cases: readonly Json[] = readdirSync(folder)
  .filter(name => /^[a-z]x-\d+\.json$/.test(name))
  .flatMap(name => {
    const { case: base, variants = {} } = load(name)
    return [base, ...Object.values(variants as object)]
  })

const byPublished = (json: Json) => allows(published, json, '#/$defs/case')
const byOurs = (json: Json) => allows(ours, json)

test('the schema accepts every worked case, and so does the reader', () => {
  assert.ok(cases.length >= 60)
  for (const json of cases) {
    assert.ok(byPublished(json))
    assert.ok(byOurs(json))
    const read = readCase(json)
    assert.deepEqual(read.ok ? [] : read.refusal, [])
  }
})

const odd = fc.constantFrom<Json>(
  null,
  true,
  false,
  'unknown',
  '',
  'x',
  'X y',
  '2026-11-02',
  '2026-13-02',
  '2026-11-02T10:00:00Z',
  'force-a',
  'complaint',
  'officer',
  'outcome-told',
  'severity-assessed',
  0,
  1,
  1.5,
  -1,
  [],
  ['x'],
  ['race', 'race'],
  {},
  { x: 1 },
)

test('the schema and the published one agree on whatever is spoilt in a case', () => {
  const verdicts = { accepted: 0, refused: 0 }
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.nat(),
      fc.constantFrom('drop', 'replace', 'add', 'rename'),
      odd,
      (json, at, how, value) => {
        const other = spoil(json, at, how, value)
        const verdict = byPublished(other)
        assert.equal(byOurs(other), verdict)
        verdicts[verdict ? 'accepted' : 'refused'] += 1
        // The reader also checks what a schema cannot, so it may only be stricter.
        if (!verdict) assert.equal(readCase(other).ok, false)
      },
    ),
    { numRuns: 1000 },
  )
  assert.ok(verdicts.accepted > 20 && verdicts.refused > 300, JSON.stringify(verdicts))
})

/** A copy with one place dropped, replaced, added to or renamed. */
function spoil(json: Json, at: number, how: string, value: Json): Json {
  const copy = structuredClone(json)
  const places = placesIn(copy)
  const place = places[at % places.length]
  if (!place) return copy
  const { within, key } = place
  if (Array.isArray(within)) {
    const index = Number(key)
    if (how === 'drop') within.splice(index, 1)
    else if (how === 'add') within.push(value)
    else within[index] = value
    return copy
  }
  if (how === 'add') within['surprise'] = value
  else if (how === 'replace') within[key] = value
  else {
    const old = within[key]
    delete within[key]
    if (how === 'rename' && old !== undefined) within['undated'] = old
  }
  return copy
}

type Place = { within: Json[] | { [key: string]: Json }; key: string }

function placesIn(json: Json): Place[] {
  if (typeof json !== 'object' || json === null) return []
  const within = json
  return Object.entries(json).flatMap(([key, value]) => [{ within, key }, ...placesIn(value)])
}
