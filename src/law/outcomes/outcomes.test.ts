import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import type { Happening } from '../format/case.ts'
import { anOfficer, assessed, came, found, internal, left, on, warned } from '../officer.fixture.ts'
import { ruleById } from '../rules.ts'
import { did } from '../sample.ts'
import {
  atMeeting,
  barTo,
  before,
  dismiss,
  extend,
  final,
  gross,
  lesser,
  ofOne,
  open,
  reduce,
  short,
  since,
} from './one-officer.fixture.ts'
import { outcomes } from './outcomes.ts'

test('each forum and finding has what the Regulations give it, and nothing more', () => {
  assert.deepEqual(open(atMeeting), [short, final])
  assert.deepEqual(open(lesser), [short, final])
  assert.deepEqual(open(gross), [final, reduce, dismiss])
  assert.deepEqual(open([before, found('2026-03-16', 'neither')]), ['reflective-practice'])
  assert.deepEqual(open([before, found('2026-03-16', 'neither', 'meeting')]), [
    'reflective-practice',
  ])
  const accelerated = (level: string) => open([before, found('2026-03-16', level, 'accelerated')])
  assert.deepEqual(accelerated('gross-misconduct'), [final, reduce, dismiss])
  assert.deepEqual(accelerated('misconduct'), [short, final])
})

test('every action that is not open says which rule keeps it so', () => {
  const one = ofOne(gross)
  assert.deepEqual(
    one.notAvailable.map(({ action }) => action),
    [short, extend, 'would-have-been-dismissed', 'record-finding-only', 'reflective-practice'],
  )
  assert.equal(barTo(short, gross), 'outcome.available.hearing.gross-misconduct')
  assert.equal(barTo(dismiss, lesser), 'outcome.available.hearing.misconduct')
  assert.equal(barTo(dismiss, atMeeting), 'outcome.available.meeting')
  assert.equal(barTo(extend, gross), 'outcome.fww.extend')
})

test('what no rule provides for is left out, and said', () => {
  const odd = ofOne([before, found('2026-03-16', 'gross-misconduct', 'meeting')])
  assert.deepEqual([odd.available, odd.notAvailable], [[], []])
  assert.match(odd.needs.join(), /a rule for gross misconduct at a meeting/)
})

test('trap: gross misconduct never gives a written warning, misconduct rarely dismissal', () => {
  assert.ok(!open(gross).includes(short))
  assert.ok(!open(lesser).includes(dismiss))
})

test('unconnected incidents open what is heavier; where nobody said, it is asked', () => {
  const of = (unconnectedIncidents: boolean) => [
    before,
    assessed('2025-06-03'),
    found('2026-03-16', 'misconduct', 'hearing', { unconnectedIncidents }),
  ]
  assert.deepEqual(open(of(true)), [short, final, reduce, dismiss])
  assert.deepEqual(open(of(false)), [short, final])
  assert.match(ofOne(lesser).needs.join(), /more than one incident/)
  assert.deepEqual(ofOne(of(false)).needs, [])
})

test('a constable cannot be reduced in rank', () => {
  assert.deepEqual(open(gross, { rank: 'constable' }), [final, dismiss])
  assert.equal(barTo(reduce, gross, { rank: 'constable' }), 'outcome.reduction')
  assert.ok(open(gross, { rank: 'sergeant' }).includes(reduce))
})

test('dismissal is presumed from 28 May 2025, for gross misconduct alone', () => {
  const on28 = [since, assessed('2025-06-03'), found('2026-03-16', 'gross-misconduct')]
  assert.deepEqual(ofOne(gross).presumption, { applies: false, action: null })
  assert.deepEqual(ofOne(on28).presumption, { applies: true, action: dismiss })
  assert.deepEqual(open(on28), [final, reduce, dismiss])
  const found2 = [since, assessed('2025-06-03'), found('2026-03-16', 'misconduct')]
  assert.deepEqual(ofOne(found2).presumption, { applies: false, action: null })
  const accelerated = [since, found('2026-03-16', 'gross-misconduct', 'accelerated')]
  assert.equal(ofOne(accelerated).presumption.applies, true)
  assert.match(JSON.stringify(ofOne(accelerated).because), /outcome\.presumption\.accelerated/)
})

