/** Evidence given elsewhere, to a court, an inquest or the press: what it opens here. */
import type { Facts } from '#casework'
import type { MatterView } from '#desk'
import { accepted, type Day, type DocumentId, matterId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { type CitedRow, citedOf, citedRows } from './cited.ts'
import { byWhom } from './view.ts'

const answers = ['new-matter', 'this-matter', 'nothing'] as const
type Considering = Readonly<{
  on: Day
  where: string
  words: string
  document?: DocumentId
  answer: (typeof answers)[number]
  about?: string
  reference?: string
  sexualOrViolent?: boolean
  why: string
}>
type Asking = Readonly<{ facts: Facts }>

function read(sheet: Sheet, { facts }: Asking) {
  const where = sheet.text('where')
  const [words, why] = [sheet.lines('words'), sheet.lines('why')]
  const on = sheet.readDay('on', 'the day it was given', { notAfter: sheet.today })
  const answer = sheet.choice('answer', answers)
  const document = facts.documents.find(one => one === sheet.text('document'))
  const [about, reference] = [sheet.text('about'), sheet.text('other')]
  const includes = sheet.choice('includes', ['sexual-or-violent']) !== undefined
  if (where && words && why && on.ok && answer)
    return accepted<Considering>({
      on: on.value,
      ...{ where, words, answer, why },
      ...(document ? { document } : {}),
      ...(answer === 'new-matter' && about ? { about } : {}),
      ...(answer === 'new-matter' && reference ? { reference } : {}),
      ...(answer === 'new-matter' && includes ? { sexualOrViolent: true } : {}),
    })
  return refuse([
    ...problemUnless(where, 'where', 'Enter where it was given'),
    ...(on.ok ? [] : [on.refusal]),
    ...problemUnless(words, 'words', 'Enter what was said or shown'),
    ...problemUnless(answer, 'answer', 'Select what it opens'),
    ...problemUnless(why, 'why', 'Enter why'),
  ])
}

const opens = {
  'new-matter': 'It opened a matter of its own.',
  'this-matter': 'It is looked into in this matter.',
  nothing: 'It opened nothing.',
} as const

function givenOf(view: MatterView, here: Around, rows: readonly CitedRow[]) {
  const { day, moment } = dateWords(here)
  return view.story.flatMap(entry => {
    const { event, recordedAt } = entry
    if (event.type !== 'ElsewhereConsidered') return []
    return [
      {
        where: event.where,
        on: day(event.on),
        words: event.words,
        file: citedOf(event.document ? [event.document] : [], rows),
        opens: opens[event.answer],
        href: event.matter ? `/work/matters/${event.matter}` : undefined,
        why: event.why,
        by: byWhom(entry, here),
        at: moment(recordedAt),
      },
    ]
  })
}

export const givenElsewhere = page({
  path: '/work/matters/:matter/lines/elsewhere',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/lines/elsewhere.njk',
  title: 'Evidence given elsewhere',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const rows = citedRows(found.view, found.task.address)
    return {
      ...found.task,
      facts,
      given: givenOf(found.view, here, rows),
      files: [
        { value: '', text: 'None' },
        ...rows
          .filter(({ kind, isKeptBack }) => kind === 'document' && !isKeptBack)
          .map(({ id, mark, words }) => ({ value: id, text: `${mark} ${words}` })),
      ],
      isDone: here.query.get('done') === 'considered',
    }
  },
  back: (_here, { address }) => `${address}/lines`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({
    first: 'where',
    on: 'on',
    words: { where: 'where', words: 'words', why: 'why', matter: 'other' },
  }),
  submit: (desk, { as, matter, seen }, considering: Considering) =>
    desk.evidence.considerElsewhere(as, {
      matter: matterId(matter),
      ...against(seen),
      ...considering,
    }),
  next: ({ matter }) => `/work/matters/${matter}/lines/elsewhere?done=considered`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What was said or shown', theirs: last, yours: sheet.lines('words') },
    ],
  },
})
