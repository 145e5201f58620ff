import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candour, place } from './records/files.fixture.ts'

const here = place()
const matters = ['m1', 'm2', 'm3', 'm4']
const named = [
  'record_id,cr_id,first_name,last_name,star,appointed_date',
  ...matters.slice(0, 3).map((m, at) => `a${at},${m},OLIVER,PYKE,4471,1999-03-01`),
  ...matters.slice(0, 3).map((m, at) => `b${at},${m},TESSA,OKONJO,1188,2015-01-05`),
  'c1,m4,OLIVER,PYKE,4471,1999-03-01',
  'c2,m4,IMOGEN,ABERCROMBIE,77,2001-09-10',
].join('\n')

test('who shares matters is a pair, by the people the records are linked to', async () => {
  const records = here.file('named.csv', named)
  const out = here.path('pairs.csv')
  const said = await candour(['network', records, '--out', out])
  assert.equal(said.code, 0, said.err)
  assert.equal(here.text('pairs.csv').split('\n', 1)[0], 'person_id,other_id,matters')
  assert.deepEqual(
    here.rows('pairs.csv').map(row => row.split(',')[2]),
    ['3', '1'],
  )
  const clusters = here.path('clusters.csv')
  await candour(['link', records, '--out', clusters])
  const again = here.path('again.csv')
  await candour(['network', records, '--people', clusters, '--at-least', '3', '--out', again])
  assert.deepEqual(here.rows('again.csv'), here.rows('pairs.csv').slice(0, 1))
})

test('a file of references is taken at its word, and a placeholder is nobody', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [
    `case${at},${10 + (at % 500)}`,
    `case${at},99`,
  ]).flat()
  const records = here.file('references.csv', ['case_ref,subject_ref', ...rows].join('\n'))
  const said = await candour(['network', records, '--out', here.path('none.csv')])
  assert.match(said.err, /99 is named in 3,000 matters: no one person/)
  assert.ok(!here.text('none.csv').includes('99,'))
})

test('other matters of the same event come first for being of its day and place', async () => {
  const facts = here.file(
    'matters.csv',
    [
      'cr_id,incident_date,complaint_date,beat',
      'm1,2019-05-03,2019-05-04,0412',
      'm2,2019-05-03,2019-05-06,0412',
      'm3,2011-01-01,2011-01-01,0911',
    ].join('\n'),
  )
  const queries = here.file('asked.csv', 'cr_id\nm1\nm1\nm9\n')
  const out = here.path('related.csv')
  const said = await candour(['related', queries, '--matters', facts, '--why', '--out', out])
  assert.equal(said.code, 0, said.err)
  assert.match(said.err, /1 matter asked about: not in/)
  const [header, first] = here.text('related.csv').split('\n')
  assert.equal(header, 'cr_id,related_cr_id,score,rank,why')
  assert.match(String(first), /^m1,m2,[\d.]+,1,.*same day/i)
})

test('two records are explained in words, and what holds them together too', async () => {
  const records = here.file('named.csv', named)
  const same = await candour(['explain', 'a0', 'c1', '--records', records, '--linked'])
  assert.equal(same.code, 0, same.err)
  assert.match(same.out, /^Same: .*\nFor:\n/)
  assert.match(same.out, /Linked as one person/)
  const apart = await candour(['explain', 'a0', 'b0', '--records', records, '--json'])
  assert.equal(JSON.parse(apart.out).band, 'different')
  const unknown = await candour(['explain', 'a0', 'zz', '--records', records])
  assert.match(unknown.err, /no record "zz"/)
  assert.equal(unknown.code, 2)
})
