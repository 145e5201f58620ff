/**
 * Answers given of officers. One that told of a matter its reader is kept from, now, is not there
 * for them: the row policy hides that matter, and what is left no longer adds up.
 */
import { type CheckDecision, type CheckPurpose, checkDecisions, checkPurposes } from '#casework'
import type { Day } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type OfficerCheckRow = Readonly<{
  check: string
  record: string
  officer: string
  purpose: CheckPurpose
  askedBy: string
  organisation: string
  byName: string
  on: Day
  /** Something was recorded since in a matter it read, or another names them: it may say other. */
  moved: boolean
  /** Something that was told was live. */
  live: boolean
  /** What was then done, as it last stands; `despite` where something was live. */
  decision: Readonly<{ decided: CheckDecision; despite: boolean; on: Day }> | undefined
}>

const columns = sql`
  c.check_id, c.record_id, c.officer, c.purpose, c.asked_by, c.organisation, c.by_name,
  c.answered_on, c.live, d.decided, d.despite, d.decided_on,
  exists (select 1 from officer_check_matter o
            join matter m on m.authority_id = o.authority_id and m.matter_id = o.matter_id
           where o.authority_id = c.authority_id and o.check_id = c.check_id
             and m.version > o.version)
  or exists (select 1 from subject s
              where s.authority_id = c.authority_id and s.record_id = c.record_id
                and not exists (
                      select 1 from officer_check_matter o
                       where o.authority_id = c.authority_id and o.check_id = c.check_id
                         and o.matter_id = s.matter_id)) as moved
`
const decisions = sql`
  left join officer_check_decision d on d.authority_id = c.authority_id and d.check_id = c.check_id
`
const readable = sql`
  c.read_of = (select count(*) from officer_check_matter o
                where o.authority_id = c.authority_id and o.check_id = c.check_id)
`

function checkOf(row: Row): OfficerCheckRow {
  return {
    check: row.text('check_id'),
    record: row.text('record_id'),
    officer: row.text('officer'),
    purpose: purposeIn(row.text('purpose')),
    askedBy: row.text('asked_by'),
    organisation: row.text('organisation'),
    byName: row.text('by_name'),
    on: row.day('answered_on'),
    moved: row.boolean('moved'),
    live: row.boolean('live'),
    decision: decisionIn(row),
  }
}

function decisionIn(row: Row): OfficerCheckRow['decision'] {
  const [said, on] = [row.textOrNull('decided'), row.dayOrNull('decided_on')]
  const decided = checkDecisions.find(one => one === said)
  return decided && on ? { decided, on, despite: row.boolean('despite') } : undefined
}

/** Its event was believed when it was written: another word is a fault of ours. */
function purposeIn(text: string): CheckPurpose {
  const purpose = checkPurposes.find(one => one === text)
  if (!purpose) throw new TypeError('an answer to a check is for nothing known')
  return purpose
}

/** The latest first; of one record alone where it is given. */
export async function officerChecks(
  tx: Work,
  { max, record = null }: Readonly<{ max: number; record?: string | null }>,
): Promise<readonly OfficerCheckRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from officer_check c ${decisions}
     where c.authority_id = ${tx.authority} and ${readable}
       and c.record_id = coalesce(${record}::text, c.record_id)
     order by c.answered_at desc, c.check_id
     limit ${max}
  `)
  return rows.map(checkOf)
}

export async function officerCheckRow(
  tx: Work,
  check: string,
): Promise<OfficerCheckRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from officer_check c ${decisions}
     where c.authority_id = ${tx.authority} and c.check_id = ${check} and ${readable}
  `)
  return row && checkOf(row)
}
