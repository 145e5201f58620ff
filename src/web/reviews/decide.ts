/** The decision: was the outcome reasonable and proportionate, and what is recommended. */
import { type PartLookedAt, powersOf, type RecommendationKind } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { against, filledWithToday, problemUnless } from '../casework/task.ts'
import { elsewhere, page } from '../page.ts'
import type { Problem, Sheet } from '../sheet.ts'
import { mayReview, reviewAddress, reviewVersions, stepAt, withReviewDone } from './frame.ts'
import { bodies, kinds, noRights, partNames, parts } from './words.ts'

type Recommended = Readonly<{ kind: RecommendationKind; words: string }>
type Deciding = Readonly<{
  on: Day
  reasonable: boolean
  reasons: string
  parts: readonly PartLookedAt[]
  recommendations: readonly Recommended[]
}>

/** Each part of the outcome, answered. */
function partsIn(sheet: Sheet): readonly PartLookedAt[] | undefined {
  const found = partNames.flatMap((part): readonly PartLookedAt[] => {
    const answer = sheet.choice(`part-${part}`, ['yes', 'no'])
    const why = sheet.lines(`why-${part}`)
    return answer && (answer === 'yes' || why) ? [{ part, reasonable: answer === 'yes', why }] : []
  })
  return found.length === partNames.length ? found : undefined
}

function partProblems(sheet: Sheet): readonly Problem[] {
  return partNames.flatMap(part => {
    const answer = sheet.choice(`part-${part}`, ['yes', 'no'])
    const name = parts[part].charAt(0).toLowerCase() + parts[part].slice(1)
    if (!answer)
      return [
        { field: `part-${part}`, words: `Select whether ${name} was reasonable and proportionate` },
      ]
    return answer === 'no' && !sheet.lines(`why-${part}`)
      ? [{ field: `why-${part}`, words: `Enter why ${name} was not reasonable and proportionate` }]
      : []
  })
}

/** What was ticked among these, with its words; or what is wrong with it. */
export function recommendedIn(
  sheet: Sheet,
  allowed: readonly RecommendationKind[],
): Readonly<{ made: readonly Recommended[]; problems: readonly Problem[] }> {
  const made = sheet
    .choices('recommend', allowed)
    .map(kind => ({ kind, words: sheet.lines(`words-${kind}`) }))
  return {
    made,
    problems: made
      .filter(({ words }) => !words)
      .map(({ kind }) => ({ field: `words-${kind}`, words: 'Enter what exactly is recommended' })),
  }
}

export const decideReview = page({
  path: '/reviews/matters/:matter/decide',
  may: mayReview,
  audit: { look: 'matter', of: 'matter' },
  template: 'reviews/decide.njk',
  title: 'Decide the review',
  async show(desk, here) {
    const found = await stepAt(desk, here)
    if (!found) return undefined
    if (found.file.review.decided) return elsewhere(found.address)
    const { law, before, review } = found.file
    const investigated = before.facts.handling.at(-1)?.how === 'local-investigation'
    const kindsHere = powersOf('local-policing-body', investigated).map(({ kind }) => kind)
    return {
      ...found,
      investigated,
      kindsHere,
      items: kindsHere.map(kind => ({ value: kind, text: kinds[kind] })),
      parts: partNames.map(name => ({ name, text: parts[name] })),
      isTaken: review.taken !== undefined,
      missing: [
        ...(law.noRightBecause ? [{ text: noRights[law.noRightBecause], path: 'turn-away' }] : []),
        ...(law.body === 'director-general'
          ? [{ text: `It is for ${bodies[law.body]} to decide`, path: 'forward' }]
          : []),
        ...(law.late
          ? [{ text: 'It came late: decide whether to give longer', path: 'time' }]
          : []),
      ].map(({ text, path }) => ({
        what: text,
        who: 'A reviewer of this body',
        href: reviewAddress(found.file.matter, path),
      })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: view => filledWithToday(view),
  read(sheet, { kindsHere }) {
    const on = sheet.readDay('on', 'the date you decided', { notAfter: sheet.today })
    const looked = partsIn(sheet)
    const overall = sheet.choice('reasonable', ['yes', 'no'])
    const reasons = sheet.lines('reasons')
    const { made, problems } = recommendedIn(sheet, overall === 'no' ? kindsHere : [])
    if (on.ok && looked && overall && reasons && problems.length === 0)
      return accepted({
        on: on.value,
        reasonable: overall === 'yes',
        reasons,
        parts: looked,
        recommendations: made,
      })
    return refuse([
      ...partProblems(sheet),
      ...problemUnless(
        overall,
        'reasonable',
        'Select whether the outcome was reasonable and proportionate',
      ),
      ...problemUnless(reasons, 'reasons', 'Enter the reasons'),
      ...problems,
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'reasonable', on: 'on', words: { reasons: 'reasons' } }),
  submit: (desk, { as, matter, seen }, deciding: Deciding) =>
    desk.reviews.decide(as, { matter: matterId(matter), ...against(seen), ...deciding }),
  next: ({ matter }) => withReviewDone(reviewAddress(matterId(matter)), 'decided'),
  versions: reviewVersions,
})
