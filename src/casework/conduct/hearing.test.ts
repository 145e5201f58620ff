import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allegationId, authorityId, day, fold, instant, matterId, subjectId } from '#kernel'
import { type Owed, outcomes, owed } from '#law'
import { given, invented } from '#test'
import { caseOf } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import { conductOf } from './conduct.ts'
import { clearedBy } from './deciding-known.ts'

const subject = subjectId('s1')
const allegation = allegationId('a1')
const today = day('2026-09-30')
const made = invented.made(instant('2026-03-02T09:00:00Z'))
const about = (entry: string, on: string) => ({ subject, entry, on: day(on) })
const begun: readonly ComplaintEvent[] = [
  made,
  {
    type: 'ComplaintLogged',
    on: day('2026-03-02'),
    summary: 'E-mails to a witness',
    allegations: [{ id: allegation, words: 'He wrote to her.', about: [subject] }],
  },
  {
    type: 'SubjectNamed',
    on: day('2026-03-02'),
    who: { subject, kind: 'officer', name: 'Oliver Pike', rank: 'sergeant' },
  },
  {
    type: 'ConductSeverity',
    ...about('severity', '2026-03-10'),
    look: 'with-history',
    by: 'appropriate-authority',
    level: 'gross-misconduct',
    form: 'hearing',
    why: 'A public role.',
  },
  {
    type: 'CaseDetermined',
    ...about('decided', '2026-05-20'),
    by: 'appropriate-authority',
    allegations: [],
    answer: 'gross-misconduct',
    form: 'hearing',
    why: 'A panel could find it.',
  },
]
const opening = {
  ...about('opened', '2026-08-24'),
  at: instant('2026-08-24T09:00:00Z'),
  forum: 'hearing',
  present: ['The chair', 'The officer'],
  rightsTold: true,
  admits: [{ allegation, accepted: 'no', words: 'He denies it.' }],
} as const
const opened = { type: 'ProceedingsBegan', ...opening } as const satisfies ComplaintEvent
const found = {
  allegation,
  found: 'proved',
  facts: 'He wrote eleven e-mails about her looks.',
  standards: [2, 9],
  level: 'gross-misconduct',
  why: 'Each was sent from his own account.',
} as const
const finding = {
  ...about('found', '2026-08-26'),
  forum: 'hearing',
  allegations: [found],
  unconnected: false,
  influence: { open: 'yes', why: 'He was to decide whether her case went on.' },
} as const
const find = { type: 'MakeFinding', today, ...finding } as const satisfies ComplaintCommand
const foundGross = {
  type: 'FindingMade',
  ...finding,
  level: 'gross-misconduct',
} as const satisfies ComplaintEvent
const underWay = given(complaint, ...begun, opened)

test('proceedings are opened in the form decided; in another only for a reason', () => {
  const open = { type: 'BeginProceedings', today, ...opening } as const
  given(complaint, ...begun)
    .when(open)
    .thenHappened(opened)
  given(complaint, ...begun)
    .when({ ...open, forum: 'meeting' })
    .thenRefused({ type: 'MoreExpected', rules: ['case.determine'] })
})

test('nobody goes ahead before the officer was told of their rights; where they did, it says so', () => {
  const untold = { type: 'BeginProceedings', today, ...opening, rightsTold: false } as const
  const begin = given(complaint, ...begun)
  begin.when(untold).thenRefused({ type: 'AgainstLaw', rules: ['conduct.legal-rep'] })
  const asItWasWhy = 'The chair noticed it that afternoon.'
  begin.when({ ...untold, asItWasWhy }).thenHappened({
    ...{ ...opened, rightsTold: false },
    asItWas: { rule: 'conduct.legal-rep', why: asItWasWhy },
  })
})

test('an adjournment only so that somebody can attend says what is exceptional', () => {
  const adjourning = {
    ...about('adjourned', '2026-08-25'),
    forAttendance: true,
    why: 'The complainant is abroad.',
  } as const
  const adjourn = { type: 'AdjournProceedings', today, ...adjourning } as const
  underWay.when(adjourn).thenRefused({ type: 'AgainstLaw', rules: ['procedure.adjourn'] })
  const exceptional = 'She asked first, and is in hospital.'
  underWay
    .when({ ...adjourn, exceptional })
    .thenHappened({ type: 'ProceedingsAdjourned', ...adjourning, exceptional })
})

test('a finding answers every allegation, and is as grave as the gravest', () => {
  underWay.when(find).thenHappened(foundGross)
  const left = { type: 'WordsMissing', what: 'findings' } as const
  underWay.when({ ...find, allegations: [] }).thenRefused(left)
  underWay.when({ ...find, allegations: [{ ...found, facts: ' ' }] }).thenRefused(left)
  underWay.when({ ...find, allegations: [{ ...found, standards: [] }] }).thenRefused(left)
  const influence = { open: 'no', why: '' } as const
  underWay.when({ ...find, influence }).thenRefused({ type: 'WordsMissing', what: 'why' })
})

