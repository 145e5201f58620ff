/**
 * The worked story, decided: DS Pike is assessed, told, heard and warned, and the outcome is
 * published. Amara Quill goes to the court, which quashes it and sends it back: what was public is
 * gone, the finding stands, and a new panel decides again. Every notice is a paper that was signed.
 */
import { doesNotMatch, equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, startBrowser, type Visit } from '#test'
import { claim, quash } from './proceedings-challenge-steps.ts'
import { assess, determine, nameInvestigator, receiveReport } from './proceedings-deciding-steps.ts'
import { fill, look, onPhone } from './proceedings-form-steps.ts'
import { complete, find, openHearing, tellFirst, tellOutcome } from './proceedings-hearing-steps.ts'
import {
  listing,
  nameSeat,
  noWitnesses,
  respond,
  tellAgain,
  tellOfDay,
} from './proceedings-panel-steps.ts'
import { recorded } from './proceedings-prepared-steps.ts'
import { gone, publish, readAsPublic } from './proceedings-public-steps.ts'
import {
  chooseAndSign,
  giveMatter,
  inRoom,
  weighSeriousness,
  weighTheRest,
} from './proceedings-room-steps.ts'
import {
  dismissal,
  firstReasons,
  papers,
  secondReasons,
  warning,
} from './proceedings-sent-back-words.ts'
import { give, signPaper } from './proceedings-sign-steps.ts'
import { during, type Proceedings, proceedings } from './proceedings-steps.ts'

const browser = await startBrowser()
const { skip } = browser

onAnEngine(engine => {
  test('an outcome is published, quashed, sent back and decided again by a new panel', {
    skip,
  }, async t => {
    const story = await proceedings({
      ...{ engine, browser, after: close => t.after(close), came: '2025-03-10' },
      ...{ complaint: true, who: { name: 'Oliver Pike', rank: 'DS' } },
      allegations: ['He wrote eleven times to a witness of how she looked.'],
      panel: { 'Maud Ferrier': 'panel chair', 'Perrin Oake': 'panel member' },
    })
    await recorded(story, '2025-03-10')
    const anybody = await story.anybody()
    await during(story, '2025-03-20', tellHim)
    await during(story, '2025-05-19', report)
    await during(story, '2025-06-02', refer)
    await during(story, '2025-06-09', nameThem)
    await during(story, '2025-06-16', answer)
    await during(story, '2025-07-01', list)
    await during(story, '2025-09-22', announce)
    const notice = await readAsPublic(anybody, '/hearings', /Oliver Pike/)
    await during(story, '2025-10-06', hear)
    await decide(story)
    await during(story, '2025-10-07', warn)
    const first = await readAsPublic(anybody, '/outcomes', /final written warning/i)
    // On the day after the hearing: nobody had to do anything.
    await gone(anybody, notice)
    await during(story, '2025-12-15', claim)
    await during(story, '2026-05-12', quash)
    await gone(anybody, first)
    await during(story, '2026-06-01', nameOthers)
    await during(story, '2026-08-03', announce)
    const next = await readAsPublic(anybody, '/hearings', /Oliver Pike/)
    await during(story, '2026-08-10', hearAgain)
    await decideAgain(story)
    await during(story, '2026-08-11', dismiss)
    const second = await readAsPublic(anybody, '/outcomes', /dismiss/i)
    equal(second === first, false)
    await gone(anybody, next)
    await gone(anybody, first)
    await anybody.end()
    const phone = await story.visit('Jay Arden', { width: 390 })
    await onPhone(
      phone,
      ['', '/challenge', '/told-first', '/publish/outcome', '/public', '/papers'].map(
        page => `${story.at}${page}`,
      ),
    )
    await phone.end()
  })
})

/** Of every notice that is called for: it was given; and none that was signed waits to be. */
const everyPaperGiven = new RegExp(
  `${[
    ...['Notice of referral to proceedings', 'Documents of the case', 'Who will sit on the panel'],
    ...['Day, time and place of the proceedings', 'Outcome', 'All papers'],
  ].join(' ((?!Not given).)* Given ')} ((?!not given).)* papers signed`,
)

/** Severity, on the allegation and with history; then what is investigated, and that it is. */
async function tellHim(visit: Visit, story: Proceedings): Promise<void> {
  const { due } = story
  await assess(visit, story, 'He was trusted with her case, and used it.')
  await nameInvestigator(visit, story, 'Investigates abuse of position.')
  await give(visit, story, papers.investigation)
  await give(visit, story, papers.terms)
  equal(await due('special.representations'), '2025-04-03', 'ten working days')
}

