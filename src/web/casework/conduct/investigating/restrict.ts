/** Restricting an officer's duties, with the day it is looked at again; and lifting that. */
import { restrictionsOn } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, type Result, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import { type Filling, recordAt, recording } from './record.ts'

type Restricted =
  | Readonly<{ what: 'lift'; on: Day; why: string }>
  | Readonly<{ what: 'restrict'; on: Day; why: string; restrictions: string; reviewOn: Day }>

/** Where none are in force there is nothing to lift, so it is not asked. */
function read(
  sheet: Sheet,
  { isInForce }: Readonly<{ isInForce: boolean }>,
): Result<Restricted, readonly Problem[]> {
  const what = isInForce ? sheet.choice('what', ['restrict', 'lift']) : 'restrict'
  const on = sheet.readDay('on', 'the day of it', { notAfter: sheet.today })
  const [why, restrictions] = [sheet.lines('why'), sheet.lines('restrictions')]
  const review =
    what === 'restrict'
      ? sheet.readDay('review', 'the day they are looked at again', {})
      : undefined
  if (what === 'lift' && why && on.ok) return accepted({ what, on: on.value, why })
  if (what === 'restrict' && why && restrictions && on.ok && review?.ok)
    return accepted({ what, on: on.value, why, restrictions, reviewOn: review.value })
  return refuse([
    ...problemUnless(what, 'what', 'Select what was decided'),
    ...(what === 'restrict'
      ? problemUnless(restrictions, 'restrictions', 'Enter what the officer may not do')
      : []),
    ...problemUnless(why, 'why', 'Enter why'),
    ...(on.ok ? [] : [on.refusal]),
    ...(review && !review.ok ? [review.refusal] : []),
  ])
}

export const restrict = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/restrictions',
  title: 'Restrict what an officer does',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ events }) => {
      const inForce = restrictionsOn(events, here.today)
      const { day } = dateWords(here)
      return {
        isInForce: inForce !== undefined,
        intro: ['Restrictions are looked at again on a day you set. They are no finding.'],
        stands: inForce
          ? [
              { key: 'In force', value: inForce.restrictions },
              { key: 'To be looked at', value: day(inForce.reviewOn) },
            ]
          : [],
        fields: [
          ...(inForce
            ? [
                {
                  kind: 'radios' as const,
                  name: 'what',
                  legend: 'What was decided?',
                  items: [
                    { value: 'restrict', text: 'Other restrictions, or a new review day' },
                    { value: 'lift', text: 'They are lifted' },
                  ],
                },
              ]
            : []),
          {
            kind: 'textarea' as const,
            name: 'restrictions',
            label: 'What may the officer not do, and what do they do instead?',
            rows: 3,
          },
          { kind: 'textarea' as const, name: 'why', label: 'Why?', rows: 3 },
          { kind: 'date' as const, name: 'on', legend: 'From which day?' },
          {
            kind: 'date' as const,
            name: 'review',
            legend: 'When are they looked at again?',
            ...(inForce ? { hint: 'Not asked where they are lifted' } : {}),
          },
        ],
        button: 'Record it',
      }
    }),
  fill: (view: Filling) => ({ ...filledWithToday(view), ...dayAnswers('review', undefined) }),
  read,
  explain: explainDespite({ first: 'why', on: 'on', words: { why: 'why', what: 'restrictions' } }),
  submit: (desk: Desk, here: SentStep, asked: Restricted) => {
    const step = { ...stepOf(here), on: asked.on, why: asked.why }
    if (asked.what === 'lift') return desk.conduct.endRestrictions(here.as, step)
    const { restrictions, reviewOn } = asked
    return desk.conduct.restrictOfficer(here.as, { ...step, restrictions, reviewOn })
  },
})
