/** What they may still ask for, and by which day: worked out by `law`, said here in plain words. */
import type { TrackedContent } from '#desk'
import type { Day } from '#kernel'
import { ruleById } from '#law'
import { dateWords } from '../../dates.ts'
import type { Why } from '../../promises.ts'
import type { Words } from '../../words.ts'

/** `early`: not told an outcome. `incomplete`: not told all they must be told of their right. */
export type ReviewRight = Readonly<{
  state: 'early' | 'not-recorded' | 'none' | 'unknown' | 'incomplete' | 'open' | 'asked' | 'late'
  body: string
  until: Day | undefined
  why: Why | undefined
}>
/** A limit of another law, which nothing here moves. */
export type OtherLimit = Readonly<{ title: string; until: Day; cite: string }>

export type Rights = Readonly<{
  mayAskToRecord: boolean
  recordedOn: Day | undefined
  review: ReviewRight
  /** There is something to challenge in court once they were told an outcome. */
  court: boolean
  limits: readonly OtherLimit[]
}>

type Time = NonNullable<NonNullable<TrackedContent['review']>['time']>

/** Where their right to a review stands today. */
export function reviewStateOf({ known, review }: TrackedContent): ReviewRight['state'] {
  if (!known.outcomeToldOn || !review) return 'early'
  if (review.right === null) return 'unknown'
  if (!review.right) return review.noRightBecause === 'not-recorded' ? 'not-recorded' : 'none'
  const { time } = review
  if (!time?.due) return 'incomplete'
  if (time.met !== null) return 'asked'
  return time.state === 'open' ? 'open' : 'late'
}

function whyOf({ rule, arose, due, citation }: Time, t: Words['t']): Why | undefined {
  if (!arose || !due) return undefined
  const { day } = dateWords({ t })
  const link = ruleById(rule)?.link
  return {
    started: t('review.started', { day: day(arose) }),
    rule: t('review.rule'),
    cite: link === undefined ? undefined : { words: citation, link },
    count: t('review.count', { day: day(due) }),
    changes: t('review.changes'),
  }
}

function bodyOf({ review }: TrackedContent, t: Words['t']): string {
  if (review?.body === 'director-general') return t('owed.body.director-general')
  return review?.bodyName ?? t('review.local-body')
}

/** Only what `law` gives a day for: these are never worked out here. */
function limitsOf({ duties }: TrackedContent): readonly OtherLimit[] {
  return duties.flatMap(({ owed: { rule, due, title, citation, state } }) =>
    /^(?:ea|hra)\./.test(rule) && due && state === 'open'
      ? [{ title, until: due, cite: citation }]
      : [],
  )
}

/** Undefined for what nobody complains of: a concern reported from inside the police. */
export function rightsOf(content: TrackedContent, t: Words['t']): Rights | undefined {
  const { known, review } = content
  if (known.kind !== 'complaint') return undefined
  const state = reviewStateOf(content)
  return {
    mayAskToRecord: known.recordedOn === undefined,
    recordedOn: known.recordedOn,
    review: {
      state,
      body: bodyOf(content, t),
      until: review?.time?.due ?? undefined,
      why: state === 'open' && review?.time ? whyOf(review.time, t) : undefined,
    },
    court: known.outcomeToldOn !== undefined,
    limits: limitsOf(content),
  }
}
