import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold, matterId } from '#kernel'
import { given } from '#test'
import { type LookQuestionEvent, lookQuestion, lookQuestionShapes } from './look-question.ts'
import { type LookRequestEvent, lookRequest, lookRequestShapes } from './look-request.ts'

const on = day('2026-11-30')

test('what came of asking about a look is kept in words, and asking twice adds nothing', () => {
  const answer = { answer: 'explained', words: 'She covered for him', on } as const
  given(lookQuestion)
    .when({ type: 'AnswerLookQuestion', ...answer })
    .thenHappened({ type: 'LookQuestionAnswered', ...answer })
  given(lookQuestion)
    .when({ type: 'AnswerLookQuestion', ...answer, words: ' ' })
    .thenRefused({ type: 'WordsMissing' })
})

test('a second answer stands beside the first', () => {
  const first: LookQuestionEvent = {
    type: 'LookQuestionAnswered',
    answer: 'explained',
    words: 'She covered for him',
    on,
  }
  const second = { answer: 'passed-on', words: 'He was not away', on } as const
  given(lookQuestion, first)
    .when({ type: 'AnswerLookQuestion', ...second })
    .thenHappened({ type: 'LookQuestionAnswered', ...second })
})

const asked = {
  matter: matterId('m1'),
  name: 'Amara Okafor',
  standing: 'complainant',
  regime: 'law-enforcement',
  receivedOn: day('2026-01-31'),
} as const
const received: LookRequestEvent = {
  type: 'LookRequestReceived',
  ...asked,
  dueOn: day('2026-02-28'),
}
const identity: LookRequestEvent = { type: 'LookRequestIdentityChecked', how: 'Passport', on }
const decided: LookRequestEvent = {
  type: 'LookRequestDecided',
  lines: [{ looks: 'caseworker/own/read', release: true }],
  on,
}
const paper = { pdf: 'a', text: 'b', to: 'By post', on } as const

test('a request is due one calendar month after it was received', () => {
  given(lookRequest)
    .when({ type: 'ReceiveLookRequest', ...asked, today: on })
    .thenHappened(received)
  given(lookRequest)
    .when({ type: 'ReceiveLookRequest', ...asked, today: day('2026-01-30') })
    .thenRefused({ type: 'InTheFuture' })
})

test('nothing is decided or answered before it is known who asks', () => {
  given(lookRequest, received)
    .when({ type: 'DecideLooks', lines: [], on })
    .thenRefused({ type: 'IdentityUnknown' })
  given(lookRequest, received)
    .when({ type: 'AnswerLookRequest', ...paper })
    .thenRefused({ type: 'IdentityUnknown' })
  given(lookRequest, received, identity)
    .when({ type: 'AnswerLookRequest', ...paper })
    .thenRefused({ type: 'NothingDecided' })
})

test('nothing is kept back without an exemption and why', () => {
  const looks = 'investigator/similar/read'
  given(lookRequest, received, identity)
    .when({ type: 'DecideLooks', lines: [{ looks, release: false }], on })
    .thenRefused({ type: 'WhyMissing', looks })
  given(lookRequest, received, identity)
    .when({
      type: 'DecideLooks',
      lines: [{ looks, release: false, exemption: 'crime', why: 'It would warn them' }],
      on,
    })
    .thenHappened({
      type: 'LookRequestDecided',
      lines: [{ looks, release: false, exemption: 'crime', why: 'It would warn them' }],
      on,
    })
})

test('it is answered once, and nothing is decided afterwards', () => {
  const answered: LookRequestEvent = { type: 'LookRequestAnswered', ...paper }
  given(lookRequest, received, identity, decided)
    .when({ type: 'AnswerLookRequest', ...paper })
    .thenHappened(answered)
  given(lookRequest, received, identity, decided, answered)
    .when({ type: 'DecideLooks', lines: [], on })
    .thenRefused({ type: 'AlreadyAnswered', on })
})

test('each of their events as it was first written is still read', () => {
  const folder = new URL('look-samples/', import.meta.url)
  const names = readdirSync(folder)
  const shapes = { ...lookQuestionShapes, ...lookRequestShapes }
  for (const [type, { schema, upcasts }] of Object.entries(shapes)) {
    assert.ok(names.includes(`${type}.${schema}.json`), type)
    assert.equal(upcasts.length, schema - 1)
  }
  const read = (type: string) => ({
    type,
    ...JSON.parse(readFileSync(new URL(`${type}.1.json`, folder), 'utf8')),
  })
  assert.equal(fold(lookQuestion, [read('LookQuestionAnswered')]).last?.answer, 'explained')
  const state = fold(lookRequest, Object.keys(lookRequestShapes).map(read))
  assert.equal(state.answered?.to, 'By post')
  assert.equal(state.received?.dueOn, '2026-12-30')
})
