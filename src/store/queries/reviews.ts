/** Reviews and who may read a matter because of one; recommendations and when an answer is due. */
import {
  type AuthorityId,
  type Day,
  type MatterId,
  matterId,
  type RecommendationId,
  type ReviewId,
  recommendationId,
  reviewId,
} from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

/** Whether an authority has been given this matter to read, and still is. */
export async function mayReadBecause(
  tx: Work,
  matter: MatterId,
  to: AuthorityId,
): Promise<boolean> {
  const rows = await tx.rows(sql`
    select grant_id from access_grant
     where authority_id = ${tx.authority} and matter_id = ${matter} and to_authority = ${to}
       and until_at is null
     limit 1
  `)
  return rows.length > 0
}

export type ReviewRow = Readonly<{
  review: ReviewId
  matter: MatterId
  reference: string
  summary: string | null
  appliedOn: Day
  /** The day it reached whoever it lies with. */
  reachedOn: Day
  reviewerName: string | null
  overOn: Day | null
  cameTo: string | null
  /** Whether the matter is still open to them to read. */
  isOpen: boolean
  /** The last day of the time for asking, and how `law` says it stands. */
  lastDay: Day | null
  timeState: string | null
}>

/** Reviews that came to an authority: those waiting longest first, then those that are over. */
export async function reviewsFor(
  tx: Work,
  to: AuthorityId,
  max: number,
): Promise<readonly ReviewRow[]> {
  const rows = await tx.rows(sql`
    select r.review_id, r.matter_id, m.reference, m.summary, r.applied_on, r.reached_on,
           r.reviewer_name, r.over_on, r.came_to, g.until_at is null as is_open,
           d.due_on as last_day, d.state as time_state
      from review r
      join access_grant g on g.authority_id = r.authority_id and g.grant_id = r.review_id
      join matter m on m.authority_id = r.authority_id and m.matter_id = r.matter_id
      left join lateral (
             select due_on, state from duty d
              where d.authority_id = r.authority_id and d.matter_id = r.matter_id
                and d.rule = 'review.time'
              limit 1) d on true
     where r.authority_id = ${tx.authority} and r.lies_with = 'local-policing-body'
       and g.to_authority = ${to}
     order by r.over_on is not null, r.reached_on, r.review_id
     limit ${max}
  `)
  return rows.map(row => ({
    review: reviewId(row.text('review_id')),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    appliedOn: row.day('applied_on'),
    reachedOn: row.day('reached_on'),
    reviewerName: row.textOrNull('reviewer_name'),
    overOn: row.dayOrNull('over_on'),
    cameTo: row.textOrNull('came_to'),
    isOpen: row.boolean('is_open'),
    lastDay: row.dayOrNull('last_day'),
    timeState: row.textOrNull('time_state'),
  }))
}

export async function matterByReference(
  tx: Work,
  reference: string,
): Promise<MatterId | undefined> {
  const [row] = await tx.rows(sql`
    select matter_id from matter
     where authority_id = ${tx.authority} and reference = ${reference} and kind = 'complaint'
     order by received_at desc, matter_id
     limit 1
  `)
  return row && matterId(row.text('matter_id'))
}

export type RecommendationRow = Readonly<{
  recommendation: RecommendationId
  matter: MatterId
  reference: string
  summary: string | null
  kind: string
  directed: boolean
  from: string
  words: string
  madeOn: Day
  /** The day an answer is due: as `law` answered, or as whoever made it asked. */
  due: Day | null
  answeredOn: Day | null
  accepted: string | null
  answer: string | null
  handlerName: string | null
}>

/**
 * Recommendations with no answer yet, soonest due first; then those answered, latest first. `by`
 * leaves those the local policing body of this authority made in its own reviews.
 */
export async function recommendationsOf(
  tx: Work,
  { matter, by, max }: Readonly<{ matter?: MatterId; by?: AuthorityId; max: number }>,
): Promise<readonly RecommendationRow[]> {
  const rows = await tx.rows(sql`
    select r.recommendation_id, r.matter_id, m.reference, m.summary, r.kind, r.directed, r.from_body,
           r.words, r.made_on, coalesce(d.due_on, r.reply_by) as due_on, r.answered_on, r.accepted,
           r.answer, s.name as handler_name
      from recommendation r
      join matter m on m.authority_id = r.authority_id and m.matter_id = r.matter_id
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
      left join lateral (
             select min(d.due_on) as due_on
               from duty d
              where d.authority_id = r.authority_id and d.matter_id = r.matter_id
                and d.rule = case r.kind when 'learning' then 'report.learning-recommendation'
                                         else 'report.recommend-remedy' end
                and d.owed::jsonb ->> 'arose' = to_char(r.made_on, 'YYYY-MM-DD')) d on true
     where r.authority_id = ${tx.authority} ${matter ? sql`and r.matter_id = ${matter}` : sql``}
           ${
             by
               ? sql`and r.from_body = 'local-policing-body'
                     and exists (select 1 from access_grant g
                                  where g.authority_id = r.authority_id
                                    and g.matter_id = r.matter_id and g.to_authority = ${by})`
               : sql``
           }
     order by r.answered_on is not null, r.answered_on desc, due_on nulls last, r.made_on,
              r.recommendation_id
     limit ${max}
  `)
  return rows.map(row => ({
    recommendation: recommendationId(row.text('recommendation_id')),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    kind: row.text('kind'),
    directed: row.boolean('directed'),
    from: row.text('from_body'),
    words: row.text('words'),
    madeOn: row.day('made_on'),
    due: row.dayOrNull('due_on'),
    answeredOn: row.dayOrNull('answered_on'),
    accepted: row.textOrNull('accepted'),
    answer: row.textOrNull('answer'),
    handlerName: row.textOrNull('handler_name'),
  }))
}
