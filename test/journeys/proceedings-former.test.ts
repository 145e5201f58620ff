/**
 * An accelerated hearing of an officer who resigned: it stops nothing. The special conditions are
 * decided and certified, whoever certified them cannot decide it, and what is found is that he
 * would have been dismissed. All of it with scripts turned off.
 */
import { equal, match } from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel'
import { onAnEngine, startBrowser, type Visit } from '#test'
import {
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
  test('without scripts, a former officer is heard, and would have been dismissed', {
    skip,
  }, async t => {
    const story = await proceedings({
      ...{ engine, browser, after: close => t.after(close), came: '2026-06-01' },
      who: { name: 'Tomas Vey', rank: 'PC' },
      allegations: ['He sold addresses to a man he knew to be violent.'],
      javaScript: false,
    })
    await assessed(story)
    const days = [
      ['2026-07-13', certify],
      ['2026-07-20', giveNotice],
      ['2026-07-28', prepare],
      ['2026-08-05', hear],
    ] as const
    for (const [date, act] of days) {
      story.on(date)
      const visit = await story.visit('Jay Arden')
      await act(visit, story)
      await visit.end()
    }
    const phone = await story.visit('Jay Arden', { width: 390 })
    const pages = ['special-conditions', 'panel', 'panel/new', 'panel/change', 'response']
    await onPhone(phone, [
      ...[...pages, 'listing', 'told', 'opened', 'finding', 'outcome-told', 'list-report'].map(
        page => [`${story.at}/${page}`, page.replace('/', '-')] as const,
      ),
    ])
    await phone.end()
  })
})

/** What the journey of an officer who is cleared does by keyboard. */
async function assessed({ app, acting, matter, subject }: Proceedings): Promise<void> {
  const { conduct } = app.desk
  const step = { matter, subject, on: day('2026-06-01') }
  for (const look of ['alone', 'with-history'] as const)
    done(
      await conduct.assessConduct(await acting('Jay Arden'), {
        ...{ ...step, entry: look, look, by: 'appropriate-authority', level: 'gross-misconduct' },
        ...{ form: 'hearing', why: 'People could be killed.' },
      }),
    )
}

async function certify(visit: Visit, { at, app, acting, matter, subject }: Proceedings) {
  done(
    await app.desk.conduct.recordStep(await acting('Jay Arden'), {
      ...{ matter, subject, on: day('2026-07-06'), entry: 'stated' },
      ...{ by: 'investigator', step: 'special-conditions-stated' },
    }),
  )
  await fill(visit, {
    ...{ to: `${at}/left`, button: 'Record it', seen: 'left' },
    answers: [
      ['type', 'How did they leave?', 'resigned'],
      ['day', 'on', '2026-07-02'],
    ],
  })
  match(await look(visit, at, 'hub-left'), /Special conditions .* To decide/)
  await fill(visit, {
    ...{ to: `${at}/report-received`, button: 'Record the report', seen: 'report-received' },
    answers: [
      ['type', 'Who wrote the report?', 'DI Rowan Ashdown'],
      ['type', /opinion on the case/, 'There is a case to answer for gross misconduct.'],
    ],
  })
  const form = {
    ...{ to: `${at}/special-conditions`, button: 'Record the decision' },
    seen: 'special-conditions',
  }
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
  await fill(visit, {
    ...{ to: `${at}/case-to-answer`, button: 'Record the decision', seen: 'case-to-answer' },
    answers: [
      ['choose', 'Gross misconduct', /case to answer on allegation 1/],
      ['tick', '7. Confidentiality'],
      ['type', /^Why, for allegation 1/, 'The messages are his.'],
      ['choose', 'Accelerated hearing', /In which form/],
      ['type', /^Why are these proceedings/, 'Both conditions are met.'],
    ],
  })
}

