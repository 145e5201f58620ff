import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candour, place } from './records/files.fixture.ts'

const here = place()
const records = here.file(
  'records.csv',
  [
    'record_id,cr_id,name_raw,star,unit,rank',
    'r1,m1,"PYKE, OLIVER",4471,12,PO',
    'r2,m2,"PYKE, OLIVER",4471,12,PO',
    'r3,m3,"PYKE, OLIVER",4471,12,PO',
    'r4,m2,"OKONJO, TESSA",1188,7,PO',
  ].join('\n'),
)
const matters = here.file(
  'matters.csv',
  [
    'cr_id,incident_date,complaint_date',
    'm1,2010-05-01,2010-05-02',
    'm2,2012-01-01,',
    'm3,2015-07-07,2015-07-08',
  ].join('\n'),
)

async function asked(...rows: readonly string[]) {
  const header = 'query_id,cr_id,date,first_name,last_name,star'
  const queries = here.file('queries.csv', [header, ...rows].join('\n'))
  const out = here.path('results.csv')
  const more = ['--records', records, '--matters', matters, '--out', out]
  const said = await candour(['earlier', queries, ...more])
  assert.equal(said.code, 0, said.err)
  return here.rows('results.csv').filter(row => row !== '')
}

test('whoever is described is found in every earlier matter, and in no later one', async () => {
  const rows = await asked('q1,m3,2015-07-08,OLIVER,PYKE,4471')
  assert.equal(
    here.text('results.csv').split('\n', 1)[0],
    'query_id,matter_id,record_id,band,probability,rank',
  )
  const found = rows.map(row => row.split(','))
  assert.deepEqual(new Set(found.map(([, matter]) => matter)), new Set(['m1', 'm2']))
  assert.deepEqual(new Set(found.map(([, , record]) => record)), new Set(['r1', 'r2']))
  for (const [, , , band, probability] of found) {
    assert.match(String(band), /^(?:same|check)$/)
    assert.match(String(probability), /^[01]\.\d{4}$/)
  }
  assert.deepEqual(
    found.map(each => Number(each[5])),
    [1, 2],
  )
})

test('nobody is found for a name nobody here has', async () => {
  assert.deepEqual(await asked('q1,m9,2020-01-01,IMOGEN,ABERCROMBIE,'), [])
})

test('both files are needed, and the matter of each record', async () => {
  const queries = here.file('queries.csv', 'query_id,last_name\nq1,PYKE\n')
  const out = ['--out', here.path('x.csv')]
  const lacking = await candour(['earlier', queries, '--records', records, ...out])
  assert.match(lacking.err, /Give --matters/)
  const bare = here.file('bare.csv', 'record_id,last_name\nr1,PYKE\n')
  const more = ['--records', bare, '--matters', matters, ...out]
  assert.match((await candour(['earlier', queries, ...more])).err, /the matter of each row/)
})
