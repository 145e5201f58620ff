import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkRecords } from '../bulk/link-records.ts'
import { levelsOf } from '../comparison.ts'
import { type Kind, kinds } from './kinds.ts'
import { levelsFor } from './levels.ts'
import { openMapped } from './mapped.ts'

/** The level two texts agree at, in a column of a kind. */
function level(kind: Kind, one: string, other: string): string | undefined {
  const { schema, prepare } = openMapped([{ name: 'column', kind }])
  const [code = 0] = levelsOf(schema, prepare([one]), prepare([other]))
  const [backwards = 0] = levelsOf(schema, prepare([other]), prepare([one]))
  assert.equal(code, backwards, 'the same either way round')
  return schema.comparisons[0]?.levels[code]
}

const agreements: readonly (readonly [Kind, string, string, string])[] = [
  ['given name', 'Margaret', 'Peggy', 'a form of it'],
  ['given name', 'Oliver', 'Olivr', 'one slip'],
  ['given name', 'Oliver', 'O', 'an initial or a beginning'],
  ['given name', 'Oliver', '', 'missing'],
  ['family name', "O'Shea", 'OSHEA', 'same'],
  ['family name', 'Hallam-Pyke', 'Hallam', 'an initial or a beginning'],
  ['family name', 'Pyke-Hallam', 'Hallam', 'one part the same'],
  ['family name', 'Clarke', 'Klark', 'sounds alike'],
  ['family name', 'Pyke', 'Marchetti', 'different'],
  ['date', '1979-03-04', '19790304', 'same'],
  ['date', '1979-03-04', '04/03/1979', 'same'],
  ['date', '1979-03-04', '1979-04-03', 'day and month swapped'],
  ['date', '1979-03-04', '1979-03-14', 'one slip'],
  ['date', '1979-03-04', '1968-03-04', 'same day and month'],
  ['date', '1979-03-04', '1979-11-21', 'same year'],
  ['year', '1979', '1980', 'a year apart'],
  ['year', '1979', '1997', 'one slip'],
  ['place', 'Northmoor', 'Northmor', 'slips'],
  ['street', '12 Harbour Street', 'Harbour Street', 'most words the same'],
  ['street', 'Harbour Lane West', 'Harbour View Close', 'a word the same'],
  ['code', 'NM4 7QX', 'nm47qx', 'same'],
  ['code', 'NM4 7QX', 'NM4 7QS', 'one slip'],
  ['number', '0071', '71', 'same'],
]

for (const [kind, one, other, expected] of agreements) {
  test(`${kind}: "${one}" and "${other}": ${expected}`, () => {
    assert.equal(level(kind, one, other), expected)
  })
}

test('names in each other’s columns are told from other names', () => {
  const { schema, prepare } = openMapped([
    { name: 'first', kind: 'given name' },
    { name: 'last', kind: 'family name' },
  ])
  const codes = levelsOf(schema, prepare(['Ines', 'Hallam']), prepare(['Hallam', 'Ines']))
  const named = codes.map((code, at) => schema.comparisons[at]?.levels[code])
  assert.deepEqual(named, ['names the other way round', 'names the other way round'])
})

test('a full name is taken apart, and beside its parts it is left alone', () => {
  const alone = openMapped([{ name: 'name', kind: 'full name' }])
  assert.equal(alone.saying(alone.prepare(['Hallam, Ines'])), 'INES\nHALLAM')
  const beside = openMapped([
    { name: 'name', kind: 'full name' },
    { name: 'last', kind: 'family name' },
  ])
  assert.equal(beside.saying(beside.prepare(['Ines Hallam', 'Hallam'])), 'HALLAM')
})

test('every kind has its levels, worth more the closer they are', () => {
  for (const kind of kinds) {
    const worth = levelsFor(kind).map(([, m, u]) => Math.log2(m / u))
    assert.ok((worth[0] ?? 0) > 3 && (worth.at(-1) ?? 0) < -2, kind)
  }
})

test('people in a file with errors are found with nobody to say who is who', () => {
  const file = openMapped([
    { name: 'name', kind: 'full name' },
    { name: 'born', kind: 'date' },
    { name: 'town', kind: 'place' },
  ])
  const [given, family] = [
    ['Ada', 'Bram', 'Cleo', 'Dov', 'Edie'],
    ['Marsh', 'Tolley', 'Quine'],
  ]
  const towns = ['Northmoor', 'Eastmere', 'Saltby', 'Harrow End']
  const texts = Array.from({ length: 120 }, (_, at) => [
    `${given[at % 5]} ${family[at % 3]}${'abcdefgh'[at % 8]}`,
    `19${50 + (at % 45)}-0${1 + (at % 9)}-1${at % 10}`,
    towns[at % 4] ?? '',
  ])
  const again = texts.map(([name = '', on = '', town = ''], at) =>
    at % 3 === 0 ? [name.slice(1), on, town] : at % 3 === 1 ? ['', on, town] : [name, on, ''],
  )
  const records = [...texts, ...again].map(file.prepare)
  const { person } = linkRecords(file.schema, records, { model: file.model, estimate: true })
  const right = texts.filter((_, at) => person[at] === person[at + texts.length]).length
  assert.ok(right > 110, `${right} of 120`)
})