async function giveNotice(visit: Visit, { at, due }: Proceedings): Promise<void> {
  await serve(visit, { at, notice: 'accelerated', on: '2026-07-20' })
  equal(await due('amh.response'), '2026-07-29', 'seven working days')
  equal(await due('amh.date'), '2026-08-10', 'fifteen working days, and not before ten')
  await look(visit, `${at}/panel`, 'panel-empty')
  const naming = {
    ...{ to: `${at}/panel/new`, button: 'Record the name' },
    seen: 'panel-name',
  }
  await fill(
    visit,
    {
      ...naming,
      answers: [
        ['choose', /^(Chair|Conducts it alone)/],
        ['type', 'Name', 'Dana Wells'],
        ['type', /^Rank or post/, 'ACC'],
        ['choose', 'Of this force'],
        ['tick', /^They certified the case/],
        ['type', 'If there is, what is it?', 'She certified it on 13 July.'],
      ],
    },
    /Enter why/,
  )
  await fill(visit, {
    ...{ ...naming, seen: 'panel-name-again' },
    answers: [
      ['choose', /^(Chair|Conducts it alone)/],
      ['type', 'Name', 'Cato Brandreth'],
      ['type', /^Rank or post/, 'ACC'],
      ['choose', 'Of this force'],
      ['tick', 'None of these'],
    ],
  })
  await look(visit, `${at}/panel`, 'panel-named')
}

async function prepare(visit: Visit, { at }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/response`, button: 'Record the response', seen: 'response' },
    answers: [
      ['choose', 'Accepted in part'],
      ['type', /^What is disputed of allegation 1/, 'He did not know that the man was violent.'],
      ['type', /^Mitigation/, 'He was being threatened.'],
    ],
  })
  const listing = await look(visit, `${at}/listing`, 'listing-accelerated')
  match(listing, /not before Monday 3 August 2026, and by Monday 10 August 2026 at the latest/)
  await fill(visit, {
    ...{ to: `${at}/listing`, button: 'List it', seen: 'listing' },
    answers: [
      ['choose', 'Accelerated misconduct hearing'],
      ['day', 'first', '2026-08-05'],
      ['type', 'How many days?', '1'],
      ['type', 'Place', 'Alder House, Northmoor'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/told`, button: 'Record it', seen: 'told' },
    answers: [
      ['choose', 'Somebody not on the list'],
      ['type', 'Name, if not on the list', 'Tomas Vey'],
      ['select', /^What do they come as/, 'The officer concerned'],
      ['choose', /^Told/, /Where does it stand/],
      ['type', 'How were they told?', 'By letter, signed for'],
    ],
  })
  await look(visit, at, 'hub-listed')
}

async function hear(visit: Visit, { at, due }: Proceedings): Promise<void> {
  await fill(visit, {
    ...{ to: `${at}/opened`, button: 'Record the opening', seen: 'opened' },
    answers: [
      ['choose', 'An accelerated hearing'],
      ['type', 'Time it began', '09:30'],
      ['type', 'Who was there?', 'Cato Brandreth, conducting it\nTomas Vey'],
      ['choose', 'Yes', /told of their right/],
      ['choose', 'Accepted in part'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/finding`, button: 'Record the finding', seen: 'finding' },
    answers: [
      ['choose', 'Proved, on the balance of probabilities'],
      ['type', /^Which facts were found/, 'He sold eleven addresses.'],
      ['tick', '7. Confidentiality'],
      ['choose', 'Gross misconduct'],
      ['type', /^The reasons, for allegation/, 'His own messages say so.'],
      ['choose', 'No', /more than one incident/],
      ['choose', 'Yes', /open to influence/],
      ['type', /^Which decision/, 'Whether a violent man was watched.'],
    ],
  })
  await fill(visit, {
    ...{ to: `${at}/completed`, button: 'Record it', seen: 'completed' },
    answers: [],
  })
  await fill(visit, {
    ...{ to: `${at}/outcome-told`, button: 'Record it', seen: 'outcome-told' },
    answers: [
      ['choose', 'Would have been dismissed had they not left'],
      ['choose', 'Yes', /written decision/],
      ['choose', 'In person', /How was it given/],
      ['type', 'Where, or to whom?', 'To him, at Alder House'],
      ['type', 'Who gave it?', 'Cato Brandreth'],
      ['type', 'What shows that it was given?', 'He signed for it.'],
    ],
  })
  equal(await due('barred.report'), '2026-08-11', 'that day counts')
  await fill(visit, {
    ...{ to: `${at}/list-report`, button: 'Record the report', seen: 'list-report' },
    answers: [
      ['choose', 'The barred list'],
      ['type', /^.*force/i, 'Northmoor Police'],
      ['type', /birth/i, '4 May 1990'],
      ['type', /capacity/i, 'A constable'],
      ['type', /rank/i, 'PC'],
      ['type', /number/i, '2210'],
    ],
  })
  match(await look(visit, at, 'hub-would-have-been'), /Would have been dismissed/)
}
