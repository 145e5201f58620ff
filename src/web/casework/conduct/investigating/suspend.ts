/** Suspending an officer: both conditions, the time it took effect, and who stands behind it. */
import { isInvestigatedByDg, suspensionGrounds, suspensionOn } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import {
  consultedField,
  dayIfGiven,
  type Filling,
  type ReadBy,
  recordAt,
  recording,
} from './record.ts'
import { groundWords } from './words.ts'

function read(sheet: Sheet) {
  const how = sheet.choice('how', ['oral', 'writing'])
  const on = sheet.readDay('on', 'the day of it', { notAfter: sheet.today })
  const [time, why] = [sheet.text('time'), sheet.lines('why')]
  const dg = dayIfGiven(sheet, 'dg', 'the day the IOPC was asked')
  if (how && time && why && on.ok && dg.ok) {
    const consulted = dg.value ? { dgConsultedOn: dg.value } : {}
    return accepted({
      on: on.value,
      ...{ how, time, why, ...consulted },
      grounds: sheet.choices('grounds', suspensionGrounds),
      considered: sheet.lines('considered'),
      authorisedBy: sheet.text('authorised-by'),
      ...readDespite(sheet),
    })
  }
  return refuse([
    ...problemUnless(how, 'how', 'Select how the officer was told'),
    ...problemUnless(time, 'time', 'Enter the time it took effect'),
    ...problemUnless(why, 'why', 'Enter the reasons, in short'),
    ...(on.ok ? [] : [on.refusal]),
    ...(dg.ok ? [] : [dg.refusal]),
  ])
}

export const suspend = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/suspend',
  title: 'Record a suspension',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ facts, events }) => ({
      intro: [
        'It is on full pay. It needs that no other work will do, and one of two grounds.',
        ...(suspensionOn(events, here.today) ? ['The officer is suspended already.'] : []),
      ],
      rules: ['suspension.conditions', 'suspension.notify', 'conduct.delegation.aa'],
      stands: [],
      fields: [
        {
          kind: 'textarea' as const,
          name: 'considered',
          label: 'Which other work, or place, was considered, and why will it not do?',
          rows: 3,
        },
        {
          kind: 'checkboxes' as const,
          name: 'grounds',
          legend: 'And which of these is so?',
          items: suspensionGrounds.map(value => ({ value, text: groundWords[value] })),
        },
        { kind: 'textarea' as const, name: 'why', label: 'The reasons, in short', rows: 3 },
        {
          kind: 'radios' as const,
          name: 'how',
          legend: 'How was the officer told?',
          hint: 'Told by word of mouth, it is confirmed in writing within three working days.',
          items: [
            { value: 'oral', text: 'By word of mouth' },
            { value: 'writing', text: 'In writing, with a summary of the reasons' },
          ],
        },
        {
          kind: 'input' as const,
          name: 'authorised-by',
          label: 'Which senior officer stands behind it?',
        },
        ...(isInvestigatedByDg(facts, here.today) ? [consultedField] : []),
        { kind: 'date' as const, name: 'on', legend: 'From which day?' },
        {
          kind: 'input' as const,
          name: 'time',
          label: 'From what time?',
          classes: 'govuk-input--width-5',
        },
      ],
      button: 'Record the suspension',
    })),
  fill: (view: Filling) => ({ ...filledWithToday(view), ...dayAnswers('dg', undefined) }),
  read,
  explain: explainDespite({ first: 'how', on: 'on', words: { why: 'why' } }),
  submit: (desk: Desk, here: SentStep, asked: ReadBy<typeof read>) =>
    desk.conduct.suspendOfficer(here.as, { ...stepOf(here), ...asked }),
})
