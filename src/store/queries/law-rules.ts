/** What an authority has settled of the rules: checked by whom, and targets of its own. */
import type { LocalTarget, TargetUnit } from '#casework'
import type { Day } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

/** Somebody here checked it: who, on which day, against what, as it was then cited. */
export type ConfirmedHere = Readonly<{ by: string; on: Day; source: string; citation: string }>
export type TargetHere = LocalTarget & Readonly<{ by: string; on: Day; why: string }>
export type LawRuleRow = Readonly<{
  rule: string
  confirmed: ConfirmedHere | undefined
  target: TargetHere | undefined
}>

/** For a query of duties `d`: its rule's row, and the name of whoever confirmed it. */
export const lawRuleJoin = sql`
  left join law_rule r on r.authority_id = d.authority_id and r.rule = d.rule
                      and r.confirmed_by is not null
  left join staff rs on rs.authority_id = r.authority_id
                    and 'staff:' || rs.person_id = r.confirmed_by
`
export const confirmedColumns = sql`
  r.citation as rule_citation, r.source as rule_source, r.checked_on as rule_checked_on,
  coalesce(rs.name, r.confirmed_by) as rule_confirmed_by
`

export function confirmedIn(row: Row): ConfirmedHere | undefined {
  const [by, on] = [row.textOrNull('rule_confirmed_by'), row.dayOrNull('rule_checked_on')]
  const [source, citation] = [row.textOrNull('rule_source'), row.textOrNull('rule_citation')]
  if (by === null || on === null || source === null || citation === null) return undefined
  return { by, on, source, citation }
}

function unitOf(name: string): TargetUnit {
  return name === 'days' || name === 'weeks' ? name : 'working-days'
}

function targetIn(row: Row): TargetHere | undefined {
  const [n, unit, on] = [
    row.numberOrNull('target_n'),
    row.textOrNull('target_unit'),
    row.dayOrNull('target_on'),
  ]
  if (n === null || unit === null || on === null) return undefined
  return {
    n,
    unit: unitOf(unit),
    on,
    by: row.text('target_by_name'),
    why: row.textOrNull('target_why') ?? '',
  }
}

/** Everything this authority has settled. */
export async function lawRules(tx: Work): Promise<readonly LawRuleRow[]> {
  const rows = await tx.rows(sql`
    select r.rule, ${confirmedColumns}, r.target_n, r.target_unit, r.target_why, r.target_on,
           coalesce(ts.name, r.target_by, '') as target_by_name
      from law_rule r
      left join staff rs on rs.authority_id = r.authority_id
                        and 'staff:' || rs.person_id = r.confirmed_by
      left join staff ts on ts.authority_id = r.authority_id
                        and 'staff:' || ts.person_id = r.target_by
     where r.authority_id = ${tx.authority}
     order by r.rule
     limit 2000
  `)
  return rows.map(row => ({
    rule: row.text('rule'),
    confirmed: confirmedIn(row),
    target: targetIn(row),
  }))
}

/** Targets of this authority's own, by rule. */
export async function localTargets(tx: Work): Promise<ReadonlyMap<string, LocalTarget>> {
  const rows = await tx.rows(sql`
    select rule, target_n, target_unit
      from law_rule
     where authority_id = ${tx.authority} and target_n is not null
     order by rule
     limit 2000
  `)
  return new Map(
    rows.map(row => [
      row.text('rule'),
      { n: row.number('target_n'), unit: unitOf(row.text('target_unit')) },
    ]),
  )
}

/** Every matter where this rule is still owed is to be asked about again. */
export async function askAgainUnder(tx: Work, rule: string): Promise<void> {
  await tx.run(sql`
    update matter m set reckoned_on = null
     where m.authority_id = ${tx.authority}
       and exists (select 1 from duty d
                    where d.authority_id = m.authority_id and d.matter_id = m.matter_id
                      and d.rule = ${rule} and d.met_on is null
                      and d.state in ('open', 'overdue', 'not-yet'))
  `)
}
