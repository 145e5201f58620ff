/** Whether another force runs the proceedings, since when, and what was handed over. */
import { delegatedOn, ofKind } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer, OfficerView } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { type FieldShown, recordAt, recording } from '../investigating/record.ts'

type Asking = Readonly<{ isRun: boolean }>
type Delegating = Readonly<{ on: Day; force: string; handedOver: string }>
type Ending = Readonly<{ on: Day; why: string }>

function read(sheet: Sheet, { isRun }: Asking) {
  const on = sheet.readDay('on', 'the day it took effect', { notAfter: sheet.today })
  const how = isRun ? sheet.choice('how', ['ended', 'delegated']) : 'delegated'
  const force = sheet.text('force')
  const words = sheet.lines('words')
  const isNamed = how !== 'delegated' || force
  if (on.ok && how === 'ended' && words) return accepted<Ending>({ on: on.value, why: words })
  if (on.ok && how === 'delegated' && force && words)
    return accepted<Delegating>({ on: on.value, force, handedOver: words })
  return refuse([
    ...problemUnless(how, 'how', 'Select what happened'),
    ...problemUnless(isNamed, 'force', 'Enter the name of the force'),
    ...problemUnless(words, 'words', 'Enter what was handed over, or why it was taken back'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const delegated = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/delegated',
  title: 'Who runs the proceedings',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ events }) => {
      const now = delegatedOn(events, here.today)
      return {
        isRun: now !== undefined,
        rules: ['case.delegate-force', 'conduct.period.shorten-by-agreement'],
        intro: [
          now ? `${now.force} runs the proceedings.` : 'This force runs the proceedings.',
          ...about,
        ],
        stands: standsOf(events, here),
        fields: fieldsOf(now !== undefined),
        button: 'Record it',
      }
    }),
  fill: view => filledWithToday(view),
  read,
  explain: explainDespite({
    first: 'force',
    on: 'on',
    words: { why: 'words', what: 'words', force: 'force' },
  }),
  submit: (desk: Desk, sent: SentStep, said: Delegating | Ending) =>
    'force' in said
      ? desk.conduct.delegateProceedings(sent.as, { ...stepOf(sent), ...said })
      : desk.conduct.endDelegation(sent.as, { ...stepOf(sent), ...said }),
  next: nextTo('officer-given'),
  versions: versionsBy('words'),
})

const about = [
  'While another force runs them, notices, lists and telling people of the day are owed by it.',
  'Record here what it does: each step counts as its own.',
  'The authority they began with agrees before a period is made shorter, and has the report.',
]

function standsOf(events: OfficerView['events'], here: AtOfficer) {
  const { day } = dateWords(here)
  return ofKind(events, 'ProceedingsDelegated', 'DelegationEnded').map(one => ({
    key: day(one.on),
    value:
      one.type === 'ProceedingsDelegated'
        ? `Delegated to ${one.force}. ${one.handedOver}`
        : `Taken back. ${one.why}`,
  }))
}

const another = { value: 'delegated', text: 'They were delegated to another force' }

function fieldsOf(isRun: boolean): readonly FieldShown[] {
  const how: FieldShown = {
    ...{ kind: 'radios', name: 'how', legend: 'What happened?' },
    items: [{ value: 'ended', text: 'They were taken back' }, another],
  }
  const name = isRun ? 'Which force, if they were delegated?' : 'Which force are they delegated to?'
  const words = isRun ? 'What was handed over, or why was it taken back?' : 'What was handed over?'
  return [
    ...(isRun ? [how] : []),
    { kind: 'input', name: 'force', label: name },
    {
      ...{ kind: 'textarea', name: 'words', label: words, rows: 4 },
      hint: 'Which functions, in the words the two forces agreed on',
    },
    { kind: 'date', name: 'on', legend: 'From which day?', hint: 'For example, 7 12 2026' },
  ]
}
