import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Held } from '#casework'
import type { OwnFinding, OwnResult } from '#desk'
import { day } from '#kernel'
import { ownFindingOf, sameComplainant } from './own-findings.ts'

const found = (result: string | undefined, code?: string): OwnFinding => ({
  code,
  result,
  isReflective: false,
})
const came = (...findings: readonly OwnFinding[]): OwnResult => ({
  findings,
  ended: undefined,
  complainant: undefined,
  standing: undefined,
  told: [],
  held: [],
})

test('whoever has no case to answer is cleared, and a case to answer proves nothing', () => {
  const cleared = ownFindingOf(came(found('no-case-to-answer')))
  assert.deepEqual([cleared.text, cleared.isCleared], ['NO CASE TO ANSWER', true])
  const answering = ownFindingOf(came(found('case-to-answer-misconduct')))
  assert.deepEqual([answering.isCleared, answering.isProven], [false, false])
})

test('several findings are each said, what cleared them first', () => {
  const tag = ownFindingOf(
    came(found(undefined, 'A1'), found('service-not-determined', 'H1'), found('no-case-to-answer')),
  )
  assert.deepEqual(
    tag.each.map(({ text }) => text),
    ['NO CASE TO ANSWER', 'NOT DETERMINED', 'NOT YET DECIDED'],
  )
  assert.equal(tag.each[1]?.about, 'Impolite language or tone')
  assert.equal(tag.isCleared, false)
})

test('a complaint nobody decided says so, and one withdrawn that it was', () => {
  assert.equal(ownFindingOf(came()).text, 'NOT YET DECIDED')
  assert.equal(ownFindingOf(came(found(undefined))).text, 'NOT YET DECIDED')
  assert.equal(ownFindingOf({ ...came(), ended: 'withdrawn' }).text, 'WITHDRAWN')
})

test('a complaint that was not read says so, and never that nobody decided', () => {
  const tag = ownFindingOf(undefined)
  assert.deepEqual([tag.text, tag.isCleared], ['NOT READ HERE: open the complaint', false])
})

test('several complaints of one complainant are said to be of one', () => {
  const by = (complainant: number | undefined) => ({ ...came(), complainant })
  const words = sameComplainant([by(1), by(2), by(1), by(undefined), by(1), by(undefined)])
  assert.equal(words(by(1)), 'Same complainant, 3')
  assert.equal(words(by(2)), '')
  assert.equal(words(by(undefined)), '')
})

test('what proceedings came to stands above the complaint, and who was cleared is so first', () => {
  const on = day('2026-06-01')
  const tagOf = (...held: readonly Held[]) => {
    const { text, isCleared, isProven } = ownFindingOf({
      ...came(found('case-to-answer-gross-misconduct')),
      held,
    })
    return [text, isCleared ? 'cleared' : isProven ? 'proven' : 'neither']
  }
  const suspended: Held = { what: 'suspended', on }
  assert.deepEqual(tagOf({ what: 'cleared', on, which: 'not-proved' }, suspended), [
    'CLEARED: not proven',
    'cleared',
  ])
  const finding: Held = { what: 'finding', on, which: 'gross-misconduct' }
  assert.deepEqual(tagOf(finding, { what: 'outcome', on, which: 'final-written-warning' }), [
    'PROVEN: a final written warning',
    'proven',
  ])
  assert.deepEqual(tagOf(finding, { what: 'outcome-quashed', on }), [
    'PROVEN: gross misconduct; its outcome was quashed',
    'proven',
  ])
  assert.deepEqual(tagOf({ what: 'case-to-answer', on, which: 'hearing' }), [
    'NOT YET DECIDED',
    'neither',
  ])
})
