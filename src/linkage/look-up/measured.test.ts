import assert from 'node:assert/strict'
import { test } from 'node:test'
import { probabilityOf } from '../model.ts'
import { measuredLookUp, wrongOneIn } from './measured.ts'
import { personModel } from './person-model.ts'

test('what was measured is of the bands that are used', () => {
  for (const band of ['same', 'check'] as const)
    assert.equal(
      probabilityOf(personModel.bands[band]).toFixed(6),
      measuredLookUp.bands[band].from.toFixed(6),
    )
})

test('how many of a band were somebody else is said in round numbers, never too few', () => {
  assert.deepEqual([wrongOneIn('same'), wrongOneIn('check')], [400, 4])
})
