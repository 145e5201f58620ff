/** Every day from 2020 to 2028: no rule applies twice, and none is missing without a reason. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#kernel'
import type { DutyRule } from './duty.ts'
import { duties, rules } from './rules.ts'
import { applyingOn, decidedBy, familiesOf, reachesFrom, whyNone } from './versions.fixture.ts'
import type { Overlay } from './vocabulary.ts'

const [first, last] = [day('2020-01-01'), day('2028-12-31')]

function subsetsOf(all: readonly Overlay[]): readonly (readonly Overlay[])[] {
  let found: readonly (readonly Overlay[])[] = [[]]
  for (const each of all) found = found.concat(found.map(one => [...one, each]))
  return found
}

function faultsOf(family: readonly DutyRule[]): readonly string[] {
  const faults: string[] = []
  const combinations = subsetsOf(decidedBy(family))
  for (let on = first; on <= last; on = addDays(on, 1))
    for (const reached of combinations) {
      if (reached.some(each => on < reachesFrom(each))) continue
      const applying = applyingOn(family, on, reached)
      const words = `${family[0]?.id} on ${on} [${reached}]`
      if (applying.length > 1) faults.push(`${words}: ${applying.length} versions`)
      if (applying.length === 0 && !whyNone(family, on, reached)) faults.push(`${words}: none`)
    }
  return faults
}

test('on no day of nine years do two versions of a rule apply, or none without a reason', () => {
  const families = familiesOf(duties)
  assert.ok(families.length >= 150, String(families.length))
  assert.deepEqual(families.flatMap(faultsOf).slice(0, 10), [])
})

test('a hole of one day between two versions, or one day under both, is found', () => {
  const [sample] = duties
  assert.ok(sample)
  const until = (to: string) => ({ ...sample, inForce: { from: first, until: day(to) } })
  const since = (from: string) => ({ ...sample, inForce: { from: day(from) } })
  assert.deepEqual(faultsOf([until('2025-05-27'), since('2025-05-28')]), [])
  assert.equal(faultsOf([until('2025-05-26'), since('2025-05-28')]).length, 1)
  assert.equal(faultsOf([until('2025-05-28'), since('2025-05-28')]).length, 1)
})

test('statements that follow one another leave no day between them either', () => {
  const ended = rules.filter(({ inForce }) => inForce.until !== undefined)
  for (const { id, inForce } of ended) {
    const { from, until } = inForce
    assert.ok(until && from <= until, id)
  }
})
