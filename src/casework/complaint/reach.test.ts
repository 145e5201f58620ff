import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { day, fold, letterId } from '#kernel'
import { given, invented } from '#test'
import { complaint } from './complaint.ts'
import type { ComplaintEvent } from './words.ts'

const at = invented.morning
const [today, later] = [day('2026-11-30'), day('2026-12-01')]
const report = invented.report()
const made: ComplaintEvent = {
  type: 'ComplaintMade',
  reference: 'CO/1/26',
  madeAt: at,
  receivedAt: at,
  how: 'writing',
  report,
}
const logged: ComplaintEvent = {
  type: 'ComplaintLogged',
  on: today,
  summary: 'Messages',
  allegations: [],
}
const { contact } = report
const byPhone = {
  ...contact,
  ways: {
    ...contact.ways,
    email: { may: false },
    phone: { may: true, where: '01632 960 001' },
  },
}
const changed = { on: today, by: 'online', contact: byPhone } as const

test('from the day a way is no longer safe nothing goes by it', () => {
  const events = [made, logged, { type: 'ContactChanged', ...changed }] as const
  const letter = {
    type: 'TellProgress',
    letter: letterId('l'),
    on: later,
    done: 'Read it',
    next: 'Ask',
    nextUpdateBy: later,
    pdf: 'a',
    text: 'b',
  } as const
  given(complaint, ...events)
    .when({ ...letter, by: 'email' })
    .thenRefused({ type: 'NotASafeWay', by: 'email', safe: ['phone'] })
  const { type: _, ...told } = letter
  given(complaint, ...events)
    .when({ ...letter, by: 'phone' })
    .thenHappened({ type: 'ProgressTold', ...told, by: 'phone' })
})

test('the same change twice is one change', () => {
  given(complaint, made, { type: 'ContactChanged', ...changed })
    .when({ type: 'ChangeContact', ...changed, on: later })
    .thenNothing()
})

test('whoever is to speak for them has a name', () => {
  const named = { on: today, by: 'online', relation: 'solicitor' } as const
  given(complaint, made)
    .when({ type: 'NameRepresentative', ...named, name: ' ' })
    .thenRefused({ type: 'WordsMissing', what: 'words' })
  given(complaint, made)
    .when({ type: 'NameRepresentative', ...named, name: 'Ruth Abara' })
    .thenHappened({ type: 'RepresentativeNamed', ...named, name: 'Ruth Abara' })
  const state = fold(complaint, [
    made,
    { type: 'RepresentativeNamed', ...named, name: 'Ruth Abara' },
  ])
  deepEqual(state.type === 'Open' && state.facts.representatives.map(({ name }) => name), [
    'Ruth Abara',
  ])
})
