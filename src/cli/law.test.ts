import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleById } from '#law'
import { law } from './law.ts'
import { examples, fits, type Pattern, run } from './law-examples.fixture.ts'

for (const example of examples) {
  const asks = example.asks.filter(
    ({ command, expect }) =>
      command === 'owed' && [...(expect.contains ?? []), ...(expect.absent ?? [])].length > 0,
  )
  if (asks.length === 0) continue
  test(`${example.id} ${example.title}: what is owed`, async () => {
    for (const { on, knownOn, variant, expect } of asks) {
      const file = JSON.stringify(variant ? example.variants?.[variant] : example.case)
      const known = knownOn ? ['--known-on', knownOn] : []
      const { code, json } = await run(['owed', '-', '--on', on, ...known, '--json'], file)
      assert.equal(code, 0)
      const owed: readonly Pattern[] = json()
      const about = `${variant ?? 'case'} on ${on}`
      for (const pattern of expect.contains ?? [])
        assert.ok(
          owed.some(entry => fits(pattern, entry)),
          `${about}: ${JSON.stringify(pattern)} not among ${JSON.stringify(owed, null, 1)}`,
        )
      for (const absent of expect.absent ?? []) {
        const pattern = typeof absent === 'string' ? { rule: absent } : absent
        const live = owed.filter(({ state }) => state === 'open' || state === 'overdue')
        assert.ok(!live.some(entry => fits(pattern, entry)), `${about}: ${JSON.stringify(absent)}`)
      }
    }
  })
}

test('every period of the worked examples ends on the day they give', async () => {
  const asks = examples.flatMap(({ asks }) => asks.filter(({ command }) => command === 'period'))
  assert.ok(asks.length >= 20)
  for (const { code, n, from, expect } of asks) {
    const answer = await run(['period', code, String(n), '--from', from, '--json'])
    assert.equal(answer.code, 0)
    const contains = expect.contains as unknown as Pattern
    assert.ok(fits(contains, answer.json()), `${code} ${n} from ${from}: ${answer.out}`)
  }
})

test('every example is asked what is owed, and none of it waits', () => {
  const patterns = examples
    .flatMap(({ asks }) => asks.filter(({ command }) => command === 'owed'))
    .flatMap(({ expect }) => [...(expect.contains ?? []), ...(expect.absent ?? [])])
  const unknown = patterns
    .map(pattern => (typeof pattern === 'string' ? pattern : pattern['rule']))
    .filter(rule => rule !== undefined && !ruleById(String(rule)))
  assert.deepEqual(unknown, [])
  assert.ok(patterns.length >= 190, `${patterns.length}`)
})

const plain = examples.find(({ id }) => id === 'EX-01')
const plainCase = JSON.stringify(plain?.case)

test('an answer is ordered by the day it is due, those without a day last', async () => {
  const owed: { due: string | null }[] = (await run(['owed', '-', '--json'], plainCase)).json()
  const { json } = await run(['owed', '-', '--on', '2026-11-28', '--json'], plainCase)
  assert.deepEqual(owed, [])
  const dues = json().map(({ due }: { due: string | null }) => due ?? '9999')
  assert.deepEqual(dues, dues.toSorted())
})

test('the same file and day give the same answer, byte for byte', async () => {
  const argv = ['owed', '-', '--on', '2026-11-28', '--json']
  assert.equal((await run(argv, plainCase)).out, (await run(argv, plainCase)).out)
})

test('in words it says what, whose, why, how it was counted and what would move it', async () => {
  const { out, code, err } = await run(['owed', 'case.json', '--on', '2026-11-29'], plainCase)
  assert.equal(code, 0)
  assert.equal(err, '')
  assert.match(
    out,
    /OVERDUE {3}appropriate authority \(force-a\) {3}Refer to the IOPC \(m1, to dg\)/,
  )
  assert.match(out, /appropriate authority \(force-a\), to Director General of the IOPC \(dg\)/)
  assert.match(out, /referral criterion became clear on Fri 27 Nov 2026/)
  assert.match(out, /Sat 28 Nov 2026 counts: the day after/)
  assert.match(out, /moves it:/)
})

test('a period in words shows each day it counted', async () => {
  const { out, code } = await run(['period', 'working-days-after', '5', '--from', '2027-03-24'])
  assert.equal(code, 0)
  assert.match(out, /last day Fri 2 Apr 2027, until 2027-04-02T22:59:59Z/)
  assert.match(out, /Fri 26 Mar 2027 does not count: Good Friday/)
})

test('the schema is printed as JSON', async () => {
  const { code, json } = await run(['schema'])
  assert.equal(code, 0)
  assert.equal(json().$schema, 'https://json-schema.org/draft/2020-12/schema')
})

test('a bad case is refused with every error, as JSON where asked, and exit 2', async () => {
  const bad = JSON.stringify({ ...JSON.parse(plainCase), format: 2, extra: 1 })
  const { code, json } = await run(['owed', '-', '--on', '2026-11-28', '--json'], bad)
  assert.equal(code, 2)
  const paths = json().errors.map(({ path }: { path: string }) => path)
  assert.deepEqual(paths.toSorted(), ['/extra', '/format'])
  const told = await run(['owed', '-', '--on', '2026-11-28'], bad)
  assert.deepEqual([told.code, told.out], [2, ''])
  assert.match(told.err, /\/format: expected 1, got 2/)
})

test('what is not JSON, not a file, or not a day is said plainly', async () => {
  const words: [argv: string[], path: string][] = [
    [['owed', 'missing.json', '--on', '2026-11-28'], 'missing.json'],
    [['owed', '-', '--on', '2026-11-31'], '--on'],
    [['owed', '-', '--known-on', 'today'], '--known-on'],
    [['owed'], 'CASE.json'],
    [['owed', '-', 'more'], 'more'],
    [['owed', '-', '--sideways'], 'options'],
    [['period', 'weeks-past', '4', '--from', '2026-11-02'], 'CODE'],
    [['period', 'weeks-after', 'four', '--from', '2026-11-02'], 'N'],
    [['period', 'weeks-after', '0', '--from', '2026-11-02'], 'N'],
    [['period', 'weeks-after', '999999', '--from', '2026-11-02'], 'N'],
    [['period', 'weeks-after', '4'], '--from'],
    [['classfy', '-'], 'law'],
    [[], 'law'],
  ]
  for (const [argv, path] of words) {
    const { code, json } = await run([...argv, '--json'], '{')
    assert.equal(code, 2, argv.join(' '))
    if (argv.length > 0) assert.equal(json().errors[0].path, path, argv.join(' '))
    assert.match((await run(argv, '{')).err, /expected/)
  }
  const { json } = await run(['owed', '-', '--on', '2026-11-28', '--json'], '{')
  assert.deepEqual([json().errors[0].path, json().errors[0].expected], ['', 'JSON'])
})

test('a command that is not there yet says what is', async () => {
  const { code, err } = await run(['appeals', 'case.json'])
  assert.equal(code, 2)
  assert.match(err, /one of owed, .*regime, outcomes, panel, .*period, schema, got appeals/)
})

test('help is an answer', async () => {
  for (const argv of [['--help'], ['owed', '--help']]) {
    const { code, out } = await run(argv)
    assert.equal(code, 0)
    assert.equal(out, law.usage)
  }
})
