/** Reviewing a suspension: it goes on or it ends, and why. */
import { isInvestigatedByDg, suspensionOn } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
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

function read(sheet: Sheet, { unanswered }: Readonly<{ unanswered: boolean }>) {
  const decision = sheet.choice('decision', ['continue', 'end'])
  const on = sheet.readDay('on', 'the day of the review', { notAfter: sheet.today })
  const why = sheet.lines('why')
  const dg = dayIfGiven(sheet, 'dg', 'the day the IOPC was asked')
  if (decision && why && on.ok && dg.ok) {
    const consulted = dg.value ? { dgConsultedOn: dg.value } : {}
    const asked = { on: on.value, decision, why, onRepresentations: unanswered, ...consulted }
    return accepted({ ...asked, ...readDespite(sheet) })
  }
  return refuse([
    ...problemUnless(decision, 'decision', 'Select whether the suspension goes on'),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
    ...(dg.ok ? [] : [dg.refusal]),
  ])
}

export const suspensionReview = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/suspension-review',
  title: 'Review the suspension',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ facts, events }) => {
      const suspension = suspensionOn(events, here.today)
      const { day } = dateWords(here)
      return {
        unanswered: suspension?.unanswered ?? false,
        intro: suspension
          ? suspension.unanswered
            ? ['The officer has spoken against it. If it goes on, give the reasons in writing.']
            : ['Are the conditions still met? The next four weeks begin the day after this review.']
          : ['Not suspended today. An earlier review can be recorded.'],
        rules: ['suspension.review.next', 'suspension.review.on-representations'],
        stands: suspension
          ? [
              {
                key: 'Suspended',
                value: `${day(suspension.began.on)}, ${suspension.began.time}. ${suspension.began.why}`,
              },
              ...suspension.reviews.map(one => ({
                key: `Reviewed ${day(one.on)}`,
                value: one.why,
              })),
            ]
          : [],
        fields: [
          {
            kind: 'radios' as const,
            name: 'decision',
            legend: 'Does the suspension go on?',
            items: [
              { value: 'continue', text: 'It goes on: the conditions are still met' },
              { value: 'end', text: 'It ends today, and the officer is told' },
            ],
          },
          { kind: 'textarea' as const, name: 'why', label: 'Why?', rows: 4 },
          ...(isInvestigatedByDg(facts, here.today) ? [consultedField] : []),
          { kind: 'date' as const, name: 'on', legend: 'When was it reviewed?' },
        ],
        button: 'Record the review',
      }
    }),
  fill: (view: Filling) => ({ ...filledWithToday(view), ...dayAnswers('dg', undefined) }),
  read,
  explain: explainDespite({ first: 'decision', on: 'on', words: { why: 'why' } }),
  submit: (desk: Desk, here: SentStep, asked: ReadBy<typeof read>) =>
    desk.conduct.reviewSuspension(here.as, { ...stepOf(here), ...asked }),
})
