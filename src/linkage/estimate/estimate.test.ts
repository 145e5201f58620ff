import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Comparison, Schema } from '../comparison.ts'
import type { Model } from '../model.ts'
import { fromLabels } from './from-labels.ts'
import { patternCounter } from './patterns.ts'
import { termFrequencies } from './term-frequencies.ts'
import { withoutLabels } from './without-labels.ts'

/** A record of three letters, any of which may be left out as a space. */
function letter(name: string, at: number): Comparison<string> {
  return {
    name,
    levels: ['missing', 'same', 'different'],
    level(one, other) {
      if (one.charAt(at) === ' ' || other.charAt(at) === ' ') return 0
      return one.charAt(at) === other.charAt(at) ? 1 : 2
    },
    term: (one, _other, level) => (level === 1 ? one.charAt(at) : undefined),
  }
}
const schema: Schema<string> = {
  name: 'letters',
  comparisons: [letter('first', 0), letter('second', 1), letter('third', 2)],
  keys: record => [record.charAt(0)],
}
const half = { same: { m: 0.8, u: 0.2 }, different: { m: 0.2, u: 0.8 } }
const before: Model = {
  schema: 'letters',
  version: '1',
  made: 'by hand',
  prior: 0.1,
  chances: { first: half, second: half, third: half },
  bands: { same: 5, check: 0 },
}

const counted = (pairs: readonly (readonly [string, string, number])[]) => {
  const counter = patternCounter(schema)
  for (const [one, other, times] of pairs) counter.add(one, other, times)
  return counter
}

test('pairs are counted by what they agree on', () => {
  const counter = counted([
    ['abc', 'abd', 2],
    ['xyz', 'xyw', 1],
    ['a c', 'abc', 4],
  ])
  assert.equal(counter.pairs(), 7)
  assert.deepEqual(counter.patterns(), [
    { levels: [1, 1, 2], count: 3 },
    { levels: [1, 0, 1], count: 4 },
  ])
})

test('what agreement is worth comes out of the records alone', () => {
  // 900 pairs of one person who slip one time in ten, among 9,100 who agree by chance.
  const together = counted([
    ['abc', 'abc', 656],
    ['abc', 'abx', 73],
    ['abc', 'axc', 73],
    ['abc', 'xbc', 73],
    ['abc', 'axy', 491],
    ['abc', 'xby', 491],
    ['abc', 'xyc', 491],
    ['abc', 'xyz', 7652],
  ]).patterns()
  const random = counted([
    ['abc', 'ayz', 50],
    ['abc', 'xbz', 50],
    ['abc', 'xyc', 50],
    ['abc', 'xyz', 850],
  ]).patterns()
  const model = withoutLabels(
    schema,
    { together, random, pairs: 10_000 },
    { from: before, version: '2' },
  )
  assert.equal(model.made, 'without labels')
  for (const name of ['first', 'second', 'third']) {
    const { m = 0, u = 0 } = model.chances[name]?.['same'] ?? {}
    assert.ok(m > 0.8 && m < 0.97, `${name}: ${m}`)
    assert.ok(Math.abs(u - 0.05) < 0.01, `${name}: ${u}`)
  }
  assert.ok(model.prior > 0.07 && model.prior < 0.12, `${model.prior}`)
})

test('answers move what was thought, the more the more of them there are', () => {
  const same = counted([['abc', 'abx', 950]]).patterns()
  const answered = { same, different: counted([['abc', 'xyz', 10]]).patterns() }
  const model = fromLabels(schema, answered, { from: before, version: '2', taken: 'asked' })
  const shares = (name: string) => model.chances[name]?.['same']?.m ?? 0
  assert.ok(shares('first') > 0.95)
  assert.ok(shares('third') < 0.1)
  assert.equal(model.made, 'from labels')
  // Whoever is asked about is alike already: that says nothing of chance.
  assert.ok(Math.abs((model.chances['first']?.['same']?.u ?? 0) - 0.2) < 0.02)
})

test('terms are counted among the records that say anything', () => {
  const shares = termFrequencies(schema, ['abc', 'axc', ' bc', 'b  '])
  assert.deepEqual(
    shares.get('first'),
    new Map([
      ['a', 2 / 3],
      ['b', 1 / 3],
    ]),
  )
})
