import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, personId } from '#kernel'
import type { ComplaintCommand } from '../complaint/words.ts'
import { type Asked, asked, claim, quashed, refusalOf, stepOf } from './challenge.fixture.ts'
import { keptBackFrom } from './challenge-embargo.ts'

const [reader, other] = [personId('wren'), personId('ash')]
const draft: Asked<'MakeChallenge'> = {
  ...{ ...claim, ...stepOf('draft', '2027-05-31'), step: 'draft-judgment', readers: [reader] },
  ...{ grounds: 'In the safe', until: day('2027-06-10'), today: day('2027-05-31') },
}
const later: Asked<'MakeChallenge'> = { ...draft, entry: 'again', until: day('2027-06-24') }
const handDown: Asked<'SetCourtDay'> = {
  ...{ type: 'SetCourtDay', ...stepOf('hand-down', '2027-05-31'), challenge: 'jr-1' },
  ...{ what: 'hand-down', whose: 'everybody', by: day('2027-06-10'), words: 'By the list.' },
  today: day('2027-05-31'),
}
const handedDown: Asked<'DecideChallenge'> = {
  ...{ ...quashed, ...stepOf('order', '2027-06-10') },
  today: day('2027-06-10'),
}

/** The entries of drafts this person is told nothing of that day. */
function keptFrom(person: string | undefined, on: string, ...after: readonly ComplaintCommand[]) {
  const events = asked(claim, ...after)
  const isKept = keptBackFrom(events, { person, today: day(on) })
  return events.filter(isKept).map(event => ('entry' in event ? event.entry : event.type))
}

test('a draft judgment is kept from whom it does not name, until the end of its day', () => {
  assert.deepEqual(keptFrom(reader, '2027-06-10', draft), [])
  assert.deepEqual(keptFrom(other, '2027-06-10', draft), ['draft'])
  assert.deepEqual(keptFrom(undefined, '2027-06-10', draft), ['draft'])
  assert.deepEqual(keptFrom(other, '2027-06-11', draft), [])
})

test('the decision recorded on that day lets it out', () => {
  assert.deepEqual(keptFrom(other, '2027-06-10', draft, handedDown), [])
})

test('recorded again with a later day, both entries wait for that day', () => {
  assert.deepEqual(keptFrom(other, '2027-06-11', draft, later), ['draft', 'again'])
  assert.deepEqual(keptFrom(other, '2027-06-24', draft, later), ['draft', 'again'])
  assert.deepEqual(keptFrom(other, '2027-06-25', draft, later), [])
  const early = { ...handedDown, on: day('2027-06-10') }
  assert.equal(
    JSON.stringify(refusalOf(early, asked(claim, draft, later))).includes('InTheFuture'),
    true,
  )
})

test('a day for handing it down that is moved takes the draft with it', () => {
  const moved = { ...handDown, entry: 'moved', by: day('2027-06-24'), instead: 'hand-down' }
  assert.deepEqual(keptFrom(other, '2027-06-24', draft, handDown, moved), ['draft'])
  assert.deepEqual(keptFrom(other, '2027-06-25', draft, handDown, moved), [])
})

test('a day for handing it down that is given up leaves the draft waiting for another', () => {
  const givenUp: Asked<'EndCourtDay'> = {
    ...{ type: 'EndCourtDay', ...stepOf('given-up', '2027-06-01'), day: 'hand-down' },
    ...{ how: 'vacated', words: 'Put off.', today: day('2027-06-01') },
  }
  const before = [draft, handDown, givenUp]
  assert.deepEqual(keptFrom(other, '2027-09-01', ...before), ['draft'])
  assert.deepEqual(keptFrom(other, '2027-09-01', ...before, later), [])
  const another = { ...handDown, entry: 'another', by: day('2027-06-24') }
  assert.deepEqual(keptFrom(other, '2027-06-24', ...before, another), ['draft'])
  assert.deepEqual(keptFrom(other, '2027-06-25', ...before, another), [])
})

test('a draft of a higher court waits for its own day, and the one before stays out', () => {
  const higher = { ...later, ...stepOf('higher', '2027-06-14'), today: day('2027-06-14') }
  assert.deepEqual(keptFrom(other, '2027-06-15', draft, handedDown, higher), ['higher'])
})

test('nothing else of a claim is kept from anybody, nor a draft that named nobody here', () => {
  assert.deepEqual(keptFrom(other, '2027-06-09', { ...draft, step: 'held' }), [])
  const { readers: _, ...before } = { ...draft, named: ['Ms Roe'] }
  assert.deepEqual(keptFrom(other, '2027-06-09', before), [])
})

test('a draft without the day it is handed down is refused: it would be kept from nobody', () => {
  const { until: _, ...without } = draft
  assert.deepEqual(refusalOf(without, asked(claim)), { type: 'WordsMissing', what: 'until' })
})
