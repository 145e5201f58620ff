import { test } from 'node:test'
import { allegationId, day, documentId, instant, matterId } from '#kernel'
import { given, invented } from '#test'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintEvent } from '../complaint/words.ts'

const on = day('2026-11-20')
const today = on
const made = invented.made(instant('2026-11-18T10:00:00Z'))
const entry = { on, entry: 'p1', decision: 'Ask.', why: 'To know.', instead: '', enquiries: [] }
const decided: ComplaintEvent = { type: 'PolicyDecided', ...entry }

test('the policy log only grows: the same entry twice is one, and a correction is another', () => {
  given(complaint, made, decided)
    .when({ type: 'DecidePolicy', today, ...entry, decision: 'Do not ask.' })
    .thenNothing()
  const put = { ...entry, entry: 'p2', decision: 'Ask her too.', corrects: 'p1' }
  given(complaint, made, decided)
    .when({ type: 'DecidePolicy', today, ...put })
    .thenHappened({ type: 'PolicyDecided', ...put })
  given(complaint, made)
    .when({ type: 'DecidePolicy', today, ...put })
    .thenRefused({ type: 'NoSuchEntry' })
  given(complaint, made)
    .when({ type: 'DecidePolicy', today, ...entry, enquiries: ['nowhere'] })
    .thenRefused({ type: 'NoSuchEnquiry' })
  given(complaint, made)
    .when({ type: 'DecidePolicy', today, ...entry, why: ' ' })
    .thenRefused({ type: 'WordsMissing', what: 'why' })
})

const account: ComplaintEvent = {
  type: 'AccountRecorded',
  on,
  account: 'acc-1',
  source: 'person-complained-against',
  who: 'PC Pike',
  form: 'written-response',
  hand: 'first',
  about: 'His messages.',
  documents: [],
}
const claim = {
  on,
  claim: 'c1',
  account: 'acc-1',
  words: 'We are encouraged to keep in touch.',
  passages: [],
  answer: 'allegation',
  allegation: allegationId('a9'),
  why: 'It would be of supervision.',
} as const
const alleging = 'Supervisors encouraged private contact with witnesses.'

test('a claim that it is encouraged opens an allegation about the organisation, once', () => {
  const considered: ComplaintEvent = { type: 'ClaimConsidered', ...claim }
  const added: ComplaintEvent = {
    type: 'AllegationAdded',
    on,
    allegation: { id: claim.allegation, words: alleging, about: [] },
  }
  given(complaint, made, account)
    .when({ type: 'ConsiderClaim', today, ...claim, alleging })
    .thenHappened(added, considered)
  given(complaint, made, account, added, considered)
    .when({ type: 'ConsiderClaim', today, ...claim, alleging })
    .thenNothing()
  given(complaint, made, account)
    .when({ type: 'ConsiderClaim', today, ...claim })
    .thenRefused({ type: 'WordsMissing', what: 'allegations' })
  given(complaint, made)
    .when({ type: 'ConsiderClaim', today, ...claim, alleging })
    .thenRefused({ type: 'NoSuchAccount' })
})

test('a claim that opens nothing says why', () => {
  const { allegation: _, ...rest } = claim
  const no = { ...rest, answer: 'no-allegation' } as const
  given(complaint, made, account)
    .when({ type: 'ConsiderClaim', today, ...no })
    .thenHappened({ type: 'ClaimConsidered', ...no })
  given(complaint, made, account)
    .when({ type: 'ConsiderClaim', today, ...no, why: '' })
    .thenRefused({ type: 'WordsMissing', what: 'why' })
})

test('evidence given elsewhere opens a matter that is named, or none and why', () => {
  const heard = {
    on,
    elsewhere: 'x1',
    where: 'The tribunal',
    words: 'He said he had done it before.',
    answer: 'new-matter',
    matter: matterId('m2'),
    why: 'It is another person.',
  } as const
  given(complaint, made)
    .when({ type: 'ConsiderElsewhere', today, ...heard })
    .thenHappened({ type: 'ElsewhereConsidered', ...heard })
  const { matter: _, ...none } = heard
  given(complaint, made)
    .when({ type: 'ConsiderElsewhere', today, ...none })
    .thenRefused({ type: 'WordsMissing', what: 'matter' })
  given(complaint, made)
    .when({ type: 'ConsiderElsewhere', today, ...heard, document: documentId('nowhere') })
    .thenRefused({ type: 'NoSuchDocument' })
})
