import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold, matterId, personId } from '#kernel'
import { given } from '#test'
import type { HeldKind } from './conduct/held-of.ts'
import { isLive, type OfficerCheckEvent, officerCheck } from './officer-check.ts'

const held = [
  { what: 'under-investigation', on: day('2026-11-02'), which: 'gross-misconduct' },
] as const
const answer = {
  ...{ record: 'officer-1', officer: 'Sergeant Oliver Pike', purpose: 'vetting' as const },
  ...{ askedBy: 'Noor Hale', organisation: 'Vetting unit', why: 'Their clearance is due' },
  told: [{ matter: matterId('m1'), reference: 'CO/1/26', version: 12, held }],
  ...{ unsettled: 0, by: { person: personId('jay-arden'), name: 'Jay Arden' } },
  on: day('2026-11-30'),
}
const answered: OfficerCheckEvent = { type: 'OfficerCheckAnswered', ...answer }

test('an answer keeps who asked, for what and why, and what they were told; once', () => {
  given(officerCheck)
    .when({ type: 'AnswerOfficerCheck', ...answer })
    .thenHappened(answered)
  given(officerCheck, answered)
    .when({ type: 'AnswerOfficerCheck', ...answer, told: [] })
    .thenNothing()
})

test('nobody is told without a name, an organisation and a reason', () => {
  const refused = (changed: Partial<typeof answer>) =>
    given(officerCheck).when({ type: 'AnswerOfficerCheck', ...answer, ...changed })
  refused({ askedBy: ' ' }).thenRefused({ type: 'AskerMissing' })
  refused({ organisation: '' }).thenRefused({ type: 'OrganisationMissing' })
  refused({ why: '' }).thenRefused({ type: 'WhyMissing' })
})

test('an answer as it was first written is still read, and one disposed of is none', () => {
  const sample = new URL('check-samples/OfficerCheckAnswered.1.json', import.meta.url)
  const event = { type: 'OfficerCheckAnswered', ...JSON.parse(readFileSync(sample, 'utf8')) }
  const { answered: read } = fold(officerCheck, [event])
  assert.deepEqual(
    read?.told.map(({ reference, held: said }) => [reference, said.map(({ what }) => what)]),
    [['CO/1/26', ['under-investigation', 'warning']]],
  )
  assert.deepEqual(fold(officerCheck, [{ ...event, disposed: true }]), officerCheck.initial)
})

const decision = {
  ...({ type: 'DecideOnCheck', decided: 'went-ahead', why: 'The board chose to' } as const),
  ...{ by: answer.by, on: day('2026-12-14'), stood: [], today: day('2026-12-14') },
}
const cleared = [{ what: 'cleared', on: day('2026-12-03'), which: 'no-case' }] as const
const came = [{ matter: matterId('m2'), reference: 'CO/2/26', version: 1, held }]
const clean: OfficerCheckEvent = { ...answered, told: [] }
const { type: _, stood: __, today: ___, ...was } = decision
const decided = (despite: boolean, ...matters: readonly string[]) =>
  ({ type: 'CheckDecided', ...was, despite, matters: matters.map(one => matterId(one)) }) as const

test('a promotion that goes ahead while a matter is live is recorded as that', () => {
  given(officerCheck, answered)
    .when({ ...decision, stood: answer.told })
    .thenHappened(decided(true, 'm1'))
  given(officerCheck, clean).when(decision).thenHappened(decided(false))
  given(officerCheck, clean)
    .when({ ...decision, stood: came })
    .thenHappened(decided(true, 'm2'))
  given(officerCheck, answered)
    .when({ ...decision, stood: answer.told, decided: 'put-off' })
    .thenHappened({ ...decided(false, 'm1'), decided: 'put-off' })
})

test('what was told as live and had ended by the day it went ahead counts for nothing', () => {
  given(officerCheck, answered)
    .when({ ...decision, stood: answer.told.map(one => ({ ...one, held: cleared })) })
    .thenHappened(decided(false, 'm1'))
})

test('a disclosure goes ahead whatever is live: it waits for nothing', () => {
  given(officerCheck, { ...answered, purpose: 'disclosure' })
    .when({ ...decision, stood: answer.told })
    .thenHappened(decided(false, 'm1'))
})

test('a decision keeps every matter told of, and every one that came since', () => {
  given(officerCheck, answered)
    .when({ ...decision, stood: came })
    .thenHappened(decided(true, 'm1', 'm2'))
})

test('what was done about them comes after the answer, with a reason, and not before it was done', () => {
  given(officerCheck).when(decision).thenRefused({ type: 'NotAnswered' })
  given(officerCheck, answered)
    .when({ ...decision, why: ' ' })
    .thenRefused({ type: 'WhyMissing' })
  given(officerCheck, answered)
    .when({ ...decision, on: day('2026-11-29') })
    .thenRefused({ type: 'BeforeAnswer', on: day('2026-11-30') })
  given(officerCheck, answered)
    .when({ ...decision, today: day('2026-12-13') })
    .thenRefused({ type: 'InTheFuture', today: day('2026-12-13') })
})

test('what is open or in force is live; what was decided or cleared is not', () => {
  const live = (...whats: readonly HeldKind[]) =>
    isLive({ held: whats.map(what => ({ what, on: day('2026-11-02') })) })
  for (const what of ['complained-of', 'under-investigation', 'warning', 'suspended'] as const)
    assert.ok(live(what), what)
  assert.ok(live('finding'), 'an outcome is still to come')
  assert.ok(live('cleared', 'criminal-proceedings'))
  assert.ok(!live())
  assert.ok(!live('cleared'))
  assert.ok(!live('finding', 'outcome'))
  assert.ok(live('finding', 'outcome', 'challenged'))
  assert.ok(!live('withdrawn'))
})
