/** Recording a step of which the law asks only that it happened, when, and a detail or two. */
import { type ConductLevel, contentsOf, ofKind, type StepBy, streamOf } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, type SentStep, stepOf } from '../form.ts'
import {
  type FieldShown,
  type Filling,
  type ReadBy,
  recordAt,
  recording,
} from '../investigating/record.ts'
import { ruleInTheWay } from '../rule-line.ts'
import type { Picked, StepAsked } from './asked.ts'
import { askedOf } from './groups.ts'
import { stepWords, takerWords } from './words.ts'

type At = AtOfficer & Readonly<{ step: string }>
type Asked = NonNullable<ReturnType<typeof askedOf>>
type Shown = Readonly<{ asked: Asked; noticeRule: string }>

const levels = ['misconduct', 'gross-misconduct'] as const satisfies readonly ConductLevel[]
const valuesOf = (pick: Picked | undefined) => (pick?.items ?? []).map(({ value }) => value)

/** Two to 60 months: no warning was ever given for longer. */
function monthsIn(sheet: Sheet, { months }: StepAsked): number | undefined | 'not-read' {
  const typed = sheet.text('months')
  if (!months || (typed === '' && months.optional)) return undefined
  const read = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  return read >= 1 && read <= 60 ? read : 'not-read'
}

function read(sheet: Sheet, { asked, noticeRule }: Shown) {
  const { step, ...asks } = asked
  const all: StepAsked = asks
  const [only] = all.by
  const by: StepBy | undefined = all.by.length > 1 ? sheet.choice('by', all.by) : only
  const on = sheet.readDay('on', 'the day it happened', { notAfter: sheet.today })
  const [why, consulted] = [sheet.lines('why'), sheet.lines('consulted')]
  const choice = sheet.choice('choice', valuesOf(all.choice))
  const level = sheet.choice('level', levels)
  const waited = sheet.choice('waited', valuesOf(all.waited))
  const yes = sheet.choice('yes', ['yes', 'no'])
  const months = monthsIn(sheet, all)
  const problems: readonly Problem[] = [
    ...(all.choice ? problemUnless(choice, 'choice', answerTo(all.choice.legend)) : []),
    ...(all.level ? problemUnless(level, 'level', answerTo(all.level.legend)) : []),
    ...(all.waited ? problemUnless(waited, 'waited', answerTo(all.waited.legend)) : []),
    ...(all.yes ? problemUnless(yes, 'yes', answerTo(all.yes)) : []),
    ...problemUnless(months !== 'not-read', 'months', 'Enter a number of months from 1 to 60'),
    ...problemUnless(why, 'why', `Enter an answer: ${all.why.label}`),
    ...problemUnless(by, 'by', 'Select who did it'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  if (problems.length > 0 || !on.ok || !by || months === 'not-read') return refuse(problems)
  const rules = { case: 'case.determine', notice: noticeRule, all: undefined }
  const rule = waited === 'case' || waited === 'notice' ? rules[waited] : undefined
  return accepted({
    ...{ step, by, why, on: on.value },
    ...(choice === undefined ? {} : { choice }),
    ...(all.level && level ? { level } : {}),
    ...(all.yes ? { yes: yes === 'yes' } : {}),
    ...(rule === undefined ? {} : { rule }),
    ...(months === undefined ? {} : { months }),
    ...(all.consulted && consulted ? { consulted } : {}),
    ...readDespite(sheet),
  })
}

function answerTo(legend: string): string {
  return `Select an answer: ${legend}`
}

function radios(name: string, pick: Picked | undefined): readonly FieldShown[] {
  return pick ? [{ kind: 'radios', name, ...pick }] : []
}

function fieldsOf(asked: StepAsked): readonly FieldShown[] {
  const { by, choice, level, waited, yes, months, consulted, why } = asked
  const yesOrNo = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ]
  return [
    ...radios('choice', choice),
    ...radios('level', level),
    ...radios('waited', waited),
    ...radios('yes', yes === undefined ? undefined : { legend: yes, items: yesOrNo }),
    ...(months
      ? [{ kind: 'input', name: 'months', ...months, classes: 'govuk-input--width-2' } as const]
      : []),
    ...(consulted ? [{ kind: 'textarea', name: 'consulted', ...consulted, rows: 2 } as const] : []),
    { kind: 'textarea', name: 'why', ...why, rows: 3 },
    ...(by.length > 1
      ? radios('by', {
          legend: 'Who did it?',
          items: by.map(value => ({ value, text: takerWords[value] })),
        })
      : []),
    { kind: 'date', name: 'on', legend: 'On which day?' },
  ]
}

const explained = explainDespite({ first: 'why', on: 'on', words: { why: 'why' } })
const nobodyAsked = 'Say above what the prosecutor said, or enter why nobody was asked'

export const step = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/steps/:step',
  title: ({ asked }: Shown) => stepWords[asked.step],
  show: (desk: Desk, here: At) =>
    recordAt(desk, here, ({ facts, events }) => {
      const asked = askedOf(here.step)
      if (!asked) return undefined
      return {
        asked,
        noticeRule: contentsOf('investigation', streamOf(facts)).rule,
        title: stepWords[asked.step],
        intro: [asked.says],
        rules: asked.rules,
        stands: ofKind(events, 'ConductStep')
          .filter(one => one.step === asked.step)
          .map(one => ({
            key: `Recorded of ${dateWords(here).day(one.on)}`,
            value: one.why ?? takerWords[one.by],
          })),
        fields: fieldsOf(asked),
        button: 'Record it',
      }
    }),
  back: (_here: unknown, { at }) => `${at}/steps`,
  fill: (view: Filling & Shown) => ({ ...filledWithToday(view), by: view.asked.by[0] }),
  read,
  explain: (refusal, t) =>
    refusal.type === 'MoreExpected'
      ? {
          field: 'waived-why',
          words: `${refusal.rules.map(ruleInTheWay).join('; ')}. ${nobodyAsked}`,
        }
      : explained(refusal, t),
  submit: (desk: Desk, here: SentStep, asked: ReadBy<typeof read>) =>
    desk.conduct.recordStep(here.as, { ...stepOf(here), ...asked }),
  next: nextTo('officer-given', '/steps'),
})
