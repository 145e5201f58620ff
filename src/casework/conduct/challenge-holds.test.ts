import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { type Asked, asked, claim, known, quashed, refusalOf, stepOf } from './challenge.fixture.ts'
import { holdsOf, recordsHeld, unheldClaims } from './challenges-known.ts'

const hold: Asked<'HoldRecords'> = {
  ...{ type: 'HoldRecords', ...stepOf('hold', '2027-01-04'), today: day('2027-01-04') },
  ...{ held: true, why: 'A claim is on its way' },
}
const release = (entry: string, challenge?: string): Asked<'HoldRecords'> => ({
  ...{ ...hold, entry, held: false, why: 'It is over', ...(challenge ? { challenge } : {}) },
  ...{ on: day('2027-07-01'), today: day('2027-07-01') },
})
const heldFor = (events: readonly ComplaintEvent[]) =>
  holdsOf(known(events)).map(({ challenge }) => challenge)
const second = { ...claim, entry: 'jr-second', challenge: 'jr-2', by: 'officer' } as const
const notOver = { type: 'ClaimNotOver' }

test('records are held until somebody says that they no longer are', () => {
  assert.equal(holdsOf(known(asked(hold)))[0]?.why, 'A claim is on its way')
  const ended = release('none came')
  assert.equal(recordsHeld(known(asked(hold, ended))), false)
  assert.deepEqual(refusalOf(ended, asked()), { type: 'NoSuchEntry' })
})

test('a claim, and a letter before one, hold the records without anybody thinking of it', () => {
  assert.deepEqual(heldFor(asked(claim)), ['jr-1'])
  const letter = { ...claim, entry: 'letter', step: 'letter-before-claim' } as const
  const both = asked(letter, claim)
  assert.deepEqual(heldFor(both), ['jr-1'])
  assert.equal(both.filter(({ type }) => type === 'RecordsHeld').length, 1)
  assert.deepEqual(heldFor(asked({ ...claim, route: 'appeal-meeting' })), [])
})

test('a hold ends only once its own claim is over', () => {
  const events = asked(claim)
  assert.deepEqual(refusalOf(release('early', 'jr-1'), events), notOver)
  assert.deepEqual(heldFor(asked(claim, quashed, release('over', 'jr-1'))), [])
  const takenOn: Asked<'MakeChallenge'> = {
    ...{ ...claim, ...stepOf('on', '2027-06-10'), step: 'permission', today: day('2027-06-10') },
    grounds: 'The Court of Appeal gave permission.',
  }
  assert.deepEqual(refusalOf(release('early', 'jr-1'), asked(claim, quashed, takenOn)), notOver)
})

test('a hold for a letter that led to nothing ends, and a claim after it holds again', () => {
  const letter = { ...claim, entry: 'letter', step: 'letter-before-claim' } as const
  const ended = asked(letter, release('none came', 'jr-1'))
  assert.deepEqual(heldFor(ended), [])
  assert.deepEqual(heldFor(asked(hold, letter, release('none', 'jr-1'), release('likely'))), [])
  const made = { ...claim, entry: 'late', on: day('2027-07-02'), today: day('2027-07-02') }
  const after = asked(letter, release('none came', 'jr-1'), made)
  assert.deepEqual(heldFor(after), ['jr-1'])
  assert.deepEqual(refusalOf(release('early', 'jr-1'), after), notOver)
})

test('a claim that is open without a hold is told, and a letter nobody pursues is not', () => {
  const letter = { ...claim, entry: 'letter', step: 'letter-before-claim' } as const
  const open = (events: readonly ComplaintEvent[]) =>
    unheldClaims(known(events)).map(({ challenge }) => challenge)
  const isHold = ({ type }: ComplaintEvent) => type === 'RecordsHeld'
  const before = (...commands: readonly ComplaintCommand[]) =>
    asked(...commands).filter(event => !isHold(event))
  assert.deepEqual(open(asked(claim)), [])
  assert.deepEqual(open(before(claim)), ['jr-1'])
  assert.deepEqual(open(before(letter)), ['jr-1'])
  assert.deepEqual(open(before(claim, quashed)), [])
  assert.deepEqual(open(before({ ...claim, route: 'tribunal' })), [])
  assert.deepEqual(open(asked(letter, release('none came', 'jr-1'))), [])
})

test('of two claims one ends: the records are held still', () => {
  const events = asked(claim, second, quashed, release('first over', 'jr-1'))
  assert.deepEqual(heldFor(events), ['jr-2'])
  assert.ok(recordsHeld(known(events)))
  assert.deepEqual(refusalOf(release('other', 'jr-2'), events), notOver)
})

test('a hold for a claim that was only likely ends, but not under one that rests on it', () => {
  const appeal = { ...claim, route: 'tribunal', by: 'officer', challenge: 'pat-1' } as const
  const resting = asked(hold, appeal)
  assert.deepEqual(refusalOf(release('likely'), resting), notOver)
  assert.deepEqual(heldFor(asked(hold, claim, release('likely'))), ['jr-1'])
})

test('records are held for a claim there is', () => {
  const none = { ...hold, challenge: 'jr-9' }
  assert.deepEqual(refusalOf(none, asked(claim)), { type: 'NoSuchEntry' })
})
