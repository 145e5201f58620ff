import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel'
import { compare } from './compare.ts'
import type { Described } from './described.ts'
import { officerModel } from './officer/by-hand.ts'
import { judgingBy } from './officer/judging.ts'

const pyke: Described = {
  familyName: 'Pike',
  givenNames: 'Oliver',
  number: '4471',
  rank: 'Detective Sergeant',
  unit: 'Harbour Street',
  birthYear: 1987,
  appointedOn: day('2012-03-05'),
  asOf: day('2026-11-30'),
}
const said = (known: Described, found: Described) =>
  compare(known, found).evidence.map(({ words }) => words)
const asOf = day('2016-02-11')

test('differences are said in plain words', () => {
  assert.deepEqual(
    said(pyke, { familyName: 'Pyke', givenNames: 'O', number: '4417', rank: 'PC', asOf }),
    [
      'Pyke, not Pike: one letter differs',
      'Number 4417, not 4471: two digits swapped',
      'O, not Oliver: the initial fits',
      'Constable then, sergeant now: usual',
    ],
  )
})

const levels: readonly (readonly [string, Described, Described, string])[] = [
  [
    'a short form',
    { givenNames: 'Robert' },
    { givenNames: 'Bob' },
    'Bob, not Robert: forms of one name',
  ],
  [
    'a swap',
    { familyName: 'Horton' },
    { familyName: 'Horotn' },
    'Horotn, not Horton: two letters swapped',
  ],
  [
    'a sound',
    { familyName: 'Schmidt' },
    { familyName: 'Smit' },
    'Smit, not Schmidt: they sound alike',
  ],
  [
    'spacing',
    { familyName: 'McKenna' },
    { familyName: 'Mc Kenna' },
    'Mc Kenna, not McKenna: the same letters written differently',
  ],
  [
    'a half',
    { familyName: 'Smith-Jones' },
    { familyName: 'Jones' },
    'Jones, not Smith-Jones: one part is the same',
  ],
  [
    'a particle',
    { familyName: 'La Porta' },
    { familyName: 'Porta' },
    'Porta, not La Porta: one part is the same',
  ],
  [
    'swapped names',
    { familyName: 'Pyke', givenNames: 'Oliver' },
    { familyName: 'Oliver', givenNames: 'Pyke' },
    'Oliver Pyke: the same names the other way round',
  ],
  [
    'a changed surname',
    { familyName: 'Conway', givenNames: 'Anna', number: '12' },
    { familyName: 'Wydra', givenNames: 'Anna', number: '12' },
    'Wydra, not Conway: another family name, which can change in a lifetime',
  ],
  [
    'a demotion',
    { rank: 'PC', asOf: day('2020-01-01') },
    { rank: 'PS', asOf },
    'Sergeant then, constable now: people rarely go down',
  ],
  [
    'a birth year',
    { birthYear: 1967 },
    { birthYear: 1976 },
    'Born 1976, not 1967: two digits swapped',
  ],
  [
    'service',
    { appointedOn: day('2020-01-01') },
    { asOf },
    'This is of 2016-02-11, before they joined',
  ],
  [
    'months',
    { unit: '08', asOf },
    { unit: '8', asOf: day('2016-03-11') },
    'Same unit, 8, in the same months',
  ],
]
for (const [what, known, found, words] of levels)
  test(`${what} is told apart`, () => assert.deepEqual(said(known, found).includes(words), true))

test('a name and one thing more that people do not share is the same person', () => {
  const { familyName, givenNames, number } = pyke
  assert.equal(compare(pyke, { familyName, givenNames, number }).band, 'same')
  assert.equal(compare(pyke, { familyName, givenNames }).band, 'check')
  assert.equal(compare(pyke, { familyName: 'Quartermain', givenNames }).band, 'different')
})

test('against a plain contradiction somebody has to look', () => {
  assert.equal(compare(pyke, { ...pyke, birthYear: 1961 }).band, 'check')
  assert.equal(compare(pyke, { ...pyke, givenNames: 'Martha' }).band, 'check')
})

test('comparing never fails, and anybody described by two things is themselves', () => {
  const word = fc.option(fc.string(), { nil: undefined })
  const described = fc.record({
    familyName: word,
    givenNames: word,
    number: word,
    rank: word,
    unit: word,
  })
  fc.assert(fc.property(described, described, (one, other) => void compare(one, other)))
  assert.equal(compare(pyke, pyke).band, 'same')
})

test('a model learned elsewhere judges the same evidence by its own bands', () => {
  const { familyName, givenNames, number } = pyke
  const found = { familyName, givenNames, number }
  const stricter = judgingBy({ ...officerModel, bands: { same: 60, check: 5.5 } })
  const judged = compare(pyke, found, String, stricter)
  assert.equal(judged.band, 'check')
  assert.deepEqual(judged.evidence, compare(pyke, found).evidence)
})
