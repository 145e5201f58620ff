/** Somebody's history in one complaint: what is relevant, and how it was weighed. */
import type { ComplaintRefusal } from '#casework'
import { matterId, subjectId } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import type { Answers } from '../../sheet.ts'
import { addressOf } from '../duty-words.ts'
import { stateOf } from '../lines/view.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { likeThese } from '../similar/like-rows.ts'
import { against } from '../task.ts'
import { addressOfHistory, subjectHistoryAt } from './at-subject.ts'
import { wordsOf } from './history-searched.ts'
import { historyView } from './history-view.ts'
import { holdingsLine, holdingsWaiting } from './holdings-line.ts'
import { nothingFound, readWeighing, weighedWords } from './weighing.ts'

const done: Readonly<Record<string, string>> = {
  answered: 'Your answers are kept, and shown to whoever looks next.',
  severity: 'Your assessment of severity is kept.',
  weighed: 'It is recorded how history was weighed.',
  asked: 'The other force is asked. Their answer appears here.',
  told: 'Their answer is recorded, and stands among the sources.',
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
    const { history, weighed, severity } = found
    const view = historyView(history, here, { address: addressOfHistory(here), ...found })
    const checks = await desk.access.holdingsChecks(here.as, matterId(here.matter))
    const isChosen = here.query.get('look') === 'yes'
    const check = checks.find(({ subject }) => subject === here.subject)
    return {
      ...view,
      rows: view.rows.map((row, at) => ({
        ...row,
        field: `relevance-${at}`,
        reason: `reason-${at}`,
        seek: `seek-${at}`,
        weighed: weighedWords(weighed?.rows.find(one => one.row === row.key)),
      })),
      matter: addressOf(matterId(here.matter)),
      severity,
      fresh: found.fresh,
      subject: here.subject,
      isShown: isChosen,
      look: severity === 'asked-first' && isChosen ? '?look=yes' : '',
      holdings: check ? holdingsLine(check, here) : holdingsWaiting,
      searchedWords: wordsOf(view.searched),
      reference: found.reference,
      version: found.version,
      before: weighed,
      weighedOn: weighed && dateWords(here).shortDay(weighed.on),
      enquiries: found.enquiries.map(one => ({ ...one, ...stateOf(one) })),
      nothingFound,
      like: await likeThese(desk, here, history),
      ...doneIn(here),
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
  read: readWeighing,
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

function doneIn({ query }: Pick<Around, 'query'>) {
  const name = query.get('done') ?? ''
  return { done: name, said: done[name] }
}
