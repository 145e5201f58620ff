import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Described } from '../described.ts'
import { openLookUp } from './open-look-up.ts'
import type { Sighting } from './prepared-people.ts'
import { whoAmong } from './who-among.ts'

/** One record for each day, named "what was said/day". */
function seen(described: Described, ...days: readonly string[]): readonly Sighting[] {
  const { familyName, unit } = described
  return days.map(on => {
    const record = `${familyName} ${unit ?? ''} ${on}`
    return { ...described, asOf: day(on), record, matter: `M ${on}` }
  })
}

const pyke = { familyName: 'Pyke', givenNames: 'Oliver' }
const hallam = { familyName: 'Hallam', givenNames: 'Ines', number: '4471' }
const harbour = seen({ ...pyke, unit: 'Harbour', appointedOn: day('2001-03-05') }, '2009-05-01')
const moor = seen({ ...pyke, unit: 'Moor', appointedOn: day('2006-09-11') }, '2009-06-01')
const strangers = ['Castell', 'Marchetti', 'Teague', 'Arden', 'Rowe', 'Birch', 'Lorne'].flatMap(
  familyName => seen({ familyName, givenNames: 'Wren', unit: 'Moor' }, '2008-02-03'),
)
const asked = { ...pyke, unit: 'Moor', asOf: day('2010-01-04') }
const bandsOf = (records: readonly Sighting[], who: Described) =>
  openLookUp(records)
    .ask(who)
    .map(({ record, band }) => [record, band])

test('of two people of one name, the unit near the day tells which is meant', () => {
  assert.deepEqual(bandsOf([...harbour, ...moor, ...strangers], asked), [
    ['Pyke Moor 2009-06-01', 'same'],
  ])
})

test('a name alone is somebody to check, however rare', () => {
  const { unit: _, ...named } = asked
  assert.deepEqual(bandsOf([...moor, ...strangers], named), [['Pyke Moor 2009-06-01', 'check']])
})

test('a number belongs to whoever held it near the day', () => {
  const once = seen({ ...pyke, number: '4471' }, '1988-05-01', '1991-04-03')
  const now = seen(hallam, '2008-05-01', '2009-04-03')
  const [first, ...rest] = openLookUp([...once, ...now]).ask({
    number: '4471',
    asOf: day('2010-01-04'),
  })
  assert.equal(first?.matter, 'M 2008-05-01')
  assert.deepEqual(
    rest.map(({ matter }) => matter),
    ['M 2009-04-03'],
  )
})

test('mistaken names are looked behind', () => {
  const mistakes: readonly Described[] = [
    { ...asked, familyName: 'Pkye' },
    { ...asked, familyName: 'Pike' },
    { ...asked, givenNames: 'Ollie' },
    { ...asked, givenNames: 'O' },
    { ...asked, familyName: 'Oliver', givenNames: 'Pyke' },
  ]
  for (const mistaken of mistakes)
    assert.equal(
      openLookUp([...moor, ...strangers]).ask(mistaken)[0]?.record,
      'Pyke Moor 2009-06-01',
    )
})

test('whoever married is found under both names by their years and the number they kept', () => {
  const born = { birthYear: 1980, appointedOn: day('2004-02-02') }
  const before = seen({ ...hallam, ...born }, '2006-01-09')
  const after = seen({ ...hallam, ...born, familyName: 'Castell', unit: 'Moor' }, '2009-01-09')
  const who = { familyName: 'Castell', givenNames: 'Ines', unit: 'Moor', asOf: day('2010-01-04') }
  const matters = openLookUp([...before, ...after, ...strangers])
    .ask(who)
    .map(({ matter }) => matter)
  assert.deepEqual(matters, ['M 2006-01-09', 'M 2009-01-09'])
})

test('classmates of one first name and one year are two people, though named together', () => {
  const born = { birthYear: 1980, appointedOn: day('2004-02-02'), unit: 'Moor' }
  const one = seen({ givenNames: 'Ines', familyName: 'Hallam', ...born }, '2009-01-09')
  const other = seen({ givenNames: 'Ines', familyName: 'Castell', ...born }, '2009-01-09')
  const who = { familyName: 'Castell', givenNames: 'Ines', unit: 'Moor', asOf: day('2010-01-04') }
  const records = openLookUp([...one, ...other, ...strangers])
    .ask(who)
    .map(({ record }) => record)
  assert.deepEqual(records, ['Castell Moor 2009-01-09'])
})

test('father and son are two people', () => {
  const father = seen({ ...pyke, appointedOn: day('1966-07-11'), unit: 'Moor' }, '1991-04-25')
  const son = seen({ ...pyke, birthYear: 1975, unit: 'Moor' }, '2009-04-25')
  const matters = openLookUp([...father, ...son, ...strangers])
    .ask(asked)
    .map(({ matter }) => matter)
  assert.deepEqual(matters, ['M 2009-04-25'])
})

test('the matter itself, what came after it and what has no day are left out', () => {
  const records = [
    ...seen({ ...pyke, unit: 'Moor' }, '2009-06-01', '2009-07-01', '2010-01-04', '2011-01-04'),
    { ...pyke, unit: 'Moor', record: 'undated', matter: 'undated' },
  ]
  const found = openLookUp(records).ask(asked, {
    before: day('2010-01-04'),
    exceptMatter: 'M 2009-07-01',
  })
  assert.deepEqual(
    found.map(({ matter }) => matter),
    ['M 2009-06-01'],
  )
})

test('records of one matter, or of one number, name one person however they name them', () => {
  const one = seen({ ...pyke, appointedOn: day('2006-09-11') }, '2009-06-01')
  const other = seen({ ...pyke, givenNames: 'O', birthYear: 1981, unit: 'Moor' }, '2009-06-01')
  const [found] = whoAmong(asked, [...one, ...other])
  assert.equal(found?.records.length, 2)
})

test('every answer says why, strongest first', () => {
  const records = [...seen({ ...pyke, number: '4471', unit: 'Moor' }, '2007-06-01', '2009-06-01')]
  const [found] = whoAmong({ ...asked, number: '4471' }, records)
  assert.equal(found?.band, 'same')
  assert.deepEqual(
    found?.reasons.map(({ words }) => words),
    [
      'Same number, 4471, theirs from 2007 to 2009',
      'Same unit, Moor, theirs from 2007 to 2009',
      'Same family name, Pyke',
      'Same first name, Oliver',
      'Last named in 2009',
    ],
  )
  assert.equal(found?.reasons.find(({ about }) => about === 'last-seen')?.speaks, 'neither')
})

test('a name that thousands share is answered from those that agree most', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({
    ...pyke,
    birthYear: 1950 + (at % 40),
    appointedOn: day(`19${70 + (at % 30)}-01-${10 + (at % 19)}`),
    unit: `${at}`,
    asOf: day('2000-01-01'),
    record: `${at}`,
    matter: `${at}`,
  }))
  assert.deepEqual(
    openLookUp(many).ask({ ...asked, unit: '17', birthYear: 1967, asOf: day('2001-01-01') })[0]
      ?.record,
    '17',
  )
})