async function report(visit: Visit, story: Proceedings): Promise<void> {
  await receiveReport(visit, story)
  await determine(visit, story, {
    ...{ standards: ['1. Honesty and integrity', '2. Authority, respect and courtesy'] },
    ...{ why: 'The messages are his.', form: 'Misconduct hearing', brought: 'It could be found.' },
  })
}

async function refer(visit: Visit, story: Proceedings): Promise<void> {
  await give(visit, story, papers.referral)
  await give(visit, story, { paper: 'documents' })
  equal(await story.due('response.officer'), '2025-06-23', 'fifteen working days')
  equal(await story.due('hearing.start'), '2025-10-21', 'a hundred, and a bank holiday')
}

async function nameThem(visit: Visit, story: Proceedings): Promise<void> {
  for (const one of [
    { seat: /^Chair/, account: 'Cato Brandreth' },
    { seat: /^Member: an independent with/, account: 'Liv Ostrander' },
    { seat: 'Member: an independent', name: 'Noll Ames' },
    { seat: /^Adviser/, account: 'Emrys Vale' },
  ])
    await nameSeat(visit, story, one)
  await give(visit, story, { paper: 'panel' })
  equal(await story.due('panel.object'), '2025-06-12', 'three working days')
}

async function answer(visit: Visit, story: Proceedings): Promise<void> {
  await respond(visit, story, {
    ...{ accepted: 'Accepted in part', disputed: 'He wrote, and did not mean it so.' },
    mitigation: 'He was going through a divorce.',
  })
  equal(await story.due('witness.lists'), '2025-06-19', 'from the day he answered, not the last')
  await noWitnesses(visit, story)
  await fill(visit, {
    ...{ to: `${story.at}/preparing/documents-to-chair`, button: 'Record it' },
    answers: [
      ['choose', 'This force'],
      ['type', /^What was supplied/, 'The bundle, by hand.'],
    ],
  })
}

async function list(visit: Visit, story: Proceedings): Promise<void> {
  await listed(visit, story, '2025-10-06')
  await signPaper(visit, story, { paper: 'complainant-day' })
  await tellOfDay(visit, story, { name: 'Oliver Pike', as: 'The officer concerned' })
  await tellOfDay(visit, story, { name: 'Amara Quill', as: 'Complainant' })
  equal(await story.due('public.notice'), '2025-09-29', 'five working days before')
}

/** Listed, and the notice of it signed and given. */
async function listed(visit: Visit, story: Proceedings, first: string): Promise<void> {
  const form = 'Misconduct hearing'
  await fill(visit, listing(story, { form, first, days: '1' }))
  await give(visit, story, { paper: 'proceedings' })
}

async function announce(visit: Visit, story: Proceedings): Promise<void> {
  const how = 'By telephone, with the day and that it will be public.'
  for (const who of [/^(DS )?Oliver Pike|^The officer/, 'Amara Quill'])
    await tellFirst(visit, story, { who, how })
  await signPaper(visit, story, { paper: 'public-notice' })
  await publish(visit, { at: story.at, what: 'notice' })
}

async function hear(visit: Visit, story: Proceedings): Promise<void> {
  await openHearing(visit, story, {
    ...{ forum: 'A misconduct hearing', time: '10:00', admits: 'Accepted in part' },
    present: ['Cato Brandreth, chair', 'Liv Ostrander', 'Noll Ames', 'DS Oliver Pike'],
  })
  await find(visit, story, {
    ...{ facts: 'He wrote to her eleven times.', standard: '1. Honesty and integrity' },
    ...{ reasons: 'The server’s log has each of them.', influence: 'Yes' },
    integrity: 'Whether her case went on was his to say.',
  })
}

async function decide(story: Proceedings): Promise<void> {
  await giveMatter(story, 'Cato Brandreth', 'Liv Ostrander', 'Emrys Vale')
  await inRoom(story, { chair: 'Cato Brandreth', member: 'Liv Ostrander' }, async here => {
    match(await look(here.member, '/panel', 'panel-list'), /Oliver Pike/)
    const early = await look(here.member, here.room, 'room-new')
    match(early, /6\. Outcome Shown once the task before is closed Cannot start yet/)
    await weighSeriousness(here, firstReasons)
    await weighTheRest(here, firstReasons)
    await chooseAndSign(here, warning)
  })
}

