import { deepEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { complaint } from '#casework'
import { fold, instant } from '#kernel'
import { invented } from '#test'
import { routes } from '../../routes.ts'
import { partsOf } from './parts.ts'

const madeAt = instant('2026-11-18T10:00:00Z')
const state = fold(complaint, [
  {
    type: 'ComplaintMade',
    reference: 'CO/4/26',
    madeAt,
    receivedAt: madeAt,
    how: 'writing',
    report: invented.report(),
  },
])
ok(state.type === 'Open')
const { facts } = state
const rows = partsOf({ documents: [] }, facts, '/work/matters/:matter').flatMap(part => part.rows)

test('every part of an investigation is a page that is there', () => {
  const there = new Set(routes.casework.filter(({ show }) => show).map(({ path }) => path))
  deepEqual(
    rows.map(({ href }) => href).filter(href => !there.has(href)),
    [],
  )
})

test('what nobody has begun is said to be, and not that nothing is open', () => {
  deepEqual(
    rows.filter(({ open, stands }) => open === undefined && stands === undefined),
    [],
  )
})
