import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from './law-examples.fixture.ts'

const told = JSON.stringify({
  format: 1,
  bodies: [
    { id: 'psni', kind: 'police-force' },
    { id: 'ombudsman', kind: 'director-general' },
  ],
  people: [],
  matters: [{ id: 'm1', kind: 'complaint', force: 'psni', subjects: [], allegations: [] }],
  happenings: [
    { happened: 'complaint-made', on: '2026-07-10', to: 'psni', details: { how: 'oral' } },
  ],
})

test('another body of law is asked for by its name, and calls the roles what they are called', async () => {
  const asked = ['owed', '-', '--on', '2026-07-11', '--law', 'northern-ireland']
  const { code, out } = await run(asked, told)
  assert.equal(code, 0)
  assert.match(out, /owes: +Chief Constable \(psni\), to Police Ombudsman \(ombudsman\)/)
  const { json } = await run([...asked, '--json'], told)
  assert.deepEqual(
    json().map(({ rule }: { rule: string }) => rule),
    ['ni.refer-complaint', 'ni.preserve-evidence'],
  )
})

test('a law there is not, or one that cannot answer this, is refused and named', async () => {
  const none = await run(['owed', '-', '--law', 'narnia'], told)
  assert.equal(none.code, 2)
  assert.match(none.err, /--law: expected england-and-wales or northern-ireland, got narnia/)
  const why = ['owed', '-', '--law', 'northern-ireland', '--why', 'ni.refer-complaint']
  assert.match((await run(why, told)).err, /expected england-and-wales, with --why/)
  assert.equal((await run(['classify', '-', '--law', 'northern-ireland'], told)).code, 2)
})
