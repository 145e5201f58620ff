import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase, chiefConstable, complaint, constable, every, made, theOne } from '../sample.ts'

const log = 'complaints.log'
const about = (subjects: string[], people = [constable, chiefConstable]) =>
  aCase([made('2026-11-02', { to: 'lpb-a' }), made('2026-11-02')], {
    people,
    matters: [{ ...complaint, subjects }],
  })

test('complaints.def-appropriate-authority: a chief officer’s conduct is the policing body’s', () => {
  assert.equal(theOne(log, about(['o1']), '2026-11-03').bearerId, 'force-a')
  assert.equal(theOne(log, about(['o2']), '2026-11-03').bearerId, 'lpb-a')
  assert.equal(theOne(log, about(['o1', 'o2']), '2026-11-03').bearerId, 'lpb-a')
})

test('the Metropolitan Deputy Commissioner answers to the Commissioner, unless acting up', () => {
  const deputy = { ...chiefConstable, rank: 'deputy-commissioner' }
  assert.equal(theOne(log, about(['o2'], [deputy]), '2026-11-03').bearerId, 'force-a')
  const acting = { ...deputy, acting: true }
  assert.equal(theOne(log, about(['o2'], [acting]), '2026-11-03').bearerId, 'lpb-a')
})

test('where the case does not name the body that owes it, the answer says so', () => {
  const lawCase = { ...about(['o2']), bodies: [{ id: 'force-a', kind: 'police-force' as const }] }
  const [entry] = every(log, lawCase, '2026-11-03')
  assert.equal(entry?.bearerId, null)
  assert.match(entry?.needs.join() ?? '', /which body of this case is the appropriate authority/)
})

test('staff and volunteers of a force are complained of to its chief officer', () => {
  for (const kind of ['staff', 'volunteer'] as const) {
    const person = { id: 'o1', kind, body: 'force-a' }
    assert.equal(theOne(log, about(['o1'], [person as never]), '2026-11-03').bearerId, 'force-a')
  }
})
