import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, subjectId } from '#kernel'
import type { ConductEvent } from './conduct.ts'
import { clearedBy } from './deciding-known.ts'
import { listingOf, seatsOf, sittingOf } from './panel-standing.ts'
import { findingNow, roundNow, roundsOf } from './rounds.ts'

const subject = subjectId('officer-1')
const step = (entry: string, on = '2026-11-02') => ({ entry, subject, on: day(on) })
const found: ConductEvent = {
  type: 'FindingMade',
  ...step('found'),
  forum: 'hearing',
  allegations: [],
  level: 'gross-misconduct',
  unconnected: false,
  influence: { open: 'no', why: 'He was off duty' },
}
const proposed = (entry: string): ConductEvent => ({
  type: 'OutcomeProposed',
  ...step(entry),
  action: 'final-written-warning',
  lesser: [],
  exceptional: [],
  purposes: 'It keeps confidence',
})
type Decided = Extract<ConductEvent, { type: 'ChallengeDecided' }>
const decided = (
  entry: string,
  order: Decided['order'],
  remitted: Decided['remitted'] = 'new-panel',
): Decided => ({
  type: 'ChallengeDecided',
  ...step(entry),
  challenge: 'jr-1',
  order,
  remitted,
  words: 'No reasons for harm',
})

test('what was never sent back is one round', () => {
  const rounds = roundsOf([found, proposed('p1'), decided('d1', 'dismissed', 'no')])
  assert.deepEqual(
    rounds.map(({ number, why, quashedBy }) => [number, why, quashedBy]),
    [[1, 'first', undefined]],
  )
  assert.equal(roundNow([]).number, 1)
})

test('an outcome quashed and sent back opens a round, and its finding stands', () => {
  const events = [found, proposed('p1'), decided('d1', 'outcome-quashed'), proposed('p2')]
  const [first, second] = roundsOf(events)
  assert.equal(first?.quashedBy?.entry, 'd1')
  assert.equal(second?.why, 'outcome-quashed')
  assert.deepEqual(
    second?.events.map(({ entry }) => entry),
    ['p2'],
  )
  assert.equal(findingNow(events)?.entry, 'found')
})

test('a finding quashed does not stand, and is found afresh', () => {
  const events = [found, proposed('p1'), decided('d1', 'finding-quashed')]
  assert.equal(roundNow(events).why, 'finding-quashed')
  assert.equal(findingNow(events), undefined)
  const again: ConductEvent = { ...found, entry: 'found-again' }
  assert.equal(findingNow([...events, again])?.entry, 'found-again')
})

test('quashed and not sent back opens none, and the outcome does not stand', () => {
  const [round, ...others] = roundsOf([found, decided('d1', 'outcome-quashed', 'no')])
  assert.equal(others.length, 0)
  assert.equal(round?.quashedBy?.entry, 'd1')
})

test('sent back twice is three rounds, and together they hold all that happened', () => {
  const events = [
    ...[found, proposed('p1'), decided('d1', 'outcome-quashed')],
    ...[proposed('p2'), decided('d2', 'finding-quashed'), proposed('p3')],
  ]
  const rounds = roundsOf(events)
  assert.equal(rounds.length, 3)
  assert.deepEqual(
    rounds.flatMap(round => round.events),
    events,
  )
})

test('a higher court that lets a quashing go restores the round, and what was decided again is none', () => {
  const again: ConductEvent = { ...found, entry: 'found-again', level: 'neither' }
  const quashed = [found, proposed('p1'), decided('d1', 'finding-quashed'), again, proposed('p2')]
  assert.equal(clearedBy(quashed), 'not-proved')
  const events = [...quashed, decided('d2', 'dismissed', 'no'), proposed('p3')]
  const rounds = roundsOf(events)
  assert.deepEqual(
    rounds.map(({ number, why, restores, quashedBy }) => [number, why, restores, quashedBy]),
    [
      [1, 'first', undefined, undefined],
      [2, 'finding-quashed', undefined, undefined],
      [3, 'restored', 1, undefined],
    ],
  )
  assert.deepEqual(
    rounds.flatMap(round => round.events),
    events,
    'nothing recorded is lost',
  )
  assert.deepEqual(
    roundNow(events).events.map(({ entry }) => entry),
    ['found', 'p1', 'd1', 'p3'],
  )
  assert.equal(findingNow(events)?.entry, 'found')
  assert.equal(clearedBy(events), undefined)
})

test('a quashing that sent nothing back and is reversed leaves the outcome standing', () => {
  const events = [found, proposed('p1'), decided('d1', 'outcome-quashed', 'no')]
  assert.equal(roundNow(events).quashedBy?.entry, 'd1')
  const [round, ...others] = roundsOf([...events, decided('d2', 'dismissed', 'no')])
  assert.equal(others.length, 0)
  assert.equal(round?.quashedBy, undefined)
})

test('another challenge that fails restores nothing', () => {
  const other: ConductEvent = { ...decided('d2', 'dismissed', 'no'), challenge: 'jr-2' }
  const events = [found, proposed('p1'), decided('d1', 'outcome-quashed'), other]
  assert.equal(roundNow(events).why, 'outcome-quashed')
})

const seated: ConductEvent = {
  type: 'PanelNamed',
  ...step('named'),
  seat: 'chair-1',
  member: {
    ...{ name: 'Somebody', seat: 'chair', as: 'chief-officer-or-delegate' },
    ...{ appointedBy: 'authority', outside: false },
  },
  ties: [],
}
const listed: ConductEvent = {
  type: 'ProceedingsListed',
  ...step('listed'),
  ...{ form: 'hearing', firstDay: day('2026-12-01'), time: '10:00', days: 2, place: 'Alder House' },
}

test('sent back to a new panel, nobody of the first sits, and no day is listed', () => {
  const first = [seated, listed, found, proposed('p1')]
  const sentBack = [...first, decided('d1', 'outcome-quashed')]
  assert.equal(sittingOf(first).length, 1)
  assert.equal(listingOf(first)?.entry, 'listed')
  assert.equal(sittingOf(sentBack).length, 0)
  assert.equal(seatsOf(sentBack)[0]?.standing, 'left')
  assert.equal(listingOf(sentBack), undefined)
  const second = { ...seated, entry: 'named-2', seat: 'chair-2' }
  assert.deepEqual(
    sittingOf([...sentBack, second]).map(({ seat }) => seat),
    ['chair-2'],
  )
})

test('sent back to the same panel, it sits as before; so it does once a higher court restores', () => {
  const first = [seated, listed, found, proposed('p1')]
  const same = decided('d1', 'outcome-quashed', 'same-panel')
  assert.equal(sittingOf([...first, same]).length, 1)
  const restored = [...first, decided('d1', 'outcome-quashed'), decided('d2', 'dismissed', 'no')]
  assert.equal(sittingOf(restored).length, 1)
  assert.equal(listingOf(restored)?.entry, 'listed')
})

test('sent back to the panel that followed, the first panel does not come back with it', () => {
  const second = { ...seated, entry: 'named-2', seat: 'chair-2' }
  const events = [
    ...[seated, listed, found, proposed('p1'), decided('d1', 'outcome-quashed'), second],
    ...[proposed('p2'), decided('d2', 'outcome-quashed', 'same-panel')],
  ]
  assert.deepEqual(
    sittingOf(events).map(({ seat }) => seat),
    ['chair-2'],
  )
})
