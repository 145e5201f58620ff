/** Proceedings completed: from it the report to the authority is counted. */
import type { Despite } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { against, filledWithToday } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'

type Completing = Despite & Readonly<{ on: Day }>

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day they were completed', { notAfter: sheet.today })
  return on.ok
    ? accepted<Completing>({ on: on.value, ...readDespite(sheet) })
    : refuse([on.refusal])
}

export const completed = page({
  path: '/work/matters/:matter/conduct/:officer/completed',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/hearing/completed.njk',
  title: 'Record that proceedings were completed',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    return found && { ...found.task, found, who: found.who, at: found.at }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainDespite({ first: 'on-day', on: 'on' }),
  submit: (desk, { as, command, matter, officer, seen }, completing: Completing) =>
    desk.conduct.completeProceedings(as, {
      ...{ matter: matterId(matter), ...against(seen) },
      ...{ subject: subjectId(officer), entry: command, ...completing },
    }),
  next: ({ matter, officer }) =>
    `/work/matters/${matter}/conduct/${officer}?done=proceedings-completed`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('on-day') },
    ],
  },
})
