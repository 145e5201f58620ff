/** Holding the notice of the investigation back, with the day that is looked at again. */
import { deferralOn } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import { type Filling, type ReadBy, recordAt, recording } from './record.ts'

function read(sheet: Sheet) {
  const ground = sheet.lines('ground')
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const review = sheet.readDay('review', 'the day it is looked at again', {})
  if (ground && on.ok && review.ok && review.value > on.value)
    return accepted({ on: on.value, ground, reviewOn: review.value })
  const late = on.ok && review.ok && review.value <= on.value
  return refuse([
    ...problemUnless(ground, 'ground', 'Enter what the notice would harm, and how'),
    ...(on.ok ? [] : [on.refusal]),
    ...(review.ok ? [] : [review.refusal]),
    ...problemUnless(!late, 'review', 'The day it is looked at again must be after it was decided'),
  ])
}

export const noticeDeferred = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/notice-deferred',
  title: 'Hold the notice of the investigation back',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ facts, officer }) => {
      const held = deferralOn(facts, officer.subject, here.today)
      const { day } = dateWords(here)
      return {
        intro: [
          'It may wait only while it might prejudice an investigation, and is given once that is over.',
          'Record that it is over as a step: “Going on would prejudice nothing any longer”.',
        ],
        rules: ['notice.investigation.defer', 'special.notice'],
        stands: held
          ? [
              { key: `Held back ${day(held.on)}`, value: held.ground },
              { key: 'Looked at again', value: day(held.reviewOn) },
            ]
          : [],
        fields: [
          {
            kind: 'textarea' as const,
            name: 'ground',
            label: 'What would the notice harm, and how?',
            hint: 'The investigator writes it down',
            rows: 4,
          },
          { kind: 'date' as const, name: 'on', legend: 'When was it decided?' },
          { kind: 'date' as const, name: 'review', legend: 'When is it looked at again?' },
        ],
        button: held ? 'Hold it back longer' : 'Hold it back',
      }
    }),
  fill: (view: Filling) => ({ ...filledWithToday(view), ...dayAnswers('review', undefined) }),
  read,
  explain: explainDespite({ first: 'ground', on: 'on', words: { why: 'ground' } }),
  submit: (desk: Desk, here: SentStep, asked: ReadBy<typeof read>) =>
    desk.conduct.deferNotice(here.as, { ...stepOf(here), notice: 'investigation', ...asked }),
})
