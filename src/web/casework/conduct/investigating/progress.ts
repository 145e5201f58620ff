/** Telling an officer how it is going, and contact about their welfare. */
import { ofKind } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, type Result, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import { type Filling, recordAt, recording } from './record.ts'

type Told = Readonly<{
  what: 'progress' | 'welfare'
  on: Day
  who: string
  how: string
  words: string
}>

function read(sheet: Sheet): Result<Told, readonly Problem[]> {
  const what = sheet.choice('what', ['progress', 'welfare'])
  const on = sheet.readDay('on', 'the day of it', { notAfter: sheet.today })
  const [who, how, words] = [sheet.text('who'), sheet.text('how'), sheet.lines('words')]
  const isWhole = how && words && (who || what === 'progress')
  if (what && isWhole && on.ok) return accepted({ what, on: on.value, who, how, words })
  return refuse([
    ...problemUnless(what, 'what', 'Select what this was'),
    ...(what === 'welfare' ? problemUnless(who, 'who', 'Enter who was in contact') : []),
    ...problemUnless(how, 'how', 'Enter how'),
    ...problemUnless(words, 'words', 'Enter what they were told, or what was said'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const progress = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/progress',
  title: 'Record progress told, or contact about welfare',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ events }) => {
      const { day } = dateWords(here)
      return {
        intro: ['Progress starts the next four weeks. Contact about welfare starts no clock.'],
        rules: ['notice.progress'],
        stands: ofKind(events, 'OfficerUpdated', 'WelfareContact')
          .slice(-5)
          .map(one => ({
            key: `${one.type === 'OfficerUpdated' ? 'Progress' : 'Welfare'}, ${day(one.on)}`,
            value: one.words,
          })),
        fields: [
          {
            kind: 'radios' as const,
            name: 'what',
            legend: 'What was this?',
            items: [
              { value: 'progress', text: 'They were told how the investigation is going' },
              { value: 'welfare', text: 'Contact about their welfare' },
            ],
          },
          {
            kind: 'input' as const,
            name: 'who',
            label: 'Who was in contact about their welfare?',
            hint: 'Somebody with no part in the investigation. Not asked of progress',
          },
          { kind: 'input' as const, name: 'how', label: 'How?' },
          {
            kind: 'textarea' as const,
            name: 'words',
            label: 'What were they told, or what was said?',
            rows: 4,
          },
          { kind: 'date' as const, name: 'on', legend: 'When?' },
        ],
        button: 'Record it',
      }
    }),
  fill: (view: Filling) => filledWithToday(view),
  read,
  explain: explainDespite({
    first: 'what',
    on: 'on',
    words: { who: 'who', how: 'how', words: 'words' },
  }),
  submit: (desk: Desk, here: SentStep, { what, who, ...said }: Told) =>
    what === 'progress'
      ? desk.conduct.updateOfficer(here.as, { ...stepOf(here), ...said })
      : desk.conduct.recordWelfare(here.as, { ...stepOf(here), who, ...said }),
})
