import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { owed } from '../engine/owed.ts'
import type { Happening, LawCase } from '../format/case.ts'
import { periodAsKnown } from '../periods.ts'
import { ruleById } from '../rules.ts'
import { northernIreland } from './index.ts'

const told: LawCase = {
  format: 1,
  bodies: [
    { id: 'psni', kind: 'police-force' },
    { id: 'board', kind: 'local-policing-body', force: 'psni' },
    { id: 'ombudsman', kind: 'director-general' },
  ],
  people: [
    { id: 'o1', kind: 'officer', body: 'psni', rankBand: 'federated' },
    { id: 'p1', kind: 'member-of-public' },
  ],
  matters: [
    {
      id: 'm1',
      kind: 'complaint',
      force: 'psni',
      subjects: ['o1'],
      allegations: [{ id: 'a1', words: 'He pushed me', about: ['o1'] }],
      complainant: 'p1',
    },
  ],
  happenings: [],
}

function asOf(on: string, ...happenings: readonly Happening[]) {
  const all = owed({ ...told, happenings }, { on: day(on) }, northernIreland)
  return new Map(all.map(({ rule, ...entry }) => [rule, entry] as const))
}

const toPolice: Happening = {
  happened: 'complaint-made',
  on: day('2026-07-10'),
  by: 'p1',
  to: 'psni',
  details: { how: 'writing' },
}
const sentOn = (on: string): Happening => ({
  happened: 'complaint-forwarded',
  on: day(on),
  by: 'psni',
  to: 'ombudsman',
})

test('ni.refer-complaint: what reaches the police is referred the same day, or is late the next', () => {
  const due = asOf('2026-07-10', toPolice).get('ni.refer-complaint')
  assert.deepEqual(
    [due?.state, due?.due, due?.bearer, due?.bearerId, due?.owedToId],
    ['open', '2026-07-10', 'chief-officer', 'psni', 'ombudsman'],
  )
  assert.equal(asOf('2026-07-11', toPolice).get('ni.refer-complaint')?.state, 'overdue')
  const late = asOf('2026-07-20', toPolice, sentOn('2026-07-14')).get('ni.refer-complaint')
  assert.deepEqual([late?.state, late?.met], ['met-late', '2026-07-14'])
  const toOmbudsman = { ...toPolice, to: 'ombudsman' }
  assert.equal(asOf('2026-07-11', toOmbudsman).has('ni.refer-complaint'), false)
})

test('ni.preserve-evidence goes on, and ni.record-complaint waits for the Ombudsman to have it', () => {
  assert.equal(asOf('2026-08-01', toPolice).get('ni.preserve-evidence')?.state, 'open')
  const kept: Happening = { happened: 'evidence-preserved', on: day('2026-07-12'), by: 'psni' }
  assert.equal(asOf('2026-08-01', toPolice, kept).get('ni.preserve-evidence')?.state, 'open')
  assert.equal(asOf('2026-08-01', toPolice).has('ni.record-complaint'), false)
  const sent = asOf('2026-08-01', toPolice, sentOn('2026-07-14')).get('ni.record-complaint')
  assert.deepEqual([sent?.state, sent?.due, sent?.arose], ['open', null, '2026-07-14'])
  const logged: Happening = { happened: 'complaint-logged', on: day('2026-07-20'), by: 'ombudsman' }
  const done = asOf('2026-08-01', toPolice, sentOn('2026-07-14'), logged)
  assert.equal(done.get('ni.record-complaint')?.state, 'met')
})

test('ni.time-to-complain: the last good day is the same date a year on, the next is too late', () => {
  const conduct: Happening = { happened: 'conduct-occurred', on: day('2025-07-10'), about: 'a1' }
  const inTime = asOf('2026-07-10', conduct, toPolice).get('ni.time-to-complain')
  assert.deepEqual([inTime?.kind, inTime?.due, inTime?.state], ['entitlement', '2026-07-10', 'met'])
  const earlier = { ...conduct, on: day('2025-07-09') }
  assert.equal(asOf('2026-07-10', earlier, toPolice).get('ni.time-to-complain')?.state, 'met-late')
  assert.equal(asOf('2026-07-10', earlier).get('ni.time-to-complain')?.state, 'ended')
})

test('one body of law knows nothing of another: neither its rules nor its holidays', () => {
  assert.equal(ruleById('ni.refer-complaint'), undefined)
  assert.ok(![...asOf('2026-07-11', toPolice).keys()].some(id => !id.startsWith('ni.')))
  const here = owed({ ...told, happenings: [toPolice] }, { on: day('2026-07-11') })
  assert.ok(here.length > 0 && !here.some(({ rule }) => rule.startsWith('ni.')))
  const five = { code: 'working-days-after', n: 5 } as const
  const from = day('2026-07-10')
  assert.equal(periodAsKnown(five, from).last, '2026-07-17')
  const there = periodAsKnown(five, from, undefined, northernIreland.calendar)
  assert.equal(there.last, '2026-07-20')
  assert.ok(there.working.some(({ why }) => why.startsWith('Battle of the Boyne')))
  assert.equal(ruleById('ni.late-complaint'), undefined)
})

test('every rule says where it stands, and excuses are rules of the same body', () => {
  const enacted = /^https:\/\/www\.legislation\.gov\.uk\/(ukpga\/1998\/32|nisr\/2001\/184)\//
  const ids = new Set(northernIreland.rules.map(({ id }) => id))
  assert.equal(ids.size, northernIreland.rules.length)
  for (const { link, says, confidence } of northernIreland.rules) {
    assert.match(link, enacted)
    assert.ok(says.length > 30 && confidence.startsWith('read'))
  }
  for (const { subjectTo } of northernIreland.duties)
    for (const id of subjectTo) assert.ok(ids.has(id), id)
})