test('where it cannot be told whether the amendments reach it, no presumption is claimed', () => {
  const range = came('', { between: [day('2025-05-27'), day('2025-05-28')] })
  const one = ofOne([range, assessed('2025-06-03'), found('2026-03-16', 'gross-misconduct')])
  assert.deepEqual(one.presumption, { applies: null, action: null })
})

test('conviction of an offence triable only on indictment is gross misconduct, either-way not', () => {
  const convicted = (indictableOnly: boolean) =>
    did('convicted', '2026-03-06', { about: 'o1', by: 'court', details: { indictableOnly } })
  const deemed = (first: Happening, indictable: boolean) =>
    ofOne([first, convicted(indictable), assessed('2026-03-09')]).deemed
  assert.equal(deemed(since, true), 'gross-misconduct')
  assert.equal(deemed(since, false), null)
  assert.equal(deemed(before, true), null)
  const less = [since, convicted(true), assessed('2026-03-09'), found('2026-06-22', 'misconduct')]
  assert.match(ofOne(less).needs.join(), /the conviction, which makes it gross misconduct/)
})

test('of somebody who has left, it is found that they would have been dismissed, or recorded', () => {
  const gone = (level: string, at: Happening) => [
    at,
    assessed('2025-06-03'),
    left('2026-01-05'),
    found('2026-03-16', level),
  ]
  assert.deepEqual(open(gone('gross-misconduct', before)), [
    'would-have-been-dismissed',
    'record-finding-only',
  ])
  assert.deepEqual(open(gone('misconduct', before)), ['record-finding-only'])
  assert.equal(
    ofOne(gone('gross-misconduct', since)).presumption.action,
    'would-have-been-dismissed',
  )
  // Told before they left, it was an outcome of somebody who served.
  const told = did('outcome-notified', '2026-01-04', {
    to: 'o1',
    details: { finding: 'gross-misconduct', action: dismiss },
  })
  const served = [since, assessed('2025-06-03'), found('2026-01-02', 'gross-misconduct'), told]
  assert.ok(open([...served, left('2026-01-05')]).includes(dismiss))
  assert.ok(!open([...served, left('2026-01-04')]).includes(dismiss))
})

test('an officer appeals by the forum, by rank, and against whom the rank says', () => {
  const senior = { rankBand: 'senior', rank: 'assistant-chief-constable' } as const
  const chief = { rankBand: 'chief', rank: 'chief-constable' } as const
  const tribunal = (respondent: string) => {
    return { route: 'police-appeals-tribunal', respondent, rule: 'pat.notice' }
  }
  const meeting = { route: 'meeting-appeal', respondent: null, rule: 'appeal.meeting' }
  assert.deepEqual(ofOne(atMeeting).appeal, meeting)
  assert.deepEqual(ofOne(atMeeting, senior).appeal, tribunal('chief-officer'))
  assert.deepEqual(ofOne(gross).appeal, tribunal('chief-officer'))
  assert.deepEqual(ofOne(lesser).appeal, tribunal('chief-officer'))
  const ofChief = gross.map(each =>
    each.happened === 'severity-assessed' ? { ...each, by: 'lpb-a' } : each,
  )
  assert.deepEqual(ofOne(ofChief, chief).appeal, tribunal('designated-by-lpb'))
  assert.deepEqual(ofOne([before, found('2026-03-16', 'neither')]).appeal.route, null)
  const gone = [...lesser, left('2026-01-05')]
  const review = { route: 'judicial-review', respondent: null, rule: 'jr.time' }
  assert.deepEqual(ofOne(gone).appeal, review)
  for (const { rule } of [tribunal(''), meeting, review]) assert.ok(ruleById(rule), rule)
})

