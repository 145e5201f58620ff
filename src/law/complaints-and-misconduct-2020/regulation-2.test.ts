import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, daysFrom } from '#kernel'
import { overlayRule, regimeOf } from '../engine/regime.ts'
import { scenesOf } from '../engine/scene.ts'
import type { Happening, LawCase, Link, Matter } from '../format/case.ts'
import { aCase, complaint, constable, did, every, made, theOne } from '../sample.ts'

function regime(lawCase: LawCase, matter = 'm1') {
  const scene = scenesOf(lawCase, { on: day('2026-11-21') }).find(each => each.matter.id === matter)
  if (!scene) throw new Error(`no ${matter}`)
  return regimeOf(scene)
}
const ruleOf = (lawCase: LawCase, matter?: string) =>
  regime(lawCase, matter).because.map(({ rule }) => rule)

/** m2, made on a day, related to m1, made earlier. */
function related(link: Link['kind'], earlier: readonly Happening[], later: string): LawCase {
  const matters: Matter[] = [complaint, { ...complaint, id: 'm2', allegations: [] }]
  const happenings = earlier.map(each => ({ ...each, matter: 'm1' }))
  return aCase([...happenings, made(later, { matter: 'm2' })], {
    matters,
    links: [{ from: 'm2', to: 'm1', kind: link }],
  })
}

test('a complaint made on 31 January 2020 is under the old Regulations, on 1 February the new', () => {
  const old = aCase([made('2020-01-31')])
  assert.deepEqual(
    [regime(old).base, regime(old).reason],
    ['complaints-2012', 'regime-before-2020'],
  )
  const entry = theOne('inform.first-update', old, '2026-11-21')
  assert.deepEqual(
    [entry.state, entry.reason, entry.due],
    ['not-encoded', 'regime-before-2020', null],
  )
  const now = aCase([made('2020-02-01')])
  assert.deepEqual([regime(now).base, regime(now).reason], ['complaints-2020', undefined])
  assert.equal(theOne('inform.first-update', now, '2020-02-02').due, '2020-02-29')
})

test('every day belongs to one regime, with no gap between them', () => {
  for (const on of daysFrom(day('2020-01-20'), day('2020-02-12')))
    assert.equal(
      regime(aCase([made(on)])).base,
      on < '2020-02-01' ? 'complaints-2012' : 'complaints-2020',
    )
})

test('a range or a year that straddles the change settles nothing, and no date is computed', () => {
  const between = [day('2020-01-30'), day('2020-02-02')] as const
  for (const over of [{ between }, { around: '2020' }]) {
    const lawCase = aCase([made('', over)])
    assert.equal(regime(lawCase).reason, 'regime-undetermined')
    assert.equal(theOne('complaints.log', lawCase, '2026-01-01').state, 'not-encoded')
  }
  assert.equal(regime(aCase([made('', { around: '2019' })])).reason, 'regime-before-2020')
  assert.equal(regime(aCase([made('', { around: '2020-02' })])).reason, undefined)
})

test('with no day at all the duties are open, and say that the day decides the text', () => {
  const lawCase = aCase([made('', { undated: true })])
  assert.equal(regime(lawCase).base, 'complaints-2020')
  const entry = theOne('complaints.log', lawCase, '2026-11-21')
  assert.equal(entry.state, 'open')
  assert.match(entry.needs.join(), /which decides which Regulations govern/)
})

test('a later complaint goes with an old one that was still being handled', () => {
  const open = related('repeat-of', [made('2019-12-01')], '2020-03-02')
  assert.equal(regime(open, 'm2').base, 'complaints-2012')
  assert.deepEqual(ruleOf(open, 'm2'), ['complaints.regime-selection-linked'])

  const closed = [made('2019-12-01'), did('outcome-reached', '2020-03-01')]
  assert.equal(regime(related('repeat-of', closed, '2020-03-02'), 'm2').base, 'complaints-2020')
  assert.equal(regime(related('repeat-of', closed, '2020-03-01'), 'm2').base, 'complaints-2012')
})

test('sharing an incident, or an officer, with an old matter is not enough', () => {
  for (const link of ['same-incident', 'other-matter-of-subject'] as const)
    assert.equal(
      regime(related(link, [made('2019-12-01')], '2020-03-02'), 'm2').base,
      'complaints-2020',
    )
})

test('complaints.regime-dg-override: a re-investigation is under the new Regulations from then on', () => {
  const ordered = did('reinvestigation-ordered', '2026-03-02', { by: 'dg' })
  const lawCase = aCase([made('2019-06-03'), ordered, did('outcome-reached', '2026-06-01')])
  assert.deepEqual([regime(lawCase).base, regime(lawCase).since], ['complaints-2020', '2026-03-02'])
  assert.deepEqual(ruleOf(lawCase), ['complaints.regime-dg-override'])
  assert.equal(theOne('inform.first-update', lawCase, '2026-06-02').state, 'not-encoded')
  assert.equal(theOne('inform.outcome', lawCase, '2026-06-02').due, '2026-06-08')
  const sameDay = aCase([made('2019-06-03'), ordered, did('outcome-reached', '2026-03-02')])
  assert.equal(theOne('inform.outcome', sameDay, '2026-03-02').state, 'open')
})

test('complaints.regime-2025: the amendments reach what was made from 28 May 2025', () => {
  assert.equal(overlayRule, 'complaints.regime-2025')
  assert.deepEqual(regime(aCase([made('2025-05-27')])).overlays, [])
  assert.deepEqual(regime(aCase([made('2025-05-28')])).overlays, ['a25-part-5'])
  const linked = related('same-matter', [made('2025-03-10')], '2025-06-03')
  assert.deepEqual(regime(linked, 'm2').overlays, [])
  const directed = did('section-28a-direction-given', '2026-01-05', { by: 'dg' })
  assert.deepEqual(regime(aCase([made('2025-01-06'), directed])).overlays, ['a25-part-5'])
})

test('complaints.regime-2025: a date on both sides leaves open only what turns on the amendments', () => {
  const between = made('2025-05-20', { between: [day('2025-05-20'), day('2025-06-10')] })
  const stated = did('special-conditions-stated', '2025-09-01', { by: 'investigator' })
  const lawCase = aCase([between, stated])
  const found = every('investigate.accelerated', lawCase, '2025-09-02')
  assert.ok(found.length > 0)
  for (const { state, reason } of found)
    assert.deepEqual([state, reason], ['not-encoded', 'regime-undetermined'])
  assert.equal(theOne('inform.first-update', lawCase, '2025-06-17').due, '2025-06-17')
})

test('contractors and national bodies have schemes that are named, not computed', () => {
  const national = aCase([made('2026-11-02')], {
    bodies: [{ id: 'force-a', kind: 'national-body' }],
  })
  assert.equal(theOne('complaints.log', national, '2026-11-03').reason, 'regime-known-not-computed')
  const contractor = aCase([made('2026-11-02')], {
    people: [{ ...constable, kind: 'contractor' }],
  })
  assert.equal(every('complaints.log', contractor, '2026-11-03')[0]?.state, 'not-encoded')
})
