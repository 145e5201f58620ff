import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askExample, asksOf, examples, fileOf, run } from './law-examples.fixture.ts'

const commands = ['regime', 'outcomes', 'panel']

for (const example of examples)
  if (asksOf(example, commands).length > 0)
    test(`${example.id} ${example.title}: its text, its outcomes and who sits`, () =>
      askExample(example, commands))

test('every such question of the examples was asked', () => {
  assert.equal(examples.flatMap(example => asksOf(example, commands)).length, 25)
})

test('in words, outcomes say what is open, what is not and why, and where to appeal', async () => {
  const argv = ['outcomes', 'case.json', '--on', '2026-03-16']
  const { code, out, err } = await run(argv, fileOf('CX-14'))
  assert.deepEqual([code, err], [0, ''])
  assert.match(out, /^What may be imposed, as at the end of Mon 16 Mar 2026\n/)
  assert.match(out, /o1 in m1: gross misconduct, found at a hearing/)
  assert.match(out, /open: +dismissal without notice/)
  assert.match(out, /presumed: +dismissal without notice, unless circumstances are exceptional/)
  assert.match(out, /not open: +written warning \[outcome\.available\.hearing\.gross-misconduct\]/)
  assert.match(out, /appeal: +to a police appeals tribunal, against the chief officer/)
  assert.match(out, /came to attention on or after 28 May 2025 \[conduct\.overlay\.a25-part-3\]/)
  assert.doesNotMatch(out, /undefined|null|_/)
})

test('in words, a warning in force is said with its days', async () => {
  const { out } = await run(['outcomes', '-', '--on', '2027-07-19'], fileOf('CX-20'))
  assert.match(out, /in force: +written warning, Mon 2 Mar 2026 to Wed 1 Sep 2027/)
  assert.match(out, /not open: +written warning \[outcome\.bar\.ww\]/)
  assert.match(out, /appeal: +to an appeal meeting \[appeal\.meeting\]\n/)
})

test('in words, a panel says who chairs, who sits and who advises without a vote', async () => {
  const { out } = await run(['panel', '-', '--on', '2024-06-10'], fileOf('CX-28'))
  assert.match(out, /o1 in m1: a hearing, a panel of three/)
  assert.match(out, /chairs: +the chief officer, or whoever they delegate it to/)
  assert.match(out, /sits: +an independent person qualified/)
  assert.match(out, /advises: +legally qualified adviser, without a vote/)
  assert.match(out, /confidence: +unverified/)
  const alone = await run(['panel', '-', '--on', '2026-07-20'], fileOf('CX-29'))
  assert.match(alone.out, /a meeting, one person\n +conducts: +an officer at least one rank above/)
  assert.match(alone.out, /lawyer: +none/)
})

test('in words, a regime says which text reaches each person, and what is not computed', async () => {
  const { out } = await run(['regime', '-', '--on', '2026-06-03'], fileOf('CX-18'))
  assert.match(out, /m1: no complaint or matter under Schedule 3: the Conduct Regulations alone/)
  assert.match(out, /o1: +the Police \(Conduct\) Regulations 2020\n/)
  assert.match(out, /with: +the amendments of May 2025 for former officers/)
  assert.match(out, /covered: +yes, by condition A/)
  const older = JSON.parse(fileOf('CX-13'))
  older.happenings[0].on = '2020-01-31'
  const before = await run(['regime', '-', '--on', '2026-06-03'], JSON.stringify(older))
  assert.match(before.out, /o1: +the Police \(Conduct\) Regulations 2012; not computed: the Reg/)
})
