import assert from 'node:assert/strict'
import { test } from 'node:test'
import { complaint, did, made } from '../sample.ts'
import {
  about,
  assessed,
  began,
  classified,
  determined,
  documents,
  finding,
  lists,
  outcome,
  report,
  responded,
  stateOf,
  toHearing,
} from './conduct-state.fixture.ts'

test('what comes in is assessed, investigated and reported on', () => {
  const story = [...toHearing, did('investigation-completed', '2026-04-30')]
  assert.equal(stateOf(story, '2026-01-13'), 'SEVERITY')
  assert.equal(stateOf(story, '2026-01-14'), 'INVESTIGATING')
  assert.equal(stateOf(story, '2026-04-30'), 'REPORTED')
  assert.equal(stateOf(story, '2026-05-18'), 'HEARING_REFERRED')
  assert.equal(
    stateOf([assessed('misconduct'), determined('meeting')], '2026-05-18'),
    'MEETING_REFERRED',
  )
})

test('neither: another way is chosen, and the track is left', () => {
  const neither = [assessed('neither')]
  assert.equal(stateOf(neither, '2026-01-14'), 'SEVERITY')
  const routed = did('route-notified', '2026-01-20', { to: 'o1' })
  assert.equal(stateOf([...neither, routed], '2026-01-20'), 'CLOSED')
  const reflective = did('process-began', '2026-01-21', { details: { process: 'reflective' } })
  assert.equal(stateOf([...neither, routed, reflective], '2026-01-21'), 'RPRP')
  const invited = did('reflective-account-invited', '2026-01-20', { to: 'o1' })
  assert.equal(stateOf([...neither, invited], '2026-01-20'), 'RPRP')
  const performance = did('process-began', '2026-01-21', { details: { process: 'performance' } })
  assert.equal(stateOf([...neither, routed, performance], '2026-01-21'), 'PERFORMANCE')
  const over = did('process-ended', '2026-03-02', { details: { process: 'performance' } })
  assert.equal(stateOf([...neither, routed, performance, over], '2026-03-02'), 'CLOSED')
})

test('no case to answer waits for another way', () => {
  const none = determined('none', '2026-05-18', 'none')
  assert.equal(stateOf([assessed('misconduct'), report, none], '2026-05-18'), 'NO_CASE')
  const noProceedings = determined('none', '2026-05-18', 'misconduct')
  assert.equal(stateOf([assessed('misconduct'), report, noProceedings], '2026-05-18'), 'NO_CASE')
  const routed = did('route-notified', '2026-05-20', { to: 'o1' })
  assert.equal(stateOf([assessed('misconduct'), report, none, routed], '2026-05-20'), 'CLOSED')
})

test('what is certified goes to an accelerated hearing, and what is not comes back', () => {
  const stated = did('special-conditions-stated', '2026-03-02', { by: 'investigator' })
  const met = (is: boolean) =>
    did('special-conditions-determined', '2026-03-10', { details: { met: is } })
  const story = [assessed('gross-misconduct'), stated]
  assert.equal(stateOf(story, '2026-03-02'), 'AMH_DETERMINE')
  assert.equal(stateOf([...story, met(true)], '2026-03-10'), 'AMH_CERTIFIED')
  assert.equal(stateOf([...story, met(false)], '2026-03-10'), 'INVESTIGATING')
  const submitted = did('report-submitted', '2026-03-01', { by: 'investigator' })
  assert.equal(stateOf([submitted, ...story, met(false)], '2026-03-10'), 'REPORTED')
})

test('documents, response, lists, pre-hearing, and then its day', () => {
  const story = [...toHearing, ...documents]
  assert.equal(stateOf(story, '2026-06-01'), 'RESPONSE_DUE')
  assert.equal(stateOf([...story, responded], '2026-06-12'), 'WITNESS_LISTS')
  const own = lists('2026-06-15').slice(0, 1)
  assert.equal(stateOf([...story, responded, ...own], '2026-06-15'), 'WITNESS_LISTS')
  const listed = [...story, responded, ...lists('2026-06-15')]
  assert.equal(stateOf(listed, '2026-06-15'), 'LISTED')
  const decided = did('pre-hearing-decided', '2026-06-20', { by: 'chair' })
  assert.equal(stateOf([...listed, decided], '2026-06-20'), 'PREHEARING')
  const held = did('pre-hearing-held', '2026-07-01', { by: 'chair' })
  assert.equal(stateOf([...listed, decided, held], '2026-07-01'), 'LISTED')
  const withdrawn = did('proceedings-withdrawn', '2026-07-02')
  assert.equal(stateOf([...listed, withdrawn], '2026-07-02'), 'WITHDRAWN')
})

