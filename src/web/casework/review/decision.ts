/** What a body outside this installation decided on a review, recorded as it told the force. */
import { powersOf, type RecommendationKind, type ReviewBodyName, reviewIsWith } from '#casework'
import { accepted, type Day, matterId, refuse, reviewId } from '#kernel'
import { page } from '../../page.ts'
import { recommendedIn } from '../../reviews/decide.ts'
import { kinds, places } from '../../reviews/words.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless } from '../task.ts'
import { reviewAt } from './at.ts'

type Recommended = Readonly<{ kind: RecommendationKind; words: string; directed?: true }>
type Recording = Readonly<{
  on: Day
  by: ReviewBodyName
  reasonable: boolean
  reasons: string
  recommendations: readonly Recommended[]
}>

export const recordDecision = page({
  path: '/work/matters/:matter/review/:review/decision',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/review/decision.njk',
  title: 'Record what they decided',
  async show(desk, here) {
    const found = await reviewAt(desk, here)
    const by = found && reviewIsWith(found.review)
    if (!found || !by || by === 'force') return undefined
    const how = found.view.facts?.handling.at(-1)?.how
    const powers = powersOf(by, how === 'local-investigation')
    return {
      ...found.task,
      by,
      body: places[by],
      powers,
      items: powers.map(({ kind, directs }) => ({
        value: kind,
        text: directs ? `${kinds[kind]} (directed)` : kinds[kind],
      })),
    }
  },
  back: (_here, { address }) => `${address}/review`,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet, { by, powers }) {
    const on = sheet.readDay('on', 'the date they decided', { notAfter: sheet.today })
    const overall = sheet.choice('reasonable', ['yes', 'no'])
    const reasons = sheet.lines('reasons')
    const allowed = overall === 'no' ? powers.map(({ kind }) => kind) : []
    const { made, problems } = recommendedIn(sheet, allowed)
    const directed = (kind: RecommendationKind) =>
      powers.some(one => one.kind === kind && one.directs) ? { directed: true as const } : {}
    if (on.ok && overall && reasons && problems.length === 0)
      return accepted({
        on: on.value,
        by,
        reasonable: overall === 'yes',
        reasons,
        recommendations: made.map(one => ({ ...one, ...directed(one.kind) })),
      })
    return refuse([
      ...problemUnless(overall, 'reasonable', 'Select what they decided'),
      ...problemUnless(reasons, 'reasons', 'Enter the reasons they gave'),
      ...problems,
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'reasonable', on: 'on', words: { reasons: 'reasons' } }),
  submit: (desk, { as, matter, review, seen }, recording: Recording) =>
    desk.work.recordReviewDecision(as, {
      matter: matterId(matter),
      review: reviewId(review),
      ...against(seen),
      ...recording,
    }),
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'review'), 'review-recorded'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('reasons') },
    ],
  },
})
