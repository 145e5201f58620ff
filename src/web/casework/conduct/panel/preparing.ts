/**
 * Getting ready: the chair delegated, the documents to the chair, the pre-hearing and the officer’s
 * other day. Each as it happened, whenever it is recorded.
 */
import { ofKind, type StepBy, type StepName } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { headOf } from '../../matter-frame.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf } from '../form.ts'
import { type FieldShown, recordAt, recording } from '../investigating/record.ts'
import { clockOf, dutyOf, panelAt } from './at-panel.ts'

type Ready = Readonly<{
  step: Extract<
    StepName,
    | 'chairing-delegated'
    | 'documents-to-chair'
    | 'pre-hearing-decided'
    | 'pre-hearing-set'
    | 'other-day-proposed'
    | 'pre-hearing-held'
  >
  title: string
  says: readonly string[]
  /** Whoever may have taken it; where there is one alone, that is not asked. */
  by: readonly [StepBy, ...StepBy[]]
  rules: readonly string[]
  why: string
  /** The day that is fixed, proposed or sat, beside the day it happened. */
  day?: string
  isProposal?: true
}>

const readies: readonly Ready[] = [
  {
    step: 'chairing-delegated',
    title: 'The chief officer delegated chairing',
    says: [
      'The officer is told the name as soon as practicable.',
      'Name that person as the chair then: their right to object runs from it.',
    ],
    by: ['authority'],
    rules: ['notice.referral.delegate-chair', 'conduct.delegation.chair'],
    why: 'Who was it delegated to, and why?',
  },
  {
    step: 'documents-to-chair',
    title: 'The documents were supplied to the chair',
    says: ['A pre-hearing is fixed for a day within 15 working days of this.'],
    by: ['authority', 'director-general'],
    rules: ['documents.to-chair', 'prehearing.date'],
    why: 'What was supplied, and how?',
  },
  {
    step: 'pre-hearing-decided',
    title: 'The chair decided to hold a pre-hearing',
    says: [
      'Its last day is counted from the day the documents reached the chair, not from this one.',
    ],
    by: ['chair'],
    rules: ['prehearing.date'],
    why: 'What is it for?',
  },
  {
    step: 'pre-hearing-set',
    title: 'The chair fixed the day of the pre-hearing',
    says: [
      'Notice of it goes to the officer, this force, the force the case began in, and the IOPC.',
      'Fixed again, the last day fixed stands.',
    ],
    by: ['chair'],
    rules: ['prehearing.date', 'prehearing.postpone'],
    why: 'Who was given notice, and how?',
    day: 'Which day was fixed?',
  },
  {
    step: 'other-day-proposed',
    title: 'The officer proposed another day',
    says: [
      'A reasonable day within 5 working days of the day fixed has to be accepted.',
      'In a joint case the chair asks everybody, and decides.',
    ],
    by: ['officer', 'police-friend'],
    rules: ['prehearing.postpone', 'meeting.start'],
    why: 'Why can they not come on the day fixed?',
    day: 'Which day did they propose?',
    isProposal: true,
  },
  {
    step: 'pre-hearing-held',
    title: 'The pre-hearing was held',
    says: ['What was ruled there is recorded under Rulings, each by itself.'],
    by: ['chair'],
    rules: ['prehearing.date'],
    why: 'Who was there, and what was settled?',
    day: 'On which day was it held?',
  },
]

const bys = {
  authority: 'This force',
  'director-general': 'The IOPC',
  chair: 'The chair',
  officer: 'The officer',
  'police-friend': 'The officer’s friend',
} as const
const byWords = (by: StepBy) => Object.entries(bys).find(([one]) => one === by)?.[1] ?? by
const occasions = ['pre-hearing', 'meeting'] as const

/** What has happened of getting ready, and what can be recorded. */
export const preparing = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/preparing',
  template: 'casework/conduct/panel/preparing.njk',
  title: 'Getting ready',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { day } = dateWords(here)
    const steps = ofKind(view.found.events, 'ConductStep')
    const clock = clockOf(dutyOf(view.law, 'prehearing.date'), here)
    return {
      ...view,
      head: headOf(view.found.view, here, 'conduct'),
      part: 'Getting ready',
      limit: clock?.due ? { ...clock, day: day(clock.due) } : undefined,
      readies: readies.map(({ step, title }) => {
        const last = steps.findLast(one => one.step === step)
        return {
          ...{ title, href: `${view.at}/preparing/${step}` },
          when: last ? day(last.on) : 'Not recorded',
          said: [last?.day && day(last.day), last?.why].filter(Boolean).join('. '),
        }
      }),
    }
  },
})

