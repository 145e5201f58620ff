/** Whether another time has to be accepted, by which provision; and not accepting it. */
import type { Desk } from '#desk'
import { accepted, londonDay, matterId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { strengthOf } from '../duties/row.ts'
import { isUnchecked } from '../duty-words.ts'
import { type Gate, gateAt, throughGate, type Waived } from '../gate.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { type InterviewView, interviewAt, momentWords, postponementOf } from './at-interview.ts'

type At = Around & Readonly<{ matter: string; interview: string; proposal: string }>
type Declined = Waived & Readonly<{ why: string }>

/** Why the law leaves no choice, or leaves one. */
function sayingOf(
  found: InterviewView,
  other: InterviewView['one']['otherTimes'][number],
  here: At,
) {
  const { right, must } = postponementOf(found)
  const { day } = dateWords(here)
  if (must) return `It is reasonable, and falls by the last day the law gives them.`
  if (!other.reasonable) return `You found it not reasonable: ${other.judged}`
  const due = right?.owed.due
  if (!due) return 'The law sets no last day here. Accept what is reasonable.'
  return londonDay(other.at) > due
    ? `It falls after ${day(due)}, the last day the law gives them.`
    : 'It does not fall after the day that was named, within the days the law gives them.'
}

function read(sheet: Sheet, { gate }: Readonly<{ gate: Gate }>) {
  const why = sheet.lines('why')
  const through = throughGate(sheet, gate)
  if (why && through.ok) return accepted<Declined>({ why, ...through.value })
  return refuse([
    ...problemUnless(why, 'why', 'Enter why the other time is not accepted'),
    ...(through.ok ? [] : through.refusal),
  ])
}

export const decline = page({
  path: '/work/matters/:matter/interviews/:interview/other-time/:proposal',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/decline.njk',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    const other = found?.one.otherTimes.find(({ proposal }) => proposal === here.proposal)
    if (!found || !other) return undefined
    const { right, must } = postponementOf(found)
    const law = must ?? right
    const missing = must
      ? [
          {
            what: 'Postpone the interview to the time they put forward',
            href: `${found.at}/notice`,
            who: 'You, or whoever investigates',
            rule: must.owed.rule,
          },
        ]
      : []
    return {
      ...found.task,
      who: found.who,
      at: found.at,
      when: momentWords(here)(other.at),
      mustAccept: must !== undefined,
      saying: sayingOf(found, other, here),
      citation: law?.owed.citation ?? '',
      strength: law && strengthOf(law.owed, true),
      unchecked: law ? isUnchecked(law) : false,
      isDone: other.declined !== undefined,
      gate: gateAt(here, `${found.at}/other-time/${other.proposal}`, missing),
    }
  },
  title: ({ mustAccept }) =>
    mustAccept ? 'You must postpone to this time' : 'You need not accept this time',
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'why', words: { why: 'why' } }),
  submit: (desk, { as, matter, interview, proposal, seen }, declined: Declined) =>
    desk.evidence.declineOtherTime(as, {
      ...{ matter: matterId(matter), ...against(seen), interview, proposal },
      ...declined,
    }),
  next: ({ matter, interview }) =>
    `/work/matters/${matter}/interviews/${interview}?done=other-time-declined`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