test('what is not proved is neither, whatever level was asked', () => {
  const notProved = { ...found, found: 'not-proved' } as const
  underWay.when({ ...find, allegations: [notProved] }).thenHappened({
    ...foundGross,
    allegations: [{ ...notProved, level: 'neither', standards: [] }],
    level: 'neither',
  })
})

test('found as admitted though nobody recorded that they did: it says why', () => {
  const admitted = { ...find, allegations: [{ ...found, found: 'admitted' }] } as const
  underWay.when(admitted).thenRefused({ type: 'MoreExpected', rules: ['finding.standard'] })
  const admits = [{ allegation, accepted: 'in-part', words: 'The facts.' }] as const
  given(complaint, ...begun, { ...opened, admits })
    .when(admitted)
    .thenHappened({ ...foundGross, allegations: admitted.allegations })
})

test('a finding before anything was opened is recorded as what it was', () => {
  const before = given(complaint, ...begun)
  before.when(find).thenRefused({ type: 'AgainstLaw', rules: ['procedure.open'] })
})

test('what was sent back with its finding is opened afresh before anything is found in it', () => {
  const quashed: ComplaintEvent = {
    ...{ type: 'ChallengeDecided', ...about('quashed', '2026-09-01'), challenge: 'jr-1' },
    ...{ order: 'finding-quashed', remitted: 'new-panel', words: 'No reasons.' },
  }
  const again = { ...find, ...about('again', '2026-09-20') }
  const back = [...begun, opened, foundGross, quashed]
  const refused = { type: 'AgainstLaw', rules: ['procedure.open'] } as const
  given(complaint, ...back)
    .when(again)
    .thenRefused(refused)
  given(complaint, ...back, { ...opened, ...about('opened-again', '2026-09-19') })
    .when(again)
    .thenHappened({ ...foundGross, ...about('again', '2026-09-20') })
})

test('gross misconduct found at a meeting departs from the form it must take', () => {
  underWay
    .when({ ...find, forum: 'meeting' })
    .thenRefused({ type: 'MoreExpected', rules: ['case.form.gm'] })
})

function lawCase(...events: readonly ComplaintEvent[]) {
  const story = [...begun, ...events].map(event => ({ event, recordedAt: made.madeAt }))
  const whole = caseOf(matterId('m1'), authorityId('northmoor'), story)
  assert.ok(whole)
  return whole
}
function duties(on: string, ...events: readonly ComplaintEvent[]): ReadonlyMap<string, Owed> {
  return new Map(owed(lawCase(...events), { on: day(on) }).map(each => [each.rule, each]))
}
const completed: ComplaintEvent = { type: 'ProceedingsCompleted', ...about('over', '2026-08-26') }
const dismissed: ComplaintEvent = {
  type: 'OutcomeNotified',
  ...about('told', '2026-08-27'),
  finding: 'gross-misconduct',
  action: 'dismissal-without-notice',
  written: true,
  service: { way: 'in-person', at: 'Northmoor House', by: 'Supt Kay Moss', proof: 'Signed for.' },
}

test('outcome.report: completed on Wednesday 26 August, due on Thursday 3 September over the holiday', () => {
  const due = duties('2026-09-03', opened, foundGross, completed).get('outcome.report')
  assert.deepEqual([due?.state, due?.due], ['open', '2026-09-03'])
  const late = duties('2026-09-04', opened, foundGross, completed).get('outcome.report')
  assert.equal(late?.state, 'overdue')
})

test('barred.report: of a dismissal told on 27 August, that day counts: due on 3 September', () => {
  const story = [opened, foundGross, completed, dismissed]
  const due = duties('2026-09-03', ...story).get('barred.report')
  assert.deepEqual([due?.state, due?.due], ['open', '2026-09-03'])
  assert.equal(duties('2026-09-04', ...story).get('barred.report')?.state, 'overdue')
  const reported: ComplaintEvent = {
    type: 'ListReported',
    ...about('list', '2026-09-03'),
    list: 'barred',
    parts: [],
  }
  assert.equal(duties('2026-09-04', ...story, reported).get('barred.report')?.state, 'met')
})

test('outcome.ww.duration: a warning told on 2 March 2026 is in force to 1 September 2027, not the day after', () => {
  const warned: ComplaintEvent = {
    type: 'OutcomeNotified',
    ...about('told', '2026-03-02'),
    finding: 'misconduct',
    action: 'written-warning',
    written: true,
    service: { way: 'in-person', at: 'Northmoor House', by: 'Supt Moss', proof: 'Signed for.' },
  }
  const standing = (on: string) =>
    outcomes(lawCase(opened, warned), { on: day(on) }).people[0]?.standing ?? []
  assert.equal(standing('2027-09-01')[0]?.to, '2027-09-01')
  assert.deepEqual(standing('2027-09-02'), [])
})

test('a finding of neither clears them; one of misconduct does not', () => {
  const clears = (...events: readonly ComplaintEvent[]) => {
    const state = fold(complaint, [...begun, ...events])
    return state.type === 'Open' ? clearedBy(conductOf(state.facts, subject)) : undefined
  }
  assert.equal(clears(opened, { ...foundGross, level: 'neither' }), 'not-proved')
  assert.equal(clears(opened, foundGross), undefined)
})
