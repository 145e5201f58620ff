/**
 * An officer who is cleared: assessed, told, restricted, suspended and reviewed; heard, and not
 * found against. Everything that was laid on her ends in one act, and that is said first.
 */
import { doesNotMatch, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { onAnEngine, startBrowser, type Visit } from '#test'
import {
  done,
  fill,
  look,
  onPhone,
  type Proceedings,
  proceedings,
  serve,
} from './proceedings-steps.ts'

const browser = await startBrowser()
const { skip } = browser

onAnEngine(engine => {
  test('an officer is investigated, suspended, heard and cleared', { skip }, async t => {
    const story = await proceedings({
      ...{ engine, browser, after: close => t.after(close), came: '2026-08-24' },
      who: { name: 'Petra Loam', rank: 'PC' },
      allegations: ['She took cash from a bag that was handed in.'],
    })
    const days: readonly (readonly [
      string,
      (visit: Visit, story: Proceedings) => Promise<void>,
    ])[] = [
      ['2026-08-24', investigate],
      ['2026-08-28', suspend],
      ['2026-09-15', review],
      ['2026-10-05', refer],
      ['2026-11-16', hear],
      ['2026-11-17', clear],
    ]
    for (const [date, act] of days) {
      story.on(date)
      const visit = await story.visit('Jay Arden')
      await act(visit, story)
      await visit.end()
    }
    const phone = await story.visit('Jay Arden', { width: 390 })
    await onPhone(phone, [
      [story.at, 'hub'],
      ...['severity', 'investigator', 'notices/investigation', 'restrictions', 'suspend'].map(
        page => [`${story.at}/${page}`, page.replace('/', '-')] as const,
      ),
    ])
    await phone.end()
  })
})

async function investigate(visit: Visit, { at, due }: Proceedings): Promise<void> {
  await look(visit, at, 'hub-new')
  const severity = { to: `${at}/severity`, button: 'Save this assessment' } as const
  await fill(visit, {
    ...{ ...severity, seen: 'severity-alone' },
    answers: [
      ['choose', 'Gross misconduct'],
      ['type', 'Why?', 'It would be theft by somebody trusted with the bag.'],
    ],
  })
  await fill(visit, {
    ...{ ...severity, seen: 'severity-with-history' },
    answers: [
      ['choose', 'Gross misconduct'],
      ['choose', 'A misconduct hearing'],
      ['type', 'Why?', 'Nothing in her history changes it.'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/investigator`, button: 'Name them', seen: 'investigator' },
    answers: [
      ['type', 'Who investigates?', 'Rowan Ashdown'],
      ['type', 'Their rank or grade', 'DI'],
      ['type', 'Which force or body do they serve?', 'Northmoor Police'],
      ['choose', 'Yes', /own force/],
      ['type', /^What knowledge, skill/, 'Twelve years of investigating fraud.'],
      ['choose', 'No', /under the officer/],
    ],
  })
  await serve(visit, { at, notice: 'investigation', on: '2026-08-24' })
  await serve(visit, { at, notice: 'terms-of-reference', on: '2026-08-24' })
  equal(await due('representations.investigator'), '2026-09-08', 'ten working days, less one')
  equal(await due('notice.progress'), '2026-09-21', 'four weeks from the working day after')
  await fill(visit, {
    ...{ to: `${at}/restrictions`, button: 'Record it', seen: 'restrictions' },
    answers: [
      ['type', /^What may the officer not do/, 'She handles no property.'],
      ['type', 'Why?', 'So that nothing more can be said of it.'],
      ['day', 'review', '2026-09-21'],
    ],
  })
}

/** Friday before a bank holiday, by word of mouth: the worked example of the reference. */
async function suspend(visit: Visit, { at, due }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/suspend`, button: 'Record the suspension', seen: 'suspend' },
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
  const hub = await look(visit, at, 'hub-suspended')
  match(hub, /Suspended\./)
  match(hub, /Thursday 3 September/)
  await serve(visit, { at, notice: 'suspension', on: '2026-08-28' })
}

async function review(visit: Visit, { at, app, acting, matter, subject, due }: Proceedings) {
  done(
    await app.desk.conduct.recordStep(await acting('Jay Arden'), {
      ...{ matter, subject, on: day('2026-09-09'), entry: 'spoke', by: 'officer' },
      step: 'suspension-representations',
    }),
  )
  await fill(visit, {
    ...{ to: `${at}/suspension-review`, button: 'Record the review', seen: 'suspension-review' },
    answers: [
      ['choose', /^It goes on/],
      ['type', 'Why?', 'No other work was found, and the second bag is not explained.'],
    ],
  })
  equal(await due('suspension.review.next'), '2026-10-13')
  await serve(visit, { at, notice: 'suspension-review', on: '2026-09-15' })
  await fill(visit, {
    ...{ to: `${at}/progress`, button: 'Record it', seen: 'progress' },
    answers: [
      ['choose', /^They were told how/],
      ['type', 'How?', 'By telephone, and by letter'],
      ['type', /^What were they told/, 'The bank has been asked for its video.'],
    ],
  })
}

async function refer(visit: Visit, { at, due }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/report-received`, button: 'Record the report', seen: 'report-received' },
    answers: [
      ['type', 'Who wrote the report?', 'DI Rowan Ashdown'],
      ['type', /opinion on the case/, 'There is a case to answer for gross misconduct.'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/case-to-answer`, button: 'Record the decision', seen: 'case-to-answer' },
    answers: [
      ['choose', 'Gross misconduct', /case to answer on allegation 1/],
      ['tick', '1. Honesty and integrity'],
      ['type', /^Why, for allegation 1/, 'The bags were in her care.'],
      ['choose', 'Misconduct hearing', /In which form/],
      ['type', /^Why are these proceedings/, 'A panel could find it.'],
    ],
  })
  await serve(visit, { at, notice: 'referral', on: '2026-10-05' })
  await serve(visit, { at, notice: 'documents', on: '2026-10-05' })
  equal(await due('response.officer'), '2026-10-26', 'fifteen working days')
  equal(await due('hearing.start'), '2027-02-25', 'a hundred working days')
}

async function hear(visit: Visit, { at }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/opened`, button: 'Record the opening', seen: 'opened' },
    answers: [
      ['choose', 'A misconduct hearing'],
      ['type', 'Time it began', '10:00'],
      ['type', 'Who was there?', 'Cato Brandreth, chair\nPC Petra Loam'],
      ['choose', 'Yes', /told of their right/],
      ['choose', 'Nothing'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/adjourned`, button: 'Record the adjournment', seen: 'adjourned' },
    answers: [
      ['type', 'Why was it adjourned?', 'The bank’s video has to be shown.'],
      ['choose', 'No', /can be there/],
      ['day', 'until', '2026-11-17'],
    ],
  })
}

async function clear(visit: Visit, { at }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/finding`, button: 'Record the finding', seen: 'finding' },
    answers: [
      ['choose', 'Not proved'],
      ['type', /^Which facts were found/, 'The video shows another hand in the bag.'],
      ['type', /^The reasons, for allegation/, 'She was not in the room.'],
      ['choose', 'No', /more than one incident/],
      ['choose', 'No', /open to influence/],
      ['type', /^Which decision/, 'Nothing was proved.'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/completed`, button: 'Record it', seen: 'completed' },
    answers: [],
  })
  await fill(visit, {
    ...{ to: `${at}/cleared`, button: 'Clear the officer', seen: 'cleared' },
    answers: [],
  })
  await serve(visit, { at, notice: 'closing', on: '2026-11-17' })
  const hub = await look(visit, at, 'hub-cleared')
  match(hub, /Cleared on Tuesday 17 November 2026: misconduct was not found\./)
  doesNotMatch(hub, /Suspended\.|How culpable\?/)
}