test('a response that never comes runs out, fifteen working days from the documents', () => {
  const story = [...toHearing, ...documents]
  assert.equal(stateOf(story, '2026-06-22'), 'RESPONSE_DUE')
  assert.equal(stateOf(story, '2026-06-23'), 'WITNESS_LISTS')
})

test('proceedings, finding, outcome', () => {
  const story = [...toHearing, ...documents, began]
  assert.equal(stateOf(story, '2026-09-01'), 'IN_PROGRESS')
  const completed = did('proceedings-completed', '2026-09-02')
  assert.equal(stateOf([...story, completed], '2026-09-02'), 'FINDING')
  assert.equal(stateOf([...story, finding('misconduct')], '2026-09-03'), 'OUTCOME')
  assert.equal(stateOf([...story, finding('neither')], '2026-09-03'), 'CLOSED')
  const found = [...story, finding('misconduct')]
  assert.equal(stateOf([...found, outcome('written-warning')], '2026-09-07'), 'NOTIFIED')
})

test('no withdrawal, and no revision, moves it once proceedings have begun', () => {
  const story = [...toHearing, began]
  const withdrawn = did('proceedings-withdrawn', '2026-09-02')
  assert.equal(stateOf([...story, withdrawn], '2026-09-02'), 'IN_PROGRESS')
  const revised = did('severity-revised', '2026-09-02', { about, details: { level: 'misconduct' } })
  assert.equal(stateOf([...story, revised], '2026-09-02'), 'IN_PROGRESS')
})

test('a court that quashes the outcome alone leaves the finding, and the outcome to be decided', () => {
  const story = [...toHearing, began, finding('misconduct'), outcome('written-warning')]
  const quashed = (what: string) =>
    did('outcome-quashed', '2026-12-01', { by: 'court', details: { what } })
  assert.equal(stateOf([...story, quashed('outcome')], '2026-12-01'), 'OUTCOME')
  assert.equal(stateOf([...story, quashed('finding')], '2026-12-01'), 'IN_PROGRESS')
})

test('an appeal to the tribunal closes it, or sends it back', () => {
  const notice = did('pat-notice-given', '2026-09-18', { by: 'o1' })
  const story = [...toHearing, began, finding('misconduct'), outcome('written-warning'), notice]
  assert.equal(stateOf(story, '2026-09-18'), 'PAT')
  const decided = (order: string) =>
    did('pat-decided', '2027-02-01', { by: 'police-appeals-tribunal', details: { order } })
  assert.equal(stateOf([...story, decided('dismissed')], '2027-02-01'), 'CLOSED')
  assert.equal(stateOf([...story, decided('substituted')], '2027-02-01'), 'CLOSED')
  assert.equal(stateOf([...story, decided('remitted')], '2027-02-01'), 'IN_PROGRESS')
  const back = (what: string) =>
    did('pat-decided', '2027-02-01', {
      by: 'police-appeals-tribunal',
      details: { order: 'remitted', what },
    })
  assert.equal(stateOf([...story, back('finding')], '2027-02-01'), 'IN_PROGRESS')
  assert.equal(stateOf([...story, back('outcome')], '2027-02-01'), 'OUTCOME')
})

test('what is quashed and not sent back is at an end', () => {
  const story = [...toHearing, began, finding('misconduct'), outcome('written-warning')]
  for (const what of ['outcome', 'finding']) {
    const quashed = (remitted: boolean) =>
      did('outcome-quashed', '2026-12-01', { by: 'court', about, details: { what, remitted } })
    assert.equal(stateOf([...story, quashed(false)], '2026-12-01'), 'CLOSED')
    assert.notEqual(stateOf([...story, quashed(true)], '2026-12-01'), 'CLOSED')
  }
})

test('practice that looks like misconduct after all goes back to be assessed', () => {
  const story = [
    assessed('neither'),
    did('process-began', '2026-01-21', { details: { process: 'reflective' } }),
    did('process-ended', '2026-03-02', { details: { process: 'reflective', sentBack: true } }),
  ]
  assert.equal(stateOf(story, '2026-03-01'), 'RPRP')
  assert.equal(stateOf(story, '2026-03-02'), 'SEVERITY')
  assert.equal(
    stateOf([...story, assessed('misconduct', '2026-03-04')], '2026-03-04'),
    'INVESTIGATING',
  )
})

