import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { owed } from '#law'
import { madeComplaint } from '../../testing/made-complaint.ts'
import { tagOf } from './groups.ts'

test('a right that is open may be done, and is owed by nobody', () => {
  const duties = owed(madeComplaint(), { on: day('2026-11-16') })
  const first = duties.find(({ rule }) => rule === 'inform.first-update')
  if (!first) throw new Error('no first update is owed')
  equal(tagOf({ aimOn: null, owed: first }).text, 'Owed')
  equal(tagOf({ aimOn: null, owed: { ...first, kind: 'entitlement' } }).text, 'May be done')
  equal(tagOf({ aimOn: null, owed: { ...first, kind: 'period' } }).text, 'In force')
  equal(tagOf({ aimOn: null, owed: { ...first, kind: 'limit' } }).text, 'Running')
})
