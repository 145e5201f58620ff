import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Desk, Matching } from '#desk'
import { day, personId } from '#kernel'
import { officerModel, officerSchema } from '#linkage'
import { browser, jay, stage } from '../testing/stage.ts'
import { errorsInWords, hasWords, oftenInWords, worthInWords } from './words.ts'

test('every level that is compared has words of its own', () => {
  for (const { name, levels } of officerSchema.comparisons) {
    assert.ok(hasWords(name), name)
    for (const level of levels.slice(1)) assert.ok(hasWords(level), level)
  }
})

test('how often is said as so many in so many', () => {
  assert.equal(oftenInWords(0.96), '96 in 100')
  assert.equal(oftenInWords(0.001), '1 in 1,000')
  assert.equal(oftenInWords(0.0002), '1 in 5,000')
  assert.equal(oftenInWords(0.999), 'Nearly all')
})

test('what a level is worth is said by which way it counts and how much', () => {
  assert.equal(worthInWords({ m: 0.95, u: 0.001 }), 'Counts strongly for')
  assert.equal(worthInWords({ m: 0.3, u: 0.1 }), 'Counts a little for')
  assert.equal(worthInWords({ m: 0.01, u: 0.9 }), 'Counts strongly against')
  assert.equal(worthInWords({ m: 0.5, u: 0.5 }), 'Says little either way')
})

test('an error is said only where it was measured', () => {
  const said = errorsInWords({ same: { wrong: 0, of: 0 }, check: { wrong: 2, of: 40 } })
  assert.match(said[0]?.said ?? '', /^Not measured/)
  assert.equal(said[1]?.said, 'About 1 in 20 was a different person: 2 of 40')
})

const on = day('2026-11-30')
const wren = { person: personId('wren-castell'), name: 'Wren Castell' }
const errors = { same: { wrong: 0, of: 60 }, check: { wrong: 2, of: 40 } }
const learned = {
  ...{ version: '1.1', from: '1', worths: officerModel.chances, prior: officerModel.prior },
  ...{ bands: officerModel.bands, learned: { same: 82, notSame: 18 } },
  ...{ before: errors, after: errors, by: wren, on },
}
const shipped: Matching = {
  model: officerModel,
  inUse: undefined,
  proposed: undefined,
  measured: { on, errors },
  compared: officerSchema.comparisons.map(({ name, levels }) => ({ name, levels })),
  answers: { same: 3, notSame: 1 },
  story: [],
  isOwn: false,
  maySettle: false,
}

async function shown(matching: Matching): Promise<string> {
  const never = () => Promise.reject(new Error('not asked here'))
  const desk: Partial<Desk> = {
    matching: {
      matching: async () => matching,
      ...{ learn: never, decideModel: never, takeBackModel: never },
    },
  }
  const { get, signIn } = browser((await stage({ desk })).app)
  await signIn(jay)
  return (await get('/work/matching')).body
}

test('the page says where what comes with Candour was measured, and when', async () => {
  const html = await shown(shipped)
  assert.match(html, /It came with Candour/)
  assert.match(html, /Measured on 30 November 2026, on published records of another force/)
  assert.match(html, /About 1 in 20 was a different person: 2 of 40/)
  assert.doesNotMatch(html, /worked out<\/a>/)
})

test('a version learned here says how often it was wrong, and when that was measured', async () => {
  const accepted = { ...learned, acceptedOn: on, acceptedBy: { ...wren, name: 'Ash' } }
  const html = await shown({ ...shipped, inUse: accepted })
  assert.match(html, /Measured on 30 November 2026, on answers given here/)
  assert.match(html, /None of 60 was a different person/)
})
