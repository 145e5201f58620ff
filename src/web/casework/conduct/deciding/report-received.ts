/** The investigator's report arrived: from it the decision on the case is counted. */
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'

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
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/report-received',
  template: 'casework/conduct/deciding/report-received.njk',
  title: 'Record that the investigator’s report was received',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    return found && { ...found.task, found, who: found.who, at: found.at }
  },
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainBeside({ first: 'from', on: 'on', words: { from: 'from', words: 'opinion' } }),
  submit: (desk, sent: SentStep, received: Received) =>
    desk.conduct.receiveCaseReport(sent.as, { ...stepOf(sent), ...received }),
  next: nextTo('case-report'),
  versions: versionsBy('opinion'),
})
