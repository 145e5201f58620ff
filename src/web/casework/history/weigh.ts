/** Somebody's history in one complaint: what is relevant, and how it was weighed. */
import type { ComplaintRefusal, WeighedRow } from '#casework'
import { accepted, matterId, refuse, subjectId } from '#kernel'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import type { Answers, Problem } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against } from '../task.ts'
import { addressOfHistory, subjectHistoryAt } from './at-subject.ts'
import { historyView } from './history-view.ts'
import { holdingsLine } from './holdings-line.ts'

const relevances = ['relevant', 'not-relevant', 'enquiries-only'] as const
type Weighing = Readonly<{ rows: readonly WeighedRow[]; weighed: string; searched: string }>

/** What somebody types to say that nothing was found, in one tap. */
const nothingFound = 'Nothing was found.'

function wordsOf({
  at,
  here,
  complete,
  reaches,
  brought,
  not,
}: ReturnType<typeof historyView>['searched']) {
  const latest = reaches ? ` The latest held are of ${reaches}.` : ''
  const whole = complete ? ` ${complete}` : ''
  return `At ${at} in: ${here}.${whole}${latest} ${brought} Not searched: ${not}.`
}

export const weighHistory = page({
  path: '/work/matters/:matter/history/:subject',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/history/weigh.njk',
  title: 'Complaint and conduct history',
  back: ({ matter }) => `/work/matters/${matter}`,
  async show(desk, here) {
    const found = await subjectHistoryAt(desk, here)
    if (!found) return undefined
    const view = historyView(found.history, here, addressOfHistory(here))
    const { searched } = view
    const checks = await desk.access.holdingsChecks(here.as, matterId(here.matter))
    const check = checks.find(({ subject }) => subject === here.subject)
    return {
      ...view,
      rows: view.rows.map((row, at) => ({
        ...row,
        field: `relevance-${at}`,
        reason: `reason-${at}`,
      })),
      holdings: check && holdingsLine(check, here),
      searchedWords: wordsOf(searched),
      reference: found.reference,
      version: found.version,
      before: found.weighed,
      weighedOn: found.weighed && dateWords(here).shortDay(found.weighed.on),
      nothingFound,
      done: here.query.get('done'),
    }
  },
  reference: ({ reference }) => reference,
  fill({ rows, before }): Answers {
    if (!before) return {}
    const answered = rows.flatMap(({ key, field, reason }) => {
      const one = before.rows.find(({ row }) => row === key)
      return one
        ? [
            [field, one.relevant],
            [reason, one.why],
          ]
        : []
    })
    return { ...Object.fromEntries(answered), weighed: before.weighed }
  },
  read(sheet, { rows, searchedWords }) {
    const problems: Problem[] = []
    const weighed: WeighedRow[] = []
    for (const { key, field, reason, reference } of rows) {
      const relevant = sheet.choice(field, relevances)
      const why = sheet.text(reason)
      if (!relevant) problems.push({ field, words: `Answer whether ${reference} is relevant` })
      if (!why) problems.push({ field: reason, words: `Enter why, for ${reference}` })
      if (relevant && why) weighed.push({ row: key, relevant, why })
    }
    const words = sheet.lines('weighed') || (sheet.text('none') === 'yes' ? nothingFound : '')
    if (!words) problems.push({ field: 'weighed', words: 'Enter how the history was weighed' })
    const value: Weighing = { rows: weighed, weighed: words, searched: searchedWords }
    return problems.length > 0 ? refuse(problems) : accepted(value)
  },
  explain: (refusal: ComplaintRefusal, t) => explainBeside({ first: 'weighed' })(refusal, t),
  submit: (desk, { as, matter, subject, seen }, weighing) =>
    desk.people.considerHistory(as, {
      matter: matterId(matter),
      subject: subjectId(subject),
      ...against(seen),
      ...weighing,
    }),
  next: here => `${addressOfHistory(here)}?done=weighed`,
  versions: {
    of: ({ version }) => version,
    compare: ({ before }, sheet) => [
      {
        name: 'How history was weighed',
        theirs: before?.weighed ?? 'Not yet',
        yours: sheet.lines('weighed'),
      },
    ],
  },
})
