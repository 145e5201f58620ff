import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, editsBetween } from '#kernel'
import type { Described } from '../described.ts'
import { scorerOf } from '../model.ts'
import { officerModel } from './by-hand.ts'
import { preparer } from './prepared.ts'
import { officerSchema } from './schema.ts'
import { slipsBetween } from './slips.ts'

const pike: Described = { familyName: 'Pike', givenNames: 'Oliver James', number: '4471' }

function levelOf(name: string, one: Described, other: Described): string | undefined {
  const comparison = officerSchema.comparisons.find(each => each.name === name)
  const prepare = preparer()
  return comparison?.levels[comparison.level(prepare(one), prepare(other))]
}

const asOf = day('2016-02-11')
const later = day('2026-11-30')
const levels: readonly (readonly [string, Described, Described, string])[] = [
  ['family-name', pike, { familyName: 'PIKE JR' }, 'family-same'],
  ['family-name', pike, { familyName: 'Pyke' }, 'family-one-slip'],
  ['family-name', { familyName: 'Schmidt' }, { familyName: 'Smit' }, 'family-sounds-alike'],
  ['family-name', { familyName: 'McKay' }, { familyName: 'Mc Kay' }, 'family-joined-differently'],
  ['family-name', { familyName: 'Pike-Moss' }, { familyName: 'Moss' }, 'family-part'],
  ['family-name', pike, { familyName: 'Oliver', givenNames: 'Pike' }, 'names-swapped'],
  ['family-name', pike, { familyName: 'Quartermain' }, 'family-different'],
  ['given-name', pike, { givenNames: 'O' }, 'given-initial'],
  ['given-name', pike, { givenNames: 'Ollie' }, 'given-short-form'],
  ['given-name', pike, { givenNames: 'Olivr' }, 'given-one-slip'],
  ['given-name', pike, { givenNames: 'Martha' }, 'given-different'],
  ['given-name', pike, {}, 'missing'],
  ['middle-name', pike, { givenNames: 'Oliver J' }, 'middle-same'],
  ['number', pike, { number: '4417' }, 'number-swapped'],
  ['number', pike, { number: '4472' }, 'number-one-digit'],
  ['number', { number: '1', rank: 'PC' }, { number: '9', rank: 'PS' }, 'number-with-rank'],
  ['number', { number: '1', rank: 'PC' }, { number: '9', rank: 'PC' }, 'number-different'],
  ['number', { number: '1' }, { number: '9' }, 'number-changed'],
  ['number', { number: '1', asOf }, { number: 'PC 01', asOf: later }, 'number-same'],
  ['number', { ...pike, asOf: day('2003-01-01') }, { ...pike, asOf }, 'number-same-later'],
  ['birth-year', { birthYear: 1967 }, { birthYear: 1976 }, 'born-swapped'],
  ['service', { birthYear: 2001 }, { asOf }, 'too-young'],
  ['service', { birthYear: 1987 }, { asOf }, 'in-service'],
  ['service', { appointedOn: day('2020-01-01') }, { asOf }, 'joined-after'],
  ['service', { leftOn: day('2010-01-01') }, { asOf }, 'left-before'],
  ['rank', { rank: 'PC', asOf }, { rank: 'DS', asOf: later }, 'rank-promoted'],
  ['rank', { rank: 'Insp', asOf }, { rank: 'PC', asOf: later }, 'rank-reduced'],
]
for (const [name, one, other, level] of levels)
  test(`${JSON.stringify(one)} and ${JSON.stringify(other)}: ${level}`, () => {
    assert.equal(levelOf(name, one, other), level)
    assert.equal(levelOf(name, other, one), level)
  })

test('a start after the day a record is of is of something else', () => {
  const prepared = preparer()({ appointedOn: day('2020-01-01'), asOf })
  assert.equal(prepared.appointedOn, '')
})

test('slips are edits, as far as they are counted', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ABC'), maxLength: 7 })
  fc.assert(
    fc.property(word, word, (one, other) => {
      assert.equal(slipsBetween(one, other), Math.min(3, editsBetween(one, other)))
    }),
  )
})

test('the model knows every level, and says the same whichever way round', () => {
  const score = scorerOf(officerSchema, officerModel)
  const name = fc.constantFrom('Pike', 'Pyke', 'Moss', 'Pike-Moss', 'Oliver', 'Ollie', 'O', '')
  const described = fc.record(
    {
      familyName: name,
      givenNames: name,
      number: fc.constantFrom('12', '4471', '4417', '4472'),
      rank: fc.constantFrom('PC', 'PS', 'Insp', 'Supt'),
      birthYear: fc.integer({ min: 1950, max: 2005 }),
      asOf: fc.constantFrom(asOf, later),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(described, described, (one, other) => {
      const prepare = preparer()
      const [known, found] = [prepare(one), prepare(other)]
      assert.equal(score(known, found), score(found, known))
      assert.ok(Number.isFinite(score(known, found)))
    }),
  )
})

test('records that may be one person share a key', () => {
  const prepare = preparer()
  const keys = (of: Described) => officerSchema.keys(prepare(of))
  const meets = (one: Described, other: Described) =>
    keys(one).some(key => keys(other).includes(key))
  assert.ok(meets(pike, { familyName: 'Pyke', givenNames: 'Oliver' }))
  assert.ok(meets(pike, { familyName: 'Oliver', givenNames: 'Pike' }))
  assert.ok(meets(pike, { familyName: 'Quartermain', givenNames: 'Ollie', number: '4471' }))
  assert.ok(!meets(pike, { familyName: 'Quartermain', givenNames: 'Martha' }))
})
