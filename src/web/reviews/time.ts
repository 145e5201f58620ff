/** The time for asking, as anybody who must decide on it reads it: the last day, and the count. */
import type { ReviewFacts } from '#casework'
import type { ReviewLaw } from '#desk'
import { daysBetween } from '#kernel'
import { type Why, whyThisDay } from '../casework/duty-words.ts'
import { countDays, nearDay } from '../casework/near-day.ts'
import type { Around } from '../page.ts'

export type TimeForReview = Readonly<{
  last: string | undefined
  why: Why | undefined
  tag: Readonly<{ text: string; classes: string }>
  words: readonly string[]
}>

const green = (text: string) => ({ text, classes: 'govuk-tag--green' })
const red = (text: string) => ({ text, classes: 'govuk-tag--red' })

function tagOf({ time }: ReviewLaw, isExtended: boolean): TimeForReview['tag'] {
  switch (time?.state) {
    case 'met':
      return green(isExtended ? 'In time: longer was given' : 'In time')
    case 'met-late':
      return red('Late')
    case 'open':
      return { text: 'Still open', classes: 'govuk-tag--blue' }
    case 'ended':
      return { text: 'Over', classes: 'govuk-tag--grey' }
    default:
      return { text: 'Not started', classes: 'govuk-tag--yellow' }
  }
}

export function timeForReview(
  law: ReviewLaw,
  { forwarded, extended, on }: Partial<ReviewFacts>,
  here: Around,
): TimeForReview {
  const { time } = law
  const day = (one: Parameters<typeof nearDay>[0]) => nearDay(one, here)
  const transit = forwarded && on ? daysBetween(on, forwarded.on) : 0
  return {
    last: time?.due ? day(time.due) : undefined,
    why: time && whyThisDay({ owed: time, aimOn: null }, here),
    tag: tagOf(law, extended !== undefined),
    words: [
      ...(time
        ? []
        : [
            'The time has not started: no whole notice of the right, naming the right body, was given. ' +
              'An application can be made now.',
          ]),
      ...(forwarded && transit > 0
        ? [
            `It lay with the wrong body for ${countDays(transit)}, to ${day(forwarded.on)}. ` +
              'Those days are left out of the time.',
          ]
        : []),
      ...(extended ? [`The time was extended to ${day(extended.until)}: ${extended.why}`] : []),
    ],
  }
}
