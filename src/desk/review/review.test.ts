import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addSeconds, commandId, type Day, londonDay, type MatterId, noteId } from '#kernel'
import { claimNotice, neglectedNotices, type Work } from '#store'
import { onAnEngine, openTestApp, testWorld } from '#test'
import { system } from '../bench.ts'
import { recordSent } from '../delivery/record.ts'
import { northmoor } from '../personas.ts'
import { personaAs, subject, type Told, toldOutcome } from './outcome.fixture.ts'

const today = () => londonDay(testWorld.now())
const newCommand = () => ({ command: commandId(testWorld.id()) })
const neglected = (tx: Work) => neglectedNotices(tx, { before: addSeconds(tx.now, 60), max: 10 })
const stated = { details: true, madeOn: true, force: true, informedOn: false }
const asked = { how: 'letter', grounds: 'Nobody looked at the video.', stated } as const

onAnEngine(engine => {
  async function open() {
    const app = await openTestApp(await engine.fresh())
    const as = (name: string) => ({ ...personaAs(app, name), ...newCommand() })
    const told = async (on: Day, how: Told = {}) => toldOutcome(app, on, how)
    return { app, as, told, reviews: app.desk.reviews, work: app.desk.work }
  }
  type Opened = Awaited<ReturnType<typeof open>>

  async function viewOf({ as, work }: Opened, matter: MatterId) {
    const view = await work.matter(as('Jay Arden'), matter)
    const found = view && (await work.reviewOf(as('Jay Arden'), view))
    assert.ok(view && found?.law)
    return { row: view.row, facts: view.facts, law: found.law, found, view }
  }
  const tracker = (matter: MatterId) =>
    ({
      authority: northmoor,
      actor: { type: 'tracker', matter, reads: 'content' },
      ...newCommand(),
    }) as const

  test('a letter to the wrong body, late by the calendar, is in time once it is sent on', async () => {
    const opened = await open()
    const { as, told, reviews, work } = opened
    const { matter } = await told(addDays(today(), -40))
    const entered = await work.enterReview(as('Jay Arden'), {
      matter,
      on: addDays(today(), -13),
      to: 'director-general',
      ...asked,
      stated: { ...stated, informedOn: true },
    })
    assert.ok(entered.ok)
    const before = await viewOf(opened, matter)
    assert.equal(before.law.forward?.bearer, 'director-general')
    assert.equal(await reviews.file(as('Ines Hallam'), matter), undefined)
    const review = before.facts?.reviews[0]?.review
    assert.ok(review)
    const from = 'director-general' as const
    const to = 'local-policing-body' as const
    const on = addDays(today(), -1)
    const moved = await work.sendReviewOn(as('Jay Arden'), { matter, review, on, from, to })
    assert.ok(moved.ok)
    const { law, row } = await viewOf(opened, matter)
    assert.deepEqual([law.time?.state, law.time?.due], ['met', addDays(today(), 0)])
    assert.equal(row.state, 'UNDER_REVIEW')
    const file = await reviews.file(as('Ines Hallam'), matter)
    assert.equal(file?.review.grounds, asked.grounds)
    const refused = await reviews.turnAway(as('Ines Hallam'), { matter, on: today(), why: 'Late' })
    assert.deepEqual(refused, { ok: false, refusal: { type: 'MustBeReviewed' } })
  })

  test('a late application waits for longer to be given before it can be decided', async () => {
    const opened = await open()
    const { app, as, told, reviews } = opened
    await told(addDays(today(), -40))
    const ines = () => as('Ines Hallam')
    const on = addDays(today(), -2)
    const its = { reference: 'CO/900/26', madeOn: addDays(today(), -80), surname: 'QUILL' }
    for (const guess of [
      { reference: 'CO/1/26' },
      { madeOn: addDays(today(), -79) },
      { surname: 'Quillon' },
      { surname: '' },
    ]) {
      const missing = await reviews.enter(ines(), { ...its, ...guess, on, ...asked })
      assert.deepEqual(missing, { ok: false, refusal: { type: 'NoSuchComplaint' } })
    }
    const entered = await reviews.enter(ines(), { ...its, on, ...asked })
    assert.ok(entered.ok)
    const { matter } = entered.value
    const [row] = (await reviews.waiting(ines()))?.rows ?? []
    assert.deepEqual([row?.matter, row?.timeState], [matter, 'met-late'])
    const words = { matter, on: today(), reasons: 'The video was not watched.' }
    const recommendations = [
      { kind: 'remedy', words: 'Watch the video.' },
      { kind: 'refer', words: 'Refer it.' },
    ] as const
    const decision = { ...words, reasonable: false, recommendations, parts: [] }
    const early = await reviews.decide(ines(), decision)
    assert.deepEqual(early, { ok: false, refusal: { type: 'ReviewLate' } })
    const until = today()
    const why = 'She was in hospital.'
    assert.ok((await reviews.extend(ines(), { matter, on: today(), until, why })).ok)
    assert.ok((await reviews.take(ines(), { matter, on: today(), formWaived: 'We have it.' })).ok)
    for (const whom of ['force', subject])
      assert.ok((await reviews.notify(ines(), { matter, on: today(), whom })).ok)
    assert.ok((await reviews.decide(ines(), decision)).ok)

    const { found, law } = await viewOf(opened, matter)
    assert.deepEqual(
      law.notify.map(({ state }) => state),
      ['met', 'met'],
    )
    const dues = found.recommendations.map(({ kind, due }) => `${kind} ${due}`)
    const due = addDays(today(), 28)
    assert.deepEqual(dues.toSorted(), [`refer ${due}`, `remedy ${due}`])
    const how = 'email' as const
    const file = await reviews.file(ines(), matter)
    assert.ok(file)
    const people = reviews.recipients(file).tell.map(({ whom }) => whom)
    assert.deepEqual(people.toSorted(), ['complainant', 'force', subject].toSorted())
    const unsafe = await reviews.tell(ines(), {
      matter,
      on: today(),
      whom: 'complainant',
      how: 'post',
    })
    assert.ok(!unsafe.ok && unsafe.refusal.type === 'NotASafeWay')
    const paper = await reviews.previewDecision(ines(), { matter, whom: 'complainant' })
    assert.match(paper?.text ?? '', /There is no further review/)
    const noticesNow = () =>
      app.bench.store.work({ authority: northmoor, actor: system }, tx => neglected(tx))
    assert.deepEqual(await noticesNow(), [])
    for (const whom of people)
      assert.ok((await reviews.tell(ines(), { matter, on: today(), whom, how })).ok, whom)
    // A notice goes to the complainant, who is told once it has left, and to nobody else.
    const [notice, ...more] = await noticesNow()
    assert.ok(notice && more.length === 0)
    const telling = async () =>
      (await viewOf(opened, matter)).law.tell.find(({ owedToId }) => owedToId === 'complainant')
    assert.equal((await telling())?.met, null)
    const sending = await app.bench.store.work({ authority: northmoor, actor: system }, tx =>
      claimNotice(tx, notice, addSeconds(tx.now, 60)),
    )
    assert.ok(sending)
    await recordSent(app.bench, northmoor, { row: sending })
    assert.equal((await telling())?.met, today())
    // All were told: nothing is left to read it for.
    assert.equal(await reviews.file(ines(), matter), undefined)
    const [over] = (await reviews.waiting(ines()))?.rows ?? []
    assert.deepEqual([over?.isOpen, over?.cameTo], [false, 'not-reasonable'])
    const after = await reviews.extend(ines(), { matter, on: today(), until, why })
    assert.deepEqual(after, { ok: false, refusal: { type: 'NotPermitted' } })
  })

  test('a reviewer enters what lay with another body first, and its days there are left out', async () => {
    const opened = await open()
    const { as, told, reviews } = opened
    await told(addDays(today(), -40))
    const its = { reference: 'CO/900/26', madeOn: addDays(today(), -80), surname: 'Quill' }
    const first = { to: 'director-general', on: addDays(today(), -13) } as const
    const on = addDays(today(), -8)
    const entered = await reviews.enter(as('Ines Hallam'), { ...its, on, ...asked, first })
    assert.ok(entered.ok)
    const { matter } = entered.value
    const { law, facts } = await viewOf(opened, matter)
    const [review] = facts?.reviews ?? []
    assert.deepEqual([review?.to, review?.on, review?.forwarded?.on], [first.to, first.on, on])
    assert.deepEqual([law.time?.state, law.time?.due], ['met', addDays(today(), -7)])
    const [row] = (await reviews.waiting(as('Ines Hallam')))?.rows ?? []
    assert.deepEqual([row?.matter, row?.timeState], [matter, 'met'])
    assert.ok(await reviews.file(as('Ines Hallam'), matter))
    const before = { to: 'force', on: addDays(on, 1) } as const
    const backwards = await reviews.enter(as('Ines Hallam'), {
      ...its,
      on,
      ...asked,
      first: before,
    })
    assert.deepEqual(backwards, { ok: false, refusal: { type: 'ReachedThemFirst', on } })
  })

  test('what a reviewer reads is the file as it was, and never what colleagues wrote', async () => {
    const { app, as, told, reviews, work } = await open()
    const { matter } = await told(addDays(today(), -5))
    const noted = await work.addNote(as('Jay Arden'), {
      matter,
      note: noteId(testWorld.id()),
      words: 'Legal say we are exposed here.',
      mentions: [],
    })
    assert.ok(noted.ok)
    assert.ok((await app.desk.track.applyForReview(tracker(matter), { grounds: 'No.' })).ok)
    const file = await reviews.file(as('Ines Hallam'), matter)
    assert.ok(file)
    assert.equal(JSON.stringify(file).includes('exposed'), false)
    assert.deepEqual(
      file.since.map(({ event }) => event.type),
      ['ReviewAppliedFor'],
    )
    assert.equal(file.before.facts.outcome?.findings.length, 1)
    const looks = (await work.matter(as('Jay Arden'), matter))?.looks ?? []
    assert.equal(looks.filter(({ person }) => person === 'staff:ines-hallam').length, 1)
    // Nobody else's reviewer, nor a caseworker of the force, has a workroom here.
    assert.equal(await reviews.file(as('Jay Arden'), matter), undefined)
    assert.equal(await reviews.waiting(as('Rowan Teague')), undefined)
  })

  test('what was never recorded has no review, whoever asks', async () => {
    const opened = await open()
    const { app, as, told, reviews, work } = opened
    const { matter } = await told(addDays(today(), -5), { recorded: false })
    const online = await app.desk.track.applyForReview(tracker(matter), { grounds: 'Please.' })
    assert.deepEqual(online, { ok: false, refusal: { type: 'NoReview' } })
    const to = 'local-policing-body' as const
    assert.ok((await work.enterReview(as('Jay Arden'), { matter, on: today(), to, ...asked })).ok)
    assert.notEqual((await viewOf(opened, matter)).row.state, 'UNDER_REVIEW')
    const parts = { recommendations: [], parts: [] }
    const decision = { matter, on: today(), reasonable: true, reasons: 'Fine.', ...parts }
    const decided = await reviews.decide(as('Ines Hallam'), decision)
    assert.deepEqual(decided, { ok: false, refusal: { type: 'NoReview' } })
    const why = 'It was never recorded. You can ask the force to record it.'
    assert.ok((await reviews.turnAway(as('Ines Hallam'), { matter, on: today(), why })).ok)
  })

  test('EX-05, EX-22: 28 days from the day after a whole notice; half of one starts nothing', async () => {
    const opened = await open()
    const whole = await opened.told(addDays(today(), -5))
    const { law } = await viewOf(opened, whole.matter)
    assert.deepEqual([law.body, law.time?.due], ['local-policing-body', addDays(today(), 23)])
    const half = { reference: 'CO/902/26', incomplete: true }
    const { matter } = await opened.told(addDays(today(), -40), half)
    assert.equal((await viewOf(opened, matter)).law.time, undefined)
    const ask = { grounds: 'Nobody looked.' }
    assert.ok((await opened.app.desk.track.applyForReview(tracker(matter), ask)).ok)
    const after = await viewOf(opened, matter)
    assert.deepEqual([after.law.late, after.row.state], [false, 'UNDER_REVIEW'])
  })

  test('EX-16, EX-21: a chief officer, or a referral that was missed, makes it the IOPC’s', async () => {
    const opened = await open()
    const { as, told, work } = opened
    const chief = await told(addDays(today(), -5), { rankBand: 'chief' })
    const { law } = await viewOf(opened, chief.matter)
    assert.equal(law.body, 'director-general')
    assert.ok(law.limbs.includes('30(1)(a)'))
    const missed = await told(addDays(today(), -20), { reference: 'CO/903/26' })
    const { matter } = missed
    assert.equal((await viewOf(opened, matter)).law.body, 'local-policing-body')
    const answers = [{ criterion: 'M3', answer: 'yes', why: 'Read again.' }] as const
    assert.ok((await work.answerCriteria(as('Jay Arden'), { matter, on: today(), answers })).ok)
    const now = await viewOf(opened, matter)
    assert.deepEqual([now.law.body, now.law.limbs], ['director-general', ['32(c)']])
    // The letter named the wrong body: it never started the time.
    assert.equal(now.law.time, undefined)
  })

  test('a review for the IOPC is sent out, and what it decided is recorded', async () => {
    const opened = await open()
    const { app, as, told, work } = opened
    const features = { crimeIfProved: true }
    const { matter } = await told(addDays(today(), -5), { features })
    assert.ok((await app.desk.track.applyForReview(tracker(matter), { grounds: 'No.' })).ok)
    const { law, facts } = await viewOf(opened, matter)
    assert.deepEqual([law.body, law.limbs], ['director-general', ['32(b)']])
    const review = facts?.reviews[0]
    assert.ok(review && review.to === 'force')
    const at = { matter, review: review.review, on: today() }
    const sent = { ...at, from: 'force', to: 'director-general' } as const
    assert.ok((await work.sendReviewOn(as('Jay Arden'), sent)).ok)
    const decided = await work.recordReviewDecision(as('Jay Arden'), {
      ...at,
      by: 'director-general',
      reasonable: false,
      reasons: 'It must be investigated.',
      recommendations: [
        { kind: 'investigate', words: 'Investigate it.', directed: true },
        { kind: 'learning', words: 'Train counter staff.' },
      ],
    })
    assert.ok(decided.ok)
    const { found } = await viewOf(opened, matter)
    const learning = found.recommendations.find(({ kind }) => kind === 'learning')
    assert.equal(learning?.due, addDays(today(), 55))
    const [first, second] = found.recommendations
    assert.ok(first && second)
    const answer = { matter, on: today(), accepted: 'in-part', words: 'From January.' } as const
    for (const { recommendation } of [first, second])
      assert.ok(
        (await work.answerRecommendation(as('Jay Arden'), { ...answer, recommendation })).ok,
      )
    const all = await work.recommendations(as('Wren Castell'))
    assert.deepEqual(
      all?.map(({ accepted, answeredOn }) => [accepted, answeredOn]),
      [
        ['in-part', today()],
        ['in-part', today()],
      ],
    )
  })
})
