import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold } from '#kernel'
import { given } from '#test'
import { type IdentityEvent, type IdentityState, identity, identityShapes } from './identity.ts'

const on = day('2026-11-30')
const asked = { known: 'p1', found: 'p2', why: 'He left before it', on } as const
const answered: IdentityEvent = { type: 'IdentityAnswered', ...asked, answer: 'not-same' }

test('an answer is kept with its reason', () => {
  given(identity)
    .when({ type: 'AnswerIdentity', ...asked, answer: 'not-same' })
    .thenHappened(answered)
})

test('a second opinion stands beside the first', () => {
  given(identity, answered)
    .when({ type: 'AnswerIdentity', ...asked, answer: 'same', why: 'His sergeant remembers' })
    .thenHappened({ ...answered, answer: 'same', why: 'His sergeant remembers' })
})

test('no answer is taken without a reason, nor about a record and itself', () => {
  given(identity)
    .when({ type: 'AnswerIdentity', ...asked, answer: 'same', why: ' ' })
    .thenRefused({ type: 'WhyMissing' })
  given(identity)
    .when({ type: 'AnswerIdentity', ...asked, found: 'p1', answer: 'same' })
    .thenRefused({ type: 'SameRecord' })
})

test('an answer as it was first written is still read', () => {
  for (const [type, { schema }] of Object.entries(identityShapes)) {
    const file = new URL(`identity-samples/${type}.${schema}.json`, import.meta.url)
    const event = { type, ...JSON.parse(readFileSync(file, 'utf8')) }
    const { last }: IdentityState = fold(identity, [event])
    assert.equal(last['p0000-2']?.answer, 'cannot-tell')
  }
})
