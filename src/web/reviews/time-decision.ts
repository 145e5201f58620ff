/** A late application: whether special circumstances make it just to give longer. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { against, filledWithToday, problemUnless } from '../casework/task.ts'
import { page } from '../page.ts'
import { dayAnswers } from '../sheet-days.ts'
import { mayReview, reviewAddress, reviewVersions, stepAt, withReviewDone } from './frame.ts'
import { timeForReview } from './time.ts'

type Extending = Readonly<{ on: Day; until: Day; why: string }>

export const extendTime = page({
  path: '/reviews/matters/:matter/time',
  may: mayReview,
  audit: { look: 'matter', of: 'matter' },
  template: 'reviews/time-decision.njk',
  title: 'Decide whether to give longer',
  async show(desk, here) {
    const found = await stepAt(desk, here)
    if (!found) return undefined
    const { review, law } = found.file
    return {
      ...found,
      time: timeForReview(law, review, here),
      reached: review.forwarded?.on ?? review.on,
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: view => ({ ...filledWithToday(view), ...dayAnswers('until', view.reached) }),
  read(sheet) {
    const until = sheet.readDay('until', 'the last day they now have', {})
    const on = sheet.readDay('on', 'the date you decided', { notAfter: sheet.today })
    const why = sheet.lines('why')
    if (until.ok && on.ok && why) return accepted({ on: on.value, until: until.value, why })
    return refuse([
      ...problemUnless(why, 'why', 'Enter the special circumstances, and why they make it just'),
      ...(until.ok ? [] : [until.refusal]),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'why', on: 'on' }),
  submit: (desk, { as, matter, seen }, extending: Extending) =>
    desk.reviews.extend(as, { matter: matterId(matter), ...against(seen), ...extending }),
  next: ({ matter }) => withReviewDone(reviewAddress(matterId(matter)), 'extended'),
  versions: reviewVersions,
})
