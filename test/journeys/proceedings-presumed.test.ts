/**
 * Dismissal is presumed for gross misconduct that came to attention since 28 May 2025. A panel
 * gives less, for an exceptional circumstance that it names; and before that, everybody is told,
 * objected to and replaced, listed past the last day for a reason, and told again.
 */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { allegationId, day } from '#kernel'
import { onAnEngine, startBrowser, type Visit } from '#test'
import { type Choice, decideOutcome, give } from './proceedings-room-steps.ts'
import {
  type Answer,
  again,
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
  test('less than dismissal, for an exceptional circumstance that the panel names', {
    skip,
  }, async t => {
    const story = await proceedings({
      ...{ engine, browser, after: close => t.after(close), came: '2026-02-02' },
      who: { name: 'Ines Corrow', rank: 'DC' },
      allegations: ['She wrote eleven times to a witness of how he looked.'],
    })
    const days = [
      ['2026-03-23', refer],
      ['2026-03-26', nameThem],
      ['2026-04-02', replace],
      ['2026-04-14', respond],
      ['2026-07-20', list],
      ['2026-08-24', hear],
    ] as const
    for (const [date, act] of days) {
      story.on(date)
      const visit = await story.visit('Jay Arden')
      await act(visit, story)
      await visit.end()
    }
    await decide(story)
    story.on('2026-08-28')
    const last = await story.visit('Jay Arden')
    await tell(last, story)
    await last.end()
    const phone = await story.visit('Liv Ostrander', { width: 390, to: '/panel' })
    await onPhone(phone, [
      ['/panel', 'panel-list'],
      [roomOf(story), 'room'],
    ])
    await phone.end()
  })
})

const roomOf = ({ matter, subject }: Proceedings) => `/panel/${matter}/${subject}`

/** What another journey does by keyboard, up to the decision that there is a case. */
async function prepared({ app, acting, matter, subject }: Proceedings): Promise<void> {
  const { conduct } = app.desk
  const step = { matter, subject }
  const by = 'appropriate-authority'
  for (const look of ['alone', 'with-history'] as const)
    done(
      await conduct.assessConduct(await acting('Jay Arden'), {
        ...{ ...step, on: day('2026-02-04'), entry: look, look, by, level: 'gross-misconduct' },
        ...{ form: 'hearing', why: 'She was to look after him.' },
      }),
    )
  done(
    await conduct.receiveCaseReport(await acting('Jay Arden'), {
      ...{ ...step, on: day('2026-03-16'), entry: 'report' },
      ...{ from: 'DI Rowan Ashdown', opinion: 'There is a case to answer.' },
    }),
  )
  done(
    await conduct.determineCase(await acting('Jay Arden'), {
      ...{ ...step, on: day('2026-03-18'), entry: 'case', by, form: 'hearing' },
      allegations: [
        {
          ...{ allegation: allegationId('alleged-1'), answer: 'gross-misconduct' },
          ...{ standards: [2, 9], why: 'The messages are hers.' },
        },
      ],
      why: 'A panel could find it.',
    }),
  )
}

async function refer(visit: Visit, story: Proceedings): Promise<void> {
  const { at, due } = story
  await prepared(story)
  await serve(visit, { at, notice: 'referral', on: '2026-03-23' }, /^Enter /)
  await serve(visit, { at, notice: 'referral', on: '2026-03-23' })
  await serve(visit, { at, notice: 'documents', on: '2026-03-23' })
  equal(await due('response.officer'), '2026-04-15', 'Good Friday and Easter Monday left out')
  equal(await due('hearing.start'), '2026-08-14', 'a hundred working days')
}

const seats = [
  [/^Chair/, 'Cato Brandreth', 'From outside it'],
  [/^Member$/, 'Quill Ashby', 'From outside it'],
  [/^Adviser/, 'Emrys Vale', 'From outside it'],
] as const

async function nameThem(visit: Visit, { at, due }: Proceedings): Promise<void> {
  const to = `${at}/panel/new`
  for (const [nth, [seat, name, whose]] of seats.entries())
    await fill(visit, {
      ...{ to, button: 'Record the name', seen: `name-${nth + 1}` },
      answers: [
        ['choose', seat],
        ['type', 'Name', name],
        ['choose', whose],
        ['tick', 'None of these'],
      ],
    })
  equal(await due('panel.object'), '2026-03-31', 'three working days')
}

