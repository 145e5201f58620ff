/** An application that reached the wrong body, sent on to the one that decides. */
import { type ReviewBodyName, reviewIsWith } from '#casework'
import { accepted, type Day, matterId, refuse, reviewId } from '#kernel'
import { page } from '../../page.ts'
import { limbCite, limbs, places } from '../../reviews/words.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday } from '../task.ts'
import { reviewAt } from './at.ts'
import { bodyName } from './standing.ts'

type From = 'force' | ReviewBodyName
type Forwarding = Readonly<{ on: Day; from: From; to: ReviewBodyName }>

export const forwardHere = page({
  path: '/work/matters/:matter/review/:review/forward',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/review/forward.njk',
  title: 'Forward it',
  async show(desk, here) {
    const found = await reviewAt(desk, here)
    const to = found?.of.law?.body
    if (!found?.of.law || !to) return undefined
    const from = reviewIsWith(found.review)
    return {
      ...found.task,
      from,
      to,
      place: places[from],
      body: bodyName(found.of.law, found.of.body?.name),
      isHere: to === 'local-policing-body' && found.of.body !== undefined,
      limbs: found.of.law.limbs.map(limb => ({ words: limbs[limb], cite: limbCite(limb) })),
    }
  },
  back: (_here, { address }) => `${address}/review`,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet, { from, to }) {
    const on = sheet.readDay('on', 'the date it was sent on', { notAfter: sheet.today })
    return on.ok ? accepted({ on: on.value, from, to }) : refuse([on.refusal])
  },
  explain: explainBeside({ first: 'on', on: 'on' }),
  submit: (desk, { as, matter, review, seen }, forwarding: Forwarding) =>
    desk.work.sendReviewOn(as, {
      matter: matterId(matter),
      review: reviewId(review),
      ...against(seen),
      ...forwarding,
    }),
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'review'), 'review-forwarded'),
  versions: { of: ({ version }) => version, compare: () => [] },
})