test('trap: a court that quashes the outcome leaves the finding standing', () => {
  const quashed = (what: string) =>
    did('outcome-quashed', '2026-09-01', { by: 'court', details: { what } })
  assert.equal(ofOne([...gross, quashed('outcome')]).finding, 'gross-misconduct')
  assert.equal(ofOne([...gross, quashed('finding')]).finding, null)
  const powerless = { ...quashed('finding'), by: 'force-a' }
  assert.equal(ofOne([...gross, powerless]).finding, 'gross-misconduct')
  assert.equal(ofOne([...gross, quashed('finding')], {}, '2026-08-31').finding, 'gross-misconduct')
  const again = [...gross, quashed('finding'), found('2026-10-05', 'misconduct')]
  assert.equal(ofOne(again).finding, 'misconduct')
  const remitted = did('pat-decided', '2026-09-01', {
    by: 'police-appeals-tribunal',
    details: { order: 'remitted' },
  })
  assert.equal(ofOne([...gross, remitted]).finding, null)
  const outcomeAlone = { ...remitted, details: { order: 'remitted', what: 'outcome' } }
  assert.equal(ofOne([...gross, outcomeAlone]).finding, 'gross-misconduct')
})

test('a higher court lets stand what was quashed, and what was decided again is none', () => {
  const told = (action: string, at: string) =>
    did('outcome-notified', at, { about: 'o1', details: { finding: 'gross-misconduct', action } })
  const quashed = (what: string) =>
    did('outcome-quashed', '2026-09-01', { by: 'court', details: { what } })
  const reversed = did('quashing-reversed', '2026-12-01', {
    by: 'court',
    details: { action: final },
  })
  const standing = (...more: readonly Happening[]) =>
    ofOne([...gross, told(final, '2026-04-01'), ...more], {}, '2026-12-02').standing.map(
      ({ kind, from, to }) => [kind, from, to],
    )
  const first = [['final-written-warning', '2026-04-01', '2028-03-31']]
  assert.deepEqual(standing(), first)
  assert.deepEqual(standing(quashed('outcome')), [])
  assert.deepEqual(standing(quashed('outcome'), reversed), first)
  const again = told(dismiss, '2026-10-01')
  assert.deepEqual(standing(quashed('outcome'), again, reversed), first)
  assert.deepEqual(standing(quashed('outcome'), { ...reversed, by: 'force-a' }), [])
  const found = ofOne([...gross, quashed('finding'), reversed], {}, '2026-12-02').finding
  assert.equal(found, 'gross-misconduct')
})

test('only who sat can find anything', () => {
  const by = (who: string) => ofOne([before, { ...found('2026-03-16', 'misconduct'), by: who }])
  assert.equal(by('panel').finding, 'misconduct')
  assert.equal(by('chair').finding, 'misconduct')
  assert.equal(by('force-a').finding, null)
  assert.equal(by('c1').finding, null)
})

test('before anything is found, nothing is open, and warnings in force are said all the same', () => {
  const one = ofOne([before, warned('2026-07-06', short)])
  assert.deepEqual([one.finding, one.forum, one.available], [null, null, []])
  assert.equal(one.standing.length, 1)
})

test('under an older text nothing is computed, and it says so', () => {
  const one = ofOne([came('2020-01-31'), found('2026-03-16', 'misconduct')])
  assert.deepEqual([one.finding, one.reason, one.available], [null, 'regime-before-2020', []])
})

test('each person has an answer of their own, in each matter', () => {
  const lawCase = anOfficer(
    [before, assessed('2025-06-03'), found('2026-03-16', 'misconduct')],
    {},
    {
      people: [
        { id: 'o1', kind: 'officer', rankBand: 'federated' },
        { id: 'o2', kind: 'officer', rankBand: 'federated' },
        { id: 's1', kind: 'staff' },
      ],
      matters: [{ ...internal, subjects: ['o1', 'o2', 's1'] }],
    },
  )
  assert.deepEqual(
    outcomes(lawCase, on('2026-11-21')).people.map(({ person, finding, reason }) => [
      person,
      finding,
      reason,
    ]),
    [
      ['o1', 'misconduct', undefined],
      ['o2', null, undefined],
      ['s1', null, 'regime-known-not-computed'],
    ],
  )
})
