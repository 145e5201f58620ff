/**
 * What panels decided, by how serious it was: the factors they relied on by their ids, never a word
 * they wrote. One that was quashed is marked, and is never again beside another panel's choice. And
 * who sees to conditions after an outcome.
 */
import type { Events } from '#casework'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'
import type { Place } from './matter-rows.ts'

type Names = 'SeriousnessWritten' | 'OutcomeNotified' | 'ChallengeDecided' | 'ConditionsSet'
type Applies = {
  readonly [Type in Names]: (db: Projecting, event: Events[Type], place: Place) => Promise<void>
}

export const panelOutcomeApplies: Applies = {
  async SeriousnessWritten(db, { subject, part, factors }, { matter }) {
    const relied = JSON.stringify({ [part]: factors.map(({ factor }) => factor) })
    await db.run(sql`
      insert into panel_outcome (authority_id, matter_id, subject_id, factors)
      values (${db.authority}, ${matter}, ${subject}, ${relied}::jsonb)
          on conflict (authority_id, matter_id, subject_id)
          do update set factors = panel_outcome.factors || excluded.factors
    `)
  },
  async OutcomeNotified(db, { subject, finding, action, months, on }, { matter }) {
    await db.run(sql`
      insert into panel_outcome (authority_id, matter_id, subject_id, factors, level, action,
                                 months, told_on)
      values (${db.authority}, ${matter}, ${subject}, '{}'::jsonb, ${finding}, ${action},
              ${months ?? null}::int, ${on})
          on conflict (authority_id, matter_id, subject_id)
          do update set level = excluded.level, action = excluded.action,
                        months = excluded.months, told_on = excluded.told_on, quashed_by = null,
                        before_by = coalesce(panel_outcome.quashed_by, panel_outcome.before_by)
    `)
  },
  async ChallengeDecided(db, { subject, challenge, order, action }, { matter }) {
    // Reversed once it was decided again: the row is of what no longer stands, and is left out.
    const change = {
      'outcome-quashed': sql`quashed_by = ${challenge}`,
      'finding-quashed': sql`quashed_by = ${challenge}`,
      substituted: sql`action = ${action ?? null}, months = null`,
      dismissed: reversed(challenge),
      settled: reversed(challenge),
    }[order]
    await db.run(sql`
      update panel_outcome set ${change}
       where authority_id = ${db.authority} and matter_id = ${matter} and subject_id = ${subject}
    `)
  },
  /** Where to look for them; whether they still run is read out of their matter. */
  async ConditionsSet(db, { subject, entry, person, until }, { matter }) {
    if (person === undefined) return
    await db.run(sql`
      insert into officer_condition (authority_id, matter_id, subject_id, entry, person_id, until_on)
      values (${db.authority}, ${matter}, ${subject}, ${entry}, ${person}, ${until})
          on conflict do nothing
    `)
  },
}

function reversed(challenge: string) {
  return sql`quashed_by = case when quashed_by = ${challenge} then null
                               when before_by = ${challenge} then ${challenge}
                               else quashed_by end`
}
