import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductOutcomes } from './rules.ts'

const asRead = [
  ['outcome.available.accelerated.gross-misconduct', 'classification', 'recall'],
  ['outcome.available.accelerated.misconduct', 'classification', 'recall'],
  ['outcome.available.former.gross-misconduct', 'classification', 'read'],
  ['outcome.available.former.misconduct', 'classification', 'read'],
  ['outcome.available.hearing.gross-misconduct', 'classification', 'read'],
  ['outcome.available.hearing.misconduct', 'classification', 'read'],
  ['outcome.available.meeting', 'classification', 'read'],
  ['outcome.available.neither', 'classification', 'read'],
  ['outcome.bar.fww', 'gate', 'recall'],
  ['outcome.bar.ww', 'gate', 'read'],
  ['outcome.fww.extend', 'power', 'recall'],
  ['outcome.indictable-only', 'definition', 'read'],
  ['outcome.management-advice', 'exception', 'read-part'],
  ['outcome.misconduct.final-warning', 'exception', 'read'],
  ['outcome.misconduct.unconnected', 'exception', 'read'],
  ['outcome.presumption', 'standard', 'read-part'],
  ['outcome.presumption.accelerated', 'standard', 'read-part'],
  ['outcome.presumption.exceptional', 'exception', 'recall'],
  ['outcome.reduction', 'exception', 'recall'],
  ['panel.accelerated', 'classification', 'recall'],
  ['panel.accelerated', 'classification', 'read'],
  ['panel.dg-input', 'power', 'read'],
  ['panel.former', 'classification', 'recall'],
  ['panel.hearing.adviser', 'classification', 'read-part'],
  ['panel.hearing.adviser', 'classification', 'read-part'],
  ['panel.hearing.chair', 'classification', 'read-part'],
  ['panel.hearing.chair', 'classification', 'read'],
  ['panel.hearing.members', 'classification', 'recall'],
  ['panel.hearing.members', 'classification', 'read-part'],
  ['panel.meeting', 'classification', 'read'],
  ['panel.meeting.special-constable', 'classification', 'read'],
  ['panel.senior.chair', 'classification', 'read-part'],
  ['panel.senior.chair', 'classification', 'read-part'],
  ['panel.senior.chair-top', 'classification', 'read-part'],
  ['panel.senior.chair-top', 'classification', 'read-part'],
  ['panel.senior.members', 'classification', 'recall'],
  ['panel.senior.members', 'classification', 'recall'],
  ['panel.senior.three', 'classification', 'read'],
  ['performance.route', 'power', 'read'],
  ['performance.special-constables', 'context', 'read'],
  ['probationer', 'context', 'read-part'],
  ['promotion.live-case', 'context', 'recall'],
  ['vetting.case-route', 'power', 'read'],
  ['vetting.duty', 'standing-duty', 'read-part'],
  ['vetting.ends', 'exception', 'read-part'],
  ['vetting.hierarchy', 'context', 'read'],
  ['vetting.review-after-outcome', 'context', 'recall'],
  ['vetting.withdraw', 'power', 'read-part'],
] as const

test('outcomes, who sits and what stands beside discipline: each rule, as well as it was read', () => {
  const rows = conductOutcomes
    .toSorted((a, b) => `${a.id} ${a.inForce.from}`.localeCompare(`${b.id} ${b.inForce.from}`))
    .map(({ id, sort, confidence }) => [id, sort, confidence])
  assert.deepEqual(rows, asRead)
})

test('of two versions of a rule, the second begins the day after the first ends', () => {
  const ids = new Set(conductOutcomes.map(({ id }) => id))
  const pairs = [...ids]
    .map(id => conductOutcomes.filter(each => each.id === id))
    .filter(({ length }) => length > 1)
  assert.equal(pairs.length, 7)
  for (const versions of pairs) {
    const days = versions.map(({ inForce }) => [inForce.from, inForce.until])
    assert.deepEqual(days.toSorted(), [
      ['2020-02-01', '2024-05-06'],
      ['2024-05-07', undefined],
    ])
  }
})
