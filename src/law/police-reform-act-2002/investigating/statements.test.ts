import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commencement as amendedOn } from '../../amendments-2025/regulation-66.ts'
import { ruleById, versionsOf } from '../../rules.ts'

const stated = [
  ['complaints.def-recordable-conduct-matter', 'definition', 'recall'],
  ['complaints.def-relevant-offence', 'definition', 'read'],
  ['complaints.def-disciplinary-proceedings', 'definition', 'read'],
  ['complaints.def-misconduct-threshold', 'definition', 'read-part'],
  ['complaints.no-time-bar', 'convention', 'recall'],
  ['complaints.fail-to-record-remedy', 'power', 'read'],
  ['complaints.keep-records', 'standing-duty', 'read'],
  ['complaints.lpb-models', 'power', 'recall'],
  ['conduct.repeat-exempt', 'exception', 'read-part'],
  ['conduct.refer-voluntary', 'power', 'read'],
  ['dsi.chief-officer', 'gate', 'read'],
  ['dsi.becomes-complaint', 'definition', 'read'],
  ['complaints.refer-anyway', 'definition', 'read-part'],
  ['complaints.refer-voluntary', 'power', 'recall'],
  ['complaints.refer-lpb', 'power', 'recall'],
  ['complaints.dg-refer-back', 'power', 'read'],
  ['complaints.handling-paused', 'exception', 'recall'],
  ['complaints.indication-vs-allegation', 'standard', 'read-part'],
  ['complaints.rp-factors', 'standard', 'recall'],
  ['investigate.appointment-conditions', 'gate', 'read'],
  ['investigate.combine-split', 'power', 'recall'],
  ['investigate.timeliness-content', 'contents', 'read'],
  ['investigate.suspend-dg-override', 'power', 'recall'],
  ['investigate.ceased-serving', 'standing-duty', 'read-part'],
  ['investigate.unknown-identity', 'standing-duty', 'recall'],
  ['report.content', 'contents', 'recall'],
  ['report.sensitive', 'gate', 'read-part'],
  ['report.dg-direct', 'power', 'read'],
  ['report.dg-recommend-discipline', 'power', 'recall'],
  ['report.copy-to-subject', 'publication', 'read-part'],
  ['inform.other-matters', 'contents', 'read'],
  ['inform.vulnerable', 'standing-duty', 'recall'],
  ['review.form', 'contents', 'read-part'],
  ['review.form-waiver', 'power', 'read-part'],
  ['review.info', 'standing-duty', 'read-part'],
  ['review.test', 'standard', 'recall'],
  ['review.dg-powers-other', 'power', 'read-part'],
  ['review.lpb-powers-other', 'power', 'recall'],
  ['review.dg-powers-inv', 'power', 'read-part'],
  ['review.lpb-powers-inv', 'power', 'read-part'],
  ['review.second', 'definition', 'recall'],
  ['review.delegate-lpb', 'power', 'recall'],
  ['complaints.delegation', 'power', 'recall'],
  ['complaints.joint', 'definition', 'recall'],
  ['super.who', 'definition', 'read-part'],
  ['super.individual', 'definition', 'recall'],
  ['whistle.part2b', 'power', 'recall'],
] as const

for (const [id, sort, confidence] of stated)
  test(`${id} is a ${sort}, as well as it was read`, () => {
    const rule = ruleById(id)
    assert.equal(rule?.id, id)
    assert.deepEqual([rule?.sort, rule?.confidence], [sort, confidence])
  })

test('what several rows say is one rule, found under each of their ids', () => {
  for (const [id, by] of [
    ['complaints.refer-mandatory', 'complaints.refer-deadline'],
    ['conduct.refer-mandatory', 'complaints.refer-deadline'],
    ['dsi.convert', 'dsi.becomes-conduct'],
    ['dsi.investigator-bar', 'investigate.appointment-conditions'],
    ['dsi.timeliness.content', 'investigate.timeliness-content'],
    ['dsi.timeliness.copy-family', 'investigate.timeliness-copies'],
    ['inform.consent-interested', 'ip.pra.consent'],
  ] as const)
    assert.equal(ruleById(id)?.id, by)
})

test('guidance is never shown as what somebody must do', () => {
  assert.equal(ruleById('complaints.rp-factors')?.tier, 'guidance')
})

test('super-complaints are older than the rest, and the amendment of 2025 is a version', () => {
  assert.equal(ruleById('super.who')?.inForce.from, '2018-11-01')
  const from = versionsOf('investigate.accelerated').map(({ inForce }) => inForce.from)
  assert.deepEqual(from, ['2020-02-01', amendedOn])
})

test('only the Director General can direct: a policing body recommends', () => {
  for (const id of ['review.lpb-powers-other', 'review.lpb-powers-inv']) {
    const rule = ruleById(id)
    assert.ok(rule?.sort === 'power')
    assert.deepEqual(rule.doneBy, ['recommendation-made'])
  }
  const iopc = ruleById('review.dg-powers-inv')
  assert.ok(iopc?.sort === 'power' && iopc.doneBy?.includes('reinvestigation-ordered'))
})
