/** A period made longer by whoever may, or shorter where everybody agrees. */
import { isPresentedByDg, ofKind, type PeriodSigner, periodSigners } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { ruleById } from '#law'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, type SentStep, stepOf, versionsBy } from '../form.ts'
import { type FieldShown, recordAt, recording } from '../investigating/record.ts'
import { dutyOf, panelAt } from './at-panel.ts'
import { signerWords } from './words.ts'

type Running = Readonly<{ value: string; text: string; hint: string }>
type Asking = Readonly<{ running: readonly Running[] }>
type Changing = Readonly<{
  on: Day
  rule: string
  until: Day
  why: string
  agreedBy?: readonly PeriodSigner[]
  asItWasWhy?: string
}>

/** Periods of proceedings; only what runs now is offered. */
const periods = [
  ...['response.officer', 'witness.lists', 'prehearing.date', 'hearing.start', 'meeting.start'],
  'panel.object',
] as const

function read(sheet: Sheet, { running }: Asking) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const until = sheet.readDay('until', 'the new last day')
  const chosen = sheet.text('rule')
  const rule = running.find(({ value }) => value === chosen)
  const how = sheet.choice('how', ['longer', 'shorter'])
  const why = sheet.lines('why')
  const agreedBy = sheet.choices('agreed', periodSigners)
  const isAgreed = how !== 'shorter' || agreedBy.length > 0
  const { asItWasWhy } = readDespite(sheet)
  if (on.ok && until.ok && rule && how && why && isAgreed)
    return accepted<Changing>({
      ...{ on: on.value, rule: rule.value, until: until.value, why },
      ...(how === 'shorter' ? { agreedBy } : {}),
      ...(asItWasWhy ? { asItWasWhy } : {}),
    })
  return refuse([
    ...problemUnless(rule, 'rule', 'Select which period'),
    ...problemUnless(how, 'how', 'Select how it was changed'),
    ...(until.ok ? [] : [until.refusal]),
    ...problemUnless(why, 'why', 'Enter why'),
    ...problemUnless(isAgreed, 'agreed', 'Select who agreed'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const period = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/period',
  title: 'Make a period longer or shorter',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { day } = dateWords(here)
    const running = periods.flatMap((value): readonly Running[] => {
      const owed = dutyOf(view.law, value)
      if (!owed?.due || (owed.state !== 'open' && owed.state !== 'overdue')) return []
      const text = ruleById(value)?.title ?? value
      return [{ value, text, hint: `The last day is ${day(owed.due)}` }]
    })
    const signers = periodSigners.filter(
      one => one !== 'director-general' || isPresentedByDg(view.found.events),
    )
    return recordAt(desk, here, ({ events }) => ({
      running,
      rules: ['conduct.period.shorten-by-agreement', 'conduct.period.lengthen-only-by-named-power'],
      intro:
        running.length > 0
          ? [
              'Agreement makes a period shorter, never longer.',
              'Longer is for the chair, where the rule itself says so.',
            ]
          : ['No period of these proceedings runs now.'],
      stands: ofKind(events, 'PeriodChanged').map(one => ({
        key: `${one.agreedBy ? 'Shorter' : 'Longer'}, ${day(one.on)}`,
        value: [
          `${ruleById(one.rule)?.title ?? one.rule}: until ${day(one.until)}. ${one.why}`,
          ...(one.asItWas ? [`It changes nothing in law. ${one.asItWas.why}`] : []),
        ].join(' '),
      })),
      fields: fieldsOf(running, signers),
      button: 'Record it',
    }))
  },
  fill: view => filledWithToday(view),
  read,
  explain: explainDespite({ first: 'rule', on: 'on', words: { why: 'why' } }),
  submit: (desk: Desk, sent: SentStep, changing: Changing) =>
    desk.conduct.changePeriod(sent.as, { ...stepOf(sent), ...changing }),
  next: nextTo('officer-given', '/period'),
  versions: versionsBy('why'),
})

function fieldsOf(
  running: readonly Running[],
  signers: readonly PeriodSigner[],
): readonly FieldShown[] {
  return [
    { kind: 'radios', name: 'rule', legend: 'Which period?', items: running },
    {
      ...{ kind: 'radios', name: 'how', legend: 'How was it changed?' },
      items: [
        { value: 'longer', text: 'The chair, or whoever conducts it, gave longer' },
        { value: 'shorter', text: 'Everybody agreed to less' },
      ],
    },
    { kind: 'date', name: 'until', legend: 'The new last day', hint: 'For example, 7 12 2026' },
    { kind: 'textarea', name: 'why', label: 'Why?', rows: 4 },
    {
      ...{ kind: 'checkboxes', name: 'agreed', legend: 'Who agreed, if it was made shorter?' },
      items: signers.map(value => ({ value, text: signerWords[value] })),
    },
    { kind: 'date', name: 'on', legend: 'When was this decided?', hint: 'For example, 7 12 2026' },
  ]
}
