import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening, LawCase } from '../../format/case.ts'
import { did, every, theOne } from '../../sample.ts'
import { assessed, internal, investigator, states } from './internal.fixture.ts'

const on = '2026-09-10'
const suspended = did('officer-suspended', '2026-08-28', { about: 'o1', details: { how: 'oral' } })
const reviewed = (day: string) =>
  did('suspension-reviewed', day, { about: 'o1', details: { decision: 'continue' } })
const spoke = did('suspension-representations-made', '2026-09-02', { by: 'o1' })
const serious = assessed('2026-08-14', 'misconduct', 'meeting')
const neither = assessed('2026-08-14', 'neither')
const notice = did('notice-of-investigation-given', '2026-08-20', investigator)
const named = did('interview-specified', '2026-09-08', {
  ...investigator,
  details: { day: '2026-09-21' },
})
const proposed = did('alternative-day-proposed', '2026-09-09', {
  by: 'o1',
  details: { what: 'interview', day: '2026-09-22', reasonable: true },
})
const invited = did('reflective-account-invited', '2026-09-04', { to: 'o1' })
const completed = did('investigation-completed', '2026-09-08')
const criminal = did('criminal-proceedings-began', '2026-09-01', { about: 'o1' })

const byStranger = (each: Happening): Happening => ({ ...each, by: 'c1' })
const toStranger = (each: Happening): Happening => ({ ...each, to: 'c1' })

type Row = readonly [rule: string, before: readonly Happening[], happening: Happening]

const starts: readonly Row[] = [
  ['suspension.notify', [], suspended],
  ['suspension.representations', [], suspended],
  ['suspension.review.first', [], suspended],
  ['suspension.review.next', [suspended], reviewed('2026-09-09')],
  ['severity.neither', [], neither],
  ['severity.notify-nfa', [], neither],
  ['severity.form', [], serious],
  ['severity.revise', [], serious],
  ['investigator.appoint', [], serious],
  ['notice.investigation', [], serious],
  ['notice.terms-of-reference', [], serious],
  ['notice.progress', [], notice],
  ['representations.investigator', [], notice],
  ['interview.postpone', [], named],
  ['report.special-conditions', [], did('special-conditions-stated', on, { by: 'investigator' })],
]

test('done by somebody without the power to do it, it starts nothing', () => {
  for (const [rule, before, happening] of starts) {
    assert.notDeepEqual(states(rule, internal([...before, happening]), on), [], rule)
    const stranger = internal([...before, byStranger(happening)])
    assert.deepEqual(states(rule, stranger, on), [], rule)
  }
})

const route = did('route-notified', on, { to: 'o1' })
const acts: readonly Row[] = [
  ['suspension.notify', [suspended], did('suspension-confirmed-in-writing', on, { to: 'o1' })],
  ['suspension.representations', [suspended], { ...spoke, by: 'o1' }],
  ['suspension.review.first', [suspended], reviewed(on)],
  ['suspension.review.on-representations', [suspended, spoke], reviewed(on)],
  ['severity.assess', [], serious],
  ['severity.neither', [neither], route],
  ['severity.notify-nfa', [neither], route],
  ['investigator.appoint', [serious], did('investigator-appointed', on, { about: 'i1' })],
  ['notice.investigation', [serious], notice],
  [
    'notice.terms-of-reference',
    [serious],
    did('terms-of-reference-given', '2026-08-20', investigator),
  ],
  ['notice.progress', [serious, notice], did('officer-told-of-progress', on, investigator)],
  ['representations.investigator', [notice], did('representations-made', on, { by: 'o1' })],
  [
    'report.investigation',
    [serious, completed],
    did('report-submitted', on, { by: 'investigator', to: 'force-a' }),
  ],
  ['rprp.account', [invited], did('reflective-account-given', on, { by: 'o1' })],
  ['conduct.criminal.prejudice-check', [criminal], did('prejudice-found', on)],
]

test('done by somebody without the power to do it, it meets nothing', () => {
  for (const [rule, before, happening] of acts) {
    const met = states(rule, internal([...before, happening]), on)
    assert.ok(met[0]?.startsWith('met') || met.at(-1)?.startsWith('met'), `${rule}: ${met}`)
    const stranger = states(rule, internal([...before, byStranger(happening)]), on)
    assert.ok(!stranger.some(state => state.startsWith('met')), `${rule}: ${stranger}`)
  }
})

