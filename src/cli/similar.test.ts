import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candour, place } from './records/files.fixture.ts'

const here = place()
const corpus = here.file(
  'corpus.csv',
  [
    'cr_id,category,narrative',
    't1,force,"Struck twice with a baton while handcuffed in the custody suite"',
    't2,force,"Handcuffed too tightly and struck with a baton during the arrest"',
    't3,search,"Searched on the street without being told why"',
    't4,search,"Bag searched at the station and no grounds given"',
    't5,manner,"Sworn at and laughed at when asking for help"',
  ].join('\n'),
)

test('the nearest texts are those of the same conduct, and never the text itself', async () => {
  const out = here.path('near.csv')
  const said = await candour(['similar', corpus, '--corpus', corpus, '--top', '2', '--out', out])
  assert.equal(said.code, 0, said.err)
  assert.equal(here.text('near.csv').split('\n', 1)[0], 'query_id,text_id,score,rank')
  const rows = here.rows('near.csv').map(row => row.split(','))
  assert.equal(rows.find(([query, , , rank]) => query === 't1' && rank === '1')?.[1], 't2')
  assert.ok(rows.every(([query, text]) => query !== text))
  assert.ok(rows.every(([, , , rank]) => rank === '1' || rank === '2'))
})

test('why is said in words both share, where it is asked', async () => {
  const out = here.path('why.csv')
  const asked = ['similar', corpus, '--corpus', corpus, '--top', '1', '--why', '--out', out]
  assert.equal((await candour(asked)).code, 0)
  assert.match(String(here.rows('why.csv').find(row => row.startsWith('t1,'))), /baton/)
})

test('codes teach, and a column that is not there is said', async () => {
  const out = here.path('taught.csv')
  const asked = (labels: string) =>
    candour(['similar', corpus, '--corpus', corpus, '--labels', labels, '--out', out])
  assert.equal((await asked('category')).code, 0)
  assert.match((await asked('catgory')).err, /Did you mean "category"\?/)
})

test('so many are a whole number', async () => {
  const out = ['--corpus', corpus, '--out', here.path('x.csv')]
  for (const top of ['0', 'ten', '1.5', '9999']) {
    const said = await candour(['similar', corpus, '--top', top, ...out])
    assert.equal(said.code, 2)
    assert.match(said.err, /--top is a whole number from 1 to 1000/)
  }
})
