/** What whoever chairs rules: history, privacy, reporting, names, the public notice, the law. */
import {
  type ChairDirection,
  chairDirects,
  ofKind,
  type RulingHearer,
  type RulingKind,
  rulingDirects,
  rulingHearers,
  rulingKinds,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { waivedWords } from '../../waived-words.ts'
import type { AtOfficer, OfficerView } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { recordAt, recording } from '../investigating/record.ts'
import { whoChairs } from './at-panel.ts'
import { directionWords, hearerWords, rulingWords } from './words.ts'

type Ruling = Readonly<{
  on: Day
  kind: RulingKind
  allowed: boolean
  words: string
  reasons: string
  by: string
  heard: readonly RulingHearer[]
  directions?: readonly ChairDirection[]
  names?: readonly string[]
  waivedWhy?: string
}>

/** A witness is ruled on where the lists are, person by person. */
const asked = rulingKinds.filter(kind => kind !== 'witness')
const allDirections = Object.values(rulingDirects).flat()
const directionsFor = (kind: RulingKind): readonly ChairDirection[] =>
  Object.entries(rulingDirects).flatMap(([of, directs]) => (of === kind ? directs : []))

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day of it', { notAfter: sheet.today })
  const kind = sheet.choice('kind', asked)
  const answer = sheet.choice('allowed', ['yes', 'no'])
  const [words, reasons] = [sheet.lines('words'), sheet.lines('reasons')]
  const by = sheet.text('by')
  const heard = sheet.choices('heard', rulingHearers)
  const ticked = sheet.choices('directions', allDirections)
  const names = sheet
    .lines('names')
    .split('\n')
    .map(one => one.trim())
    .filter(Boolean)
  const strays = kind ? ticked.filter(one => !directionsFor(kind).includes(one)) : []
  const problems: readonly Problem[] = [
    ...problemUnless(kind, 'kind', 'Select what it is about'),
    ...problemUnless(answer, 'allowed', 'Select whether what was asked for was allowed'),
    ...problemUnless(words, 'words', 'Enter the ruling'),
    ...strays.map(one => ({
      field: 'directions',
      words: `“${directionWords[one]}” is not for a ruling on this. Record it as a ruling of its own`,
    })),
    ...problemUnless(
      answer !== 'no' || ticked.length === 0,
      'directions',
      'Nothing is directed where what was asked for was not allowed',
    ),
    ...problemUnless(reasons, 'reasons', 'Enter the reasons'),
    ...problemUnless(by, 'by', 'Enter who ruled'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  if (!on.ok || !kind || !answer || problems.length > 0) return refuse(problems)
  const { waivedWhy } = readDespite(sheet)
  return accepted<Ruling>({
    ...{ on: on.value, kind, allowed: answer === 'yes', words, reasons, by, heard },
    ...(ticked.length > 0 ? { directions: ticked } : {}),
    ...(names.length > 0 ? { names } : {}),
    ...(waivedWhy ? { waivedWhy } : {}),
  })
}

const item =
  <Value extends string>(words: Readonly<Record<Value, string>>) =>
  (value: Value) => ({ value, text: words[value] })

export const rulings = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/rulings',
  title: 'Rulings',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ events }) => ({
      chair: whoChairs(events, here),
      rules: ['public.hearing', 'public.notice'],
      intro: [
        'The last ruling of a kind stands, and all of them are kept.',
        'No earlier matter is shown to the panel unless a ruling lets it in.',
      ],
      stands: standing(events, here),
      fields: [
        {
          kind: 'radios' as const,
          name: 'kind',
          legend: 'What is it about?',
          items: asked.map(item(rulingWords)),
        },
        {
          kind: 'radios' as const,
          name: 'allowed',
          legend: 'Was what was asked for allowed?',
          hint: 'For example, that history is let in, or that a name is kept from reports',
          items: [
            { value: 'yes', text: 'Yes, in whole or in part' },
            { value: 'no', text: 'No' },
          ],
        },
        {
          kind: 'textarea' as const,
          name: 'words',
          label: 'The ruling',
          hint: 'If history is let in, the panel reads these words: say which matter, and what of it',
          rows: 4,
        },
        {
          kind: 'checkboxes' as const,
          name: 'directions',
          legend: 'What does it direct? (optional)',
          hint: 'What is published, and what goes to the public, keeps to these',
          items: allDirections.map(item(directionWords)),
        },
        {
          kind: 'textarea' as const,
          name: 'names',
          label: 'Who is not to be named? (optional)',
          hint: 'One on each line, as the papers call them',
          rows: 3,
        },
        {
          kind: 'checkboxes' as const,
          name: 'heard',
          legend: 'Who was heard on it first?',
          hint: 'Select all that apply. In writing counts',
          items: rulingHearers.map(item(hearerWords)),
        },
        { kind: 'textarea' as const, name: 'reasons', label: 'Reasons', rows: 4 },
        { kind: 'input' as const, name: 'by', label: 'Who ruled?' },
        { kind: 'date' as const, name: 'on', legend: 'When?' },
      ],
      button: 'Record the ruling',
    })),
  fill: view => ({ ...filledWithToday(view), by: view.chair }),
  read,
  explain: explainDespite({
    first: 'kind',
    on: 'on',
    words: { words: 'words', reasons: 'reasons', who: 'by' },
  }),
  submit: (desk: Desk, sent: SentStep, ruling: Ruling) =>
    desk.conduct.makeRuling(sent.as, { ...stepOf(sent), ...ruling }),
  next: nextTo('ruled', '/rulings'),
  versions: versionsBy('words'),
})

/** Every ruling but those on witnesses, oldest first; then what all of them direct together. */
function standing(events: OfficerView['events'], here: AtOfficer) {
  const { day } = dateWords(here)
  const all = ofKind(events, 'RulingMade').filter(({ kind }) => kind !== 'witness')
  const { directions, names } = chairDirects(events)
  const now = [
    ...directions.map(one => directionWords[one]),
    ...(names.length > 0 ? [`Not to be named: ${names.join(', ')}`] : []),
  ]
  return [
    ...all.map(({ kind, on, allowed, words, reasons, waived }) => ({
      key: `${rulingWords[kind]}, ${day(on)}`,
      value: [
        `${allowed ? 'Allowed' : 'Not allowed'}: ${words}`,
        `Reasons: ${reasons}`,
        ...(waived ? [`Without: ${waivedWords(waived.rule).join(', ')}. ${waived.why}`] : []),
      ].join(' '),
    })),
    ...(now.length > 0 ? [{ key: 'Directed now', value: now.join('. ') }] : []),
  ]
}
