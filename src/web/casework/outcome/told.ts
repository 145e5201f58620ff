/** What follows a decision: told by word of mouth, learning asked for, finalised. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import { common, shortAt, versions } from '../assess/handling/short.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, type TaskView } from '../task.ts'

const ways = ['phone', 'in-person'] as const
type Told = Readonly<{ on: Day; by: (typeof ways)[number]; who: string; words: string }>
type Recommended = Readonly<{ on: Day; to: string; words: string; replyBy?: Day }>

const backToOutcome = {
  ...common,
  back: (_here: Around, { address }: TaskView) => `${address}/outcome`,
} as const

export const outcomeTold = page({
  ...backToOutcome,
  path: '/work/matters/:matter/outcome/told',
  title: 'Record that they were told the outcome',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        'You must tell them in writing, unless two things are so.',
        'It was made by word of mouth, and it is handled outside Schedule 3.',
      ],
      asked: [
        {
          name: 'by',
          label: 'How were they told?',
          choices: [
            { value: 'phone', text: 'Phone' },
            { value: 'in-person', text: 'In person' },
          ],
        },
        { name: 'who', label: 'Who told them?', rows: 1 },
        { name: 'words', label: 'What were they told?', rows: 4 },
        { name: 'on', label: 'When?', isDay: true },
      ],
      button: 'Record that they were told',
    }),
  read(sheet) {
    const on = sheet.readDay('on', 'the day they were told', { notAfter: sheet.today })
    const by = sheet.choice('by', ways)
    const [who, words] = [sheet.text('who'), sheet.lines('words')]
    if (on.ok && by && who && words) return accepted<Told>({ on: on.value, by, who, words })
    return refuse([
      ...problemUnless(by, 'by', 'Select how they were told'),
      ...problemUnless(who, 'who', 'Enter who told them'),
      ...problemUnless(words, 'words', 'Enter what they were told'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({
    first: 'by',
    by: 'by',
    on: 'on',
    words: { words: 'words', how: 'who' },
  }),
  submit: (desk, { as, matter, seen }, told: Told) =>
    desk.work.tellOutcome(as, { matter: matterId(matter), ...against(seen), ...told }),
  next: ({ matter }) => `/work/matters/${matter}?done=outcome-told`,
  versions,
})

export const recommend = page({
  ...backToOutcome,
  path: '/work/matters/:matter/outcome/recommend',
  title: 'Recommend learning',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        'It is followed until it is answered. It names nobody and decides nothing of anybody.',
      ],
      asked: [
        { name: 'to', label: 'To whom?', hint: 'A role or a unit', rows: 1 },
        { name: 'words', label: 'What do you recommend?', rows: 5 },
        { name: 'reply', label: 'By when should they answer? (optional)', isDay: true },
        { name: 'on', label: 'When is it made?', isDay: true },
      ],
      button: 'Make the recommendation',
    }),
  read(sheet) {
    const on = sheet.readDay('on', 'the day it is made', { notAfter: sheet.today })
    const [to, words] = [sheet.text('to'), sheet.lines('words')]
    const empty = sheet.isEmpty('reply-day', 'reply-month', 'reply-year')
    const reply = empty ? undefined : sheet.readDay('reply', 'the day to answer by')
    if (on.ok && to && words && (!reply || reply.ok))
      return accepted<Recommended>({
        on: on.value,
        to,
        words,
        ...(reply ? { replyBy: reply.value } : {}),
      })
    return refuse([
      ...problemUnless(to, 'to', 'Enter whom it is for'),
      ...problemUnless(words, 'words', 'Enter what you recommend'),
      ...(reply && !reply.ok ? [reply.refusal] : []),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'words', on: 'on' }),
  submit: (desk, { as, matter, seen }, asked: Recommended) =>
    desk.work.recommend(as, { matter: matterId(matter), ...against(seen), ...asked }),
  next: ({ matter }) => `/work/matters/${matter}?done=recommended`,
  versions,
})

export const finalise = page({
  ...backToOutcome,
  path: '/work/matters/:matter/outcome/finalise',
  title: 'Finalise it',
  show: (desk, here) =>
    shortAt(desk, here, here.matter, {
      lead: [
        'Only this force’s own count of days ends.',
        'Whatever the law still asks for stays owed, and a review may still be asked for.',
      ],
      asked: [{ name: 'on', label: 'When was it finalised?', isDay: true }],
      button: 'Finalise it',
    }),
  read(sheet) {
    const on = sheet.readDay('on', 'the day it was finalised', { notAfter: sheet.today })
    return on.ok ? accepted(on.value) : refuse([on.refusal])
  },
  explain: explainBeside({ first: 'on', on: 'on' }),
  submit: (desk, { as, matter, seen }, on: Day) =>
    desk.work.finalise(as, { matter: matterId(matter), ...against(seen), on }),
  next: ({ matter }) => `/work/matters/${matter}?done=finalised`,
  versions,
})
