/** A report to the College for the barred or the advisory list: whole, or not recorded. */
import { contentsOf, isOptionalPart, type NoticePart } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { draftOf, paperSent } from '../papers/draft-of.ts'
import { ruleLine } from '../rule-line.ts'

const lists = ['barred', 'advisory'] as const
type Reporting = Readonly<{
  on: Day
  list: (typeof lists)[number]
  parts: readonly NoticePart[]
  paper?: string
}>

/** What it says, as the Regulations list it; an earlier report only where there was one. */
const { parts } = contentsOf('list-report', 'internal')
const sentence = (says: string) => `${says.charAt(0).toUpperCase()}${says.slice(1)}`

function read(sheet: Sheet, { found }: Readonly<{ found: Pick<OfficerView, 'events'> }>) {
  const on = sheet.readDay('on', 'the day it was sent', { notAfter: sheet.today })
  const list = sheet.choice('list', lists)
  const said = parts.flatMap(({ id }): readonly NoticePart[] => {
    const words = sheet.lines(`part-${id}`)
    return words ? [{ part: id, words }] : []
  })
  const missing = parts.filter(({ id }) => !isOptionalPart(id) && !sheet.lines(`part-${id}`))
  if (on.ok && list && missing.length === 0)
    return accepted<Reporting>({
      ...{ on: on.value, list, parts: said },
      ...paperSent(found, { paper: 'list-report', parts: said }),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(list, 'list', 'Select which list it is for'),
    ...missing.map(({ id, says }) => ({ field: `part-${id}`, words: `Enter ${says}` })),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const listReport = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/list-report',
  template: 'casework/conduct/hearing/list-report.njk',
  title: 'Record a report to the College',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const law = await desk.conduct.lawOf(here.as, found.task.matter, subjectId(here.officer))
    return {
      ...{ ...found.task, found, who: found.who, at: found.at },
      list: law?.duties.some(one => one.rule === 'barred.report') ? 'barred' : '',
      draft: await draftOf(desk, { as: here.as, found, paper: 'list-report' }),
      hidesNames: here.hideNames,
      write: `${found.at}/papers/list-report`,
      rule: ruleLine('barred.report'),
      parts: parts.map(({ id, says }) => ({
        name: `part-${id}`,
        says: isOptionalPart(id) ? `${sentence(says)} (if there was one)` : sentence(says),
        isLong: id === 'reasons',
      })),
    }
  },
  fill: ({ found, list, draft, hidesNames }) => ({
    ...filledWithToday(found.task),
    list,
    ...Object.fromEntries(parts.map(({ id }) => [`part-${id}`, draft[id] ?? ''])),
    ...(hidesNames ? { 'part-name': '' } : {}),
  }),
  read,
  explain: explainBeside({ first: 'list', on: 'on' }),
  submit: (desk, sent: SentStep, reporting: Reporting) =>
    desk.conduct.reportToList(sent.as, { ...stepOf(sent), ...reporting }),
  next: nextTo('list-reported'),
  versions: versionsBy('part-reasons'),
})
