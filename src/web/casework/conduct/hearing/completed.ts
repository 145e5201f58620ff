/** Proceedings completed: from it the report to the authority is counted. */
import type { Despite } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { filledWithToday } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf } from '../form.ts'

type Completing = Despite & Readonly<{ on: Day }>

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day they were completed', { notAfter: sheet.today })
  return on.ok
    ? accepted<Completing>({ on: on.value, ...readDespite(sheet) })
    : refuse([on.refusal])
}

export const completed = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/completed',
  template: 'casework/conduct/hearing/completed.njk',
  title: 'Record that proceedings were completed',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    return found && { ...found.task, found, who: found.who, at: found.at }
  },
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainDespite({ first: 'on-day', on: 'on' }),
  submit: (desk, sent: SentStep, completing: Completing) =>
    desk.conduct.completeProceedings(sent.as, { ...stepOf(sent), ...completing }),
  next: nextTo('proceedings-completed'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('on-day') },
    ],
  },
})
