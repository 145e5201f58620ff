/**
 * Dismissal is presumed for gross misconduct that came to attention since 28 May 2025. A panel
 * gives less, for an exceptional circumstance that it names; and before that, everybody is told,
 * objected to and replaced, listed past the last day for a reason, and told again.
 */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, startBrowser, type Visit } from '#test'
import { type Answer, again, fill, look, onPhone } from './proceedings-form-steps.ts'
import { complete, tellOutcome } from './proceedings-hearing-steps.ts'
import { listing, nameSeat, respond, tellAgain, tellOfDay } from './proceedings-panel-steps.ts'
import { assessed, determined, found, weighed } from './proceedings-prepared-steps.ts'
import { type Choice, chooseAndSign, giveMatter, inRoom } from './proceedings-room-steps.ts'
import { serve } from './proceedings-sign-steps.ts'
import { during, type Proceedings, proceedings } from './proceedings-steps.ts'

const browser = await startBrowser()
const { skip } = browser

onAnEngine(engine => {
  test('less than dismissal, for an exceptional circumstance that the panel names', {
    skip,
  }, async t => {
    const story = await proceedings({
      ...{ engine, browser, after: close => t.after(close), came: '2026-02-02' },
      who: { name: 'Ines Corrow', rank: 'DC' },
      allegations: ['She wrote eleven times to a witness of how he looked.'],
    })
    await during(story, '2026-03-23', refer)
    await during(story, '2026-03-26', nameThem)
    await during(story, '2026-04-02', replace)
    await during(story, '2026-04-14', answer)
    await during(story, '2026-07-20', list)
    story.on('2026-08-24')
    await found(story, { on: '2026-08-24', why: 'Each message came from her telephone.' })
    await decide(story)
    await during(story, '2026-08-28', tell)
    const phone = await story.visit('Liv Ostrander', { width: 390, to: '/panel' })
    await onPhone(phone, ['/panel', `/panel/${story.matter}/${story.subject}`])
    await phone.end()
  })
})

async function refer(visit: Visit, story: Proceedings): Promise<void> {
  const { due } = story
  await assessed(story, { on: '2026-02-04', why: 'She was to look after him.' })
  await determined(story, {
    ...{ reported: '2026-03-16', on: '2026-03-18', standards: [2, 9] },
    why: 'The messages are hers.',
  })
  await serve(visit, story, { notice: 'referral' }, /^Enter /)
  await serve(visit, story, { notice: 'referral' })
  await serve(visit, story, { notice: 'documents' })
  equal(await due('response.officer'), '2026-04-15', 'Good Friday and Easter Monday left out')
  equal(await due('hearing.start'), '2026-08-14', 'a hundred working days')
}

async function nameThem(visit: Visit, story: Proceedings): Promise<void> {
  for (const one of [
    { seat: /^Chair/, name: 'Cato Brandreth' },
    { seat: 'Member: an independent', name: 'Quill Ashby' },
    { seat: /^Adviser/, name: 'Emrys Vale' },
  ])
    await nameSeat(visit, story, one)
  equal(await story.due('panel.object'), '2026-03-31', 'three working days')
}

async function replace(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  const change = { to: `${at}/panel/change`, button: 'Record it' }
  await fill(visit, {
    ...change,
    answers: [
      ['choose', 'Quill Ashby'],
      ['choose', 'The officer objected to them'],
      ['type', /^The officer’s grounds/, 'He wrote of this case in a newspaper.'],
      ['day', 'on', '2026-03-31'],
    ],
  })
  match(await look(visit, at, 'officer-objected'), /1 objection to decide/)
  await fill(visit, {
    ...change,
    answers: [
      ['choose', 'Quill Ashby'],
      ['choose', 'The objection was agreed to'],
      ['type', /^The officer’s grounds/, 'A reader could think that he has decided.'],
    ],
  })
  await nameSeat(visit, story, { seat: 'Member: an independent', name: 'Liv Ostrander' })
  equal(await due('panel.object'), '2026-04-09', 'three working days, and Easter between')
  await look(visit, `${at}/panel`, 'panel-replaced')
}

async function answer(visit: Visit, story: Proceedings): Promise<void> {
  await respond(visit, story, {
    ...{ accepted: 'Not accepted', disputed: 'She wrote as a friend.' },
    mitigation: 'She was ill, and had said so.',
  })
  equal(await story.due('witness.lists'), '2026-04-17', 'from the day she answered')
}

async function list(visit: Visit, story: Proceedings): Promise<void> {
  const late = listing(story, { form: 'Misconduct hearing', first: '2026-08-20', days: '2' })
  const needsReasons = /Enter the chair’s written reasons/
  const why: Answer = ['type', /^The chair’s written reasons/, 'The one witness is in hospital.']
  await fill(visit, late, needsReasons)
  await again(visit, { ...late, answers: [why] })
  await tellOfDay(visit, story, { name: 'Ines Corrow', as: 'The officer concerned' })
  const moved: readonly Answer[] = [
    ['day', 'first', '2026-08-24'],
    ['type', 'Why is it moved?', 'The witness comes home on the 22nd.'],
  ]
  await fill(visit, { ...late, answers: moved }, needsReasons)
  await again(visit, { ...late, answers: [why] })
  match(await look(visit, story.at, 'officer-moved'), /1 to tell/)
  await tellAgain(visit, story, /^(DC )?Ines Corrow/)
}

/** Less than is presumed: the exceptional circumstance is named, and how it justifies less. */
const less: Choice = {
  answers: [
    ['choose', 'A final written warning'],
    ['type', /^How does it meet/, 'It is seen, it is lasting, and she can do no more harm.'],
  ],
  refused: /Dismissal is presumed\. Name each exceptional circumstance/,
  mended: [
    ['type', 'Circumstance 1', 'She was ill, and nobody in the force had acted on it.'],
    ['type', 'How circumstance 1 justifies less', 'It was known, treated, and will not return.'],
  ],
}

async function decide(story: Proceedings): Promise<void> {
  await giveMatter(story, 'Cato Brandreth', 'Liv Ostrander')
  await weighed(story)
  await inRoom(story, { chair: 'Cato Brandreth', member: 'Liv Ostrander' }, async here => {
    await chooseAndSign(here, less)
  })
}

async function tell(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await complete(visit, story, '2026-08-25')
  equal(await due('outcome.report'), '2026-09-02', 'five working days')
  await look(visit, `${at}/outcome`, 'outcome-standing')
  await tellOutcome(visit, story, { by: 'Cato Brandreth', proof: 'She signed for it.' })
  equal(await due('pat.notice'), '2026-09-14', 'ten working days from the written copy')
  match(await look(visit, at, 'officer-warned'), /Final written warning/)
}
