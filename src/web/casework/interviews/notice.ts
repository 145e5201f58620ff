/** Record the notice of an interview as it was given: whole, or not recorded. */
import { isConstable, type SettledHow, settledHow } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, type Instant, londonDay, londonTime, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { readAnyMoment } from '../intake/take/moment.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless } from '../task.ts'
import { type InterviewView, interviewAt } from './at-interview.ts'
import { settledWords } from './words.ts'

type At = Around & Readonly<{ matter: string; interview: string }>
type Noticed = Readonly<{
  at: Instant
  place: string
  settled: SettledHow
  tried?: string
  how: string
  information: string
  friend?: string
  on: Day
}>
type Asking = Readonly<{ settled: readonly Readonly<{ value: SettledHow }>[] }>

function read(sheet: Sheet, asking: Asking) {
  const at = readAnyMoment(sheet, 'at', { what: 'of the interview' })
  const on = sheet.readDay('on', 'the day the notice was given', { notAfter: sheet.today })
  const settled = sheet.choice(
    'settled',
    asking.settled.map(({ value }) => value),
  )
  const [place, tried] = [sheet.text('place'), sheet.lines('tried')]
  const [how, information] = [sheet.text('how'), sheet.lines('information')]
  const friend = sheet.text('friend')
  const hasTried = settled !== 'named' || tried !== ''
  if (at.ok && on.ok && settled && place && how && information && hasTried)
    return accepted<Noticed>({
      ...{ at: at.value, on: on.value, settled, place, how, information },
      ...(settled === 'named' ? { tried } : {}),
      ...(friend ? { friend } : {}),
    })
  const problems: readonly Problem[] = [
    ...(at.ok ? [] : at.refusal),
    ...problemUnless(place, 'place', 'Enter the place'),
    ...problemUnless(settled, 'settled', 'Select how the time came about'),
    ...problemUnless(hasTried, 'tried', 'Enter what was done to agree a time'),
    ...problemUnless(
      information,
      'information',
      'Enter what was sent ahead for them to prepare with, or why nothing was',
    ),
    ...problemUnless(how, 'how', 'Enter how the notice was given'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

/** Another time that was put forward and that nobody answered fills the form. */
function filled({ one, facts, task }: InterviewView): Answers {
  const other = one.otherTimes.findLast(({ declined }) => declined === undefined)
  const last = one.notices.at(-1)
  const chosen = facts.interviewing.friends.find(({ subject }) => subject === one.plan.subject)
  const isNew = other && !one.notices.some(({ at }) => at === other.at)
  return {
    ...filledWithToday(task),
    place: last?.place ?? '',
    information: last?.information ?? '',
    friend: chosen?.friend ?? last?.friend ?? '',
    ...(isNew
      ? {
          ...dayAnswers('at', londonDay(other.at)),
          'at-time': londonTime(other.at),
          settled: 'theirs',
        }
      : {}),
  }
}

export const notice = page({
  path: '/work/matters/:matter/interviews/:interview/notice',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/notice.njk',
  title: 'Record the notice of the interview',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    if (!found) return undefined
    const { one, who, at } = found
    const isOther = one.otherTimes.length > 0
    return {
      ...found.task,
      found,
      who,
      at,
      isOfficer: isConstable(found.facts, one.plan.subject),
      paper:
        isConstable(found.facts, one.plan.subject) &&
        `${found.task.address}/conduct/${one.plan.subject}/papers/interview`,
      isOver: Boolean(one.held ?? one.ended ?? one.abandoned),
      settled: settledHow
        .filter(value => value !== 'theirs' || isOther)
        .map(value => ({ value, text: settledWords[value] })),
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ found }) => filled(found),
  read,
  explain: explainBeside({
    first: 'at-day',
    on: 'on',
    words: { place: 'place', information: 'information', how: 'how', tried: 'tried' },
  }),
  submit: (desk, { as, matter, interview, seen }, noticed: Noticed) =>
    desk.evidence.giveInterviewNotice(as, {
      ...{ matter: matterId(matter), ...against(seen), interview },
      ...noticed,
    }),
  next: ({ matter, interview }) =>
    `/work/matters/${matter}/interviews/${interview}?done=interview-noticed`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.text('place') },
    ],
  },
})
