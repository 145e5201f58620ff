import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askExample, asksOf, examples, fileOf, run } from './law-examples.fixture.ts'

const commands = ['classify', 'review-body']

for (const example of examples)
  if (asksOf(example, commands).length > 0)
    test(`${example.id} ${example.title}: what it is and whose review it would be`, () =>
      askExample(example, commands))

test('every such question of the examples was asked', () => {
  assert.equal(examples.flatMap(example => asksOf(example, commands)).length, 24)
})

test('in words, a matter says what it is, how it is known and what must follow', async () => {
  const argv = ['classify', 'case.json', '--on', '2026-11-28']
  const { code, out, err } = await run(argv, fileOf('EX-01'))
  assert.deepEqual([code, err], [0, ''])
  assert.match(out, /^How it stands at the end of Sat 28 Nov 2026\n/)
  assert.match(out, /m1, complaint: to be referred to the IOPC/)
  assert.match(out, /a complaint: +yes, by the person it was done to/)
  assert.match(out, /authority: +chief officer \(force-a\)/)
  assert.match(out, /Schedule 3: .*2\(6B\)\(b\), 2\(6B\)\(d\) \(R3: .*\); must be recorded/)
  assert.match(out, /referral: +must be referred: M4a \(a1, as alleged\)/)
  assert.match(out, /not answered: +M1, M2/)
  assert.match(out, /a1: +not coded; suggested G2/)
  assert.match(out, /Logged: 0\. Recorded: 0\. Allegations: 1\.\n$/)
  assert.doesNotMatch(out, /undefined|null|_/)
})

test('in words, what is no complaint says why not and where it goes', async () => {
  const { out } = await run(['classify', '-', '--on', '2026-11-09'], fileOf('EX-12'))
  assert.match(out, /m2, complaint: not a complaint/)
  assert.match(out, /no: consider whether it is a conduct matter/)
  assert.match(out, /why: +it was not done to them \[complaints\.standing-conduct\]/)
  assert.match(out, /no: pass it on to consultation about policy/)
})

test('in words, a death or injury names who has a place in it', async () => {
  const { out } = await run(['classify', '-', '--on', '2027-01-10'], fileOf('EX-13', 'complaint'))
  assert.match(out, /mother: +an interested person if they agree to be told/)
  assert.match(out, /m2, complaint: with the IOPC/)
})

test('in words, a review says whose it is, why, and what the notice must say', async () => {
  const { out } = await run(['review-body', '-', '--on', '2027-02-04'], fileOf('EX-07'))
  assert.match(out, /m1: the complainant may ask for a review of the outcome/)
  assert.match(out, /body: +director general \(dg\)/)
  assert.match(out, /has been or must be referred \(regulation 32\(c\)\)/)
  assert.match(out, /must say: +which paragraph of regulation 32 was relied on/)
  const none = await run(['review-body', '-', '--on', '2026-11-25'], fileOf('EX-03'))
  assert.match(none.out, /m1: no review: it is not recorded/)
})

test('in words, a regime says which text', async () => {
  const { out } = await run(['regime', '-', '--on', '2026-11-28'], fileOf('EX-01'))
  assert.match(out, /Regulations 2020, with the amendments of 2025/)
  assert.match(out, /o1: +the Police \(Conduct\) Regulations 2020/)
})

test('a case that cannot be read is refused by each of these too', async () => {
  for (const command of commands) {
    const bad = JSON.stringify({ ...JSON.parse(fileOf('EX-01')), format: 2 })
    const { code, json } = await run([command, '-', '--on', '2026-11-28', '--json'], bad)
    assert.equal(code, 2)
    assert.equal(json().errors[0].path, '/format')
    assert.equal((await run([command, '--json'])).json().errors[0].path, 'CASE.json')
    assert.equal((await run([command, 'missing.json'])).code, 2)
  }
})

test('what was learnt later is left out with --known-on', async () => {
  const told = JSON.parse(fileOf('EX-17'))
  const happenings = told.happenings.map((each: { happened: string }) =>
    each.happened === 'withdrawal-notified' ? { ...each, knownOn: '2027-02-08' } : each,
  )
  const file = JSON.stringify({ ...told, happenings })
  const asKnownOn = async (on: string) => {
    const argv = ['classify', '-', '--on', '2027-02-09', '--known-on', on, '--json']
    return (await run(argv, file)).json().matters[0].state
  }
  assert.equal(await asKnownOn('2027-02-07'), 'WITH_DG')
  assert.equal(await asKnownOn('2027-02-08'), 'WITHDRAWN_PENDING')
})
