import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, personId } from '#kernel'
import { type Asked, asked, claim, stepOf } from './challenge.fixture.ts'
import { isEmbargoed } from './challenge-embargo.ts'

const [reader, other] = [personId('wren'), personId('ash')]
const draft: Asked<'MakeChallenge'> = {
  ...{ ...claim, ...stepOf('draft', '2027-05-31'), step: 'draft-judgment', readers: [reader] },
  ...{ grounds: 'In the safe', until: day('2027-06-10'), today: day('2027-05-31') },
}
const happened = (given: Asked<'MakeChallenge'>) => asked(claim, given).at(-1) ?? assert.fail()
const isKept = (given: Asked<'MakeChallenge'>, person: string | undefined, on: string) =>
  isEmbargoed(happened(given), { person, today: day(on) })

test('a draft judgment is kept from whom it does not name, until the day it is handed down', () => {
  assert.equal(isKept(draft, reader, '2027-06-09'), false)
  assert.equal(isKept(draft, other, '2027-06-09'), true)
  assert.equal(isKept(draft, undefined, '2027-06-09'), true)
  assert.equal(isKept(draft, other, '2027-06-10'), false)
})

test('nothing else of a claim is kept from anybody, nor a draft that named nobody here', () => {
  assert.equal(isKept({ ...draft, step: 'held' }, other, '2027-06-09'), false)
  const { readers: _, ...before } = { ...draft, named: ['Ms Roe'] }
  assert.equal(isKept(before, other, '2027-06-09'), false)
})
