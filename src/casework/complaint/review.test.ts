import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addDays,
  allegationId,
  authorityId,
  type Day,
  day,
  fold,
  instant,
  letterId,
  matterId,
  personId,
  recommendationId,
  reviewId,
  subjectId,
} from '#kernel'
import { classify, owed, reviewBody } from '#law'
import { given, invented } from '#test'
import { caseOf } from '../case-of.ts'
import { complaint } from './complaint.ts'
import { powersOf } from './review-known.ts'
import type { ComplaintCommand, ComplaintEvent } from './words.ts'

const matter = matterId('m1')
const force = authorityId('northmoor')
const body = authorityId('northmoor-commissioner')
const told = day('2026-10-02')
const last = addDays(told, 28)
const review = reviewId('r1')
const at = instant('2026-08-20T09:00:00Z')
const reviewer = { person: personId('ines-hallam'), name: 'Ines Hallam', body }
const subject = { subject: subjectId('s1'), kind: 'officer', rankBand: 'federated' } as const
const stated = { details: true, madeOn: true, force: true, informedOn: true }

const letter: ComplaintEvent = {
  type: 'LetterSent',
  on: told,
  letter: letterId('l1'),
  kind: 'outcome',
  to: 'complainant',
  by: 'in-person',
  signedBy: personId('jay-arden'),
  pdf: 'aa',
  text: 'bb',
  contents: [],
  review: { items: ['i', 'iii', 'iv', 'v'], body: 'local-policing-body' },
}
const begun: readonly ComplaintEvent[] = [
  {
    type: 'ComplaintMade',
    reference: 'CO/1/26',
    madeAt: at,
    receivedAt: at,
    how: 'writing',
    report: invented.report(),
  },
  {
    type: 'ComplaintLogged',
    on: day('2026-08-21'),
    summary: 'Rude at a counter',
    allegations: [{ id: allegationId('a1'), words: 'Rude', about: [] }],
  },
  { type: 'SubjectNamed', on: day('2026-08-21'), who: subject },
]
const decided = (on: Day): ComplaintEvent => ({ type: 'OutcomeDecided', on, findings: [] })
const recorded: readonly ComplaintEvent[] = [
  ...begun,
  { type: 'ComplaintRecorded', on: day('2026-08-22'), reason: 'R1', why: 'They asked.' },
  { type: 'HandlingDecided', on: day('2026-08-23'), how: 'otherwise', why: 'Enough.' },
  decided(addDays(told, -1)),
  letter,
]
const outside: readonly ComplaintEvent[] = [
  ...begun,
  { type: 'HandledOutside', on: day('2026-08-22'), why: 'An apology was enough.' },
  decided(addDays(told, -1)),
  letter,
]

function lawOf(events: readonly ComplaintEvent[], on: Day) {
  const lawCase = caseOf(
    matter,
    force,
    events.map(event => ({ event, recordedAt: at })),
  )
  assert.ok(lawCase)
  const found = reviewBody(lawCase, { on }).matters[0]
  const time = owed(lawCase, { on }).find(({ rule }) => rule === 'review.time')
  assert.ok(found)
  const { right } = found
  return {
    state: classify(lawCase, { on }).matters[0]?.state,
    time,
    law: { right, body: found.body, late: time?.state === 'met-late' },
  }
}

