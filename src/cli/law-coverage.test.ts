import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CoveredRow } from '#law'
import { run } from './law-examples.fixture.ts'

type Printed = Readonly<{
  totals: Readonly<Record<'rows' | 'encoded' | 'statedBy' | 'notEncoded', number>>
  rows: readonly CoveredRow[]
  tables: readonly Readonly<{ section: string; by: readonly string[] }>[]
  traps: readonly Readonly<{ number: string; caughtBy: readonly unknown[] }>[]
}>

const printed: Printed = (await run(['coverage', '--json'])).json()
const rowOf = (file: string, id: string) =>
  printed.rows.find(row => row.file === file && row.id === id)

test('every row is printed with its file, section, state and the rule that says it', () => {
  const own = rowOf('complaints.md', 'inform.next-update')
  assert.deepEqual([own?.section, own?.state, own?.rule], ['8', 'encoded', 'inform.next-update'])
  const stated = rowOf('oversight.md', 'dsi.refer.clock')
  assert.deepEqual([stated?.state, stated?.rule], ['stated-by', 'dsi.refer-mandatory'])
  const state = rowOf('conduct.md', 'OUTCOME')
  assert.deepEqual([state?.state, state?.by], ['encoded', 'law classify: state OUTCOME'])
  const not = rowOf('oversight.md', 'stat.wilson')
  assert.deepEqual([not?.state, not?.rule], ['not-encoded', null])
  assert.match(not?.why ?? '', /formula/)
  assert.match(not?.until ?? '', /statistics/)
})

test('what software must do names what does it, what proves that, and what will do the rest', () => {
  const own = rowOf('oversight.md', 'failure.own-force-investigates')?.requirement
  assert.deepEqual(own?.provedBy, ['src/desk/access/restrict.test.ts'])
  assert.deepEqual(own?.awaits, ['proceedings (issue 8)'])
  assert.equal(rowOf('oversight.md', 'hmi.remit')?.requirement, null)
})

test('the totals are those of the rows', () => {
  const { totals, rows, traps } = printed
  assert.equal(totals.rows, rows.length)
  assert.equal(totals.encoded + totals.statedBy + totals.notEncoded, rows.length)
  assert.ok(traps.length >= 27 && traps.every(({ caughtBy }) => caughtBy.length > 0))
})

test('in words each section says what it has, and what is missing and why', async () => {
  const { out, code } = await run(['coverage'])
  assert.equal(code, 0)
  assert.match(out, /^complaints\.md: \d+ rows, \d+ encoded/m)
  assert.match(out, /^ {2}14 {7}Discrimination: lines of enquiry: 35 rows, 35 encoded$/m)
  assert.match(out, /^ {2}6 {8}Formulas: 22 rows, 0 encoded, 22 not encoded\n {11}A formula/m)
  assert.match(out, /^ {2}13\.1 {5}Allegation categories: 11 rows\n {11}held by src\/law\/codes/m)
  assert.match(out, /^ {2}17\.14 {4}The end of the day in universal time\.\n {11}src\/law\/traps/m)
  assert.match(out, /^ {11}failure\.slow\n {13}met by src\/web\/casework\/day\/overview\.ts,/m)
  assert.match(out, /^Together: \d+ rows/m)
  for (const line of out.split('\n')) assert.ok(line.length <= 100, line)
})

test('it takes nothing but --json', async () => {
  const { code, err } = await run(['coverage', 'more'])
  assert.equal(code, 2)
  assert.match(err, /more: expected nothing more/)
})
