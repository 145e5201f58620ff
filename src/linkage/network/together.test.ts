import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { type Named, together } from './together.ts'

const named = (matter: string, people: string, on?: string): Named<string>[] =>
  [...people].map(person => ({ person, matter, on: on === undefined ? undefined : day(on) }))

test('a shared matter of k people adds one over k minus one', () => {
  const { pairs } = together([
    ...named('1', 'AB', '2020-03-01'),
    ...named('2', 'ABC', '2021-03-01'),
    ...named('3', 'AD', '2022-03-01'),
  ])
  const weight = (one: string, other: string) =>
    pairs.find(pair => pair.one === one && pair.other === other)?.weight
  assert.equal(weight('A', 'B'), 1.5)
  assert.equal(weight('A', 'C'), 0.5)
  assert.equal(weight('A', 'D'), 1)
  assert.deepEqual(pairs[0], {
    one: 'A',
    other: 'B',
    matters: 2,
    weight: 1.5,
    first: day('2020-03-01'),
    last: day('2021-03-01'),
  })
})

test('a person named twice in a matter shares it once, and never with themselves', () => {
  const { pairs } = together(named('1', 'ABAB'))
  assert.deepEqual(
    pairs.map(({ one, other, matters, weight }) => [one, other, matters, weight]),
    [['A', 'B', 1, 1]],
  )
})

test('only pairs with enough matters are told', () => {
  const all = ['1', '2', '3'].flatMap(matter => named(matter, matter === '3' ? 'AB' : 'ABC'))
  assert.deepEqual(
    together(all, { atLeast: 3 }).pairs.map(({ one, other }) => one + other),
    ['AB'],
  )
})

test('a placeholder makes no pair, takes no share, and is told', () => {
  const all = Array.from({ length: 8000 }, (_, at) => [
    { person: 'not known', matter: `${at}` },
    { person: `officer ${at % 900}`, matter: `${at}` },
    { person: `officer ${(at + 1) % 900}`, matter: `${at}` },
  ]).flat()
  const found = together(all)
  assert.deepEqual(found.placeholders, [{ person: 'not known', matters: 8000 }])
  assert.ok(found.pairs.every(({ one, other }) => one !== 'not known' && other !== 'not known'))
  assert.ok(found.pairs.every(({ matters, weight }) => weight === matters))
})

test('a matter of thousands makes no pair, and is told', () => {
  const crowd = Array.from({ length: 8000 }, (_, at) => ({ person: at, matter: 'crowd' }))
  const found = together([...crowd, { person: 1, matter: 'a' }, { person: 2, matter: 'a' }])
  assert.deepEqual(found.crowded, [{ matter: 'crowd', people: 8000 }])
  assert.equal(found.pairs.length, 1)
})
