/** Asking for what is needed to decide a review. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { nearDay } from '../casework/near-day.ts'
import { explainBeside } from '../casework/refusals.ts'
import { against, filledWithToday, problemUnless } from '../casework/task.ts'
import { page } from '../page.ts'
import { mayReview, reviewAddress, reviewVersions, stepAt, withReviewDone } from './frame.ts'

type Asking = Readonly<{ on: Day; what: string; answerBy?: Day }>

export const askInformation = page({
  path: '/reviews/matters/:matter/ask',
  may: mayReview,
  audit: { look: 'matter', of: 'matter' },
  template: 'reviews/ask.njk',
  title: 'Ask for information',
  async show(desk, here) {
    const found = await stepAt(desk, here)
    if (!found) return undefined
    const { asks, supplied } = found.file.review
    return {
      ...found,
      asks: asks.map(({ what, on }) => ({ words: what, on: nearDay(on, here) })),
      supplied: supplied.map(({ words, on }) => ({ words, on: nearDay(on, here) })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet) {
    const on = sheet.readDay('on', 'the date you asked', { notAfter: sheet.today })
    const what = sheet.lines('what')
    const anyDay = !sheet.isEmpty('by-day', 'by-month', 'by-year')
    const by = anyDay ? sheet.readDay('by', 'the date you need it by', {}) : undefined
    if (on.ok && what && (!by || by.ok))
      return accepted({ on: on.value, what, ...(by?.ok ? { answerBy: by.value } : {}) })
    return refuse([
      ...problemUnless(what, 'what', 'Enter what you need'),
      ...(by && !by.ok ? [by.refusal] : []),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'what', on: 'on' }),
  submit: (desk, { as, matter, seen }, asking: Asking) =>
    desk.reviews.askInformation(as, { matter: matterId(matter), ...against(seen), ...asking }),
  next: ({ matter }) => withReviewDone(reviewAddress(matterId(matter)), 'asked'),
  versions: reviewVersions,
})
