import { strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { page } from './page.ts'
import { isForStaff } from './permission.ts'
import { audiences, routes } from './routes.ts'

const everyRoute = audiences.flatMap(audience => routes[audience].map(one => ({ audience, one })))

test('every route says who may use it, and no two answer the same request', () => {
  const seen = new Set<string>()
  for (const { one } of everyRoute) {
    strictEqual(one.may.length > 0, true, one.path)
    for (const method of one.methods) {
      strictEqual(seen.has(`${method} ${one.path}`), false, `${method} ${one.path} twice`)
      seen.add(`${method} ${one.path}`)
    }
  }
  strictEqual(seen.size >= 8, true)
})

test('no page for staff is open to anyone', () => {
  for (const { audience, one } of everyRoute)
    if (isForStaff(audience)) strictEqual(one.may === 'anyone', false, one.path)
})

test('a reviewer’s pages are for reviewers alone', () => {
  for (const { may, path } of routes.reviews) strictEqual(may, 'review', path)
})

/** Asks for a reason before anything is shown, and says nothing of what it is for. */
const before = '/work/matters/:matter/why'

test('a page for staff about a named thing records the look', () => {
  for (const { audience, one } of everyRoute) {
    if (!isForStaff(audience) || !one.path.includes(':') || !one.methods.includes('GET')) continue
    // A rule of law is about nobody: looking at one is no look at anybody.
    if (one.path === before || one.path.startsWith('/work/law-settings/')) continue
    strictEqual(one.audit === 'nothing', false, `${one.path} records no look`)
  }
})

test('what a code opens of a complaint records the look', () => {
  for (const path of ['/track/dates', '/track/complaint', '/track/letters/:letter']) {
    const found = routes.track.filter(one => one.path.startsWith(path))
    strictEqual(found.length > 0, true, path)
    for (const one of found) strictEqual(one.audit === 'nothing', false, one.path)
  }
})

test('a page that does not say who may use it does not compile', () => {
  // @ts-expect-error a page without `may`
  page({ path: '/x', template: 'x.njk', show: async () => ({}) })
  // @ts-expect-error a form with nothing to explain a refusal
  page({ path: '/x', may: 'anyone', template: 'x.njk', show: async () => ({}), read: () => 1 })
})
