/** One answer as it was given, to be printed and handed over; and what changed since. */
import type { Desk } from '#desk'
import { dateWords } from '../dates.ts'
import { page } from '../page.ts'
import {
  againAddress,
  checksAddress,
  decisionWords,
  heldRows,
  liveFor,
  promotionRule,
  purposeWords,
} from './words.ts'

type Done = NonNullable<Awaited<ReturnType<Desk['checks']['check']>>>['decided'][number]

/** "It went ahead, while a matter was live. The board chose to. (recorded by Jay Arden)" */
function doneWords({ decided, despite, why }: Done, by: string): string {
  const what = `${decisionWords[decided]}${despite ? ', while a matter was live' : ''}`
  return `${what}. ${why} (recorded by ${by})`
}

export const checkAnswer = page({
  path: `${checksAddress}/:check`,
  may: 'answer checks',
  audit: { look: 'search', of: 'check' },
  template: 'checks/answer.njk',
  title: 'What stands of an officer',
  back: checksAddress,
  async show(desk, here) {
    const found = await desk.checks.check(here.as, here.check)
    if (!found) return undefined
    const { row, why, held, isUnsettled, since, gone, live, decided, rankSince } = found
    const { day } = dateWords(here)
    const name = (said: string) => (here.hideNames ? '(name hidden)' : said)
    return {
      isDone: here.query.get('done') === 'answered',
      isDecided: here.query.get('done') === 'decided',
      live: liveFor(row.purpose, live.now),
      onceLive: liveFor(row.purpose, live.onceTold),
      rule: promotionRule(),
      purpose: purposeWords[row.purpose],
      rankSince,
      isDespite: decided.at(-1)?.despite === true,
      decide: `${checksAddress}/${row.check}/decided`,
      decided: decided.map(one => ({
        key: { text: day(one.on) },
        value: { text: doneWords(one, name(one.by.name)) },
      })),
      again: againAddress(row),
      another: `${checksAddress}/about/${row.record}`,
      officer: name(row.officer),
      facts: [
        ['Asked by', `${name(row.askedBy)}, ${row.organisation}`],
        ['For', purposeWords[row.purpose]],
        ['Why', why],
        ['Answered', `${day(row.on)}, by ${name(row.byName)}`],
      ].map(([key = '', value = '']) => ({ key: { text: key }, value: { text: value } })),
      answeredOn: day(row.on),
      held: heldRows(held, here),
      isUnsettled,
      since: heldRows(since, here),
      gone: heldRows(gone, here),
    }
  },
})
