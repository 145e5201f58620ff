import { ok } from 'node:assert/strict'
import { test } from 'node:test'
import { matterId } from '#kernel'
import { rules } from '#law'
import { rulesDoneThere } from './conduct/duty-pages.ts'
import { dutyTasks, pageOf, whereToDo } from './duty-words.ts'
import { casework } from './pages.ts'

const shapes = casework.map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`))

test('every duty that says where it is done leads to a page that is there', () => {
  for (const rule of [...Object.keys(dutyTasks), ...rulesDoneThere]) {
    ok(
      rules.some(({ id }) => id === rule),
      `${rule} is no rule`,
    )
    if (dutyTasks[rule] && dutyTasks[rule].path === undefined) continue
    for (const about of ['s1', null]) {
      const address = whereToDo({ rule, about }, matterId('m1'))
      ok(
        shapes.some(shape => shape.test(address)),
        `${rule} leads to ${address}, which is not there`,
      )
    }
  }
})

test('no duty has two pages to be done on', () => {
  for (const rule of rulesDoneThere) ok(!dutyTasks[rule], rule)
})

test('what has no page of its own leads to the duties, where it is explained', () => {
  const owed = { rule: 'complaints.dg-assess', about: null }
  ok(pageOf(owed, matterId('m1')) === undefined)
  ok(whereToDo(owed, matterId('m1')).endsWith('/duties'))
})
