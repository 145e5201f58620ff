/** An interview that was planned and will not be held, and why. */
import type { Desk } from '#desk'
import { accepted, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against } from '../task.ts'
import { interviewAt } from './at-interview.ts'

type At = Around & Readonly<{ matter: string; interview: string }>

export const abandon = page({
  path: '/work/matters/:matter/interviews/:interview/abandon',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/abandon.njk',
  title: 'This interview will not be held',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    if (!found) return undefined
    const { at, who, one } = found
    const isOfficer = one.plan.subject !== undefined
    return { ...found.task, at, who, isOfficer }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  read(sheet: Sheet) {
    const why = sheet.lines('why')
    return why
      ? accepted({ why })
      : refuse([{ field: 'why', words: 'Enter why it will not be held' }])
  },
  explain: explainBeside({ first: 'why', words: { why: 'why' } }),
  submit: (desk, { as, matter, interview, seen }, { why }) =>
    desk.evidence.abandonInterview(as, {
      ...{ matter: matterId(matter), ...against(seen), interview, why },
    }),
  next: ({ matter, interview }) =>
    `/work/matters/${matter}/interviews/${interview}?done=interview-abandoned`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
