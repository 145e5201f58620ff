/** An interview ends: what it says of each point, and what it showed of what they said before. */
import {
  type AccountFacts,
  accountsIn,
  answerTo,
  isUntested,
  type SaidOfPoint,
  type ShownOfAccount,
  stances,
  testResults,
} from '#casework'
import type { Desk } from '#desk'
import { accepted, type Instant, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { readMoment } from '../intake/take/moment.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { type InterviewView, interviewAt, unanswered } from './at-interview.ts'

type At = Around & Readonly<{ matter: string; interview: string }>
type Ended = Readonly<{
  at: Instant
  about: string
  said: readonly SaidOfPoint[]
  shown: readonly ShownOfAccount[]
}>
type Point = Readonly<{ point: string; words: string; said: string }>
type Asking = Readonly<{ points: readonly Point[]; earlier: readonly AccountFacts[] }>

/** The points they were asked about, each with the words of their answers. */
function pointsAsked({ one, facts }: InterviewView): readonly Point[] {
  return facts.proof.points.flatMap(({ point, words }) => {
    const answers = one.plan.questions
      .filter(({ points }) => points.includes(point))
      .flatMap(({ question }) => answerTo(one, question) ?? [])
      .filter(({ answer }) => answer !== 'not-asked')
    if (answers.length === 0) return []
    return [{ point, words, said: answers.flatMap(({ words: said }) => said || []).join(' … ') }]
  })
}

/** What they said before, in another form, that nothing has tested. */
function earlierOf({ one, facts }: InterviewView): readonly AccountFacts[] {
  const { subject, who } = one.plan
  return accountsIn(facts).filter(
    account =>
      (subject ? account.subject === subject : account.who === who) &&
      isUntested(facts, account.account),
  )
}

function saidOf(sheet: Sheet, points: readonly Point[]): readonly SaidOfPoint[] {
  return points.flatMap(({ point }, at) => {
    const stance = sheet.choice(`stance-${at + 1}`, stances)
    const says = sheet.lines(`says-${at + 1}`)
    return stance ? [{ point, stance, ...(says ? { says } : {}) }] : []
  })
}

function shownOf(sheet: Sheet, earlier: readonly AccountFacts[]): readonly ShownOfAccount[] {
  return earlier.flatMap(({ account }, at) => {
    const result = sheet.choice(`result-${at + 1}`, testResults)
    const found = sheet.lines(`found-${at + 1}`)
    return result && found ? [{ account, result, found }] : []
  })
}

function read(sheet: Sheet, { points, earlier }: Asking) {
  const at = readMoment(sheet, 'at', 'it ended')
  const about = sheet.lines('about')
  const said = saidOf(sheet, points)
  const shown = shownOf(sheet, earlier)
  const half = earlier.flatMap((_, nth) => {
    const result = sheet.choice(`result-${nth + 1}`, testResults)
    const found = sheet.lines(`found-${nth + 1}`)
    return problemUnless(!result || found, `found-${nth + 1}`, 'Enter what the interview showed')
  })
  const open = points.flatMap((_, nth) =>
    problemUnless(
      sheet.choice(`stance-${nth + 1}`, stances),
      `stance-${nth + 1}`,
      `Select what they say of point ${nth + 1}`,
    ),
  )
  if (at.ok && about && half.length === 0 && open.length === 0)
    return accepted<Ended>({ at: at.value, about, said, shown })
  const problems: readonly Problem[] = [
    ...(at.ok ? [] : at.refusal),
    ...problemUnless(about, 'about', 'Enter what the interview was about'),
    ...open,
    ...half,
  ]
  return refuse(problems)
}

function filled({ one, task }: InterviewView, points: readonly Point[]): Answers {
  const says = points.map(({ said }, at) => [`says-${at + 1}`, said] as const)
  return {
    ...dayAnswers('at', task.today),
    about: one.plan.purpose,
    ...Object.fromEntries(says),
  }
}

export const end = page({
  path: '/work/matters/:matter/interviews/:interview/end',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/interviews/end.njk',
  title: 'End the interview',
  async show(desk: Desk, here: At) {
    const found = await interviewAt(desk, here)
    if (!found) return undefined
    const { one, at, who } = found
    const points = pointsAsked(found)
    return {
      ...found.task,
      found,
      at,
      who,
      mayEnd: one.held !== undefined && !one.ended && !one.abandoned,
      isHeld: one.held !== undefined,
      left: unanswered(one).map(({ words }) => words),
      points,
      earlier: earlierOf(found),
      recording: one.held?.recording !== undefined,
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ found, points }) => filled(found, points),
  read,
  explain: explainBeside({ first: 'at-day', on: 'at-day', words: { what: 'about' } }),
  submit: (desk, { as, command, matter, interview, seen }, ended: Ended) =>
    desk.evidence.endInterview(as, {
      ...{ matter: matterId(matter), ...against(seen), interview, account: command },
      ...ended,
    }),
  next: ({ matter, interview }) =>
    `/work/matters/${matter}/interviews/${interview}?done=interview-ended`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('about') },
    ],
  },
})
