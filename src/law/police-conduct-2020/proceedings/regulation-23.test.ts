import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Happening } from '../../format/case.ts'
import { did, every, made, theOne } from '../../sample.ts'
import { assessed, complained, conductCase, determined, shown } from '../proceedings.fixture.ts'

const report = did('report-received', '2026-05-05', { to: 'force-a' })
const story = (...more: readonly Happening[]) =>
  conductCase([assessed('gross-misconduct'), report, ...more])
const late = (on: string, ...more: readonly Happening[]) =>
  theOne('case.determine.late', story(...more), on)

test('a determination has no number, and is met by the one who decides', () => {
  const open = theOne('case.determine', story(), '2026-09-01')
  assert.deepEqual([open.state, open.due, open.bearer], ['open', null, 'appropriate-authority'])
  const decided = determined('gross-misconduct', 'hearing', '2026-05-20')
  assert.equal(theOne('case.determine', story(decided), '2026-05-20').state, 'met')
  const byOfficer = { ...decided, by: 'o1' }
  assert.equal(theOne('case.determine', story(byOfficer), '2026-05-20').state, 'open')
})

test('trap: fifteen working days of silence bring on an explanation, and limit nothing', () => {
  assert.deepEqual([late('2026-05-27').state, late('2026-05-27').arose], ['not-yet', '2026-05-28'])
  const open = late('2026-05-28')
  assert.deepEqual([open.state, open.due, open.owedToId], ['open', null, 'o1'])
  assert.deepEqual(open.period?.to, '2026-05-27')
  assert.equal(theOne('case.determine', story(), '2026-05-28').state, 'open')
})

test('ten working days are not yet fifteen, nor are fifteen days', () => {
  assert.equal(late('2026-05-19').state, 'not-yet')
  assert.equal(late('2026-05-20').state, 'not-yet')
  assert.equal(late('2026-05-21').state, 'not-yet')
})

test('a decision within the time leaves nothing to explain; a later one, or word of why, meets it', () => {
  const inTime = determined('none', 'none', '2026-05-27')
  assert.deepEqual(every('case.determine.late', story(inTime), '2026-07-01'), [])
  const afterwards = determined('none', 'none', '2026-06-10')
  assert.equal(late('2026-06-09', afterwards).state, 'open')
  assert.equal(late('2026-06-10', afterwards).state, 'met')
  const told = did('delay-explained', '2026-05-29', { to: 'o1' })
  assert.equal(late('2026-05-29', told).state, 'met')
  assert.equal(late('2026-05-29', { ...told, by: 'o1' }).state, 'open')
  assert.equal(late('2026-05-29', { ...told, to: 'c1' }).state, 'open')
})

test('an explanation given before it is owed meets it from the day it arises', () => {
  const early = did('delay-explained', '2026-05-20', { to: 'o1' })
  assert.equal(late('2026-05-27', early).state, 'not-yet')
  assert.equal(late('2026-05-28', early).state, 'met')
})

test('a decision of somebody without the power leaves the delay to be explained', () => {
  const nobodys = { ...determined('none', 'none', '2026-05-20'), by: 'o1' }
  assert.equal(late('2026-05-28', nobodys).state, 'open')
})

test('prejudice to criminal proceedings puts off the decision, never the explanation', () => {
  const stopped = did('prejudice-found', '2026-05-10')
  assert.deepEqual(shown('case.determine', story(stopped), '2026-05-10'), [['withheld', null]])
  assert.equal(late('2026-05-28', stopped).state, 'open')
  const over = did('prejudice-ended', '2026-06-01')
  assert.deepEqual(shown('case.determine', story(stopped, over), '2026-06-01'), [['open', null]])
  const ofAnother = did('prejudice-found', '2026-05-10', { details: { rule: 'notice.referral' } })
  assert.deepEqual(shown('case.determine', story(ofAnother), '2026-05-10'), [['open', null]])
})

test('a charge alone stops nothing', () => {
  const charged = did('criminal-proceedings-began', '2026-05-10', { about: 'o1' })
  assert.deepEqual(shown('case.determine', story(charged), '2026-05-11'), [['open', null]])
})

test('a report on a complaint needs the second step: is it misconduct here too', () => {
  const seen = did('indication-appeared', '2026-03-10', {
    about: 'o1',
    details: { of: 'disciplinary' },
  })
  const matters = [complained]
  const onComplaint = conductCase([made('2026-03-02'), seen, report], { matters })
  assert.deepEqual(shown('case.pra-step', onComplaint, '2026-05-06'), [['open', null]])
  assert.deepEqual(shown('case.pra-step', story(), '2026-05-06'), [])
  const plain = conductCase([made('2026-03-02'), report], { matters })
  assert.deepEqual(every('case.pra-step', plain, '2026-05-06'), [])
  assert.deepEqual(every('case.determine', plain, '2026-05-06'), [])
  assert.deepEqual(every('case.determine.late', plain, '2026-06-01'), [])
})

test('no case to answer, or no proceedings, leaves another way to choose and to tell', () => {
  for (const decided of [determined('none', 'none'), determined('misconduct', 'none')]) {
    const open = theOne('case.none', story(decided), '2026-10-21')
    assert.deepEqual([open.state, open.due, open.owedToId], ['open', null, 'o1'])
    const told = did('route-notified', '2026-10-23', { to: 'o1' })
    assert.equal(theOne('case.none', story(decided, told), '2026-10-23').state, 'met')
  }
  assert.deepEqual(every('case.none', story(determined('misconduct', 'meeting')), '2026-10-21'), [])
})

test('vetting is one of the other ways only where the amendments of 2025 reach the officer', () => {
  const cited = (lawCase: ReturnType<typeof story>) =>
    theOne('case.none', lawCase, '2026-10-21').citation
  assert.match(cited(story(determined('none', 'none'))), /2025\/558, reg\. 12/)
  const older = story(determined('none', 'none'))
  const attended = { ...older, happenings: [...older.happenings.slice(1)] }
  const before = did('came-to-attention', '2025-05-27', { to: 'force-a' })
  const unamended = { ...attended, happenings: [before, ...attended.happenings] }
  assert.match(cited(unamended), /Conduct\) Regulations 2020, reg\. 23/)
})

test('a direction of the IOPC is met by giving notice of the proceedings', () => {
  const directed = did('dg-directed-proceedings', '2026-06-01', {
    by: 'dg',
    about: 'o1',
    details: { form: 'hearing', level: 'gross-misconduct' },
  })
  const withdrawn = did('proceedings-withdrawn', '2026-06-05')
  assert.deepEqual(shown('case.dg-direction', story(directed, withdrawn), '2026-06-05'), [
    ['open', null],
  ])
  const given = did('notice-of-referral-given', '2026-06-10', { to: 'o1' })
  assert.deepEqual(shown('case.dg-direction', story(directed, given), '2026-06-10'), [
    ['met', null],
  ])
  const byForce = { ...directed, by: 'force-a' }
  assert.deepEqual(every('case.dg-direction', story(byForce), '2026-06-05'), [])
})
