import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold, instant } from '#kernel'
import { given } from '#test'
import { type CovertEvent, type CovertState, covert, covertShapes } from './covert.ts'

const on = day('2026-11-30')
const of = { case: 'case-1', on } as const
const why = 'He would see it at once.'
const asked: CovertEvent = { type: 'CovertAsked', ...of, why }
const decision = {
  ...of,
  decision: 'keep-access',
  plan: 'Each look is reported to us.',
  owner: 'Idris Vane',
  reviewOn: day('2026-12-07'),
  mayKnow: [],
} as const

test('asking needs a reason, and asking again in the same words is one thing', () => {
  given(covert)
    .when({ type: 'AskCovert', ...of, why })
    .thenHappened(asked)
  given(covert, asked)
    .when({ type: 'AskCovert', ...of, why })
    .thenNothing()
  given(covert)
    .when({ type: 'AskCovert', ...of, why: ' ' })
    .thenRefused({ type: 'Missing', what: 'why' })
})

test('access stays as it is only with a safety plan and somebody who sees to it', () => {
  given(covert, asked)
    .when({ type: 'DecideCovert', ...decision })
    .thenHappened({ type: 'CovertDecided', ...decision })
  given(covert, asked)
    .when({ type: 'DecideCovert', ...decision, plan: '' })
    .thenRefused({ type: 'Missing', what: 'plan' })
  given(covert, asked)
    .when({ type: 'DecideCovert', ...decision, owner: '' })
    .thenRefused({ type: 'Missing', what: 'owner' })
})

test('nothing stands before a step: it is decided, and confirmed, though nobody asked', () => {
  given(covert)
    .when({ type: 'DecideCovert', ...decision })
    .thenHappened({ type: 'CovertDecided', ...decision })
  const said = { ...of, by: 'L. Amberley', at: instant('2026-11-30T16:00:00Z'), what: 'On.' }
  given(covert)
    .when({ type: 'ConfirmCovert', ...said })
    .thenHappened({ type: 'CovertConfirmed', ...said })
})

test('each step as it was first written is still read', () => {
  const events = Object.entries(covertShapes).map(([type, { schema }]) => {
    const file = new URL(`covert-samples/${type}.${schema}.json`, import.meta.url)
    return { type, ...JSON.parse(readFileSync(file, 'utf8')) }
  })
  const { decided, answered }: CovertState = fold(covert, events)
  assert.equal(decided?.owner, 'Noor Talbot')
  assert.equal(answered['look-1']?.answer, 'a-concern')
})
