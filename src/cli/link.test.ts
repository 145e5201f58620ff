import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candour, place } from './records/files.fixture.ts'

const here = place()
const header = 'record_id,cr_id,first_name,middle_initial,last_name,star,birth_year,appointed_date'
/** Invented: O. Pyke in three matters, once by a short name; another Pyke; somebody else. */
const pykes = [
  header,
  'r1,m1,OLIVER,J,PYKE,4471,1971,1999-03-01',
  'r2,m2,OLIVER,,PYKE,4471,1971,1999-03-01',
  'r3,m3,OLLIE,,PYKE,4471,,1999-03-01',
  'r4,m3,WANDA,,PYKE,9020,1985,2011-06-13',
  'r5,m4,TESSA,,OKONJO,1188,1990,2015-01-05',
].join('\n')

async function linked(content: string | Uint8Array, ...more: readonly string[]) {
  const records = here.file('records.csv', content)
  const said = await candour(['link', records, '--out', here.path('clusters.csv'), ...more])
  const people = new Map<string, string>()
  if (said.code !== 0) return { said, people }
  for (const row of here.rows('clusters.csv')) {
    const [record = '', person = '', probability] = row.split(',')
    people.set(record, person)
    assert.match(String(probability), /^[01]\.\d{4}$/)
  }
  return { said, people }
}

test('the records of one person are given one number, and another person another', async () => {
  const { said, people } = await linked(pykes)
  assert.equal(here.text('clusters.csv').split('\n', 1)[0], 'record_id,person_id,probability')
  assert.deepEqual([...people.keys()], ['r1', 'r2', 'r3', 'r4', 'r5'])
  assert.equal(people.get('r1'), people.get('r2'))
  assert.equal(people.get('r1'), people.get('r3'))
  assert.equal(new Set(people.values()).size, 3)
  assert.match(said.out, /^5 records \(5 different\), 3 people\./)
})

test('the same file gives the same answer, packed or not', async () => {
  const { people } = await linked(pykes)
  const packed = here.file('records.csv.gz', pykes)
  const said = await candour(['link', packed, '--out', here.path('again.csv.gz'), '--json'])
  assert.equal(said.code, 0)
  assert.deepEqual(
    here.rows('again.csv.gz').map(row => row.split(',')[1]),
    [...people.values()],
  )
  assert.equal(JSON.parse(said.out).people, 3)
})

test('a map reads columns of any name, and their worth is learned from the file', async () => {
  const people = here.file(
    'people.csv',
    [
      'nr;Vorname;Nachname;geboren;Ort',
      ...Array.from({ length: 60 }, (_, at) => [
        `${at}a;Jo${at};Marsh${at};${1 + (at % 28)}.03.19${40 + at};Town ${at}`,
        `${at}b;Jo${at};Marsh${at};${1 + (at % 28)}.03.19${40 + at};`,
      ]).flat(),
    ].join('\n'),
  )
  const columns = {
    nr: 'key',
    Vorname: 'given-name',
    Nachname: 'family-name',
    geboren: 'date',
    Ort: 'place',
  }
  const map = here.file('map.json', JSON.stringify({ columns }))
  const said = await candour(['link', people, '--map', map, '--out', here.path('anybody.csv')])
  assert.equal(said.code, 0, said.err)
  const numbers = new Map(
    here.rows('anybody.csv').map(row => [row.split(',')[0], row.split(',')[1]]),
  )
  const together = [...numbers].filter(
    ([id, person]) => id?.endsWith('a') && numbers.get(id.replace('a', 'b')) === person,
  )
  assert.ok(together.length > 50, `${together.length} of 60`)
})

test('every row that cannot be read is counted, listed, and costs itself alone', async () => {
  const broken = [
    ...pykes.split('\n'),
    ',m5,NO,,ID,1,,',
    'r1,m6,AGAIN,,ID,1,,',
    'r6,m7,TOO,FEW',
    '"r7,m8,OPEN,,QUOTE,1,,',
    'r8,m9,TESSA,,OKONJO,1188,1990,2015-01-05',
  ].join('\n')
  const list = here.path('refused.csv')
  const { said, people } = await linked(broken, '--refused', list)
  assert.equal(said.code, 0)
  assert.equal(people.size, 6)
  assert.equal(people.get('r8'), people.get('r5'))
  assert.match(said.err, /4 rows were not read/)
  const why = here.rows('refused.csv').map(row => row.split(',').slice(1).join(','))
  assert.deepEqual(
    why.map(each => Number(each.split(',')[0])),
    [7, 8, 9, 10],
  )
  assert.match(why.join('\n'), /no id\n.*earlier row\n.*as many cells.*\n.*quotation mark/)
  const strict = await linked(broken, '--strict')
  assert.equal(strict.said.code, 2)
})

test('columns that lie are said and left out, and nobody is put together by them', async () => {
  const lying = [
    header,
    ...Array.from({ length: 40 }, (_, at) => `a${at},m${at},,,,X,SERGEANT ${at},UNIT ${at}`),
    ...pykes.split('\n').slice(1),
  ].join('\n')
  const { said, people } = await linked(lying)
  assert.match(said.err, /"birth_year" hardly ever holds a year/)
  assert.match(said.err, /"appointed_date" hardly ever holds a date/)
  assert.match(said.out, /40 descriptions without a name or a number/)
  assert.equal(new Set([...people.values()].slice(0, 40)).size, 40)
  assert.equal(people.get('r1'), people.get('r2'))
})

test('ten thousand records of one name are linked, and are not all one person', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, at) => `s${at},m${at},JOHN,,SMITH,${at % 5000},,${1970 + (at % 50)}-01-01`,
  )
  const { said, people } = await linked([header, ...rows].join('\n'))
  assert.equal(said.code, 0)
  assert.equal(people.size, 10_000)
  assert.ok(new Set(people.values()).size > 10)
})

test('what cannot be answered says how to ask, and leaves no file behind', async () => {
  const records = here.file('fine.csv', pykes)
  const ask = (...words: readonly string[]) => candour(['link', ...words])
  const out = ['--out', here.path('never.csv')]
  assert.match((await ask(records)).err, /Give --out\.\nSee: candour link --help/)
  assert.match((await ask(...out)).err, /Give the file of records/)
  assert.match((await ask(records, '--uot', 'x')).err, /no option --uot\. Did you mean --out\?/)
  assert.match((await ask(here.path('none.csv'), ...out)).err, /no such file/)
  assert.match((await ask(records, '--out', here.path('no/where.csv'))).err, /no such folder/)
  const map = (columns: object) => here.file('bad.json', JSON.stringify({ columns }))
  const mapped = (columns: object) => ask(records, ...out, '--map', map(columns))
  assert.match((await mapped({ recordid: 'key' })).err, /Did you mean "record_id"\?/)
  assert.match((await mapped({ record_id: 'keey' })).err, /Did you mean "key"\?/)
  assert.match((await mapped({ record_id: 'key', gender: 'text' })).err, /protected characteristic/)
  const notJson = here.file('bad.json', '{')
  assert.match((await ask(records, ...out, '--map', notJson)).err, /it is not JSON/)
  const strange = here.file('strange.csv', 'a,b\n1,2\n')
  const last = await ask(strange, ...out)
  assert.match(last.err, /hold each row's id.*columns are a, b.*--map/)
  assert.equal(last.code, 2)
  assert.throws(() => here.text('never.csv'))
  assert.throws(() => here.text('never.csv.unfinished'))
})

test('a file with no rows is answered with none', async () => {
  const { said, people } = await linked(`${header}\n`)
  assert.deepEqual([said.code, people.size], [0, 0])
})