async function replace(visit: Visit, { at, due }: Proceedings): Promise<void> {
  const change = {
    ...{ to: `${at}/panel/change`, button: 'Record it', seen: 'panel-change' },
  }
  await fill(visit, {
    ...change,
    answers: [
      ['choose', 'Quill Ashby'],
      ['choose', 'The officer objected to them'],
      ['type', /^The officer’s grounds/, 'He wrote of this case in a newspaper.'],
      ['day', 'on', '2026-03-31'],
    ],
  })
  match(await look(visit, at, 'hub-objected'), /1 objection to decide/)
  await fill(visit, {
    ...{ ...change, seen: 'panel-change-decided' },
    answers: [
      ['choose', 'Quill Ashby'],
      ['choose', 'The objection was agreed to'],
      ['type', /^The officer’s grounds/, 'A reader could think that he has decided.'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/panel/new`, button: 'Record the name', seen: 'name-replacement' },
    answers: [
      ['choose', /^Member$/],
      ['type', 'Name', 'Liv Ostrander'],
      ['choose', 'From outside it'],
      ['tick', 'None of these'],
    ],
  })
  equal(await due('panel.object'), '2026-04-09', 'three working days, and Easter between')
  await look(visit, `${at}/panel`, 'panel')
}

async function respond(visit: Visit, { at, due }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/response`, button: 'Record the response', seen: 'response' },
    answers: [
      ['choose', 'Not accepted'],
      ['type', /^What is disputed of allegation 1/, 'She wrote as a friend.'],
      ['type', /^Mitigation/, 'She was ill, and had said so.'],
    ],
  })
  equal(await due('witness.lists'), '2026-04-17', 'from the day she answered')
}

const told: readonly Answer[] = [
  ['choose', /^Told/, /Where does it stand/],
  ['type', 'How were they told?', 'By letter, signed for'],
]

async function list(visit: Visit, { at }: Proceedings): Promise<void> {
  const listing = { to: `${at}/listing`, button: 'List it', seen: 'listing' }
  const why: Answer = ['type', /^The chair’s written reasons/, 'The one witness is in hospital.']
  await fill(
    visit,
    {
      ...listing,
      answers: [
        ['choose', 'Misconduct hearing'],
        ['day', 'first', '2026-08-20'],
        ['type', 'How many days?', '2'],
        ['type', 'Place', 'Alder House, Northmoor'],
      ],
    },
    /Enter the chair’s written reasons/,
  )
  await again(visit, { ...listing, answers: [why] })
  const form = { to: `${at}/told`, button: 'Record it' }
  await fill(visit, {
    ...{ ...form, seen: 'told' },
    answers: [
      ['choose', 'Somebody not on the list'],
      ['type', 'Name, if not on the list', 'Ines Corrow'],
      ['select', /^What do they come as/, 'The officer concerned'],
      ...told,
    ],
  })
  await fill(
    visit,
    {
      ...{ ...listing, seen: 'listing-moved' },
      answers: [
        ['day', 'first', '2026-08-24'],
        ['type', 'Why is it moved?', 'The witness comes home on the 22nd.'],
      ],
    },
    /Enter the chair’s written reasons/,
  )
  await again(visit, { ...listing, answers: [why] })
  match(await look(visit, at, 'hub-moved'), /1 to tell/)
  await fill(visit, {
    ...{ ...form, seen: 'told-again' },
    answers: [['choose', /^(DC )?Ines Corrow/], ...told],
  })
}

async function hear(visit: Visit, { at }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/opened`, button: 'Record the opening', seen: 'opened' },
    answers: [
      ['type', 'Time it began', '10:00'],
      ['type', 'Who was there?', 'Cato Brandreth, chair\nLiv Ostrander\nDC Ines Corrow'],
      ['choose', 'Yes', /told of their right/],
      ['choose', 'Nothing'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/finding`, button: 'Record the finding', seen: 'finding' },
    answers: [
      ['choose', 'Proved, on the balance of probabilities'],
      ['type', /^Which facts were found/, 'She wrote to him eleven times.'],
      ['tick', '2. Authority, respect and courtesy'],
      ['choose', 'Gross misconduct'],
      ['type', /^The reasons, for allegation/, 'Each message came from her telephone.'],
      ['choose', 'No', /more than one incident/],
      ['choose', 'Yes', /open to influence/],
      ['type', /^Which decision/, 'Whether his evidence was asked for.'],
    ],
  })
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
  await give(story, 'Cato Brandreth', 'Liv Ostrander', 'Emrys Vale')
  const liv = await story.visit('Liv Ostrander', { to: '/panel' })
  const cato = await story.visit('Cato Brandreth', { to: '/panel' })
  match(await look(liv, '/panel', 'panel-list'), /Ines Corrow/)
  const given = await decideOutcome({ liv, cato, room: roomOf(story) }, less)
  match(given, /Given to professional standards by Cato Brandreth/)
  await liv.end()
  await cato.end()
}

async function tell(visit: Visit, { at, due }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/completed`, button: 'Record it', seen: 'completed' },
    answers: [['day', 'on', '2026-08-25']],
  })
  equal(await due('outcome.report'), '2026-09-02', 'five working days')
  await look(visit, `${at}/outcome`, 'outcome-standing')
  await fill(visit, {
    ...{ to: `${at}/outcome-told`, button: 'Record it', seen: 'outcome-told' },
    answers: [
      // What the panel signed is chosen already.
      ['choose', 'Yes', /written decision/],
      ['choose', 'In person', /How was it given/],
      ['type', 'Where, or to whom?', 'To her, at Alder House'],
      ['type', 'Who gave it?', 'Cato Brandreth'],
      ['type', 'What shows that it was given?', 'She signed for it.'],
    ],
  })
  equal(await due('pat.notice'), '2026-09-14', 'ten working days from the written copy')
  match(await look(visit, at, 'hub-warned'), /Final written warning/)
}
