import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from './law-examples.fixture.ts'

const file = JSON.stringify({
  format: 1,
  bodies: [{ id: 'force-a', kind: 'police-force' }],
  people: [{ id: 'c1', kind: 'member-of-public' }],
  matters: [
    {
      id: 'm1',
      kind: 'complaint',
      force: 'force-a',
      complainant: 'c1',
      complainantFacts: { conductDoneToThem: true },
      subjects: [],
      allegations: [{ id: 'a1', words: 'rude' }],
    },
  ],
  happenings: [
    {
      id: 'h1',
      happened: 'complaint-made',
      on: '2026-11-02',
      by: 'c1',
      to: 'force-a',
      details: { how: 'writing' },
    },
  ],
})
const why = (...more: readonly string[]) => run(['owed', '-', '--on', '2026-11-30', ...more], file)

test('all of why is told of each thing owed under one rule, and of nothing else', async () => {
  const { code, out } = await why('--why', 'inform.first-update')
  assert.equal(code, 0)
  assert.match(out, /^Give the first progress update\n/)
  assert.match(out, /28 days counted, 1 not/)
  assert.match(out, /2026-11-30 counts: 4 weeks/)
  assert.match(out, /Would change:/)
  assert.doesNotMatch(out, /Log the complaint/)
})

test('as data, every fact names its happening and every day is there', async () => {
  const { json } = await why('--why', 'inform.first-update', '--json')
  const [found, ...more] = json()
  assert.equal(more.length, 0)
  assert.equal(found.days.length, 29)
  assert.deepEqual(
    found.facts.flatMap(({ id }: { id?: string }) => id ?? []),
    ['h1'],
  )
  assert.equal(found.rule.id, 'inform.first-update')
})

test('a rule that is not owed here says so, and one that is none is told apart', async () => {
  const none = await why('--why', 'inform.outcome')
  assert.deepEqual(
    [none.code, none.out],
    [0, 'Nothing is owed under inform.outcome on 2026-11-30.\n'],
  )
  const wrong = await why('--why', 'inform.exceptions', '--json')
  assert.equal(wrong.code, 2)
  assert.equal(wrong.json().errors[0].path, '--why')
  assert.equal((await run(['classify', '-', '--why', 'x', '--json'], file)).code, 2)
})
