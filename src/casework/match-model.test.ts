import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold, personId } from '#kernel'
import { given } from '#test'
import { type MatchModelEvent, matchModel, matchModelShapes } from './match-model.ts'

const on = day('2026-12-01')
const wren = { person: personId('wren-castell'), name: 'Wren Castell' }
const ash = { person: personId('ash-lindqvist'), name: 'Ash Lindqvist' }
const errors = { same: { wrong: 0, of: 60 }, check: { wrong: 9, of: 40 } }
const model = {
  version: '1.1',
  from: '1',
  worths: { 'family-name': { 'family-same': { m: 0.95, u: 0.001 } } },
  prior: 0.0002,
  bands: { same: 5.5, check: -1 },
  learned: { same: 82, notSame: 18 },
  before: errors,
  after: errors,
}
const proposed: MatchModelEvent = { type: 'ModelProposed', ...model, by: wren, on }
const accepted: MatchModelEvent = { type: 'ModelAccepted', version: '1.1', by: ash, on }

test('one person has a version worked out, and another accepts it', () => {
  given(matchModel)
    .when({ type: 'ProposeModel', ...model, by: wren, on })
    .thenHappened(proposed)
  given(matchModel, proposed)
    .when({ type: 'AcceptModel', version: '1.1', by: ash, on })
    .thenHappened(accepted)
  assert.equal(fold(matchModel, [proposed, accepted]).inUse?.version, '1.1')
  assert.equal(fold(matchModel, [proposed]).inUse, undefined)
})

test('nobody accepts what they had worked out themselves, and may decline it', () => {
  given(matchModel, proposed)
    .when({ type: 'AcceptModel', version: '1.1', by: wren, on })
    .thenRefused({ type: 'OwnModel' })
  const declined = { version: '1.1', by: wren, on, why: 'Too few sergeants' }
  given(matchModel, proposed)
    .when({ type: 'DeclineModel', ...declined })
    .thenHappened({ type: 'ModelDeclined', ...declined })
})

test('nothing is learned from a few answers', () => {
  const learned = { same: 29, notSame: 18 }
  given(matchModel)
    .when({ type: 'ProposeModel', ...model, learned, by: wren, on })
    .thenRefused({ type: 'TooFewAnswers', ...learned })
  given(matchModel)
    .when({ type: 'ProposeModel', ...model, learned: { same: 30, notSame: 9 }, by: wren, on })
    .thenRefused({ type: 'TooFewAnswers', same: 30, notSame: 9 })
})

test('a version is decided about once, and another takes its place', () => {
  given(matchModel, proposed, accepted)
    .when({ type: 'AcceptModel', version: '1.1', by: ash, on })
    .thenNothing()
  given(matchModel, proposed, { ...proposed, version: '1.2' })
    .when({ type: 'AcceptModel', version: '1.1', by: ash, on })
    .thenRefused({ type: 'NothingProposed' })
})

test('it is taken back with a reason, and what comes with Candour is used again', () => {
  given(matchModel, proposed, accepted)
    .when({ type: 'TakeBackModel', why: ' ', by: wren, on })
    .thenRefused({ type: 'WhyMissing' })
  const back = { why: 'It missed a changed surname', by: wren, on }
  given(matchModel, proposed, accepted)
    .when({ type: 'TakeBackModel', ...back })
    .thenHappened({ type: 'ModelTakenBack', ...back })
  given(matchModel, proposed)
    .when({ type: 'TakeBackModel', ...back })
    .thenRefused({ type: 'NothingInUse' })
})

test('every event has a stored sample, which today’s code still reads', () => {
  const folder = new URL('match-model-samples/', import.meta.url)
  const order = Object.keys(matchModelShapes)
  const samples = readdirSync(folder).map(name => {
    const [type = ''] = name.split('.')
    return { type, ...JSON.parse(readFileSync(new URL(name, folder), 'utf8')) } as MatchModelEvent
  })
  assert.deepEqual(samples.map(({ type }) => type).toSorted(), order.toSorted())
  const story = samples.toSorted(
    (one, other) => order.indexOf(one.type) - order.indexOf(other.type),
  )
  assert.equal(fold(matchModel, story.slice(0, 2)).inUse?.learned.same, 82)
  assert.equal(fold(matchModel, story).inUse, undefined)
})
