import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitsFile, mappingObject, parseMapping } from './import-mapping.ts'
import { proposeMapping } from './import-propose.ts'
import { rowReader } from './import-rows.ts'

const headers = ['Staff ID', 'Last_Name', 'First Name', 'Middle', 'Collar No.', 'DOB', 'Sex', 'x']
const samples = [
  ['1', 'Pyke', 'Oliver', 'J', '4471', '03/27/1984', 'M', 'F'],
  ['2', 'Arden', 'Jay', '', '12', '11/30/1990', 'F', 'F'],
  ['3', 'Low', 'Kit', '', '13', '01/02/1991', 'F', 'M'],
  ['4', 'Teague', 'Rowan', '', '14', '01/03/1991', 'M', 'F'],
]

function problems(mapping: object): readonly string[] {
  const read = parseMapping(JSON.stringify(mapping))
  return read.ok ? [] : read.refusal
}

test('a mapping is proposed from headers and what stands below them', () => {
  const proposed = proposeMapping('officers', { headers, samples })
  assert.deepEqual(proposed.columns, {
    'Staff ID': 'key',
    Last_Name: 'family-name',
    'First Name': 'given-names',
    'Collar No.': 'number',
    DOB: 'birth-year',
  })
  assert.equal(proposed.dates, 'month-first', 'there is no 27th month')
  const again = parseMapping(JSON.stringify(mappingObject(proposed)))
  assert.deepEqual(again, { ok: true, value: proposed })
})

test('a column whose values do not fit is not proposed for what its header says', () => {
  const [, ...rest] = headers
  const wrong = proposeMapping('officers', {
    headers: ['Staff ID', ...rest],
    samples: samples.map(cells => cells.with(5, 'unknown')),
  })
  assert.equal(wrong.columns['DOB'], undefined)
})

test('no protected characteristic can be read, whatever it is called and whatever as', () => {
  const columns = { id: 'key', name: 'full-name' }
  const attempts = ['Gender', 'sex', 'RACE', 'Ethnic Group', 'officer_race', 'Religion']
  for (const header of attempts) {
    const [said] = problems({ what: 'officers', columns: { ...columns, [header]: 'rank' } })
    assert.match(String(said), /does not keep sex, race or any other protected characteristic/)
  }
  assert.match(
    String(problems({ what: 'officers', columns: { ...columns, g: 'gender' } })[0]),
    /protected characteristic/,
  )
  const proposed = proposeMapping('officers', { headers, samples })
  assert.equal(proposed.columns['Sex'], undefined)
  assert.deepEqual(problems({ what: 'officers', columns: { ...columns, Essex: 'unit' } }), [])
})

test('what is wrong with a mapping is said all at once', () => {
  assert.deepEqual(problems({ what: 'officers', columns: { a: 'rank', b: 'rank', c: 'shoes' } }), [
    '"c" is to be read as "shoes". There are only: key, full-name, family-name, given-names, ' +
      'suffix, number, rank, unit, birth-year, appointed-on, left-on, reports-to, ' +
      'chief-office.',
    'Only one column can be read as: Rank or grade.',
    'No column is read as: Number that stays with the person.',
    'No column is read as: Family name, or Whole name in one column.',
  ])
  assert.equal(parseMapping('not JSON').ok, false)
  assert.match(String(problems({ columns: {} })), /says no "what"/)
  assert.match(String(problems({ what: 'matters', colums: {} })), /no setting "colums"/)
})

test('a mapping for another file names the columns that are not there, or are there twice', () => {
  const read = parseMapping(JSON.stringify({ what: 'matters', columns: { Ref: 'key' } }))
  assert.ok(read.ok)
  const missing = fitsFile(read.value, ['a', 'b'])
  assert.match(missing.ok ? '' : String(missing.refusal), /no column "Ref" in this file/)
  const twice = fitsFile(read.value, ['Ref', 'Ref'])
  assert.match(twice.ok ? '' : String(twice.refusal), /2 columns are called "Ref"/)
})

test('every cell of a row that cannot be read is said, with its column', () => {
  const read = parseMapping(
    JSON.stringify({
      what: 'officers',
      columns: { id: 'key', name: 'full-name', from: 'appointed-on', born: 'birth-year' },
    }),
  )
  assert.ok(read.ok)
  const reader = rowReader(read.value, ['id', 'name', 'from', 'born'])
  const wrong = reader(['1', 'Low, Kit', '31/02/2019', '84'])
  assert.deepEqual(wrong.ok ? [] : wrong.refusal.map(({ column, said }) => [column, said]), [
    ['from', '31/02/2019'],
    ['born', '84'],
  ])
  const right = reader(['1', 'Null, Kit', '3 Apr 2019', '27/03/1984'])
  assert.ok(right.ok && right.value.put.type === 'Person')
  const { familyName, givenNames, appointedOn, birthYear } = right.value.put.row
  assert.deepEqual(
    { familyName, givenNames, appointedOn, birthYear },
    { familyName: 'Null', givenNames: 'Kit', appointedOn: '2019-04-03', birthYear: 1984 },
  )
  const nobody = reader(['1', '', '', ''])
  assert.deepEqual(nobody.ok ? [] : nobody.refusal, [
    { column: 'name', said: '', expected: 'a name' },
  ])
})
