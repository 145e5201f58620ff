import assert from 'node:assert/strict'
import { test } from 'node:test'
import { versionsOf } from '../../rules.ts'

const statements = [
  ['case.form.gm', 'classification', 'recall'],
  ['case.form.misconduct.fww', 'classification', 'recall'],
  ['case.form.misconduct.rank', 'classification', 'recall'],
  ['case.form.misconduct', 'classification', 'recall'],
  ['case.dg-presents', 'power', 'read'],
  ['case.joint', 'power', 'read'],
  ['case.delegate-force', 'power', 'read'],
  ['case.withdraw', 'power', 'read-part'],
  ['witness.decide', 'standard', 'recall'],
  ['attend.officer', 'standing-duty', 'recall'],
  ['attend.dg-investigator', 'power', 'recall'],
  ['public.hearing', 'publication', 'recall'],
  ['procedure.open', 'standing-duty', 'read'],
  ['procedure.adjourn', 'power', 'read'],
  ['finding.standard', 'standard', 'read-part'],
  ['finding.majority', 'standard', 'recall'],
  ['finding.inference', 'standard', 'recall'],
  ['outcome.hear', 'standard', 'read-part'],
  ['outcome.effect', 'definition', 'read'],
  ['record.proceedings', 'standing-duty', 'recall'],
  ['amh.special-conditions', 'standard', 'read'],
  ['amh.public', 'publication', 'recall'],
  ['amh.no-witnesses', 'standard', 'recall'],
  ['notice.referral', 'contents', 'read-part'],
  ['response.officer', 'contents', 'read'],
  ['public.notice', 'contents', 'recall'],
  ['outcome.report', 'contents', 'read-part'],
  ['amh.notice', 'contents', 'recall'],
] as const

test('what is no duty is of its sort, and as sure as it was read', () => {
  for (const [id, sort, confidence] of statements) {
    const found = versionsOf(id).filter(rule => rule.sort === sort)
    assert.deepEqual(
      found.map(rule => rule.confidence),
      [confidence],
      id,
    )
  }
})

const items = (id: string) =>
  versionsOf(id).flatMap(rule => (rule.sort === 'contents' ? rule.items : []))

test('the notice of referral has its eight items, its documents, and more for who has left', () => {
  const ids = items('notice.referral').map(({ id }) => id)
  assert.deepEqual(ids.slice(0, 8), ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'])
  assert.ok(ids.includes('undermining') && ids.includes('former-finding'))
})

test('every document names something to say', () => {
  for (const [id, sort] of statements)
    if (sort === 'contents')
      assert.ok(
        items(id).every(({ says }) => says.length > 5),
        id,
      )
})
