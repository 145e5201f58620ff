/** Taking a review: whether one is free to decide it, and whether the application states enough. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { against, filledWithToday, problemUnless } from '../casework/task.ts'
import { page } from '../page.ts'
import { mayReview, reviewAddress, reviewVersions, stepAt, withReviewDone } from './frame.ts'
import { stated, statedNames } from './words.ts'

type Taking = Readonly<{ on: Day; formWaived?: string; conflict?: string }>

export const takeReview = page({
  path: '/reviews/matters/:matter/take',
  may: mayReview,
  audit: { look: 'matter', of: 'matter' },
  template: 'reviews/take.njk',
  title: 'Take the review',
  async show(desk, here) {
    const found = await stepAt(desk, here)
    if (!found) return undefined
    const { review, now } = found.file
    return {
      ...found,
      missing: statedNames.filter(name => !review.stated[name]).map(name => stated[name]),
      people: now.subjects.map(({ rank, name }) => [rank, name].filter(Boolean).join(' ')),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet, { missing }) {
    const on = sheet.readDay('on', 'the date you took it', { notAfter: sheet.today })
    const tie = sheet.choice('tie', ['no', 'yes'])
    const conflict = sheet.lines('conflict')
    const formWaived = sheet.lines('waived')
    if (on.ok && tie && (tie === 'no' || conflict) && (missing.length === 0 || formWaived))
      return accepted({
        on: on.value,
        ...(missing.length > 0 ? { formWaived } : {}),
        ...(tie === 'yes' ? { conflict } : {}),
      })
    return refuse([
      ...problemUnless(tie, 'tie', 'Select whether anything ties you to this complaint'),
      ...(tie === 'yes'
        ? problemUnless(conflict, 'conflict', 'Enter what ties you to it, and why nobody else can')
        : []),
      ...(missing.length > 0
        ? problemUnless(formWaived, 'waived', 'Enter why you go on without what is not stated')
        : []),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'tie', on: 'on' }),
  submit: (desk, { as, matter, seen }, taking: Taking) =>
    desk.reviews.take(as, { matter: matterId(matter), ...against(seen), ...taking }),
  next: ({ matter }) => withReviewDone(reviewAddress(matterId(matter)), 'taken'),
  versions: reviewVersions,
})
