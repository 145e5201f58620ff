/** Proceedings adjourned: to when, why, and whether only so that somebody can be there. */
import type { Despite } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { ruleLine } from '../rule-line.ts'

type Adjourning = Despite &
  Readonly<{ on: Day; until?: Day; forAttendance: boolean; exceptional?: string; why: string }>

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day it was adjourned', { notAfter: sheet.today })
  const isOpen = sheet.isEmpty('until-day', 'until-month', 'until-year')
  const until = isOpen ? undefined : sheet.readDay('until', 'the day it goes on')
  const attendance = sheet.choice('attendance', ['yes', 'no'])
  const [why, exceptional] = [sheet.lines('why'), sheet.lines('exceptional')]
  if (on.ok && until?.ok !== false && attendance && why)
    return accepted<Adjourning>({
      ...{ on: on.value, forAttendance: attendance === 'yes', why },
      ...(until ? { until: until.value } : {}),
      ...(exceptional ? { exceptional } : {}),
      ...readDespite(sheet),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(why, 'why', 'Enter why it was adjourned'),
    ...problemUnless(attendance, 'attendance', 'Select whether it was only for that'),
    ...(until?.ok === false ? [until.refusal] : []),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const adjourned = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/adjourned',
  template: 'casework/conduct/hearing/adjourned.njk',
  title: 'Record an adjournment',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    return (
      found && {
        ...{ ...found.task, found, who: found.who, at: found.at },
        rule: ruleLine('procedure.adjourn'),
      }
    )
  },
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainDespite({ first: 'why', on: 'on', words: { why: 'why' } }),
  submit: (desk, sent: SentStep, adjourning: Adjourning) =>
    desk.conduct.adjournProceedings(sent.as, { ...stepOf(sent), ...adjourning }),
  next: nextTo('proceedings-adjourned'),
  versions: versionsBy('why'),
})