test('told to somebody else, it meets nothing', () => {
  const told: readonly Row[] = acts.filter(([, , { to }]) => to === 'o1')
  assert.ok(told.length >= 5)
  for (const [rule, before, happening] of told) {
    if (rule === 'severity.neither') continue
    const stranger = states(rule, internal([...before, toStranger(happening)]), on)
    assert.ok(!stranger.some(state => state.startsWith('met')), `${rule}: ${stranger}`)
  }
})

test('an appointment or a revision by somebody else asks for no notice', () => {
  const appointed = did('investigator-appointed', '2026-08-17', { about: 'i1' })
  const revised = did('severity-revised', '2026-09-08', {
    about: 'o1',
    details: { level: 'gross-misconduct' },
  })
  const rule = 'notice.investigation'
  assert.deepEqual(states(rule, internal([appointed]), on), ['open'])
  assert.deepEqual(states(rule, internal([byStranger(appointed)]), on), [])
  assert.deepEqual(states(rule, internal([notice, byStranger(revised)]), on), [])
  assert.deepEqual(states(rule, internal([serious, notice, revised]), on), ['met', 'open'])
  const told = did('officer-told-of-progress', '2026-09-08', investigator)
  assert.deepEqual(states('notice.progress', internal([byStranger(told)]), on), [])
  assert.deepEqual(states('notice.progress', internal([toStranger(told)]), on), [])
  assert.deepEqual(states('notice.progress', internal([toStranger(notice)]), on), [])
})

test('two updates on one day leave the next four weeks to run', () => {
  const told = did('officer-told-of-progress', '2026-09-08', investigator)
  const twice = internal([notice, told, { ...told }])
  assert.deepEqual(states('notice.progress', twice, on), ['met', 'open', 'open'])
})

test('another day for something else than the interview says nothing of it', () => {
  const meeting = { ...proposed, details: { ...proposed.details, what: 'meeting' } }
  const fixed = did('hearing-date-fixed', '2026-09-01', { details: { firstDay: '2026-09-21' } })
  assert.deepEqual(states('interview.postpone', internal([named, fixed, meeting]), on), ['open'])
  assert.deepEqual(states('interview.postpone', internal([named, byStranger(proposed)]), on), [
    'open',
  ])
  assert.deepEqual(states('interview.postpone', internal([named, proposed]), on), ['met', 'open'])
  const postponed = did('interview-postponed', on, { by: 'c1' })
  assert.deepEqual(states('interview.postpone', internal([named, proposed, postponed]), on), [
    'met',
    'open',
  ])
})

test('two reviews on one day leave the next four weeks to run', () => {
  const story = internal([suspended, reviewed('2026-09-09'), reviewed('2026-09-09')])
  assert.deepEqual(states('suspension.review.next', story, on), ['open', 'open'])
})

test('reasons that went to somebody else, or came of another kind of end, do not count', () => {
  const rule = 'suspension.review.on-representations'
  const story = [suspended, spoke, reviewed('2026-09-04')]
  const reasons = did('suspension-reasons-given', on, { to: 'o1' })
  assert.deepEqual(states(rule, internal([...story, reasons]), on), ['met-late', 'met'])
  assert.deepEqual(states(rule, internal([...story, toStranger(reasons)]), on), ['overdue', 'met'])
  assert.deepEqual(states(rule, internal([...story, byStranger(reasons)]), on), ['overdue', 'met'])
  const toEnd = { ...reviewed('2026-09-04'), details: { decision: 'end' } }
  assert.deepEqual(states(rule, internal([suspended, spoke, toEnd]), on), ['met'])
  const byOther = byStranger(reviewed('2026-09-04'))
  assert.deepEqual(states(rule, internal([suspended, spoke, byOther]), on), ['open'])
})

test('a case that goes on to proceedings leaves the suspension in place', () => {
  const goesOn = did('case-determined', on, {
    about: 'o1',
    details: { caseToAnswer: 'gross-misconduct', form: 'hearing' },
  })
  assert.deepEqual(states('suspension.end', internal([suspended, goesOn]), on), [])
})

