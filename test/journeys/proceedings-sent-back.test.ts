/**
 * The worked story, decided: DS Pike is assessed, told, heard and warned, and the outcome is
 * published. Amara Quill goes to the court, which quashes it and sends it back: what was public is
 * gone, the finding stands, and a new panel decides again.
 */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { onAnEngine, startBrowser, type Visit } from '#test'
import { gone, publish, readAsPublic } from './proceedings-public-steps.ts'
import { chooseAndSign, give } from './proceedings-room-steps.ts'
import { found, listed, recorded, referred, weighed } from './proceedings-sent-back-prepared.ts'
import { signPaper } from './proceedings-sign-steps.ts'
import { fill, look, onPhone, type Proceedings, proceedings, serve } from './proceedings-steps.ts'

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
    })
    await recorded(story)
    const anybody = await story.anybody()
    await during(story, '2025-03-20', tellHim)
    await during(story, '2025-06-02', refer)
    await during(story, '2025-09-22', announce)
    const notice = await readAsPublic(anybody, '/hearings', /Oliver Pike/)
    await during(story, '2025-10-07', warn)
    const first = await readAsPublic(anybody, '/outcomes', /final written warning/i)
    await during(story, '2025-12-15', claim)
    // On the day after the hearing: nobody had to do anything.
    await gone(anybody, notice)
    await during(story, '2026-05-12', quash)
    await gone(anybody, first)
    await during(story, '2026-06-01', again)
    await during(story, '2026-08-10', hearAgain)
    await decideAgain(story)
    await during(story, '2026-08-11', dismiss)
    const second = await readAsPublic(anybody, '/outcomes', /dismiss/i)
    equal(second === first, false)
    await gone(anybody, first)
    await anybody.end()
    const phone = await story.visit('Jay Arden', { width: 390 })
    await onPhone(
      phone,
      ['', '/challenge', '/told-first', '/publish/outcome', '/public', '/papers'].map(
        page => [`${story.at}${page}`, `sent-back${page.replaceAll('/', '-')}`] as const,
      ),
    )
    await phone.end()
  })
})

type Act = (visit: Visit, story: Proceedings) => Promise<void>

/** One day at the desk of whoever handles it. */
async function during(story: Proceedings, date: string, act: Act): Promise<void> {
  story.on(date)
  const visit = await story.visit('Jay Arden')
  await act(visit, story)
  await visit.end()
}

