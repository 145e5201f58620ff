/**
 * What holds of every complaint whatever happens to it: invariants 1 to 6 of the state machine,
 * over random histories made by the decider and read by the law.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, authorityId, type Day, day, fold, instant, matterId } from '#kernel'
import { classify, type Owed, owed, reviewBody } from '#law'
import { invented } from '#test'
import { caseOf, type Recorded } from './case-of.ts'
import { complaint } from './complaint/complaint.ts'
import type { ComplaintCommand, ComplaintEvent } from './complaint/words.ts'
import { history, type Step, steps } from './invariants.fixture.ts'

const matter = matterId('m1')
const force = authorityId('northmoor')
const began = day('2026-03-02')
const madeAt = instant(`${began}T09:00:00Z`)
const made: Recorded = {
  event: {
    type: 'ComplaintMade',
    reference: 'CO/1/26',
    madeAt,
    receivedAt: madeAt,
    how: 'writing',
    report: invented.report(),
  },
  recordedAt: madeAt,
}

type Told = Readonly<{ story: readonly Recorded[]; on: Day }>

/** Every state the complaint was in, one after another; what is refused changes nothing. */
function lived(taken: readonly Step[]): readonly Told[] {
  const all: Told[] = [{ story: [made], on: began }]
  for (const { days, what, yes, n } of taken) {
    const last = all.at(-1)
    if (!last) break
    const on = addDays(last.on, days)
    const state = fold(
      complaint,
      last.story.map(({ event }) => event),
    )
    const verdict = complaint.decide(steps[what]({ on, today: on, yes, n }), state)
    const events: readonly ComplaintEvent[] = verdict.ok ? verdict.value : []
    const recordedAt = instant(`${on}T12:00:00Z`)
    all.push({ story: [...last.story, ...events.map(event => ({ event, recordedAt }))], on })
  }
  return all
}

function read({ story, on }: Told) {
  const lawCase = caseOf(matter, force, story)
  assert.ok(lawCase)
  const [found] = classify(lawCase, { on }).matters
  assert.ok(found && found.state !== 'not-encoded')
  const [review] = reviewBody(lawCase, { on }).matters
  return { lawCase, found, review, duties: owed(lawCase, { on }) }
}

const live = ({ state }: Owed) => state === 'open' || state === 'overdue' || state === 'not-yet'
const runs = 60
const always = (holds: (told: readonly Told[]) => void) =>
  fc.assert(
    fc.property(history, taken => holds(lived(taken))),
    { numRuns: runs },
  )

test('1: what is handled outside Schedule 3 is never under review', () => {
  always(all => {
    for (const told of all) {
      const { found } = read(told)
      const recorded = told.story.some(({ event }) => event.type === 'ComplaintRecorded')
      const referred = found.everReferred
      if (!recorded && !referred) assert.notEqual(found.state, 'UNDER_REVIEW')
    }
  })
})

test('2: what was referred, or must be, is reviewed by the Director General', () => {
  always(all => {
    for (const told of all) {
      const { found, review } = read(told)
      if (found.everReferred || found.referral === 'mandatory')
        assert.equal(review && 'body' in review && review.body, 'director-general')
    }
  })
})

test('3: until it is over somebody is always to be told something by a day', () => {
  const over = ['NOT_A_COMPLAINT', 'CLOSED', 'OUTCOME_SENT']
  always(all => {
    for (const told of all) {
      const { found, duties } = read(told)
      const timers = duties.filter(one => one.rule.startsWith('inform.') && live(one))
      if (!over.includes(String(found.state)))
        assert.ok(
          timers.length > 0,
          `${found.state}: ${JSON.stringify(told.story.map(({ event }) => event.type))}`,
        )
    }
  })
})

test('4: from every state in which it is open it can come to have to be referred', () => {
  const over = ['NOT_A_COMPLAINT', 'CLOSED']
  always(all => {
    const told = all.at(-1)
    if (!told) return
    const { found } = read(told)
    if (over.includes(String(found.state)) || found.everReferred) return
    const clear: ComplaintCommand = {
      type: 'AnswerCriteria',
      on: told.on,
      today: told.on,
      answers: [{ criterion: 'M4a', answer: 'yes', why: 'He wrote to her about her looks.' }],
      clearAt: instant(`${told.on}T13:00:00Z`),
    }
    const verdict = complaint.decide(
      clear,
      fold(
        complaint,
        told.story.map(({ event }) => event),
      ),
    )
    assert.ok(verdict.ok)
    const recordedAt = instant(`${told.on}T14:00:00Z`)
    const after = [...told.story, ...verdict.value.map(event => ({ event, recordedAt }))]
    const now = read({ story: after, on: told.on })
    const refer = now.duties.find(({ rule }) => rule === 'complaints.refer-deadline')
    assert.ok(refer && live(refer), String(found.state))
    assert.equal(now.found.state, 'REFER_DUE')
  })
})

test('5: nothing that happens takes away anything that happened', () => {
  always(all => {
    for (const [at, { story }] of all.entries()) {
      const before = all[at - 1]?.story ?? []
      assert.deepEqual(story.slice(0, before.length), before)
    }
  })
})

test('6: suspending the handling moves no day and ends no duty', () => {
  always(all => {
    const told = all.at(-1)
    if (!told) return
    const state = fold(
      complaint,
      told.story.map(({ event }) => event),
    )
    const verdict = complaint.decide(
      steps.suspend({ on: told.on, today: told.on, yes: true, n: 0 }),
      state,
    )
    if (!verdict.ok || verdict.value.length === 0) return
    const recordedAt = instant(`${told.on}T14:00:00Z`)
    const suspended = [...told.story, ...verdict.value.map(event => ({ event, recordedAt }))]
    const key = ({ rule, occurrence, owedToId }: Owed) => `${rule} ${occurrence} ${owedToId}`
    const after = new Map(
      read({ story: suspended, on: told.on }).duties.map(one => [key(one), one]),
    )
    for (const duty of read(told).duties.filter(live)) {
      const now = after.get(key(duty))
      assert.equal(now?.state, duty.state, key(duty))
      assert.equal(now?.due, duty.due, key(duty))
    }
  })
})
