/** A recommendation as lists and the matter's own page show it. */
import type { RecommendationRow } from '#desk'
import { daysBetween } from '#kernel'
import type { Around } from '../../page.ts'
import { answers, bodies, kinds } from '../../reviews/words.ts'
import { addressOf } from '../duty-words.ts'
import { countDays, daysLeft, nearDay } from '../near-day.ts'

const wordOf = (words: Readonly<Record<string, string>>, name: string) => words[name] ?? name

function tagOf({ due, answeredOn, accepted }: RecommendationRow, { today }: Around) {
  if (answeredOn)
    return {
      text: wordOf(answers, accepted ?? ''),
      classes: accepted === 'no' ? 'govuk-tag--orange' : 'govuk-tag--green',
    }
  if (!due) return { text: 'No date in law', classes: 'govuk-tag--grey' }
  const late = daysBetween(due, today)
  return late > 0
    ? { text: `Overdue ${countDays(late)}`, classes: 'govuk-tag--red' }
    : { text: daysLeft(due, today), classes: 'govuk-tag--blue' }
}

export function kindOf({ kind, directed }: Pick<RecommendationRow, 'kind' | 'directed'>): string {
  return `${wordOf(kinds, kind)}${directed ? ' (directed)' : ''}`
}

export function rowOf(row: RecommendationRow, here: Around) {
  const { matter, recommendation, due, answeredOn, from, handlerName } = row
  return {
    href: addressOf(matter, `recommendations/${recommendation}`),
    matter: addressOf(matter, 'review'),
    reference: row.reference,
    about: row.summary ?? '',
    kind: kindOf(row),
    words: row.words,
    from: wordOf(bodies, from).replace(/^t/, 'T'),
    made: nearDay(row.madeOn, here),
    due: due ? nearDay(due, here) : 'No date in law',
    tag: tagOf(row, here),
    answered: answeredOn ? nearDay(answeredOn, here) : undefined,
    answer: row.answer ?? '',
    handler: handlerName ? (here.hideNames ? 'A colleague' : handlerName) : 'Nobody',
  }
}
