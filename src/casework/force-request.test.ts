import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold } from '#kernel'
import { given } from '#test'
import { type ForceRequestEvent, forceRequest, forceRequestShapes } from './force-request.ts'

const on = day('2026-11-20')
const asked = {
  from: 'northmoor',
  fromName: 'Northmoor Police',
  matter: 'm1',
  about: { name: 'Oliver Pike', number: '4471' },
  on,
  dueOn: day('2026-12-04'),
} as const
const received: ForceRequestEvent = { type: 'ForceRequestReceived', ...asked }
const answer = {
  answer: 'nothing',
  by: 'Rowan Teague',
  searched: 'Grievances.',
  matters: [],
  on,
} as const

test('it is received once, and answered once by somebody who says what they searched', () => {
  given(forceRequest)
    .when({ type: 'ReceiveForceRequest', ...asked })
    .thenHappened(received)
  given(forceRequest, received)
    .when({ type: 'AnswerForceRequest', ...answer })
    .thenHappened({ type: 'ForceRequestAnswered', ...answer })
  given(forceRequest, received)
    .when({ type: 'AnswerForceRequest', ...answer, searched: ' ' })
    .thenRefused({ type: 'SearchedMissing' })
  given(forceRequest, received)
    .when({ type: 'AnswerForceRequest', ...answer, answer: 'matters' })
    .thenRefused({ type: 'MattersMissing' })
  given(forceRequest)
    .when({ type: 'AnswerForceRequest', ...answer })
    .thenRefused({ type: 'NotReceived' })
})

test('what was asked and answered as it was first written is still read', () => {
  const events = Object.keys(forceRequestShapes).map(type => {
    const file = new URL(`force-request-samples/${type}.1.json`, import.meta.url)
    return { type, ...JSON.parse(readFileSync(file, 'utf8')) }
  })
  const state = fold(forceRequest, events)
  assert.deepEqual(
    [state.received?.fromName, state.answered?.answer],
    ['Northmoor Police', 'nothing'],
  )
})
