/** An officer who resigned, retired or died: it stops nothing by itself. */
import { ofKind } from '#casework'
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
  const how = sheet.text('how')
  const on = sheet.readDay('on', 'the day they left', { notAfter: sheet.today })
  if (how && on.ok) return accepted({ how, on: on.value })
  return refuse([
    ...problemUnless(how, 'how', 'Enter how they left'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const left = page({
  ...recording,
  path: '/work/matters/:matter/conduct/:officer/left',
  title: 'Record that the officer has left',
  show: (desk: Desk, here: AtOfficer) =>
    recordAt(desk, here, ({ events }) => ({
      intro: ['Leaving stops nothing by itself: what is owed goes on.'],
      rules: ['investigate.ceased-serving', 'former.part3A'],
      stands: ofKind(events, 'OfficerLeft').map(one => ({
        key: `Left ${dateWords(here).day(one.on)}`,
        value: one.how,
      })),
      fields: [
        {
          kind: 'input' as const,
          name: 'how',
          label: 'How did they leave?',
          hint: 'For example, resigned, or retired',
        },
        { kind: 'date' as const, name: 'on', legend: 'On which day?' },
      ],
      button: 'Record it',
    })),
  fill: (view: Filling) => filledWithToday(view),
  read,
  explain: explainDespite({ first: 'how', on: 'on', words: { how: 'how' } }),
  submit: (desk: Desk, here: SentStep, said: ReadBy<typeof read>) =>
    desk.conduct.recordLeaving(here.as, { ...stepOf(here), ...said }),
})
