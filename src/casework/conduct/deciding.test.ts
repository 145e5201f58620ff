import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allegationId, authorityId, day, fold, instant, matterId, subjectId } from '#kernel'
import { type Owed, owed } from '#law'
import { given, invented } from '#test'
import { caseOf, type Recorded } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { conductOf } from './conduct.ts'
import { clearedBy, decidedOnCase } from './deciding-known.ts'

const subject = subjectId('s1')
const [one, two] = [allegationId('a1'), allegationId('a2')]
const today = day('2026-06-30')
const made = invented.made(instant('2026-03-02T09:00:00Z'))
const begun: readonly ComplaintEvent[] = [
  made,
  {
    type: 'ComplaintLogged',
    on: day('2026-03-02'),
    summary: 'E-mails to a witness',
    allegations: [
      { id: one, words: 'He wrote to her.', about: [subject] },
      { id: two, words: 'He looked her up.', about: [] },
      { id: allegationId('a3'), words: 'She joked.', about: [subjectId('s2')] },
    ],
  },
  {
    type: 'SubjectNamed',
    on: day('2026-03-02'),
    who: { subject, kind: 'officer', name: 'Oliver Pike', rank: 'sergeant' },
  },
]
const about = (entry: string, on: string) => ({ subject, entry, on: day(on) })
const reported: ComplaintEvent = {
  type: 'CaseReportReceived',
  ...about('report', '2026-05-05'),
  from: 'DI Rowan Ashdown',
  opinion: 'There is a case to answer.',
}
const answer = {
  allegation: one,
  answer: 'gross-misconduct',
  standards: [2, 9],
  why: 'He does not dispute the messages.',
} as const
const none = {
  allegation: two,
  answer: 'none',
  standards: [],
  why: 'No search is logged.',
} as const
const proper = {
  misconduct: { form: 'meeting', rule: 'case.form.misconduct' },
  grossMisconduct: { form: 'hearing', rule: 'case.form.gm' },
} as const
const deciding = {
  ...about('decided', '2026-05-20'),
  by: 'appropriate-authority',
  allegations: [answer, none],
  form: 'hearing',
  why: 'A panel could find it.',
} as const
const determine = {
  type: 'DetermineCase',
  today,
  ...deciding,
  proper,
} as const satisfies ComplaintCommand
const determined = {
  type: 'CaseDetermined',
  ...deciding,
  answer: 'gross-misconduct',
  proper: proper.grossMisconduct,
} as const satisfies ComplaintEvent
const withReport = given(complaint, ...begun, reported)

test('a case is as grave as the gravest allegation, and goes where the law leaves it', () => {
  withReport.when(determine).thenHappened(determined)
})

test('each allegation about them is answered, with the Standards it breaches and why; no other', () => {
  const left = { type: 'WordsMissing', what: 'findings' } as const
  withReport.when({ ...determine, allegations: [answer] }).thenRefused(left)
  withReport
    .when({ ...determine, allegations: [{ ...answer, standards: [] }, none] })
    .thenRefused(left)
  withReport.when({ ...determine, allegations: [answer, { ...none, why: ' ' }] }).thenRefused(left)
  withReport
    .when({ ...determine, allegations: [answer, { ...none, allegation: allegationId('a3') }] })
    .thenRefused({ type: 'NoSuchAllegation' })
})

test('gross misconduct sent to a meeting departs from the law, and says why', () => {
  const meeting = { ...determine, form: 'meeting' } as const
  withReport.when(meeting).thenRefused({ type: 'MoreExpected', rules: ['case.form.gm'] })
  const waivedWhy = 'He is dying.'
  withReport.when({ ...meeting, waivedWhy }).thenHappened({
    ...determined,
    form: 'meeting',
    waived: { rule: 'case.form.gm', why: waivedWhy },
  })
})

test('misconduct need not be brought at all; gross misconduct not brought says why', () => {
  const minor = { ...answer, answer: 'misconduct' } as const
  withReport.when({ ...determine, allegations: [minor, none], form: 'none' }).thenHappened({
    ...determined,
    ...{ allegations: [minor, none], answer: 'misconduct', form: 'none' },
    proper: proper.misconduct,
  })
  withReport
    .when({ ...determine, form: 'none' })
    .thenRefused({ type: 'MoreExpected', rules: ['case.form.gm'] })
})

test('where there is no case there is no form, whatever was asked', () => {
  const nothing = { ...answer, answer: 'none' } as const
  const { proper: _, ...without } = determined
  withReport.when({ ...determine, allegations: [nothing, none] }).thenHappened({
    ...without,
    ...{ allegations: [nothing, none], answer: 'none', form: 'none' },
  })
})

test('without a report the authority says why it decides; the Director General need not', () => {
  const bare = given(complaint, ...begun)
  bare.when(determine).thenRefused({ type: 'MoreExpected', rules: ['report.investigation'] })
  bare
    .when({ ...determine, by: 'director-general' })
    .thenHappened({ ...determined, by: 'director-general' })
})

