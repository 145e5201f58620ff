import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel'
import type { Described } from './described.ts'
import { keysLike, searchKeys } from './keys.ts'
import { queryKeys, readName } from './read-name.ts'
import { soundOf } from './sounds.ts'

const pyke: Described = { familyName: 'Pyke', givenNames: 'Oliver James', number: '4471' }

function meets(filed: Described, asked: Described): boolean {
  const keys = new Set(searchKeys(filed))
  return keysLike(asked).some(key => keys.has(key))
}

const mistakes: readonly (readonly [string, Described, Described])[] = [
  ['a changed letter', pyke, { familyName: 'Pike', givenNames: 'Oliver' }],
  ['letters swapped', { familyName: 'Horton' }, { familyName: 'Horotn' }],
  ['a letter put in', { familyName: 'Ulrich', givenNames: 'M' }, { familyName: 'Uulrich' }],
  ['a letter left out', { familyName: 'Hetlinger', givenNames: 'J' }, { familyName: 'Etlinger' }],
  ['how it sounds', { familyName: 'Schmidt' }, { familyName: 'Smit' }],
  ['a particle left out', { familyName: 'Mc Carthy' }, { familyName: 'Carthy' }],
  ['one half of a double name', { familyName: 'Smith-Jones' }, { familyName: 'Jones' }],
  ['digits swapped', { number: '4471' }, { number: '4417' }],
  ['letters before the number', { number: 'PC 4471' }, { number: '4471' }],
  [
    'another surname and the same start',
    { familyName: 'Conway', givenNames: 'Anna', appointedOn: day('2012-03-05') },
    { familyName: 'Wydra', givenNames: 'Anna', appointedOn: day('2012-03-05') },
  ],
  [
    'a short first name',
    { familyName: 'Zamb', givenNames: 'William' },
    { familyName: 'Zabm', givenNames: 'Bill' },
  ],
]
for (const [what, filed, asked] of mistakes)
  test(`somebody is looked for where they are filed, with ${what}`, () => {
    assert.ok(meets(filed, asked), `${searchKeys(filed)} against ${keysLike(asked)}`)
  })

test('a record is filed under few keys', () => {
  const full = { ...pyke, birthYear: 1987, appointedOn: day('2012-03-05') }
  assert.ok(searchKeys(full).length <= 7)
  assert.ok(searchKeys({ ...full, familyName: 'Smith-van der Berg' }).length <= 13)
  assert.deepEqual(searchKeys({}), [])
})

test('whatever a record says, it is found by saying the same', () => {
  const name = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ') })
  const described = fc.record(
    { familyName: name, givenNames: name, number: fc.nat({ max: 99999 }).map(String) },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(described, one => {
      const keys = new Set(keysLike(one))
      // Initials of a formal name are among those asked for, so every key of a record is.
      assert.ok(searchKeys(one).every(key => keys.has(key)))
    }),
  )
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
      assert.ok(meets({ familyName }, { familyName: swapped }))
    }),
  )
})

test('names said in one string are taken apart', () => {
  const read = (text: string) => {
    const { familyName, givenNames, number, rank } = readName(text)
    return [givenNames, familyName, number, rank].map(part => part ?? '').join('/')
  }
  assert.equal(read('Oliver Pyke'), 'Oliver/Pyke//')
  assert.equal(read('Pyke, Oliver'), 'Oliver/Pyke//')
  assert.equal(read('DS O. Pyke 4471'), 'O./Pyke/4471/DS')
  assert.equal(read('Ofc. F. Snyder #4471'), 'F./Snyder/4471/Ofc.')
  assert.equal(read('Jan van der Berg'), 'Jan/van der Berg//')
  assert.equal(read('ANTHONY LA ROCCA'), 'ANTHONY/LA ROCCA//')
  assert.equal(read('Pyke Jr, Oliver'), 'Oliver/Pyke//')
  assert.equal(read('Oliver Di Pyke'), 'Oliver/Di Pyke//')
  assert.equal(read('PC 4471'), '//4471/PC')
  assert.equal(read(''), '///')
})

test('a search box is read both ways round', () => {
  const keys = queryKeys('Pyke Oliver')
  assert.ok(searchKeys(pyke).some(key => keys.includes(key)))
})

test('what sounds alike is filed alike', () => {
  for (const [one, other] of [
    ['Malewski', 'Malevski'],
    ['Almanza', 'Almansa'],
    ['Phillips', 'Filips'],
    ['Knight', 'Night'],
    ['Wright', 'Right'],
    ['Geoffreys', 'Jeffries'],
  ] as const)
    assert.equal(soundOf(one), soundOf(other), `${one}, ${other}`)
})
