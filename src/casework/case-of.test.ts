import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorityId, day, instant, letterId, matterId } from '#kernel'
import { type Owed, owed } from '#law'
import { invented } from '#test'
import { caseOf, type Recorded } from './case-of.ts'
import type { ToldBy } from './complaint/assessment.ts'
import type { ComplaintEvent } from './complaint/words.ts'

const at = instant('2026-11-02T09:00:00Z')
const letter = letterId('l1')
const made = invented.made(at)

function told(by: ToldBy): ComplaintEvent {
  const on = day('2026-11-20')
  const words = { done: 'Done', next: 'Next', nextUpdateBy: day('2026-12-18') }
  return { type: 'ProgressTold', letter, on, by, ...words, pdf: 'aa', text: 'bb' }
}

/** What is owed at the end of 30 November, the last day for a first update. */
function owedAfter(...events: readonly ComplaintEvent[]): ReadonlyMap<string, Owed> {
  const story: Recorded[] = [made, ...events].map(event => ({ event, recordedAt: at }))
  const found = caseOf(matterId('m1'), authorityId('northmoor'), story)
  assert.ok(found)
  return new Map(owed(found, { on: day('2026-11-30') }).map(one => [one.rule, one]))
}

test('a letter by e-mail or post tells nobody until it has left', () => {
  for (const by of ['email', 'post'] as const) {
    const duties = owedAfter(told(by))
    assert.equal(duties.get('inform.first-update')?.state, 'open', by)
    assert.equal(duties.get('inform.next-update'), undefined, by)
  }
})

test('once it has left, the next four weeks run from the day it did', () => {
  const on = day('2026-11-25')
  for (const left of [
    { type: 'NoticeSent', letter, on },
    { type: 'LetterGiven', letter, on, how: 'handed-over' },
  ] as const satisfies readonly ComplaintEvent[]) {
    const duties = owedAfter(told('email'), left)
    assert.equal(duties.get('inform.first-update')?.state, 'met', left.type)
    assert.equal(duties.get('inform.next-update')?.due, '2026-12-23', left.type)
  }
})

test('a notice that came back told nobody, though it was sent, and a later one counts from its day', () => {
  const sent = (on: string, round: number): ComplaintEvent => ({
    type: 'NoticeSent',
    letter,
    on: day(on),
    round,
  })
  const failed: ComplaintEvent = {
    type: 'NoticeFailed',
    letter,
    on: day('2026-11-22'),
    why: 'their mailbox is full',
    kind: 'bounced',
    round: 0,
  }
  const bounced = owedAfter(told('email'), sent('2026-11-21', 0), failed)
  assert.equal(bounced.get('inform.first-update')?.state, 'open')
  const given: ComplaintEvent = {
    type: 'LetterGiven',
    letter,
    on: day('2026-11-25'),
    how: 'posted',
  }
  for (const later of [sent('2026-11-25', 1), given]) {
    const mended = owedAfter(told('email'), sent('2026-11-21', 0), failed, later)
    assert.equal(mended.get('inform.first-update')?.met, '2026-11-25', later.type)
    assert.equal(mended.get('inform.next-update')?.due, '2026-12-23', later.type)
  }
})

test('what is handed over or said is told that day', () => {
  const duties = owedAfter(told('in-person'))
  assert.equal(duties.get('inform.first-update')?.met, '2026-11-20')
  assert.equal(duties.get('inform.next-update')?.due, '2026-12-18')
})

test('what is held back stays so for as long as whoever looked again said, and no longer', () => {
  const [on, rule, from] = [day('2026-11-05'), 'inform.first-update', 'complainant'] as const
  const held = {
    type: 'InformationWithheld',
    on,
    rule,
    from,
    what: 'An update',
    all: true,
    purpose: 'criminal-proceedings',
    realRisk: 'A trial is near',
    significantEffect: 'It could fail',
    retestOn: day('2026-11-12'),
  } as const satisfies ComplaintEvent
  const looked = (goesOn: boolean): ComplaintEvent => ({
    type: 'WithholdingReviewed',
    on: day('2026-11-12'),
    rule,
    from,
    goesOn,
    why: 'The trial was put off',
    ...(goesOn ? { retestOn: day('2026-12-10') } : {}),
  })
  const longest = { ...held, retestOn: day('2026-12-10') }
  const first = (...events: ComplaintEvent[]) => owedAfter(...events).get(rule)?.state
  assert.equal(first(held), 'open', 'nobody looked again in time')
  assert.equal(first(held, looked(true)), 'withheld')
  assert.equal(first(longest), 'withheld')
  assert.equal(first(longest, looked(false)), 'open', 'it is told again')
})
