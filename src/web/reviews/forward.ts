/** An application that is the IOPC's to decide, sent on to it. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { against, filledWithToday } from '../casework/task.ts'
import { page } from '../page.ts'
import { mayReview, reviewVersions, stepAt, withReviewDone } from './frame.ts'
import { limbCite, limbs } from './words.ts'

type Forwarding = Readonly<{ on: Day }>

export const forwardReview = page({
  path: '/reviews/matters/:matter/forward',
  may: mayReview,
  audit: { look: 'matter', of: 'matter' },
  template: 'reviews/forward.njk',
  title: 'Forward it',
  async show(desk, here) {
    const found = await stepAt(desk, here)
    if (!found) return undefined
    const { law } = found.file
    return {
      ...found,
      isTheirs: law.body === 'director-general',
      limbs: law.limbs.map(limb => ({ words: limbs[limb], cite: limbCite(limb) })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet) {
    const on = sheet.readDay('on', 'the date you sent it on', { notAfter: sheet.today })
    return on.ok ? accepted({ on: on.value }) : refuse([on.refusal])
  },
  explain: explainBeside({ first: 'on', on: 'on' }),
  submit: (desk, { as, matter, seen }, forwarding: Forwarding) =>
    desk.reviews.sendOn(as, { matter: matterId(matter), ...against(seen), ...forwarding }),
  next: () => withReviewDone('/reviews', 'forwarded'),
  versions: reviewVersions,
})
