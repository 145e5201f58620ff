import { ok } from 'node:assert/strict'
import { test } from 'node:test'
import { matterId } from '#kernel'
import { rules } from '#law'
import { dutyTasks, whereToDo } from './duty-words.ts'
import { casework } from './pages.ts'

test('every duty that says where it is done leads to a page that is there', () => {
  const shapes = casework.map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`))
  for (const [rule, { path }] of Object.entries(dutyTasks)) {
    ok(
      rules.some(({ id }) => id === rule),
      `${rule} is no rule`,
    )
    if (path === undefined) continue
    const address = whereToDo({ rule }, matterId('m1'))
    ok(
      shapes.some(shape => shape.test(address)),
      `${rule} leads to ${address}, which is not there`,
    )
  }
})
