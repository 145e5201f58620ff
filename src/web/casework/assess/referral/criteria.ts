/** "Must this be referred to the IOPC?": nine rows on one page, answered at face value. */
import type { CriterionAnswer, Facts } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, type Instant, londonDay, londonTime, matterId, refuse } from '#kernel'
import { type Criterion, positionAbused, type ReferralQuestion, referralQuestions } from '#law'
import { type Around, page } from '../../../page.ts'
import type { Answers, Problem, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { readMoment } from '../../intake/take/moment.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless, taskAt } from '../../task.ts'

const choices = ['yes', 'no', 'not-sure'] as const
type Answering = Readonly<{
  on: Day
  answers: readonly CriterionAnswer[]
  clearAt: Instant
  clearWhy?: string
}>

/** A row of the page: M4 asks three things in one. */
type Row = Readonly<{
  row: ReferralQuestion['row']
  n: number
  questions: readonly ReferralQuestion[]
  lead: string | undefined
}>

const rowNames = [...new Set(referralQuestions.map(({ row }) => row))]
const rows: readonly Row[] = rowNames.map((row, at) => ({
  row,
  n: at + 1,
  questions: referralQuestions.filter(one => one.row === row),
  lead: row === 'M4' ? positionAbused : undefined,
}))

export function lastAnswer({ criteria }: Facts, code: Criterion): CriterionAnswer | undefined {
  return criteria.flatMap(({ answers }) => answers).findLast(one => one.criterion === code)
}

/** The page as it starts: the last answers, and when it first became clear, or now. */
function filled({ facts, now, today }: Readonly<{ facts: Facts; now: Instant; today: Day }>) {
  const clearAt = facts.criteria.findLast(one => one.clearAt)?.clearAt
  const on = clearAt ? londonDay(clearAt) : today
  const answers = referralQuestions.flatMap(({ code }): (readonly [string, string])[] => {
    const last = lastAnswer(facts, code)
    if (!last) return []
    const why = `${last.answer === 'not-sure' ? 'unsure' : 'why'}-${code}`
    return [[`is-${code}`, last.answer], ...(last.why ? [[why, last.why] as const] : [])]
  })
  const filledIn: Answers = {
    ...Object.fromEntries(answers),
    ...dayAnswers('clear', on),
    'clear-time': londonTime(clearAt ?? now),
  }
  return filledIn
}

type Read = Readonly<{ answer?: CriterionAnswer; problems: readonly Problem[] }>

function readOne({ code, question }: ReferralQuestion, sheet: Sheet, facts: Facts): Read {
  const answer = sheet.choice(`is-${code}`, choices)
  if (!answer) return { problems: [] }
  const field =
    answer === 'not-sure' ? `unsure-${code}` : answer === 'no' ? `no-${code}` : `why-${code}`
  const why = sheet.lines(field)
  const takenBack = answer === 'no' && lastAnswer(facts, code)?.answer === 'yes'
  const missing = (answer !== 'no' || takenBack) && !why
  const asks = takenBack ? 'Enter why the answer is now no' : 'Enter what makes you think so'
  const words = `${asks}: ${lowered(question)}`
  return {
    answer: { criterion: code, answer, ...(why ? { why } : {}) },
    problems: missing ? [{ field, words }] : [],
  }
}

function lowered(question: string): string {
  return `${question.charAt(0).toLowerCase()}${question.slice(1)}`
}

/** Somebody who knows one answer is yes need not look at the others before referring it. */
function unanswered(sheet: Sheet): readonly Problem[] {
  const given = referralQuestions.map(({ code }) => sheet.choice(`is-${code}`, choices))
  if (given.includes('yes')) return []
  return referralQuestions
    .filter((_, at) => !given[at])
    .map(({ code, question }) => ({
      field: `is-${code}`,
      words: `Select yes, no or not sure: ${lowered(question)}`,
    }))
}

function phoneOf(desk: Desk, { as }: Pick<Around, 'as'>): string {
  return desk.report.forces().find(({ id }) => id === as.authority)?.phone ?? ''
}

export const criteria = page({
  path: '/work/matters/:matter/referral',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/referral/criteria.njk',
  title: 'Must this be referred to the IOPC?',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    return {
      ...found.task,
      facts,
      now: here.now,
      rows,
      phone: phoneOf(desk, here),
      wasYes: referralQuestions
        .map(({ code }) => code)
        .filter(code => lastAnswer(facts, code)?.answer === 'yes'),
      referred: facts.referred.length > 0,
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: filled,
  read(sheet, { facts }) {
    const read = referralQuestions.map(one => readOne(one, sheet, facts))
    const answers = read.flatMap(({ answer }) => answer ?? [])
    const problems = [...unanswered(sheet), ...read.flatMap(one => one.problems)]
    const clear = readMoment(sheet, 'clear', 'it first became clear')
    const clearWhy = sheet.lines('clear-why')
    // A day chosen after the fact is for a person to stand by.
    const isYes = answers.some(({ answer }) => answer === 'yes')
    const isEarlier = clear.ok && londonDay(clear.value) < sheet.today
    const known = facts.criteria.some(one => clear.ok && one.clearAt === clear.value)
    const needsWhy = isYes && isEarlier && !known && !clearWhy
    const words = 'Enter how you know when it first became clear, and to whom'
    if (clear.ok && problems.length === 0 && !needsWhy)
      return accepted({
        on: sheet.today,
        answers,
        clearAt: clear.value,
        ...(clearWhy ? { clearWhy } : {}),
      })
    return refuse([
      ...problems,
      ...(clear.ok ? [] : clear.refusal),
      ...problemUnless(!needsWhy, 'clear-why', words),
    ])
  },
  explain: explainBeside({ first: 'is-M1', on: 'clear' }),
  async submit(desk, { as, matter, seen }, answering: Answering) {
    const id = matterId(matter)
    const done = await desk.work.answerCriteria(as, { matter: id, ...against(seen), ...answering })
    return done.ok ? accepted(outcomeOf(answering)) : done
  },
  next: ({ matter }, outcome) => `/work/matters/${matter}${outcome}`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      {
        name: 'What happened last',
        theirs: last,
        yours: referralQuestions
          .map(({ code }) => `${code}: ${sheet.choice(`is-${code}`, choices) ?? 'not answered'}`)
          .join(', '),
      },
    ],
  },
})

/** Where somebody who answered goes next. */
function outcomeOf({ answers }: Answering): string {
  if (answers.some(({ answer }) => answer === 'yes')) return '/referral/must'
  const unsure = answers.some(({ answer }) => answer === 'not-sure')
  return unsure ? '?done=referral-unsure' : '?done=not-referred'
}