/** The same numbers every time, so that a failure can be looked at again. */
function dice(seed: number) {
  let state = seed
  return (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const places = ['force', 'local-policing-body', 'director-general'] as const
const bodies = ['local-policing-body', 'director-general'] as const

/** Any command of a review, on any day from the outcome on. */
function anyCommand(
  roll: (sides: number) => number,
  { law }: ReturnType<typeof lawOf>,
  on: Day,
): ComplaintCommand {
  const common = { review, on, today: on, reviewer }
  const { reviewer: _, ...byForce } = common
  const to = places[roll(3)] ?? 'force'
  const by = bodies[roll(2)] ?? 'director-general'
  const why = 'A reason'
  const commands: readonly ComplaintCommand[] = [
    {
      type: 'ApplyForReview',
      ...byForce,
      to,
      how: roll(2) ? 'online' : 'letter',
      grounds: 'I do not agree.',
      stated,
      law,
      ...(to === 'local-policing-body' ? { opens: body } : {}),
    },
    { type: 'ForwardReview', ...byForce, from: to, to: by },
    { type: 'TakeReview', ...common },
    { type: 'ExtendReviewTime', ...byForce, until: addDays(on, roll(60)), why, by },
    { type: 'NotifyReview', ...byForce, whom: 'force' },
    { type: 'RefuseReview', ...byForce, why, law },
    {
      type: 'DecideReview',
      ...byForce,
      by,
      reasonable: roll(2) === 0,
      reasons: why,
      recommendations: [],
      law,
    },
    { type: 'TellReviewDecision', ...byForce, whom: 'complainant', how: 'in-person' },
  ]
  return commands[roll(commands.length)] ?? { type: 'ForwardReview', ...byForce, from: to, to: by }
}

function played(story: readonly ComplaintEvent[], seed: number) {
  const roll = dice(seed)
  const seen: ReturnType<typeof lawOf>['state'][] = []
  let events = story
  let on = told
  for (let step = 0; step < 8; step += 1) {
    on = addDays(on, roll(9))
    const command = anyCommand(roll, lawOf(events, on), on)
    const verdict = complaint.decide(command, fold(complaint, events))
    if (verdict.ok) events = [...events, ...verdict.value]
    seen.push(lawOf(events, on).state)
  }
  return { seen, events }
}

test('what was handled outside Schedule 3 is never under review, whatever is recorded', () => {
  let applied = 0
  for (let seed = 1; seed <= 80; seed += 1) {
    const { seen, events } = played(outside, seed)
    if (events.some(({ type }) => type === 'ReviewAppliedFor')) applied += 1
    assert.equal(seen.includes('UNDER_REVIEW'), false, `history ${seed}`)
    assert.equal(
      events.some(({ type }) => type === 'ReviewDecided'),
      false,
      `history ${seed}`,
    )
  }
  assert.ok(applied > 20, `${applied}`)
})

test('what was recorded does come under review, so that the test above says something', () => {
  const reached = Array.from({ length: 30 }, (_, seed) => played(recorded, seed + 1).seen)
  assert.ok(reached.some(seen => seen.includes('UNDER_REVIEW')))
})

test('an application on the last day is in time wherever it goes, and however long it lies', () => {
  for (const to of ['force', 'director-general'] as const)
    for (const days of [0, 1, 9, 40]) {
      const on = addDays(last, days)
      const applied = { review, to, how: 'letter', grounds: 'No.', stated } as const
      const sent = { type: 'ReviewForwarded', review, on, from: to, to: bodies[0] } as const
      const story = (applying: Day): readonly ComplaintEvent[] => [
        ...recorded,
        { type: 'ReviewAppliedFor', on: applying, ...applied },
        sent,
      ]
      const { time, state } = lawOf(story(last), on)
      assert.deepEqual([time?.state, state], ['met', 'UNDER_REVIEW'], `${to}, ${days} days`)
      assert.equal(time?.due, on, `${to}, ${days} days`)
      if (days > 0)
        assert.equal(lawOf(story(addDays(last, 1)), on).time?.state, 'met-late', `${to}, ${days}`)
    }
})

const applied = (how: 'online' | 'letter' = 'letter'): ComplaintEvent => ({
  type: 'ReviewAppliedFor',
  review,
  on: last,
  to: 'local-policing-body',
  how,
  grounds: 'No.',
  stated,
})
const open = { type: 'ReviewAccessOpened', review, on: last, to: body, why: 'Asked' } as const
const common = { review, on: last, today: last } as const

test('nobody at another body acts on a review, and after it ended neither do they', () => {
  const notify = { type: 'NotifyReview', ...common, whom: 'force', reviewer } as const
  const { today: _, ...event } = notify
  given(complaint, ...recorded, applied())
    .when(notify)
    .thenRefused({ type: 'NoSuchReview' })
  given(complaint, ...recorded, applied(), open)
    .when(notify)
    .thenHappened({ ...event, type: 'ReviewNotified' })
  const ended = { ...open, type: 'ReviewAccessEnded' } as const
  given(complaint, ...recorded, applied(), open, ended)
    .when(notify)
    .thenRefused({ type: 'NoSuchReview' })
})

test('one that came in time, whole and to the right body cannot be turned away', () => {
  const law = { right: true, body: 'local-policing-body', late: false } as const
  const turnAway = { type: 'RefuseReview', ...common, why: 'No.', law } as const
  const story = given(complaint, ...recorded, applied())
  story.when(turnAway).thenRefused({ type: 'MustBeReviewed' })
  const happened = { type: 'ReviewRefused', review, on: last, why: 'No.' } as const
  story.when({ ...turnAway, law: { ...law, late: true } }).thenHappened(happened)
})

test('only the IOPC directs; a local policing body recommends', () => {
  for (const investigated of [true, false]) {
    const ours = powersOf('local-policing-body', investigated)
    assert.equal(
      ours.some(({ directs }) => directs),
      false,
    )
    assert.ok(powersOf('director-general', investigated).some(({ directs }) => directs))
  }
})

test('law hears an answer once everything a body recommended that day is answered', () => {
  const [one, two] = [recommendationId('one'), recommendationId('two')]
  const recommendations = [one, two].map(recommendation => ({
    recommendation,
    kind: 'remedy' as const,
    words: 'Write again.',
  }))
  const outcome: ComplaintEvent = {
    type: 'ReviewDecided',
    review,
    on: last,
    by: 'local-policing-body',
    reasonable: false,
    reasons: 'No.',
    recommendations,
  }
  const answer = (recommendation: typeof one): ComplaintEvent => ({
    type: 'RecommendationAnswered',
    recommendation,
    on: addDays(last, 3),
    accepted: 'yes',
    words: 'We will.',
  })
  const states = (...answers: readonly ComplaintEvent[]) => {
    const story = [...recorded, applied(), outcome, ...answers]
    const lawCase = caseOf(
      matter,
      force,
      story.map(event => ({ event, recordedAt: at })),
    )
    assert.ok(lawCase)
    const duties = owed(lawCase, { on: addDays(last, 4) })
    return duties
      .filter(({ rule }) => rule === 'report.recommend-remedy')
      .map(({ state, due }) => `${state} ${due}`)
  }
  const due = addDays(last, 28)
  assert.deepEqual(states(answer(two)), [`open ${due}`, `open ${due}`])
  assert.deepEqual(states(answer(two), answer(one)), [`met ${due}`, `met ${due}`])
})
