/** Another time they put forward for their interview; must it be accepted, and until when. */
import type { Desk } from '#desk'
import { accepted, type Day, type Instant, matterId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { whyThisDay } from '../duty-words.ts'
import { readAnyMoment } from '../intake/take/moment.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless } from '../task.ts'
import { interviewAt, momentWords, postponementOf } from './at-interview.ts'

type At = Around & Readonly<{ matter: string; interview: string }>
const proposers = ['officer', 'police-friend', 'them'] as const
type Proposed = Readonly<{
  at: Instant
  by: (typeof proposers)[number]
  why: string
  reasonable: boolean
  judged: string
  on: Day
}>

function read(sheet: Sheet, { isOfficer }: Readonly<{ isOfficer: boolean }>) {
  const at = readAnyMoment(sheet, 'at', { what: 'they put forward' })
  const on = sheet.readDay('on', 'the day they said so', { notAfter: sheet.today })
  const by = isOfficer ? sheet.choice('by', proposers) : 'them'
  const why = sheet.lines('why')
  const reasonable = sheet.choice('reasonable', ['yes', 'no'] as const)
  const judged = sheet.lines('judged')
  if (at.ok && on.ok && by && why && reasonable && judged)
    return accepted<Proposed>({
      ...{ at: at.value, on: on.value, by, why, judged },
      reasonable: reasonable === 'yes',
    })
  const problems: readonly Problem[] = [
    ...problemUnless(by, 'by', 'Select who put it forward'),
    ...(at.ok ? [] : at.refusal),
    ...problemUnless(why, 'why', 'Enter why they cannot come at the first time'),
    ...problemUnless(reasonable, 'reasonable', 'Select whether it is reasonable'),
    ...problemUnless(judged, 'judged', 'Enter why it is reasonable, or is not'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const otherTime = page({
  path: '/work/matters/:matter/interviews/:interview/other-time',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/other-time.njk',
  title: 'They put another time forward',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    const last = found?.one.notices.at(-1)
    if (!found || !last || found.one.held) return undefined
    const { right } = postponementOf(found)
    return {
      ...found.task,
      who: found.who,
      at: found.at,
      isOfficer: found.one.plan.subject !== undefined,
      first: momentWords(here)(last.at),
      lastDay: right?.owed.due ? dateWords(here).day(right.owed.due) : '',
      citation: right?.owed.citation ?? '',
      whyDay: right ? whyThisDay(right, here) : undefined,
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read,
  explain: explainBeside({ first: 'at-day', on: 'on', words: { why: 'why', reasons: 'judged' } }),
  submit: (desk, { as, command, matter, interview, seen }, proposed: Proposed) =>
    desk.evidence.proposeOtherTime(as, {
      ...{ matter: matterId(matter), ...against(seen), interview, proposal: command },
      ...proposed,
    }),
  next: ({ matter, interview, command }) =>
    `/work/matters/${matter}/interviews/${interview}/other-time/${command}`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
