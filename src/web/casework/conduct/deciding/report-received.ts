/** The investigator's report arrived: from it the decision on the case is counted. */
import type { Desk } from '#desk'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'

type Received = Readonly<{ on: Day; from: string; opinion: string }>

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day the report was received', { notAfter: sheet.today })
  const [from, opinion] = [sheet.text('from'), sheet.lines('opinion')]
  if (on.ok && from && opinion) return accepted<Received>({ on: on.value, from, opinion })
  const problems: readonly Problem[] = [
    ...problemUnless(from, 'from', 'Enter who wrote the report'),
    ...problemUnless(opinion, 'opinion', 'Enter the investigator’s opinion on the case to answer'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const reportReceived = page({
  path: '/work/matters/:matter/conduct/:officer/report-received',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/deciding/report-received.njk',
  title: 'Record that the investigator’s report was received',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    return found && { ...found.task, found, who: found.who, at: found.at }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainBeside({ first: 'from', on: 'on', words: { from: 'from', words: 'opinion' } }),
  submit: (desk, { as, command, matter, officer, seen }, received: Received) =>
    desk.conduct.receiveCaseReport(as, {
      ...{ matter: matterId(matter), ...against(seen) },
      ...{ subject: subjectId(officer), entry: command, ...received },
    }),
  next: ({ matter, officer }) => `/work/matters/${matter}/conduct/${officer}?done=case-report`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('opinion') },
    ],
  },
})
