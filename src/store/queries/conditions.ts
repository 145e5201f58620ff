/** Where conditions are that somebody sees to: of which officer, in which matter. */
import { type Day, type MatterId, matterId, type SubjectId, subjectId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

/** Those whose last day has not gone by; whether they run is read out of the matter itself. */
export async function conditionsSeenTo(
  tx: Work,
  { person, on, max }: Readonly<{ person: string; on: Day; max: number }>,
): Promise<readonly Readonly<{ matter: MatterId; subject: SubjectId; record: string | null }>[]> {
  const rows = await tx.rows(sql`
    select distinct c.matter_id, c.subject_id, s.record_id
      from officer_condition c
      left join subject s on s.authority_id = c.authority_id and s.matter_id = c.matter_id
           and s.subject_id = c.subject_id
     where c.authority_id = ${tx.authority} and c.person_id = ${person} and c.until_on >= ${on}
     order by c.matter_id, c.subject_id
     limit ${max}
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    subject: subjectId(row.text('subject_id')),
    record: row.textOrNull('record_id'),
  }))
}
