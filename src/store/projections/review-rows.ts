/** What each event of a review changes: who may read because of it, where it lies, its answer. */
import type { Events } from '#casework'
import type { Instant } from '#kernel'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'

type At = Readonly<{ matter: string; recorded: Instant }>
type Recommended = Events['ReviewDecided']['recommendations'][number] &
  Readonly<{ from: string; on: string; replyBy?: string }>

async function recommended(
  db: Projecting,
  matter: string,
  { recommendation, kind, directed, from, words, on, replyBy }: Recommended,
): Promise<void> {
  await db.run(sql`
    insert into recommendation (authority_id, recommendation_id, matter_id, kind, directed,
                                from_body, words, made_on, reply_by)
    values (${db.authority}, ${recommendation}, ${matter}, ${kind}, ${directed ?? false}, ${from},
            ${words}, ${on}, ${replyBy ?? null})
        on conflict do nothing
  `)
}

type Change = ReturnType<typeof sql>

async function set(db: Projecting, review: string, change: Change): Promise<void> {
  await db.run(sql`
    update review set ${change} where authority_id = ${db.authority} and review_id = ${review}
  `)
}

export const reviewApplies = {
  async ReviewAppliedFor(
    db: Projecting,
    { review, on, to }: Events['ReviewAppliedFor'],
    { matter }: At,
  ) {
    await db.run(sql`
      insert into review (authority_id, review_id, matter_id, applied_on, lies_with, reached_on)
      values (${db.authority}, ${review}, ${matter}, ${on}, ${to}, ${on})
    `)
  },
  ReviewForwarded: (db: Projecting, { review, on, to }: Events['ReviewForwarded']) =>
    set(db, review, sql`lies_with = ${to}, reached_on = ${on}`),
  ReviewTaken: (db: Projecting, { review, reviewer }: Events['ReviewTaken']) =>
    set(db, review, sql`reviewer_name = ${reviewer.name}`),
  ReviewRefused: (db: Projecting, { review, on }: Events['ReviewRefused']) =>
    set(db, review, sql`over_on = ${on}, came_to = 'refused'`),
  async ReviewDecided(db: Projecting, event: Events['ReviewDecided'], { matter }: At) {
    const { review, on, by, reasonable, recommendations } = event
    const cameTo = reasonable ? 'reasonable' : 'not-reasonable'
    await set(db, review, sql`over_on = ${on}, came_to = ${cameTo}`)
    for (const one of recommendations) await recommended(db, matter, { ...one, from: by, on })
  },
  async ReviewDecisionTold(
    db: Projecting,
    { on, whom, how, letter, reviewer }: Events['ReviewDecisionTold'],
    { matter }: At,
  ) {
    if (whom !== 'complainant' || !letter) return
    const { letter: id, pdf, text } = letter
    await db.run(sql`
      insert into letter (authority_id, letter_id, matter_id, sent_on, sent_by, method, pdf, words,
                          kind)
      values (${db.authority}, ${id}, ${matter}, ${on}, ${reviewer?.name ?? 'system'},
              ${how ?? 'post'}, ${pdf}, ${JSON.stringify({ text })}, 'review-decision')
    `)
  },
  async ReviewAccessOpened(
    db: Projecting,
    { review, to, why }: Events['ReviewAccessOpened'],
    { matter, recorded }: At,
  ) {
    await db.run(sql`
      insert into access_grant (authority_id, grant_id, to_authority, matter_id, reason, from_at)
      values (${db.authority}, ${review}, ${to}, ${matter}, ${why}, ${recorded})
          on conflict (authority_id, grant_id) do update
         set to_authority = excluded.to_authority, from_at = excluded.from_at, until_at = null
    `)
  },
  async ReviewAccessEnded(
    db: Projecting,
    { review }: Events['ReviewAccessEnded'],
    { recorded }: At,
  ) {
    await db.run(sql`
      update access_grant set until_at = ${recorded}
       where authority_id = ${db.authority} and grant_id = ${review} and until_at is null
    `)
  },
  RecommendationMade: (db: Projecting, event: Events['RecommendationMade'], { matter }: At) =>
    recommended(db, matter, event),
  async RecommendationAnswered(
    db: Projecting,
    { recommendation, on, accepted, words }: Events['RecommendationAnswered'],
  ) {
    await db.run(sql`
      update recommendation set answered_on = ${on}, accepted = ${accepted}, answer = ${words}
       where authority_id = ${db.authority} and recommendation_id = ${recommendation}
    `)
  },
}
