import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day, fold, matterId, personId } from '#kernel'
import { given } from '#test'
import { type OfficerCheckEvent, officerCheck } from './officer-check.ts'

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
