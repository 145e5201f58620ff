/** What is said of a restricted-holdings check: two sentences, whatever the truth. */
import type { Entry, HoldingsCheck } from '#desk'
import { type Instant, londonDay, londonTime } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Around } from '../../page.ts'

type Asked = Pick<HoldingsCheck, 'askedAt' | 'answeredAt'>

/** "30 November 10:12". */
function momentOf(at: Instant, here: Pick<Around, 't'>): string {
  const [date = '', month = ''] = dateWords(here).shortDay(londonDay(at)).split(' ')
  return `${date} ${month} ${londonTime(at)}`
}

/** Also before anybody was asked: asking happens by itself, and both take as long. */
export const holdingsWaiting = 'Waiting. You can carry on with other tasks.'

/** No other text is possible: a third sentence would say that there is something. */
export function holdingsLine({ askedAt, answeredAt }: Asked, here: Pick<Around, 't'>): string {
  if (!answeredAt) return holdingsWaiting
  const [asked, answered] = [momentOf(askedAt, here), momentOf(answeredAt, here)]
  return `Asked ${asked}. Answered by the gatekeeper ${answered}: nothing you need to do.`
}

/** Of all those a matter is about: waiting while any of them is. */
export function holdingsOfStory(
  story: readonly Entry[],
  here: Pick<Around, 't'>,
): string | undefined {
  const asked = story.flatMap(({ event, recordedAt }) =>
    event.type === 'HoldingsAsked' ? [{ subject: event.subject, askedAt: recordedAt }] : [],
  )
  const checks = asked.map(({ subject, askedAt }) => ({
    askedAt,
    answeredAt:
      story.find(({ event }) => event.type === 'HoldingsAnswered' && event.subject === subject)
        ?.recordedAt ?? null,
  }))
  const one = checks.find(({ answeredAt }) => !answeredAt) ?? checks.at(-1)
  return one && holdingsLine(one, here)
}