async function warn(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await complete(visit, story, '2025-10-06')
  equal(await due('outcome.report'), '2025-10-13', 'five working days')
  equal(await due('inform.outcome'), '2025-10-13', 'five working days, in writing')
  await toldAndGiven(visit, story, 'Cato Brandreth')
  equal(await due('pat.notice'), '2025-10-21', 'ten working days from the written copy')
  equal(await due('jr.time'), '2026-01-07', 'three months, and promptly')
  const until = { day: '2026-10-07', why: 'Others he wrote to may come forward.' }
  await publish(visit, { at, what: 'outcome', until })
  match(await look(visit, at, 'officer-warned'), everyPaperGiven)
}

/** Told by whoever chaired, the written decision given apart, and whoever complained told too. */
async function toldAndGiven(visit: Visit, story: Proceedings, by: string): Promise<void> {
  await tellOutcome(visit, story, { by, proof: 'The record of the hearing.', isWritten: false })
  await give(visit, story, { paper: 'outcome' })
  await signPaper(visit, story, { paper: 'complainant-outcome' })
  await tellFirst(visit, story, {
    who: 'Amara Quill',
    ...{ how: 'By telephone at 15:00, and by letter.', isWritten: true },
  })
}

async function nameOthers(visit: Visit, story: Proceedings): Promise<void> {
  for (const one of [
    { seat: /^Chair/, account: 'Maud Ferrier' },
    { seat: /^Member: an independent with/, account: 'Perrin Oake' },
    { seat: 'Member: an independent', name: 'Odile Marsh' },
    { seat: /^Adviser/, name: 'Ruth Oakes' },
  ])
    await nameSeat(visit, story, one)
  const { at } = story
  match(await look(visit, at, 'officer-named-again'), /object to one Told 1 June 2026/)
  await give(visit, story, { paper: 'panel' })
  equal(await story.due('panel.object'), '2026-06-04', 'three working days')
  await listed(visit, story, '2026-08-10')
  match(await look(visit, at, 'officer-listed-again'), /2 to tell/)
  await signPaper(visit, story, { paper: 'complainant-day' })
  for (const who of ['Oliver Pike', 'Amara Quill']) await tellAgain(visit, story, who)
  equal(await story.due('public.notice'), '2026-08-03', 'five working days before')
}

async function hearAgain(visit: Visit, story: Proceedings): Promise<void> {
  await openHearing(visit, story, {
    ...{ forum: 'A misconduct hearing', time: '10:00', admits: 'Accepted in part' },
    present: ['Maud Ferrier, chair', 'Perrin Oake', 'Odile Marsh', 'DS Oliver Pike'],
  })
}

/** The room is the new panel’s: whoever sat before is let in no more. */
async function decideAgain(story: Proceedings): Promise<void> {
  await giveMatter(story, 'Maud Ferrier', 'Perrin Oake', 'Cato Brandreth')
  await inRoom(story, { chair: 'Maud Ferrier', member: 'Perrin Oake' }, async here => {
    const before = await story.visit('Cato Brandreth', { to: '/panel' })
    equal(await before.go(here.room), 403)
    await before.end()
    await weighSeriousness(here, secondReasons)
    await weighTheRest(here, secondReasons)
    await chooseAndSign(here, dismissal)
  })
}

async function dismiss(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await complete(visit, story, '2026-08-10')
  equal(await due('outcome.report'), '2026-08-17', 'five working days')
  await toldAndGiven(visit, story, 'Maud Ferrier')
  equal(await due('pat.notice'), '2026-08-25', 'ten working days from the written copy')
  equal(await due('jr.time'), '2026-11-11', 'three months, and promptly')
  equal(await due('barred.report'), '2026-08-17', 'five working days, that day the first')
  await signPaper(visit, story, papers.listReport)
  await fill(visit, {
    ...{ to: `${at}/list-report`, button: 'Record the report' },
    answers: [['choose', 'The barred list']],
  })
  await publish(visit, { at, what: 'outcome' })
  const hub = await look(visit, at, 'officer-dismissed')
  match(hub, /Nobody waits .* Outcome told .* Dismissal without notice/)
  match(hub, everyPaperGiven)
  const signed = await look(visit, `${at}/papers`, 'officer-papers-all')
  match(signed, /signed Monday 22 September 2025 (Monday 22 September 2025 ?){2}/)
  doesNotMatch(signed, /Not yet/)
}
