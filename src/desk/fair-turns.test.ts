import { deepEqual, equal, rejects } from 'node:assert/strict'
import { test } from 'node:test'
import { fairTurns } from './fair-turns.ts'

/** Work that ends when told, and says in which order it began. */
function workshop() {
  const began: string[] = []
  const ends: (() => void)[] = []
  const work = (name: string) => () => {
    began.push(name)
    return new Promise<string>(end => ends.push(() => end(name)))
  }
  const endOne = async () => {
    ends.shift()?.()
    await new Promise(setImmediate)
  }
  return { began, work, endOne }
}

test('a crowd at one complaint delays that complaint and not the next one', async () => {
  const { began, work, endOne } = workshop()
  const turn = fairTurns(2)
  const all = [
    ...['a1', 'a2', 'a3', 'a4', 'a5'].map(name => turn('a', work(name))),
    turn('b', work('b1')),
  ]
  deepEqual(began, ['a1', 'a2'])
  await endOne()
  deepEqual(began, ['a1', 'a2', 'a3'])
  await endOne()
  deepEqual(began, ['a1', 'a2', 'a3', 'b1'])
  for (let left = all.length; left > 0; left--) await endOne()
  deepEqual(await Promise.all(all), ['a1', 'a2', 'a3', 'a4', 'a5', 'b1'])
})

test('work that fails gives its turn to the next', async () => {
  const turn = fairTurns(1)
  await rejects(
    turn('a', () => Promise.reject(new Error('failed'))),
    /failed/,
  )
  equal(await turn('a', async () => 'next'), 'next')
})
