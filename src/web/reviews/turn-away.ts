/** An application that cannot be decided here: late with no reason for longer, or with no right. */
import { accepted, type Day, matterId, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { against, filledWithToday, problemUnless } from '../casework/task.ts'
import { page } from '../page.ts'
import { mayReview, reviewAddress, reviewVersions, stepAt, withReviewDone } from './frame.ts'
import { timeForReview } from './time.ts'
import { noRights } from './words.ts'

type TurningAway = Readonly<{ on: Day; why: string }>

export const turnAway = page({
  path: '/reviews/matters/:matter/turn-away',
  may: mayReview,
  audit: { look: 'matter', of: 'matter' },
  template: 'reviews/turn-away.njk',
  title: 'Turn the application away',
  async show(desk, here) {
    const found = await stepAt(desk, here)
    if (!found) return undefined
    const { review, law } = found.file
    return {
      ...found,
      time: timeForReview(law, review, here),
      noRight: law.noRightBecause ? noRights[law.noRightBecause] : undefined,
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet) {
    const on = sheet.readDay('on', 'the date you decided', { notAfter: sheet.today })
    const why = sheet.lines('why')
    if (on.ok && why) return accepted({ on: on.value, why })
    return refuse([
      ...problemUnless(
        why,
        'why',
        'Enter why it cannot be reviewed, as the complainant will read it',
      ),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'why', on: 'on' }),
  submit: (desk, { as, matter, seen }, turning: TurningAway) =>
    desk.reviews.turnAway(as, { matter: matterId(matter), ...against(seen), ...turning }),
  next: ({ matter }) => withReviewDone(reviewAddress(matterId(matter)), 'refused'),
  versions: reviewVersions,
})
