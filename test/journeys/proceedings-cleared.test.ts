/**
 * An officer who is cleared: told, restricted, suspended and reviewed; heard, and not found
 * against. Everything that was laid on her ends in one act, and that is said first.
 */
import { doesNotMatch, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { onAnEngine, startBrowser, type Visit } from '#test'
import { fill, look, onPhone } from './proceedings-form-steps.ts'
import { complete, find, openHearing } from './proceedings-hearing-steps.ts'
import { assessed, determined } from './proceedings-prepared-steps.ts'
import { give, serve } from './proceedings-sign-steps.ts'
import { done, during, type Proceedings, proceedings } from './proceedings-steps.ts'

const browser = await startBrowser()
const { skip } = browser

onAnEngine(engine => {
  test('an officer is investigated, suspended, heard and cleared', { skip }, async t => {
    const story = await proceedings({
      ...{ engine, browser, after: close => t.after(close), came: '2026-08-24' },
      who: { name: 'Petra Loam', rank: 'PC' },
      allegations: ['She took cash from a bag that was handed in.'],
    })
    await assessed(story, { on: '2026-08-24', why: 'It would be theft by somebody trusted.' })
    await during(story, '2026-08-24', restrict)
    await during(story, '2026-08-28', suspend)
    await during(story, '2026-09-15', review)
    await during(story, '2026-10-05', refer)
    await during(story, '2026-11-16', hear)
    await during(story, '2026-11-17', clear)
    const phone = await story.visit('Jay Arden', { width: 390 })
    const pages = ['severity', 'investigator', 'notices/investigation', 'restrictions', 'suspend']
    await onPhone(phone, [story.at, ...pages.map(page => `${story.at}/${page}`)])
    await phone.end()
  })
})

async function restrict(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await serve(visit, story, { notice: 'investigation' })
  await serve(visit, story, { notice: 'terms-of-reference' })
  equal(await due('representations.investigator'), '2026-09-08', 'ten working days, less one')
  equal(await due('notice.progress'), '2026-09-21', 'four weeks from the working day after')
  await fill(visit, {
    ...{ to: `${at}/restrictions`, button: 'Record it' },
    answers: [
      ['type', /^What may the officer not do/, 'She handles no property.'],
      ['type', 'Why?', 'So that nothing more can be said of it.'],
      ['day', 'review', '2026-09-21'],
    ],
  })
}

/** Friday before a bank holiday, by word of mouth: the worked example of the reference. */
async function suspend(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await fill(visit, {
    ...{ to: `${at}/suspend`, button: 'Record the suspension' },
    answers: [
      ['type', /^Which other work/, 'Every post at her station handles property.'],
      ['tick', 'The public interest requires it'],
      ['type', 'The reasons, in short', 'A second bag was found short.'],
      ['choose', 'By word of mouth'],
      ['type', 'Which senior officer stands behind it?', 'Supt Kay Moss'],
      ['type', 'From what time?', '16:30'],
    ],
  })
  equal(await due('suspension.notify'), '2026-09-03')
  equal(await due('suspension.representations'), '2026-09-09')
  equal(await due('suspension.review.first'), '2026-09-28')
  const hub = await look(visit, at, 'officer-suspended')
  match(hub, /Suspended\./)
  match(hub, /Thursday 3 September/)
  await give(visit, story, { paper: 'suspension' })
}

async function review(visit: Visit, story: Proceedings): Promise<void> {
  const { at, app, acting, matter, subject, due } = story
  done(
    await app.desk.conduct.recordStep(await acting('Jay Arden'), {
      ...{ matter, subject, on: day('2026-09-09'), entry: 'spoke', by: 'officer' },
      step: 'suspension-representations',
    }),
  )
  await fill(visit, {
    ...{ to: `${at}/suspension-review`, button: 'Record the review' },
    answers: [
      ['choose', /^It goes on/],
      ['type', 'Why?', 'No other work was found, and the second bag is not explained.'],
    ],
  })
  equal(await due('suspension.review.next'), '2026-10-13')
  await serve(visit, story, { notice: 'suspension-review' })
  await fill(visit, {
    ...{ to: `${at}/progress`, button: 'Record it' },
    answers: [
      ['choose', /^They were told how/],
      ['type', 'How?', 'By telephone, and by letter'],
      ['type', /^What were they told/, 'The bank has been asked for its video.'],
    ],
  })
}

async function refer(visit: Visit, story: Proceedings): Promise<void> {
  await determined(story, {
    ...{ reported: '2026-10-05', on: '2026-10-05', standards: [1] },
    why: 'The bags were in her care.',
  })
  await serve(visit, story, { notice: 'documents' })
  equal(await story.due('response.officer'), '2026-10-26', 'fifteen working days')
  equal(await story.due('hearing.start'), '2027-02-25', 'a hundred working days')
}

async function hear(visit: Visit, story: Proceedings): Promise<void> {
  await openHearing(visit, story, {
    ...{ forum: 'A misconduct hearing', time: '10:00', admits: 'Not accepted' },
    present: ['Cato Brandreth, chair', 'PC Petra Loam'],
  })
  await fill(visit, {
    ...{ to: `${story.at}/adjourned`, button: 'Record the adjournment' },
    answers: [
      ['type', 'Why was it adjourned?', 'The bank’s video has to be shown.'],
      ['choose', 'No', /can be there/],
      ['day', 'until', '2026-11-17'],
    ],
  })
}

async function clear(visit: Visit, story: Proceedings): Promise<void> {
  const { at } = story
  await find(visit, story, {
    ...{ facts: 'The video shows another hand in the bag.', reasons: 'She was not in the room.' },
    ...{ influence: 'No', integrity: 'Nothing was proved.' },
  })
  await complete(visit, story)
  await fill(visit, { to: `${at}/cleared`, button: 'Clear the officer', answers: [] })
  await give(visit, story, { paper: 'closing' })
  const hub = await look(visit, at, 'officer-cleared')
  match(hub, /Cleared on Tuesday 17 November 2026: misconduct was not found\./)
  doesNotMatch(hub, /Suspended\.|How culpable\?/)
}
