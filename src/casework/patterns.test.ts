import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold, personId } from '#kernel'
import { given } from '#test'
import { type PatternAlertEvent, patternAlert, patternAlertShapes } from './pattern-alert.ts'
import { type PatternNamesEvent, patternNames, patternNamesShapes } from './pattern-names.ts'

const on = day('2026-11-30')
const terms = { unit: 'Harbour Street', matters: 5, days: 90, why: 'Agreed', on }
const set: PatternAlertEvent = { type: 'PatternAlertSet', ...terms }

test('an alert is set once, and ended with a reason', () => {
  given(patternAlert)
    .when({ type: 'SetPatternAlert', ...terms })
    .thenHappened(set)
  given(patternAlert, set)
    .when({ type: 'SetPatternAlert', ...terms })
    .thenNothing()
  const ended = { why: 'Answered', on }
  given(patternAlert, set)
    .when({ type: 'EndPatternAlert', ...ended })
    .thenHappened({ type: 'PatternAlertEnded', ...ended })
  given(patternAlert, set, { type: 'PatternAlertEnded', ...ended })
    .when({ type: 'EndPatternAlert', ...ended })
    .thenNothing()
  given(patternAlert, set)
    .when({ type: 'EndPatternAlert', why: ' ', on })
    .thenRefused({ type: 'WhyMissing' })
  given(patternAlert)
    .when({ type: 'EndPatternAlert', ...ended })
    .thenRefused({ type: 'NotSet' })
})

test('one matter is no pattern, and an alert has an end and a reason', () => {
  given(patternAlert)
    .when({ type: 'SetPatternAlert', ...terms, matters: 1 })
    .thenRefused({ type: 'TooFew', least: 2 })
  given(patternAlert)
    .when({ type: 'SetPatternAlert', ...terms, days: 732 })
    .thenRefused({ type: 'TooManyDays', most: 731 })
  given(patternAlert)
    .when({ type: 'SetPatternAlert', ...terms, why: '' })
    .thenRefused({ type: 'WhyMissing' })
})

const wren = { person: personId('wren-castell'), name: 'Wren Castell' }
const other = { person: personId('ode-farrow'), name: 'Ode Farrow' }
const asking = {
  unit: 'Harbour Street',
  from: day('2024-12-01'),
  to: on,
  why: 'To ask',
  by: wren,
  on,
}
const asked: PatternNamesEvent = { type: 'NamesAsked', ...asking }
const answer = { type: 'AnswerNames', why: 'Needed', by: other, on } as const

test('names are asked for with a reason, for one unit and period', () => {
  given(patternNames)
    .when({ type: 'AskForNames', ...asking })
    .thenHappened(asked)
  given(patternNames, asked)
    .when({ type: 'AskForNames', ...asking })
    .thenNothing()
  const refused = (changed: Partial<typeof asking>) =>
    given(patternNames).when({ type: 'AskForNames', ...asking, ...changed })
  refused({ unit: ' ' }).thenRefused({ type: 'UnitMissing' })
  refused({ why: '' }).thenRefused({ type: 'WhyMissing' })
  refused({ from: day('2027-01-01') }).thenRefused({ type: 'PeriodBackwards' })
})

test('somebody else lets them be read, for seven days', () => {
  const allowed: PatternNamesEvent = {
    type: 'NamesAllowed',
    why: 'Needed',
    by: other,
    on,
    until: day('2026-12-07'),
  }
  given(patternNames, asked)
    .when({ ...answer, allow: true })
    .thenHappened(allowed)
  given(patternNames, asked, allowed)
    .when({ ...answer, allow: true })
    .thenNothing()
  given(patternNames, asked, allowed)
    .when({ ...answer, allow: false })
    .thenRefused({ type: 'AlreadyDecided', on })
  given(patternNames, asked)
    .when({ ...answer, by: wren, allow: true })
    .thenRefused({ type: 'OwnRequest' })
})

test('they are refused with a reason, and nothing is answered that nobody asked', () => {
  given(patternNames, asked)
    .when({ ...answer, allow: false })
    .thenHappened({ type: 'NamesRefused', why: 'Needed', by: other, on })
  given(patternNames, asked)
    .when({ ...answer, why: ' ', allow: true })
    .thenRefused({ type: 'WhyMissing' })
  given(patternNames)
    .when({ ...answer, allow: true })
    .thenRefused({ type: 'NotAsked' })
})

test('each event as it was first written is still read', () => {
  const read = (type: string) => ({
    type,
    ...JSON.parse(readFileSync(new URL(`pattern-samples/${type}.1.json`, import.meta.url), 'utf8')),
  })
  const alert = fold(patternAlert, Object.keys(patternAlertShapes).map(read))
  assert.deepEqual([alert.set?.matters, alert.ended?.on], [5, day('2026-12-14')])
  const names = fold(patternNames, Object.keys(patternNamesShapes).slice(0, 2).map(read))
  assert.deepEqual([names.asked?.unit, names.answered?.until], ['Harbour Street', '2026-12-07'])
  const refused = fold(patternNames, [read('NamesAsked'), read('NamesRefused')])
  assert.equal(refused.answered?.until, undefined)
  const disposed = { ...read('NamesAsked'), disposed: true }
  assert.deepEqual(fold(patternNames, [disposed]), patternNames.initial)
  const gone = { ...read('PatternAlertSet'), disposed: true }
  assert.deepEqual(fold(patternAlert, [gone]), patternAlert.initial)
})
