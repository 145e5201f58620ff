import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { addDays, day, fold } from '#kernel'
import { given } from '#test'
import { type AccountEvent, type AccountState, account, accountShapes } from './account.ts'

const on = day('2026-11-30')
const sides = ['administration', 'professional standards'] as const
const person = 'fern'
const opened: AccountEvent = {
  type: 'AccountOpened',
  name: 'Fern Aldous',
  email: 'fern.aldous@northmoor.example',
  role: 'caseworker',
  on,
}
const chosen: AccountEvent = { type: 'MeansChosen', means: 'password', on }
const asked: AccountEvent = { type: 'RecoveryAsked', on }
const byAsh: AccountEvent = { type: 'RecoveryApproved', by: 'ash', side: 'administration', on }
const byWren: AccountEvent = {
  type: 'RecoveryApproved',
  by: 'wren',
  side: 'professional standards',
  on,
}
const approve = { type: 'ApproveRecovery', person, sides, on } as const

test('an account is opened once', () => {
  const { type: _, ...given_ } = opened
  given(account)
    .when({ type: 'OpenAccount', ...given_ })
    .thenHappened(opened)
  given(account, opened)
    .when({ type: 'OpenAccount', ...given_ })
    .thenRefused({ type: 'AlreadyOpen' })
})

test('nobody gives themselves a role, suspends themselves or lets themselves back in', () => {
  const own = { by: person, person, on } as const
  given(account, opened, chosen)
    .when({ type: 'GiveRole', role: 'investigator', ...own })
    .thenRefused({ type: 'OwnAccount' })
  given(account, opened, chosen)
    .when({ type: 'SuspendAccount', why: 'A rest', ...own })
    .thenRefused({ type: 'OwnAccount' })
  given(account, opened, chosen, asked)
    .when({ ...approve, by: person, side: 'administration' })
    .thenRefused({ type: 'OwnAccount' })
})

test('one person lets nobody back in, however often they say so', () => {
  given(account, opened, chosen, asked, byAsh)
    .when({ type: 'RecoverAccount', on })
    .thenRefused({ type: 'NotApproved' })
  given(account, opened, chosen, asked, byAsh)
    .when({ ...approve, by: 'ash', side: 'professional standards' })
    .thenRefused({ type: 'SamePerson' })
})

test('the second is of the other side, where there is one', () => {
  given(account, opened, chosen, asked, byAsh)
    .when({ ...approve, by: 'brook', side: 'administration' })
    .thenRefused({ type: 'SameSide' })
  given(account, opened, chosen, asked, byAsh)
    .when({ ...approve, by: 'brook', side: 'administration', sides: ['administration'] })
    .thenHappened({ type: 'RecoveryApproved', by: 'brook', side: 'administration', on })
})

test('two people let somebody back in, once', () => {
  given(account, opened, chosen, asked, byAsh, byWren)
    .when({ type: 'RecoverAccount', on })
    .thenHappened({ type: 'AccountRecovered', on })
  given(account, opened, chosen, asked, byAsh, byWren, { type: 'AccountRecovered', on })
    .when({ type: 'RecoverAccount', on })
    .thenRefused({ type: 'NotApproved' })
})

test('an approval given before a refusal counts for nothing after it', () => {
  const refused: AccountEvent = {
    type: 'RecoveryRefused',
    by: 'wren',
    why: 'It was not her voice',
    on,
  }
  given(account, opened, chosen, asked, byAsh, refused, asked, byWren)
    .when({ type: 'RecoverAccount', on })
    .thenRefused({ type: 'NotApproved' })
})

test('a week after nobody answered, or a day after both did, it is asked anew', () => {
  const later = (days: number) => ({ on: addDays(on, days) })
  given(account, opened, chosen, asked, byAsh)
    .when({ type: 'AskRecovery', ...later(7) })
    .thenNothing()
  given(account, opened, chosen, asked, byAsh)
    .when({ type: 'AskRecovery', ...later(8) })
    .thenHappened({ type: 'RecoveryAsked', ...later(8) })
  given(account, opened, chosen, asked, byAsh)
    .when({ ...approve, by: 'wren', side: 'professional standards', ...later(8) })
    .thenRefused({ type: 'NotAsked' })
  given(account, opened, chosen, asked, byAsh, byWren)
    .when({ type: 'RecoverAccount', ...later(1) })
    .thenHappened({ type: 'AccountRecovered', ...later(1) })
  given(account, opened, chosen, asked, byAsh, byWren)
    .when({ type: 'RecoverAccount', ...later(2) })
    .thenRefused({ type: 'NotApproved' })
  given(account, opened, chosen, asked, byAsh, byWren)
    .when({ type: 'AskRecovery', ...later(2) })
    .thenHappened({ type: 'RecoveryAsked', ...later(2) })
})

test('a suspended account is let back in by nobody, and what was approved is forgotten', () => {
  const suspended: AccountEvent = { type: 'AccountSuspended', why: 'She has left', on }
  given(account, opened, chosen, asked, byAsh, byWren, suspended)
    .when({ type: 'RecoverAccount', on })
    .thenRefused({ type: 'Suspended' })
  given(account, opened, chosen, asked, byAsh, byWren, suspended, { type: 'AccountRestored', on })
    .when({ type: 'RecoverAccount', on })
    .thenRefused({ type: 'NotApproved' })
})

test('somebody who was only invited has nothing to get back', () => {
  given(account, opened).when({ type: 'AskRecovery', on }).thenNothing()
})

test('a name is changed where it is another, and the person does not do it', () => {
  const command = { type: 'RenameAccount', by: 'provider:northmoor', person, on } as const
  given(account, opened)
    .when({ ...command, name: 'Fern Okonjo' })
    .thenHappened({ type: 'AccountRenamed', name: 'Fern Okonjo', on })
  given(account, opened)
    .when({ ...command, name: opened.name })
    .thenNothing()
  given(account, opened)
    .when({ ...command, by: person, name: 'Fern Okonjo' })
    .thenRefused({ type: 'OwnAccount' })
})

test('events of accounts as they were first written are still read', () => {
  const events = Object.entries(accountShapes).map(([type, { schema }]) => {
    const file = new URL(`account-samples/${type}.${schema}.json`, import.meta.url)
    return { type, ...JSON.parse(readFileSync(file, 'utf8')) }
  })
  const state: AccountState = fold(account, events)
  assert.deepEqual(state, {
    type: 'Account',
    state: 'active',
    name: 'Fern Okonjo',
    role: 'investigator',
    directory: '5013',
    recovery: undefined,
  })
})