test('an officer who leaves before the hearing goes on the former officers’ track', () => {
  const left = did('officer-left', '2026-06-02', { about, details: { how: 'resigned' } })
  assert.equal(stateOf([...toHearing, left], '2026-06-02'), 'PART3A')
  const decided = did('full-hearing-decided', '2026-06-10')
  assert.equal(stateOf([...toHearing, left, decided], '2026-06-10'), 'HEARING_REFERRED')
  const accelerated = determined('accelerated', '2026-06-10')
  assert.equal(stateOf([...toHearing, left, accelerated], '2026-06-10'), 'AMH_CERTIFIED')
  const before = did('officer-left', '2026-05-01', { about, details: { how: 'retired' } })
  assert.equal(stateOf([assessed('gross-misconduct'), before, report], '2026-05-05'), 'PART3A')
})

test('a complaint keeps its own state until proceedings begin', () => {
  const story = [
    made('2026-01-12'),
    did('complaint-recorded', '2026-01-13', { details: { reason: 'R3' } }),
    did('investigation-form-decided', '2026-01-20', { details: { form: 'local' } }),
    determined('hearing'),
    began,
    finding('misconduct'),
  ]
  assert.equal(stateOf(story, '2026-01-20', complaint), 'INV_LOCAL')
  assert.equal(stateOf(story, '2026-08-31', complaint), 'DECIDED')
  assert.equal(stateOf(story, '2026-09-01', complaint), 'IN_PROGRESS')
  assert.equal(stateOf(story, '2026-09-03', complaint), 'OUTCOME')
})

test('of two officers, it stands where the one furthest behind does', () => {
  const matter = { subjects: ['o1', 'o3'] }
  assert.equal(stateOf(toHearing, '2026-05-18', matter), 'REPORTED')
  const other = did('route-notified', '2026-05-20', { to: 'o3' })
  assert.equal(stateOf([...toHearing, other], '2026-05-20', matter), 'HEARING_REFERRED')
})

test('a suspension, a long investigation and a criminal case lie over it', () => {
  const suspended = did('officer-suspended', '2026-02-02', { about, details: { how: 'writing' } })
  const prejudice = did('prejudice-found', '2026-02-03')
  const story = [assessed('gross-misconduct'), suspended, prejudice]
  assert.deepEqual(classified(story, '2026-02-03').overlays, ['SUSPENDED', 'CRIMINAL_HOLD'])
  assert.equal(classified(story, '2026-02-03').state, 'INVESTIGATING')
  const over = [
    did('suspension-ended', '2026-03-02', { about }),
    did('prejudice-ended', '2026-03-02'),
  ]
  assert.deepEqual(classified([...story, ...over], '2026-03-02').overlays, [])
  assert.deepEqual(classified([...story, ...over], '2027-01-11').overlays, [])
  assert.deepEqual(classified([...story, ...over], '2027-01-12').overlays, ['TIMELINESS'])
})

test('trap: an investigation never lapses for taking long', () => {
  assert.equal(stateOf([assessed('misconduct')], '2029-01-12'), 'INVESTIGATING')
})

test('nobody moves a case who has no power to', () => {
  const referred = [...toHearing, ...documents]
  const told = [...referred, began, finding('misconduct'), outcome('written-warning')]
  const quashed = (by: string, what: string) =>
    did('outcome-quashed', '2026-09-08', { by, about, details: { what } })
  assert.equal(stateOf([...told, quashed('court', 'outcome')], '2026-09-08'), 'OUTCOME')
  assert.equal(stateOf([...told, quashed('court', 'finding')], '2026-09-08'), 'IN_PROGRESS')
  const stands = stateOf(told, '2026-09-08')
  for (const by of ['force-a', 'dg', 'o1'])
    for (const what of ['outcome', 'finding'])
      assert.equal(stateOf([...told, quashed(by, what)], '2026-09-08'), stands, `${by} ${what}`)
  const closed = (by: string) =>
    did('case-determined', '2026-05-18', { by, about, details: { caseToAnswer: 'none' } })
  const reported = [assessed('gross-misconduct'), report]
  assert.equal(stateOf([...reported, closed('o1')], '2026-05-19'), 'REPORTED')
  assert.equal(stateOf([...reported, closed('force-a')], '2026-05-19'), 'NO_CASE')
})