type Asking = Readonly<{ ready: Ready }>
type Recorded = Readonly<{
  on: Day
  step: StepName
  by: StepBy
  why: string
  day?: Day
  choice?: string
  yes?: boolean
}>

function read(sheet: Sheet, { ready }: Asking) {
  const { step, by: all, isProposal } = ready
  const on = sheet.readDay('on', 'the day it happened', { notAfter: sheet.today })
  const isHeld = step === 'pre-hearing-held'
  const day = ready.day
    ? sheet.readDay('day', 'which day', isHeld ? { notAfter: sheet.today } : {})
    : undefined
  const by = all.length === 1 ? all[0] : sheet.choice('by', all)
  const why = sheet.lines('why')
  const choice = isProposal ? sheet.choice('choice', occasions) : undefined
  const reasonable = isProposal ? sheet.choice('yes', ['yes', 'no']) : undefined
  const isWhole = !isProposal || (choice && reasonable)
  if (on.ok && by && why && (!day || day.ok) && isWhole)
    return accepted<Recorded>({
      ...{ on: on.value, step, by, why },
      ...(day?.ok ? { day: day.value } : {}),
      ...(choice ? { choice } : {}),
      ...(reasonable ? { yes: reasonable === 'yes' } : {}),
    })
  return refuse([
    ...problemUnless(by, 'by', 'Select who it was'),
    ...(isProposal
      ? [
          ...problemUnless(choice, 'choice', 'Select what the day is for'),
          ...problemUnless(reasonable, 'yes', 'Select whether the day proposed is reasonable'),
        ]
      : []),
    ...(day && !day.ok ? [day.refusal] : []),
    ...problemUnless(why, 'why', 'Enter what was said, in short'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

function fieldsOf({ by, day, why, isProposal }: Ready): readonly FieldShown[] {
  return [
    ...(by.length > 1
      ? [
          {
            ...{ kind: 'radios' as const, name: 'by', legend: 'Who was it?' },
            items: by.map(value => ({ value, text: byWords(value) })),
          },
        ]
      : []),
    ...(isProposal
      ? [
          {
            ...{ kind: 'radios' as const, name: 'choice', legend: 'Another day for what?' },
            items: [
              { value: 'pre-hearing', text: 'The pre-hearing' },
              { value: 'meeting', text: 'The misconduct meeting' },
            ],
          },
        ]
      : []),
    ...(day
      ? [{ kind: 'date' as const, name: 'day', legend: day, hint: 'For example, 22 5 2026' }]
      : []),
    ...(isProposal
      ? [
          {
            ...{ kind: 'radios' as const, name: 'yes', legend: 'Is it a reasonable day?' },
            items: [
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No', hint: 'Say below why not' },
            ],
          },
        ]
      : []),
    { kind: 'textarea', name: 'why', label: why, rows: 4 },
    { kind: 'date', name: 'on', legend: 'When did this happen?', hint: 'For example, 7 12 2026' },
  ]
}

export const prepared = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/preparing/:ready',
  title: ({ title }) => title,
  show(desk: Desk, here: AtOfficer & Readonly<{ ready: string }>) {
    const ready = readies.find(({ step }) => step === here.ready)
    return recordAt(desk, here, ({ events }) => {
      if (!ready) return undefined
      const { day } = dateWords(here)
      return {
        ...{ ready, title: ready.title, rules: ready.rules, intro: ready.says },
        stands: ofKind(events, 'ConductStep')
          .filter(({ step }) => step === ready.step)
          .map(one => ({
            key: day(one.on),
            value: [one.day && day(one.day), one.why].filter(Boolean).join('. '),
          })),
        fields: fieldsOf(ready),
        button: 'Record it',
      }
    })
  },
  back: (_here, { at }) => `${at}/preparing`,
  fill: view => filledWithToday(view),
  read,
  explain: explainDespite({ first: 'why', on: 'on', words: { why: 'why' } }),
  submit: (desk: Desk, sent: SentStep, said: Recorded) =>
    desk.conduct.recordStep(sent.as, { ...stepOf(sent), ...said }),
  next: nextTo('officer-given', '/preparing'),
})