/** Severity, on the allegation and with history; then the notice, drafted, signed and given. */
async function tellHim(visit: Visit, { at, due }: Proceedings): Promise<void> {
  const severity = { to: `${at}/severity`, button: 'Save this assessment' } as const
  const why = 'He was trusted with her case, and used it.'
  await fill(visit, {
    ...{ ...severity, seen: 'sent-back-severity' },
    answers: [
      ['choose', 'Gross misconduct'],
      ['type', 'Why?', why],
    ],
  })
  await fill(visit, {
    ...{ ...severity, seen: 'sent-back-severity-history' },
    answers: [
      ['choose', 'Gross misconduct'],
      ['choose', 'A misconduct hearing'],
      ['type', 'Why?', why],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/investigator`, button: 'Name them', seen: 'sent-back-investigator' },
    answers: [
      ['type', 'Who investigates?', 'Rowan Ashdown'],
      ['type', 'Their rank or grade', 'DI'],
      ['type', 'Which force or body do they serve?', 'Northmoor Police'],
      ['choose', 'Yes', /own force/],
      ['type', /^What knowledge, skill/, 'Investigates abuse of position.'],
      ['choose', 'No', /under the officer/],
    ],
  })
  await signPaper(visit, { at, paper: 'investigation' })
  equal(await due('special.representations'), '2025-04-03', 'ten working days')
}

async function refer(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await referred(story)
  await serve(visit, { at, notice: 'referral', on: '2025-06-02' })
  await serve(visit, { at, notice: 'documents', on: '2025-06-02' })
  equal(await due('response.officer'), '2025-06-23', 'fifteen working days')
  equal(await due('hearing.start'), '2025-10-21', 'a hundred, and a bank holiday')
}

async function announce(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await listed(story)
  equal(await due('public.notice'), '2025-09-29', 'five working days before')
  for (const who of [/^(DS )?Oliver Pike|^The officer/, 'Amara Quill'])
    await fill(visit, {
      ...{ to: `${at}/told-first`, button: 'Record it', seen: 'told-first-notice' },
      answers: [
        ['choose', who],
        ['type', 'Who told them?', 'Jay Arden'],
        ['type', 'How were they told?', 'By telephone, with the day and that it will be public.'],
      ],
    })
  await publish(visit, { at, what: 'notice' })
}

type Told = Readonly<{ at: string; by: string; how: string }>

async function told(visit: Visit, { at, by, how }: Told, choose?: string): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/outcome-told`, button: 'Record it', seen: 'sent-back-outcome-told' },
    answers: [
      ...(choose ? [['choose', choose] as const] : []),
      ['choose', 'Yes', /written decision/],
      ['choose', 'In person', /How was it given/],
      ['type', 'Where, or to whom?', 'To him, at Alder House'],
      ['type', 'Who gave it?', by],
      ['type', 'What shows that it was given?', 'He signed for it.'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/told-first`, button: 'Record it', seen: 'told-first' },
    answers: [
      ['choose', 'Amara Quill'],
      ['type', 'Who told them?', 'Jay Arden'],
      ['type', 'How were they told?', how],
    ],
  })
}

async function warn(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await found(story)
  await fill(visit, {
    ...{ to: `${at}/completed`, button: 'Record it', seen: 'sent-back-completed' },
    answers: [],
  })
  const how = 'By telephone at 15:00, and by letter.'
  await told(visit, { at, by: 'Hester Vane', how }, 'Final written warning')
  equal(await due('outcome.report'), '2025-10-14', 'five working days')
  equal(await due('pat.notice'), '2025-10-21', 'ten working days from the written copy')
  equal(await due('jr.time'), '2026-01-07', 'three months, and promptly')
  const until = { day: '2026-10-07', why: 'Others he wrote to may come forward.' }
  await publish(visit, { at, what: 'outcome', until })
}

async function claim(visit: Visit, { at }: Proceedings): Promise<void> {
  match(await look(visit, `${at}/challenge`, 'challenge-none'), /Wednesday 7 January 2026/)
  await fill(visit, {
    ...{ to: `${at}/challenge-begun`, button: 'Record it', seen: 'challenge-begun' },
    answers: [
      ['choose', 'Judicial review'],
      ['choose', 'The claim form'],
      ['choose', 'The complainant'],
      ['type', 'On which grounds?', 'How serious it was is nowhere reasoned.'],
      ['type', /^Its number/, 'CO/4471/2025'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/records-held`, button: 'Record it', seen: 'records-held' },
    answers: [
      ['choose', 'The records are held'],
      ['type', 'Why?', 'A claim was made.'],
    ],
  })
}

async function quash(visit: Visit, { at }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/challenge-decided`, button: 'Record the decision', seen: 'challenge-decided' },
    answers: [
      ['choose', 'The outcome is quashed, and the finding stands'],
      ['choose', 'Yes, by a new panel'],
      ['type', 'Who decided it?', 'High Court'],
      ['type', /^What did they decide/, 'Culpability and harm were not reasoned.'],
    ],
  })
  await look(visit, `${at}/challenge`, 'challenge-quashed')
  const hub = await look(visit, at, 'hub-sent-back')
  match(hub, /Sent back: round 2/)
  match(hub, /Nobody named/)
  match(hub, /The panel’s outcome .* How culpable\?/)
  match(await look(visit, `${at}/panel`, 'panel-sent-back'), /sent back to be decided by a new/)
}

async function again(visit: Visit, { at }: Proceedings): Promise<void> {
  for (const [seat, name] of [
    [/^Chair/, 'Cato Brandreth'],
    [/^Member$/, 'Liv Ostrander'],
  ] as const)
    await fill(visit, {
      ...{ to: `${at}/panel/new`, button: 'Record the name', seen: 'sent-back-name' },
      answers: [
        ['choose', seat],
        ['type', 'Name', name],
        ['choose', 'From outside it'],
        ['tick', 'None of these'],
      ],
    })
  await fill(visit, {
    ...{ to: `${at}/listing`, button: 'List it', seen: 'sent-back-listing' },
    answers: [
      ['choose', 'Misconduct hearing'],
      ['day', 'first', '2026-08-10'],
      ['type', 'How many days?', '1'],
      ['type', 'Place', 'Alder House, Northmoor'],
    ],
  })
}

async function hearAgain(visit: Visit, { at }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/opened`, button: 'Record the opening', seen: 'sent-back-opened' },
    answers: [
      ['type', 'Time it began', '10:00'],
      ['type', 'Who was there?', 'Cato Brandreth, chair\nLiv Ostrander\nDS Oliver Pike'],
      ['choose', 'Yes', /told of their right/],
      ['choose', 'Accepted in part'],
    ],
  })
}

async function decideAgain(story: Proceedings): Promise<void> {
  await give(story, 'Cato Brandreth', 'Liv Ostrander')
  await weighed(story)
  const liv = await story.visit('Liv Ostrander', { to: '/panel' })
  const cato = await story.visit('Cato Brandreth', { to: '/panel' })
  const room = `/panel/${story.matter}/${story.subject}`
  const given = await chooseAndSign(
    { liv, cato, room },
    {
      answers: [
        ['choose', 'Dismissal without notice'],
        ['type', /^Why not a final/, 'It would leave witnesses to whoever did this.'],
        ['type', /^Why not reduction/, 'Rank had no part in it.'],
        [
          'type',
          /^How does it meet/,
          'Confidence is kept, others see it, and he meets no witness.',
        ],
      ],
    },
  )
  match(given, /Given to professional standards by Cato Brandreth/)
  await liv.end()
  await cato.end()
}

async function dismiss(visit: Visit, { at, due }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/completed`, button: 'Record it', seen: 'sent-back-completed' },
    answers: [],
  })
  await told(visit, { at, by: 'Cato Brandreth', how: 'By telephone at 16:00.' })
  equal(await due('barred.report'), '2026-08-17', 'five working days, that day the first')
  match(await look(visit, at, 'hub-dismissed'), /Outcome told .* Dismissal without notice/)
  await publish(visit, { at, what: 'outcome' })
}
