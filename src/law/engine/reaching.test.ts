import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { regimes } from '../classify/regimes.ts'
import type { Happening, LawCase } from '../format/case.ts'
import { anOfficer, assessed, came, left, on, sergeant } from '../officer.fixture.ts'
import { duties } from '../rules.ts'
import { did } from '../sample.ts'
import { owed } from './owed.ts'
import { reachingOf } from './reaching.ts'
import { sceneOf, scenesOf } from './scene.ts'

const suspended = did('officer-suspended', '2026-03-10', { about: 'o1', details: { how: 'oral' } })

function statesOf(lawCase: LawCase) {
  return owed(lawCase, on('2026-03-12'))
    .filter(({ rule }) => rule === 'suspension.notify')
    .map(({ state }) => state)
}

test('a rule that turns on an amendment that may or may not reach it is not computed', () => {
  const range = came('', { between: [day('2025-05-27'), day('2025-05-28')] })
  const [scene] = scenesOf(anOfficer([range]), on('2026-11-21'))
  const [rule] = duties.filter(({ governs }) => governs.text === 'conduct')
  assert.ok(scene && rule)
  const seen = sceneOf(sergeant, scene)
  const under = (governs: object) =>
    reachingOf({ ...rule, governs: { ...rule.governs, ...governs } }, seen)?.reason
  assert.equal(under({ without: ['a25-part-3'] }), 'regime-undetermined')
  assert.equal(under({ with: [], without: [] }), undefined)
})

test('the scheme of a national body, and of staff, is named and not computed', () => {
  const known = [null, false, 'regime-known-not-computed']
  const conductOf = (lawCase: LawCase) => {
    const [one] = regimes(lawCase, on('2026-11-21')).matters[0]?.conduct ?? []
    return [one?.base, one?.computed, one?.reason]
  }
  const bodies = [{ id: 'force-a', kind: 'national-body' } as const]
  const lawCase = anOfficer([came('2026-03-09'), suspended], {}, { bodies })
  assert.deepEqual(conductOf(lawCase), known)
  assert.deepEqual(conductOf(anOfficer([came('2026-03-09')], { kind: 'staff' })), known)
  assert.deepEqual(statesOf(lawCase), ['not-encoded'])
  assert.deepEqual(statesOf(anOfficer([came('2026-03-09'), suspended])), ['open'])
})

test('what the Conduct Regulations ask is not owed to somebody they no longer reach', () => {
  const asked = (...more: Happening[]) =>
    statesOf(anOfficer([came('2026-03-09'), suspended, ...more])).length
  assert.equal(asked(assessed('2026-03-09', 'misconduct')), 1)
  assert.equal(asked(assessed('2026-03-09', 'misconduct'), left('2026-03-12')), 0)
  assert.equal(asked(assessed('2026-03-09'), left('2026-03-12')), 1)
})

test('of an old matter that was reopened, only what begins afterwards is computed', () => {
  const again = did('reinvestigation-ordered', '2026-03-10', { by: 'dg' })
  const earlier = { ...suspended, on: day('2026-03-09') }
  assert.deepEqual(statesOf(anOfficer([came('2019-03-04'), again, earlier])), ['not-encoded'])
  assert.deepEqual(statesOf(anOfficer([came('2019-03-04'), again, suspended])), ['open'])
})
