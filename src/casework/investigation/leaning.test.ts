import assert from 'node:assert/strict'
import { test } from 'node:test'
import { account, bothSay, factsAfter, point, says, tested } from './standing.fixture.ts'
import { contraryTo, restsOnUntested } from './standing.ts'

test('a finding is answered for by every account that says otherwise', () => {
  const facts = factsAfter(
    point('p1'),
    account('her'),
    account('him'),
    account('log'),
    says('her', 'for'),
    says('him', 'against'),
    says('him', 'for'),
    says('log', 'silent'),
  )
  const asked = { point: 'p1', reliedOn: ['her'] }
  assert.deepEqual(contraryTo(facts, { ...asked, found: 'happened' }), ['him'])
  assert.deepEqual(contraryTo(facts, { ...asked, found: 'did-not-happen' }), ['her', 'him'])
  assert.deepEqual(contraryTo(facts, { ...asked, found: 'not-able-to-determine' }), [])
})

test('whoever gives another rank than the account relied on says otherwise', () => {
  const facts = factsAfter(
    point('p1', 'rank'),
    account('her'),
    account('log'),
    says('her', 'for', { says: 'constable' }),
    says('log', 'for', { says: 'DS' }),
  )
  assert.deepEqual(contraryTo(facts, { point: 'p1', found: 'happened', reliedOn: ['log'] }), [
    'her',
  ])
})

test('a finding leans on an untested account unless something tested stands with it', () => {
  const facts = factsAfter(
    point('p1'),
    account('her'),
    account('him'),
    account('friend'),
    says('him', 'for'),
    says('her', 'against'),
    says('friend', 'for'),
    tested('friend', { point: 'p1' }),
  )
  const asked = { point: 'p1', found: 'happened' } as const
  assert.deepEqual(restsOnUntested(facts, { ...asked, reliedOn: ['him'] }), ['him'])
  assert.deepEqual(restsOnUntested(facts, { ...asked, reliedOn: ['him', 'friend'] }), [])
  assert.deepEqual(restsOnUntested(facts, { ...asked, reliedOn: [] }), [])
})

test('what a test contradicted bears nothing up', () => {
  const facts = factsAfter(
    point('p1'),
    account('him'),
    account('friend'),
    says('him', 'for'),
    says('friend', 'for'),
    tested('friend', { result: 'contradicted' }),
  )
  const asked = { point: 'p1', found: 'happened', reliedOn: ['him', 'friend'] } as const
  assert.deepEqual(restsOnUntested(facts, asked), ['him'])
})

test('what was borne out of another account, not relied on, bears nothing up', () => {
  const facts = factsAfter(
    point('p1'),
    account('him'),
    account('friend'),
    says('him', 'for'),
    says('friend', 'for'),
    tested('friend', { point: 'p1' }),
  )
  const asked = { point: 'p1', found: 'happened', reliedOn: ['him'] } as const
  assert.deepEqual(restsOnUntested(facts, asked), ['him'])
})

test('a tested account that says otherwise, or nothing, bears nothing up', () => {
  const facts = factsAfter(
    point('p1'),
    account('him'),
    account('her'),
    account('friend'),
    says('him', 'for'),
    says('her', 'against'),
    says('friend', 'silent'),
    tested('her'),
    tested('friend'),
  )
  const asked = { point: 'p1', found: 'happened', reliedOn: ['him', 'her', 'friend'] } as const
  assert.deepEqual(restsOnUntested(facts, asked), ['him'])
})

test('what both sides agree on needs no test', () => {
  const facts = factsAfter(...bothSay('for', 'for'))
  const asked = { point: 'p1', found: 'happened', reliedOn: ['her', 'him'] } as const
  assert.deepEqual(restsOnUntested(facts, asked), [])
})

test('what both sides agree did not happen is found so, and not otherwise, without a test', () => {
  const facts = factsAfter(...bothSay('against', 'against'))
  const asked = { point: 'p1', reliedOn: ['him'] } as const
  assert.deepEqual(restsOnUntested(facts, { ...asked, found: 'did-not-happen' }), [])
  assert.deepEqual(restsOnUntested(facts, { ...asked, found: 'happened' }), ['him'])
})

test('nothing rests on an account where nothing could be determined', () => {
  const facts = factsAfter(point('p1'), account('him'), says('him', 'for'))
  const asked = { point: 'p1', found: 'not-able-to-determine', reliedOn: ['him'] } as const
  assert.deepEqual(restsOnUntested(facts, asked), [])
})