test('reasons without a review leave the review owed', () => {
  const rule = 'suspension.review.on-representations'
  const reasons = did('suspension-reasons-given', on, { to: 'o1' })
  assert.deepEqual(states(rule, internal([suspended, spoke, reasons]), on), ['open'])
})

test('several reasons to end a suspension ask for one end', () => {
  const toEnd = { ...reviewed('2026-09-04'), details: { decision: 'end' } }
  assert.deepEqual(states('suspension.end', internal([suspended, toEnd, route]), on), ['open'])
  const stranger = internal([suspended, byStranger(toEnd)])
  assert.deepEqual(states('suspension.end', stranger, on), [])
})

test('the IOPC is asked by the authority, of what the authority does', () => {
  const rule = 'suspension.consult-dg'
  const matter = { kind: 'conduct-matter' as const }
  const directed = did('investigation-form-decided', '2026-08-12', {
    by: 'dg',
    details: { form: 'directed' },
  })
  const asked = did('dg-consulted-on-suspension', '2026-08-27', { to: 'dg' })
  const at = (...more: readonly Happening[]) =>
    states(rule, internal([directed, ...more], { matter }), on)
  assert.deepEqual(at(suspended, asked), ['met'])
  assert.deepEqual(at(suspended, byStranger(asked)), ['overdue'])
  assert.deepEqual(at(byStranger(suspended)), [])
  const toEnd = { ...reviewed('2026-09-04'), details: { decision: 'end' } }
  assert.deepEqual(at(suspended, asked, byStranger(toEnd)), ['met'])
  assert.deepEqual(
    at(suspended, asked, toEnd, byStranger({ ...asked, ...toEnd, happened: asked.happened })),
    ['met', 'overdue'],
  )
})

test('a notice, or a day named, for the other of two officers is not for this one', () => {
  const rule = 'representations.investigator'
  const about = (lawCase: LawCase) => every(rule, lawCase, '2026-09-01').map(each => each.about)
  const matter = { subjects: ['o1', 'o3'] }
  assert.deepEqual(about(internal([{ ...notice, to: 'o3' }], { matter })), ['o3'])
  assert.deepEqual(about(internal([toStranger(notice)])), [])
  assert.deepEqual(states('interview.postpone', internal([toStranger(named)]), on), [])
  const { to: _, ...unaddressed } = notice
  assert.deepEqual(about(internal([unaddressed])), ['o1'])
})

test('a likely form, a revision or a determination by somebody else answers nothing', () => {
  const bare = assessed('2026-08-14')
  const withForm = { level: 'misconduct', form: 'meeting' }
  const revised = did('severity-revised', '2026-09-01', { about: 'o1', details: withForm })
  const again = assessed('2026-09-01', 'misconduct', 'meeting')
  for (const later of [revised, again]) {
    assert.equal(states('severity.form', internal([bare, later]), on)[0], 'met')
    assert.equal(states('severity.form', internal([bare, byStranger(later)]), on)[0], 'open')
  }
  const met = (each: Happening) => theOne('severity.revise', internal([bare, each]), on).met
  assert.equal(met(revised), '2026-09-01')
  assert.equal(met(byStranger(revised)), null)
  const determined = did('case-determined', on, {
    about: 'o1',
    details: { caseToAnswer: 'misconduct', form: 'meeting' },
  })
  const check = 'conduct.criminal.prejudice-check'
  assert.deepEqual(states(check, internal([criminal, byStranger(determined)]), on), ['open'])
})

test('information that went elsewhere, or came from elsewhere, was not given', () => {
  const came = did('came-to-attention', '2025-09-09', { to: 'force-a' })
  const sent = did('timeliness-report-sent', on, { to: 'lpb-a' })
  const at = (each: Happening) => states('timeliness.first', internal([came, each]), on)
  assert.deepEqual(at(sent), ['met'])
  assert.deepEqual(at(toStranger(sent)), ['open'])
  assert.deepEqual(at(byStranger(sent)), ['open'])
})

test('one investigator is enough, however often the assessment is revised', () => {
  const revised = did('severity-revised', '2026-09-01', {
    about: 'o1',
    details: { level: 'gross-misconduct' },
  })
  assert.deepEqual(states('investigator.appoint', internal([serious, revised]), on), ['open'])
})
