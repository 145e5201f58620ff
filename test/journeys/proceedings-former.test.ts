/**
 * An accelerated hearing of an officer who resigned: it stops nothing. The special conditions are
 * decided and certified, whoever certified them cannot decide it, and what is found is that he
 * would have been dismissed. All of it with scripts turned off.
 */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { onAnEngine, startBrowser, type Visit } from '#test'
import { determine, receiveReport } from './proceedings-deciding-steps.ts'
import { again, fill, look, onPhone } from './proceedings-form-steps.ts'
import { complete, find, openHearing, tellOutcome } from './proceedings-hearing-steps.ts'
import { listing, nameSeat, respond, tellOfDay } from './proceedings-panel-steps.ts'
import { assessed } from './proceedings-prepared-steps.ts'
import { give } from './proceedings-sign-steps.ts'
import { done, during, type Proceedings, proceedings } from './proceedings-steps.ts'

const browser = await startBrowser()
const { skip } = browser

onAnEngine(engine => {
  test('without scripts, a former officer is heard, and would have been dismissed', {
    skip,
  }, async t => {
    const story = await proceedings({
      ...{ engine, browser, after: close => t.after(close), came: '2026-06-01' },
      who: { name: 'Tomas Vey', rank: 'PC' },
      allegations: ['He sold addresses to a man he knew to be violent.'],
      javaScript: false,
    })
    await assessed(story, { on: '2026-06-01', why: 'People could be killed.' })
    await during(story, '2026-07-13', certify)
    await during(story, '2026-07-20', giveNotice)
    await during(story, '2026-07-28', prepare)
    await during(story, '2026-08-05', hear)
    const phone = await story.visit('Jay Arden', { width: 390 })
    const pages = ['special-conditions', 'panel', 'panel/new', 'panel/change', 'response', 'told']
    const last = ['listing', 'opened', 'finding', 'outcome-told', 'list-report']
    await onPhone(
      phone,
      [...pages, ...last].map(page => `${story.at}/${page}`),
    )
    await phone.end()
  })
})

async function certify(visit: Visit, story: Proceedings): Promise<void> {
  const { at, app, acting, matter, subject } = story
  done(
    await app.desk.conduct.recordStep(await acting('Jay Arden'), {
      ...{ matter, subject, on: day('2026-07-06'), entry: 'stated' },
      ...{ by: 'investigator', step: 'special-conditions-stated' },
    }),
  )
  await fill(visit, {
    ...{ to: `${at}/left`, button: 'Record it' },
    answers: [
      ['type', 'How did they leave?', 'resigned'],
      ['day', 'on', '2026-07-02'],
    ],
  })
  match(await look(visit, at, 'officer-left-to-decide'), /Special conditions .* To decide/)
  await receiveReport(visit, story)
  const form = { to: `${at}/special-conditions`, button: 'Record the decision' }
  await fill(
    visit,
    {
      ...form,
      answers: [
        ['choose', 'Yes', /enough written evidence/],
        ['type', /^Which evidence/, 'His messages, and the man’s own telephone.'],
        ['choose', 'Yes', /public interest/],
        ['type', 'Why, or why not?', 'Others who serve must see it end.'],
      ],
    },
    /Enter the senior officer who certified it/,
  )
  await again(visit, {
    ...form,
    answers: [['type', 'Senior officer who certified it', 'ACC Dana Wells']],
  })
  await determine(visit, story, {
    ...{ standards: ['7. Confidentiality'], why: 'The messages are his.' },
    ...{ form: 'Accelerated hearing', brought: 'Both conditions are met.' },
  })
}

/** The notice says when and where it is, and who conducts it: both are settled before it goes. */
async function giveNotice(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await look(visit, `${at}/panel`, 'officer-panel-empty')
  const conducts = [
    ['type', /^Rank or post/, 'ACC'],
    ['choose', 'Of this force'],
  ] as const
  const seat = /^(Chair|Conducts it alone)/
  await nameSeat(
    visit,
    story,
    {
      ...{ seat, name: 'Dana Wells' },
      rest: [
        ...conducts,
        ['tick', /^They certified the case/],
        ['type', 'If there is, what is it?', 'She certified it on 13 July.'],
      ],
    },
    /Enter why/,
  )
  await nameSeat(visit, story, {
    ...{ seat, name: 'Cato Brandreth' },
    rest: [...conducts, ['tick', 'None of these']],
  })
  await look(visit, `${at}/panel`, 'officer-panel-named')
  await give(visit, story, {
    paper: 'accelerated',
    words: { 'The date': 'On 5 August 2026 at 10:00, at Alder House, Northmoor.' },
  })
  equal(await due('amh.response'), '2026-07-29', 'seven working days')
  equal(await due('amh.date'), '2026-08-10', 'fifteen working days, and not before ten')
}

async function prepare(visit: Visit, story: Proceedings): Promise<void> {
  const { at } = story
  await respond(visit, story, {
    ...{ accepted: 'Accepted in part', disputed: 'He did not know that the man was violent.' },
    mitigation: 'He was being threatened.',
  })
  const open = await look(visit, `${at}/listing`, 'officer-listing-accelerated')
  match(open, /not before Monday 3 August 2026, and by Monday 10 August 2026 at the latest/)
  const form = 'Accelerated misconduct hearing'
  await fill(visit, listing(story, { form, first: '2026-08-05', days: '1' }))
  await tellOfDay(visit, story, { name: 'Tomas Vey', as: 'The officer concerned' })
  await look(visit, at, 'officer-listed')
}

async function hear(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await openHearing(visit, story, {
    ...{ forum: 'An accelerated hearing', time: '09:30', admits: 'Accepted in part' },
    present: ['Cato Brandreth, conducting it', 'Tomas Vey'],
  })
  await find(visit, story, {
    ...{ facts: 'He sold eleven addresses.', standard: '7. Confidentiality', influence: 'Yes' },
    ...{ reasons: 'His own messages say so.', integrity: 'Whether a violent man was watched.' },
  })
  await complete(visit, story)
  await tellOutcome(visit, story, {
    ...{ by: 'Cato Brandreth', proof: 'He signed for it.' },
    action: 'Would have been dismissed had they not left',
  })
  equal(await due('barred.report'), '2026-08-11', 'that day counts')
  await fill(visit, {
    ...{ to: `${at}/list-report`, button: 'Record the report' },
    answers: [
      ['choose', 'The barred list'],
      ['type', /^.*force/i, 'Northmoor Police'],
      ['type', /birth/i, '4 May 1990'],
      ['type', /capacity/i, 'A constable'],
      ['type', /rank/i, 'PC'],
      ['type', /number/i, '2210'],
    ],
  })
  match(await look(visit, at, 'officer-would-have-been'), /Would have been dismissed/)
}
