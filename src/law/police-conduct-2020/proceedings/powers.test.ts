/** A step by somebody without the power, or told to somebody else, starts and meets nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening, LawCase } from '../../format/case.ts'
import { did } from '../../sample.ts'
import {
  agreed,
  assessed,
  conductCase,
  determined,
  forHearing,
  found,
  notified,
  shown,
  supplied,
} from '../proceedings.fixture.ts'

const byOfficer = { by: 'o1' } as const
const byChair = { by: 'chair' } as const
const toOfficer = { to: 'o1' } as const
const proposal = {
  ...byOfficer,
  details: { what: 'pre-hearing', day: '2026-12-14', reasonable: true },
} as const

const wholeHearing = conductCase([
  assessed('gross-misconduct'),
  did('report-received', '2026-09-28', { to: 'force-a' }),
  forHearing,
  did('notice-of-referral-given', '2026-11-02', toOfficer),
  supplied('2026-11-02'),
  did('chairing-delegated', '2026-11-03', { to: 'retired-chief' }),
  did('panel-member-named', '2026-11-05', toOfficer),
  did('panel-objection-made', '2026-11-09', byOfficer),
  did('panel-objection-decided', '2026-11-12'),
  did('officer-responded', '2026-11-18', byOfficer),
  did('witness-list-supplied', '2026-11-20', byOfficer),
  did('witness-list-supplied', '2026-11-20'),
  did('documents-supplied-to-chair', '2026-11-25', { to: 'chair' }),
  did('pre-hearing-decided', '2026-11-25', byChair),
  did('pre-hearing-day-specified', '2026-11-26', { ...byChair, details: { day: '2026-12-09' } }),
  did('alternative-day-proposed', '2026-11-30', proposal),
  did('pre-hearing-day-specified', '2026-12-01', { ...byChair, details: { day: '2026-12-14' } }),
  did('hearing-date-fixed', '2026-12-01', { ...byChair, details: { firstDay: '2027-01-18' } }),
  did('public-notice-published', '2027-01-04'),
  did('proceedings-began', '2027-01-18', byChair),
  found('gross-misconduct', 'hearing', '2027-01-20'),
  did('proceedings-completed', '2027-01-20', { by: 'panel' }),
  did('outcome-report-supplied', '2027-01-22', byChair),
  notified('dismissal-without-notice', '2027-01-25'),
  did('written-decision-given', '2027-01-26', toOfficer),
  did('outcome-published', '2027-01-27'),
  did('barred-list-reported', '2027-01-27', { to: 'college' }),
  did('pat-notice-given', '2027-02-05', { ...byOfficer, to: 'lpb-a' }),
  did('pat-notice-copied', '2027-02-08', { by: 'lpb-a', to: 'respondent' }),
  did('pat-documents-supplied', '2027-02-12', { by: 'respondent' }),
  did('pat-documents-supplied', '2027-02-15', byOfficer),
])

const fast = conductCase([
  assessed('gross-misconduct'),
  did('special-conditions-stated', '2026-07-06', { by: 'investigator' }),
  did('special-conditions-determined', '2026-07-13', { details: { met: true } }),
  did('amh-notice-given', '2026-07-20', toOfficer),
  did('officer-responded', '2026-07-24', byOfficer),
  found('gross-misconduct', 'accelerated', '2026-08-05'),
])
const sentBack = conductCase([
  ...fast.happenings.slice(1, 4),
  did('special-conditions-determined', '2026-07-14', { details: { met: false } }),
  determined('gross-misconduct', 'hearing', '2026-07-16'),
])
const meeting = conductCase([
  determined('misconduct', 'meeting'),
  supplied('2026-11-02'),
  found('misconduct', 'meeting', '2026-11-16', 'chair'),
  notified('written-warning', '2026-11-17', 'misconduct'),
  did('meeting-appeal-made', '2026-11-19', byOfficer),
  did('meeting-appeal-ground-accepted', '2026-11-23'),
  did('meeting-appeal-held', '2026-11-25'),
  did('meeting-appeal-result-given', '2026-11-26', toOfficer),
])
const nothing = conductCase([
  determined('none', 'none'),
  did('route-notified', '2026-10-22', toOfficer),
])

type Row = readonly [rule: string, lawCase: LawCase, ...names: readonly Happening['happened'][]]
const powers: readonly Row[] = [
  ['case.determine', wholeHearing, 'case-determined'],
  ['case.none', nothing, 'case-determined', 'route-notified'],
  ['notice.referral', wholeHearing, 'case-determined', 'notice-of-referral-given'],
  ['notice.referral.delegate-chair', wholeHearing, 'chairing-delegated', 'panel-member-named'],
  ['panel.object', wholeHearing, 'panel-objection-made'],
  ['panel.object.decide', wholeHearing, 'panel-objection-made', 'panel-objection-decided'],
  ['response.officer', wholeHearing, 'documents-supplied', 'officer-responded'],
  ['witness.lists', wholeHearing, 'officer-responded', 'witness-list-supplied'],
  ['documents.to-chair', wholeHearing, 'witness-list-supplied', 'documents-supplied-to-chair'],
  ['prehearing.date', wholeHearing, 'pre-hearing-decided', 'pre-hearing-day-specified'],
  ['prehearing.postpone', wholeHearing, 'pre-hearing-day-specified', 'alternative-day-proposed'],
  ['hearing.start', wholeHearing, 'documents-supplied'],
  ['meeting.start', meeting, 'documents-supplied'],
  ['public.notice', wholeHearing, 'public-notice-published'],
  ['outcome.report', wholeHearing, 'proceedings-completed', 'outcome-report-supplied'],
  ['outcome.notify', wholeHearing, 'outcome-report-supplied', 'outcome-notified'],
  ['outcome.publish', wholeHearing, 'outcome-published'],
  ['barred.report', wholeHearing, 'barred-list-reported'],
  ['appeal.meeting', meeting, 'outcome-notified', 'meeting-appeal-made'],
  ['appeal.meeting.hold', meeting, 'meeting-appeal-ground-accepted'],
  ['appeal.meeting.result', meeting, 'meeting-appeal-result-given'],
  ['amh.determine', fast, 'special-conditions-stated', 'special-conditions-determined'],
  ['amh.notice', fast, 'special-conditions-determined', 'amh-notice-given'],
  ['amh.date', fast, 'amh-notice-given'],
  ['amh.response', fast, 'amh-notice-given', 'officer-responded'],
  ['amh.remit', sentBack, 'special-conditions-determined', 'case-determined'],
  ['pat.notice', wholeHearing, 'pat-notice-given'],
  ['pat.forward', wholeHearing, 'pat-notice-given', 'pat-notice-copied'],
  ['pat.respondent-docs', wholeHearing, 'pat-notice-copied', 'pat-documents-supplied'],
  ['pat.appellant-docs', wholeHearing, 'pat-notice-given', 'pat-documents-supplied'],
]
const asked = '2027-03-01'

function withAll(lawCase: LawCase, name: string, over: Partial<Happening>): LawCase {
  const happenings = lawCase.happenings.map(each =>
    each.happened === name ? { ...each, ...over } : each,
  )
  return { ...lawCase, happenings }
}

for (const [rule, lawCase, ...names] of powers)
  test(`${rule}: only by whoever has the power`, () => {
    const before = shown(rule, lawCase, asked)
    assert.ok(before.length > 0)
    for (const name of names) {
      const powerless = withAll(lawCase, name, { by: 'family-liaison' })
      assert.notDeepEqual(shown(rule, powerless, asked), before, name)
    }
  })

const told: readonly Row[] = [
  ['case.none', nothing, 'route-notified'],
  ['notice.referral', wholeHearing, 'notice-of-referral-given'],
  ['notice.referral.delegate-chair', wholeHearing, 'panel-member-named'],
  ['panel.object', wholeHearing, 'panel-member-named'],
  ['response.officer', wholeHearing, 'documents-supplied'],
  ['hearing.start', wholeHearing, 'documents-supplied'],
  ['meeting.start', meeting, 'documents-supplied'],
  ['outcome.notify', wholeHearing, 'outcome-notified'],
  ['outcome.publish', wholeHearing, 'outcome-notified'],
  ['outcome.ww.duration', meeting, 'outcome-notified'],
  ['appeal.meeting', meeting, 'outcome-notified'],
  ['appeal.meeting.result', meeting, 'meeting-appeal-result-given'],
  ['amh.notice', fast, 'amh-notice-given'],
  ['amh.date', fast, 'amh-notice-given'],
  ['amh.response', fast, 'amh-notice-given'],
  ['pat.notice', wholeHearing, 'written-decision-given'],
]

for (const [rule, lawCase, ...names] of told)
  test(`${rule}: only where the officer is told`, () => {
    const before = shown(rule, lawCase, asked)
    for (const name of names) {
      const elsewhere = withAll(lawCase, name, { to: 'c1' })
      assert.notDeepEqual(shown(rule, elsewhere, asked), before, name)
    }
  })

const cut: readonly [rule: string, lawCase: LawCase, until: string][] = [
  ['panel.object', wholeHearing, '2026-11-09'],
  ['response.officer', wholeHearing, '2026-11-20'],
  ['witness.lists', wholeHearing, '2026-11-20'],
  ['prehearing.date', wholeHearing, '2026-12-10'],
  ['hearing.start', wholeHearing, '2027-02-26'],
  ['meeting.start', meeting, '2026-11-20'],
  ['outcome.report', wholeHearing, '2027-01-25'],
  ['appeal.meeting', meeting, '2026-11-20'],
  ['appeal.meeting.hold', meeting, '2026-11-26'],
  ['appeal.meeting.result', meeting, '2026-11-27'],
  ['amh.date', fast, '2026-08-05'],
  ['amh.response', fast, '2026-07-24'],
]

for (const [rule, lawCase, until] of cut)
  test(`${rule}: everyone together can agree on less, and on no more`, () => {
    const by = ['appropriate-authority', 'officer', 'chair']
    const dues = (to: string) => {
      const signed = agreed(rule, to, '2026-07-01', by)
      const shorter = { ...lawCase, happenings: [...lawCase.happenings, signed] }
      return shown(rule, shorter, asked).map(([, due]) => due)
    }
    assert.ok(dues(until).every(due => due === until))
    assert.ok(dues('2028-01-03').every(due => due !== '2028-01-03'))
  })
