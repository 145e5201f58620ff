import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examples, run } from './law-examples.fixture.ts'

function caseOf(id: string): string {
  return JSON.stringify(examples.find(example => example.id === id)?.case)
}

test('a time limit of another court is for somebody to know, and owed by nobody', async () => {
  const { out } = await run(['owed', '-', '--on', '2026-11-17'], caseOf('EX-14'))
  assert.match(out, /Claim under the Equality Act in the county court \(m1, a2\): open/)
  assert.match(out, /for: {6}complainant \(c1\), to court/)
  assert.doesNotMatch(out, /owes: {5}complainant/)
})

test('what a coroner owes is said to be the coroner’s own, and never the force’s', async () => {
  const { out } = await run(['owed', '-', '--on', '2026-12-20'], caseOf('OX-02'))
  assert.match(out, /owes: {5}coroner \(coroner-a\), to .*\(mum\)/)
  assert.match(out, /assured: {2}the coroner's own duty, and only followed here/)
})
