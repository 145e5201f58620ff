import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examples, run } from './law-examples.fixture.ts'

test('what is owed is told in the words of its own version, where several share an id', async () => {
  const file = JSON.stringify(examples.find(({ id }) => id === 'CX-02')?.variants?.['13-april'])
  const { out } = await run(['owed', '-', '--on', '2026-03-23'], file)
  const told = out.split('\n\n').find(each => each.startsWith('Postpone the interview')) ?? ''
  assert.match(told, /\n {2}says: {5}Where the day the officer put forward is reasonable/)
  assert.match(told, /\n {2}moves it: It has no date\. A day put forward that is too late/)
})

test('a time that runs is in force, and waits for nobody', async () => {
  const file = JSON.stringify(examples.find(({ id }) => id === 'EX-11')?.case)
  const { out } = await run(['owed', '-', '--on', '2026-12-14'], file)
  assert.match(out, /no date +in force +investigator +The special procedure governs/)
})

test('how sure we are is told of the rule, and of the weakest of what it rests on', async () => {
  const file = JSON.stringify(examples.find(({ id }) => id === 'CX-02')?.case)
  const { out } = await run(['owed', '-', '--on', '2026-03-20'], file)
  assert.match(
    out,
    /sure: {5}the rule was read; something it rests on is from memory, to be checked/,
  )
  assert.doesNotMatch(out, /; recall/)
})
