import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel'
import type { Described } from './described.ts'
import { filedUnder, looksFor } from './filing.ts'

const pyke: Described = { familyName: 'Pyke', givenNames: 'Oliver James', number: '4471' }

function met(filed: Described, begins: readonly string[]): boolean {
  return filedUnder(filed).some(key => begins.some(one => key.startsWith(one)))
}
const narrowly = (filed: Described, asked: Described) => met(filed, looksFor(asked).narrow)
const anyhow = (filed: Described, asked: Described) =>
  narrowly(filed, asked) || met(filed, looksFor(asked).wide)

const mistakes: readonly (readonly [string, Described, Described])[] = [
  ['a changed letter', pyke, { familyName: 'Pike', givenNames: 'Oliver' }],
  ['an initial', pyke, { familyName: 'Pyke', givenNames: 'O' }],
  ['an initial in the record', { ...pyke, givenNames: 'O' }, pyke],
  ['no first name in the record', { familyName: 'Pyke' }, pyke],
  ['no first name', pyke, { familyName: 'Pyke' }],
  ['a surname and a unit', { ...pyke, unit: 'Unit 12' }, { familyName: 'Pyke', unit: '12' }],
  ['a letter put in', { familyName: 'Ulrich', givenNames: 'M' }, { familyName: 'Uulrich' }],
  ['how it sounds', { familyName: 'Schmidt', givenNames: 'A' }, { familyName: 'Smit' }],
  ['a particle left out', { familyName: 'Mc Carthy' }, { familyName: 'Carthy' }],
  ['one half of a double name', { familyName: 'Smith-Jones' }, { familyName: 'Jones' }],
  ['a number alone', pyke, { number: '4471' }],
  ['a number alone, digits swapped', pyke, { number: '4417' }],
  ['a short first name', { familyName: 'Zamb', givenNames: 'William' }, zambAs('Bill')],
  ['a first name in full', { familyName: 'Zamb', givenNames: 'Bill' }, zambAs('William')],
  [
    'another surname and the same start',
    { familyName: 'Conway', givenNames: 'Anna', appointedOn: day('2012-03-05') },
    { familyName: 'Wydra', givenNames: 'Anna', appointedOn: day('2012-03-05') },
  ],
]
for (const [what, filed, asked] of mistakes)
  test(`a narrow look finds somebody with ${what}`, () => {
    assert.ok(narrowly(filed, asked), `${filedUnder(filed)} against ${looksFor(asked).narrow}`)
  })

test('a wide look finds somebody whose first name is written wrong', () => {
  const asked = { ...pyke, givenNames: 'Olviier', number: undefined }
  assert.ok(!narrowly(pyke, asked))
  assert.ok(anyhow(pyke, asked))
})

test('somebody of another first name is not looked at for the family name alone', () => {
  assert.ok(!narrowly({ familyName: 'Pyke', givenNames: 'Simon' }, { ...pyke, number: '' }))
})

test('a record is filed under few keys', () => {
  const full = { ...pyke, unit: '12', birthYear: 1987, appointedOn: day('2012-03-05') }
  assert.ok(filedUnder(full).length <= 8)
  assert.ok(filedUnder({ ...full, familyName: 'Smith-van der Berg' }).length <= 17)
  assert.deepEqual(filedUnder({}), [])
  assert.deepEqual(looksFor({}), { narrow: [], wide: [] })
})

test('whatever a record says of a name or a number, it is found by saying the same', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
    minLength: 2,
  })
  const described = fc.record(
    { familyName: name, givenNames: name, number: fc.nat({ max: 99999 }).map(String) },
    { requiredKeys: ['familyName'] },
  )
  fc.assert(fc.property(described, one => assert.ok(narrowly(one, one))))
})

test('one swap anywhere in a name leaves a key to be found by', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'BCDFGLMNPRSTAEIO'),
    minLength: 4,
    maxLength: 12,
  })
  fc.assert(
    fc.property(name, fc.nat(), (familyName, seed) => {
      const at = seed % (familyName.length - 1)
      const [one = '', other = ''] = [familyName[at], familyName[at + 1]]
      const swapped = `${familyName.slice(0, at)}${other}${one}${familyName.slice(at + 2)}`
      const given = { givenNames: 'Oliver' }
      assert.ok(narrowly({ familyName, ...given }, { familyName: swapped, ...given }))
    }),
  )
})

function zambAs(givenNames: string): Described {
  return { familyName: 'Zabm', givenNames }
}