test('special conditions are met only where both halves hold, and somebody certified it', () => {
  const decided = {
    ...about('special', '2026-05-06'),
    evidence: { holds: true, why: 'He admits the messages.' },
    interest: { holds: false, why: 'He is suspended.' },
  }
  const decide = { type: 'DecideSpecialConditions', today, ...decided } as const
  withReport.when(decide).thenHappened({ type: 'SpecialConditionsDecided', ...decided, met: false })
  const both = { ...decide, interest: { holds: true, why: 'He holds keys to a refuge.' } }
  withReport.when(both).thenRefused({ type: 'WordsMissing', what: 'who' })
  withReport.when({ ...both, certifiedBy: 'ACC Dana Wells' }).thenHappened({
    ...{ type: 'SpecialConditionsDecided', ...decided, interest: both.interest },
    ...{ met: true, certifiedBy: 'ACC Dana Wells' },
  })
})

const withdrawing = {
  ...about('withdrawn', '2026-06-10'),
  route: 'no-action',
  why: 'The only witness took it back.',
} as const
const began: ComplaintEvent = {
  type: 'ProceedingsBegan',
  ...about('began', '2026-06-10'),
  at: instant('2026-06-10T09:00:00Z'),
  forum: 'hearing',
  present: ['The chair'],
  rightsTold: true,
  admits: [],
}

test('a case is withdrawn on the day before it begins, and no longer once it has', () => {
  const withdraw = { type: 'WithdrawCase', today, ...withdrawing } as const
  const referred = [...begun, reported, determined]
  given(complaint, ...referred)
    .when(withdraw)
    .thenHappened({ type: 'CaseWithdrawn', ...withdrawing })
  const started = given(complaint, ...referred, began)
  started.when(withdraw).thenRefused({ type: 'AgainstLaw', rules: ['case.withdraw'] })
  const asItWasWhy = 'The chief officer did so in writing.'
  const asItWas = { rule: 'case.withdraw', why: asItWasWhy }
  started
    .when({ ...withdraw, asItWasWhy })
    .thenHappened({ type: 'CaseWithdrawn', ...withdrawing, asItWas })
  const before = { ...withdrawing, on: day('2026-06-09') }
  started.when({ ...withdraw, ...before }).thenHappened({ type: 'CaseWithdrawn', ...before })
})

test('what goes elsewhere when it is withdrawn is talked over with the line manager', () => {
  const withdraw = { type: 'WithdrawCase', today, ...withdrawing } as const
  const referred = given(complaint, ...begun, reported, determined)
  referred
    .when({ ...withdraw, route: 'reflective-practice' })
    .thenRefused({ type: 'MoreExpected', rules: ['severity.consult-line-manager'] })
})

function duties(on: string, ...events: readonly ComplaintEvent[]): ReadonlyMap<string, Owed> {
  const story: Recorded[] = [...begun, severe, ...events].map(event => ({
    event,
    recordedAt: made.madeAt,
  }))
  const found = caseOf(matterId('m1'), authorityId('northmoor'), story)
  assert.ok(found)
  return new Map(owed(found, { on: day(on) }).map(each => [each.rule, each]))
}
const severe: ComplaintEvent = {
  type: 'ConductSeverity',
  ...about('severity', '2026-03-10'),
  look: 'with-history',
  by: 'appropriate-authority',
  level: 'gross-misconduct',
  form: 'hearing',
  why: 'A public role.',
}

test('case.determine.late: on the 15th working day there is nothing to explain, the day after there is', () => {
  assert.equal(duties('2026-05-27', reported).get('case.determine')?.state, 'open')
  assert.equal(duties('2026-05-27', reported).get('case.determine.late')?.state, 'not-yet')
  assert.equal(duties('2026-05-28', reported).get('case.determine.late')?.state, 'open')
  const onTheDay = { ...determined, on: day('2026-05-27') }
  assert.equal(duties('2026-05-28', reported, onTheDay).get('case.determine.late'), undefined)
  const explained: ComplaintEvent = {
    type: 'NoticeServed',
    ...about('delay', '2026-05-28'),
    notice: 'delay',
    parts: [{ part: 'why', words: 'Counsel is asked.' }],
    service: { way: 'in-person', at: 'Northmoor House', by: 'DI Ashdown', proof: 'Signed for.' },
  }
  assert.equal(duties('2026-05-28', reported, explained).get('case.determine.late')?.state, 'met')
})

test('a decision meets case.determine, and no case leaves case.none to be decided', () => {
  assert.equal(duties('2026-05-20', reported, determined).get('case.determine')?.state, 'met')
  const noCase: ComplaintEvent = {
    type: 'CaseDetermined',
    ...deciding,
    ...{ answer: 'none', form: 'none' },
  }
  assert.equal(duties('2026-05-20', reported, noCase).get('case.none')?.state, 'open')
})

function conductAfter(...events: readonly ComplaintEvent[]) {
  const state = fold(complaint, [...begun, ...events])
  assert.ok(state.type === 'Open')
  return conductOf(state.facts, subject)
}

test('no case, a withdrawal for no action and nothing found clear them; what came later does not', () => {
  const noCase = { ...determined, answer: 'none', form: 'none' } as const
  const withdrawn = { type: 'CaseWithdrawn', ...withdrawing } as const
  assert.equal(clearedBy(conductAfter(noCase)), 'no-case')
  assert.equal(clearedBy(conductAfter(determined)), undefined)
  assert.equal(clearedBy(conductAfter(determined, withdrawn)), 'withdrawn')
  const late = { ...withdrawn, asItWas: { rule: 'case.withdraw', why: 'So.' } }
  assert.equal(clearedBy(conductAfter(determined, began, late)), undefined)
  assert.equal(decidedOnCase(conductAfter(determined, began, late)).withdrawn, undefined)
})
