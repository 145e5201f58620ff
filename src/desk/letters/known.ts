/** Everything a letter can be written from: the matter as it stands, and what `law` says of it. */
import type { Facts, LetterKind, Report, ReviewOf } from '#casework'
import { addDays, type Day, type JsonObject, londonDay, type MatterId } from '#kernel'
import { period } from '#law'
import { longDay } from '#papers'
import { type Authority, authorityOf, type Bench } from '../bench.ts'
import type { MatterView } from '../read-matter.ts'
import { reviewLawOf } from '../review/law.ts'
import { reviewBodyOf } from '../review/on-behalf.ts'
import type { As } from '../who.ts'

export type Draft = Readonly<{ kind: LetterKind; to: string; fields: JsonObject }>
export type KnownForLetter = Readonly<{
  matter: MatterId
  authority: Authority
  /** Where complaints are followed. */
  address: string
  reference: string
  madeOn: Day
  /** Its date, and the day whoever it is to has it at the earliest. */
  on: Day
  providedOn: Day
  summary: string | undefined
  summaryAgreed: boolean
  handler: string | undefined
  nextUpdateBy: Day | undefined
  report: Report
  facts: Facts
  review: ReviewOf &
    Readonly<{
      limbs: readonly string[]
      bodyName: string | undefined
      /** How an application reaches it, where it is one of ours. */
      bodyWhere: string | undefined
    }>
  draft: Draft
}>

/** The days a letter stands between: when it is written, and when it arrives at the earliest. */
export type Days = Readonly<{ on: Day; providedOn: Day }>

/** Four weeks after a day: how long a reply, and an application for a review, may take. */
export function fourWeeksAfter(on: Day): Day {
  return period('days-after', 28, on).last ?? addDays(on, 28)
}

/** The day in the letter's own words. */
export const inWords = (on: Day): string => longDay(on, 'en')

/** The soonest day by which the complainant is to be told of progress, as `law` last answered. */
function nextUpdate({ duties }: MatterView): Day | undefined {
  const days = duties.flatMap(({ owed: { rule, met, due } }) =>
    (rule === 'inform.first-update' || rule === 'inform.next-update') && met === null && due
      ? [due]
      : [],
  )
  return days.toSorted()[0]
}

function reviewOfMatter(bench: Bench, as: As, { row, story }: MatterView, on: Day) {
  const law = reviewLawOf(row.matter, as.authority, { story, on })
  const { right, body, limbs = [] } = law ?? {}
  const ours = body === 'local-policing-body' ? reviewBodyOf(bench, as.authority) : undefined
  return {
    right: right === true,
    limbs,
    bodyName: ours?.name,
    bodyWhere: ours && [...ours.address, ours.email].join(', '),
    ...(body ? { body } : {}),
    ...(limbs[0] ? { limb: limbs.includes('32(c)') ? '32(c)' : limbs[0] } : {}),
  }
}

/** Undefined once its report has been disposed of: there is nobody left to write to. */
export function knownForLetter(
  bench: Bench,
  as: As,
  view: MatterView,
  of: Days & Readonly<{ draft: Draft }>,
): KnownForLetter | undefined {
  const { row, report, facts } = view
  if (!report || !facts) return undefined
  return {
    matter: row.matter,
    authority: authorityOf(bench, as.authority),
    address: bench.address,
    reference: row.reference,
    madeOn: row.madeOn ?? londonDay(row.receivedAt),
    ...of,
    summary: row.summary ?? undefined,
    summaryAgreed: facts.contacts.some(({ summaryAgreed }) => summaryAgreed),
    handler: row.handlerName ?? undefined,
    nextUpdateBy: nextUpdate(view),
    report,
    facts,
    review: reviewOfMatter(bench, as, view, of.on),
  }
}
