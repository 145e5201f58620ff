/** A suspension that is over because nothing is referred, or the proceedings are at an end. */
import { suspensionOn } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { type SentStep, stepOf } from '../form.ts'
import { type Filling, type ReadBy, recordAt, recording } from './record.ts'

function read(sheet: Sheet) {
  const why = sheet.lines('why')
  const on = sheet.readDay('on', 'the day it ended', { notAfter: sheet.today })
  if (why && on.ok) return accepted({ on: on.value, why })
  return refuse([
    ...problemUnless(why, 'why', 'Enter why it ended, and how the officer was told'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const suspensionEnded = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/suspension-ended',
  title: 'Record that the suspension has ended',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ events }) => {
      const suspension = suspensionOn(events, here.today)
      const { day } = dateWords(here)
      return {
        intro: suspension
          ? [
              'It ends once nothing is to be referred, or the proceedings are over.',
              'Where its conditions are no longer met, record a review that ends it.',
            ]
          : ['Not suspended today. One that ended earlier can be recorded of its day.'],
        rules: ['suspension.end'],
        stands: suspension
          ? [
              {
                key: 'Suspended',
                value: `${day(suspension.began.on)}, ${suspension.began.time}. ${suspension.began.why}`,
              },
            ]
          : [],
        fields: [
          {
            kind: 'textarea' as const,
            name: 'why',
            label: 'Why did it end, and how was the officer told?',
            rows: 3,
          },
          { kind: 'date' as const, name: 'on', legend: 'On which day?' },
        ],
        button: 'Record that it ended',
      }
    }),
  fill: (view: Filling) => filledWithToday(view),
  read,
  explain: explainDespite({ first: 'why', on: 'on', words: { why: 'why' } }),
  submit: (desk: Desk, here: SentStep, asked: ReadBy<typeof read>) =>
    desk.conduct.endSuspension(here.as, { ...stepOf(here), ...asked }),
})
