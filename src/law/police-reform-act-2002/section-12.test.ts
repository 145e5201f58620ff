import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { owed } from '../engine/owed.ts'
import { scenesOf } from '../engine/scene.ts'
import { standingOf } from '../engine/standing.ts'
import type { Matter } from '../format/case.ts'
import { aCase, complainant, complaint, constable, did, every, made, theOne } from '../sample.ts'

type Facts = NonNullable<Matter['complainantFacts']>

function standing(complainantFacts: Facts, over: Partial<Matter> = {}) {
  const lawCase = aCase([made('2026-11-02')], {
    matters: [{ ...complaint, complainantFacts, ...over }],
  })
  const [scene] = scenesOf(lawCase, { on: day('2026-11-03') })
  if (!scene) throw new Error('no matter')
  const { isComplaint, standing, rule } = standingOf(scene)
  return [isComplaint, standing, rule]
}
const nothing = {
  conductDoneToThem: false,
  adverselyAffected: false,
  presentOrNear: false,
  victimAlreadyKnown: false,
  firstHandKnowledge: false,
  holdsAdmissibleEvidence: false,
  writtenConsent: false,
  servesInSameForce: false,
} as const satisfies Facts

test('the person it was done to can complain', () => {
  assert.deepEqual(standing({ ...nothing, conductDoneToThem: true }), [
    'yes',
    'conduct-done-to',
    'complaints.standing-conduct',
  ])
})

test('someone adversely affected can complain if they were near, or knew the person', () => {
  const affected = { ...nothing, adverselyAffected: true }
  const rule = 'complaints.standing-affected-limit'
  assert.deepEqual(standing({ ...affected, presentOrNear: true }), [
    'yes',
    'adversely-affected',
    rule,
  ])
  assert.deepEqual(standing({ ...affected, victimAlreadyKnown: true }), [
    'yes',
    'adversely-affected',
    rule,
  ])
  assert.deepEqual(standing(affected), ['no', 'none', 'complaints.def-complaint'])
})

test('a witness can complain; a viewer of a shared clip cannot', () => {
  const rule = 'complaints.standing-witness-limit'
  assert.deepEqual(standing({ ...nothing, firstHandKnowledge: true }), ['yes', 'witness', rule])
  assert.deepEqual(standing({ ...nothing, holdsAdmissibleEvidence: true }), [
    'yes',
    'witness',
    rule,
  ])
  assert.deepEqual(standing(nothing), ['no', 'none', 'complaints.def-complaint'])
})

test('about a policy, only someone it has affected can complain, and a witness cannot', () => {
  const policy = { aboutConduct: false }
  assert.deepEqual(standing({ ...nothing, adverselyAffected: true }, policy), [
    'yes',
    'adversely-affected',
    'complaints.standing-other',
  ])
  assert.equal(standing({ ...nothing, firstHandKnowledge: true }, policy)[0], 'no')
})

test('a representative needs the written consent of the person they act for', () => {
  const acting = { actingFor: 'c2' }
  assert.deepEqual(standing({ ...nothing, writtenConsent: true }, acting), [
    'yes',
    'representative',
    'complaints.representative',
  ])
  assert.equal(standing({ writtenConsent: 'unknown' }, acting)[0], 'unknown')
  assert.equal(standing(nothing, acting)[0], 'no')
})

test('consent put on file later counts from that day, whatever was said of it before', () => {
  for (const complainantFacts of [nothing, {}, { writtenConsent: 'unknown' } as const]) {
    const matter = { ...complaint, complainantFacts, actingFor: 'man' }
    const filed = did('written-consent-filed', '2026-11-10', { by: 'c1' })
    const lawCase = aCase([made('2026-11-02'), filed], {
      people: [complainant, constable, { id: 'man', kind: 'member-of-public' }],
      matters: [matter],
    })
    const on = (when: string) =>
      scenesOf(lawCase, { on: day(when) }).map(scene => standingOf(scene).standing)
    assert.notDeepEqual(on('2026-11-09'), ['representative'])
    assert.deepEqual(on('2026-11-10'), ['representative'])
    const own = { ...lawCase, matters: [{ ...complaint, complainantFacts }] }
    const alone = scenesOf(own, { on: day('2026-11-10') }).map(each => standingOf(each).standing)
    assert.notDeepEqual(alone, ['representative'], 'who acts for nobody represents nobody')
  }
})

test('someone of the same force is not a member of the public', () => {
  const facts = { ...nothing, conductDoneToThem: true, servesInSameForce: true }
  assert.deepEqual(standing(facts), ['no', 'none', 'complaints.excluded-complainants'])
})

test('what is certainly no complaint starts no duty', () => {
  const lawCase = aCase([made('2026-11-02')], {
    matters: [{ ...complaint, complainantFacts: nothing }],
  })
  assert.deepEqual(owed(lawCase, { on: day('2026-12-25') }), [])
})

test('while standing is not known the duties run, and say what is missing', () => {
  const lawCase = aCase([made('2026-11-02')], {
    matters: [{ ...complaint, complainantFacts: { conductDoneToThem: 'unknown' } }],
  })
  const entry = theOne('inform.first-update', lawCase, '2026-12-01')
  assert.equal(entry.state, 'overdue')
  assert.match(entry.needs.join(), /how the complaint concerns the complainant/)
})

test('a death or serious injury stops being a matter of its own once someone complains of it', () => {
  const dsi: Matter = {
    id: 'm0',
    kind: 'dsi-matter',
    force: 'force-a',
    subjects: [],
    allegations: [],
    affected: 'c1',
  }
  const agreed = did('interested-person-consented', '2026-11-01', { by: 'c1', matter: 'm0' })
  const attention = did('came-to-attention', '2026-11-01', { matter: 'm0' })
  const alone = aCase([attention, agreed], { matters: [dsi] })
  assert.equal(every('inform.first-update', alone, '2026-11-02').length, 1)
  const complained = aCase([attention, agreed, made('2026-11-05', { matter: 'm1' })], {
    matters: [dsi, complaint],
    links: [{ from: 'm1', to: 'm0', kind: 'same-matter' }],
  })
  const log = every('complaints.log', complained, '2026-11-06')
  assert.deepEqual(
    log.map(({ matter }) => matter),
    ['m1'],
  )
})

test('complaints.representative: consent that is not on file is asked for, and met when filed', () => {
  const rule = 'complaints.representative'
  const facts = (writtenConsent: boolean | 'unknown') => ({
    matters: [
      {
        ...complaint,
        actingFor: 'man',
        complainantFacts: { writtenConsent, conductDoneToThem: true },
      },
    ],
    people: [complainant, constable, { id: 'man', kind: 'member-of-public' as const }],
  })
  const filed = did('written-consent-filed', '2026-11-01', { by: 'man' })
  const entry = theOne(rule, aCase([made('2026-11-02')], facts('unknown')), '2026-11-20')
  assert.deepEqual([entry.state, entry.due, entry.bearerId], ['open', null, 'c1'])
  const met = theOne(rule, aCase([made('2026-11-02'), filed], facts('unknown')), '2026-11-20')
  assert.equal(met.state, 'met')
  assert.deepEqual(every(rule, aCase([made('2026-11-02')], facts(true)), '2026-11-20'), [])
  assert.deepEqual(every(rule, aCase([made('2026-11-02')]), '2026-11-20'), [])
})
