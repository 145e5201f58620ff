/** Many complaints of one thing: what is said once, and a line for each person. */
import { type Instant, type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

export type IncidentBatchRow = Readonly<{
  batch: string
  incident: string
  name: string
  /** JSON of what they all say; empty once every matter was made. */
  shared: string
  lines: number
  madeAt: Instant
  madeBy: string
}>
/** How far a batch is: lines made into matters, and lines nothing could be made of. */
export type IncidentProgress = Readonly<{ made: number; bad: number }>
export type IncidentLineRow = Readonly<{
  line: number
  /** The line as it was kept; empty once it was made into a matter. */
  who: string
  /** Their name, from the matter: null once that was disposed of. */
  complainant: string | null
  matter: MatterId | undefined
  reference: string | null
  problem: string | null
}>

/** Keeps a batch; false where it is there already, as its form was sent twice. */
export async function keepIncidentBatch(
  tx: Work,
  batch: Omit<IncidentBatchRow, 'madeAt'>,
): Promise<boolean> {
  const kept = await tx.run(sql`
    insert into incident_batch (authority_id, batch_id, incident_id, name, shared, lines, made_at, made_by)
    values (${tx.authority}, ${batch.batch}, ${batch.incident}, ${batch.name}, ${batch.shared},
            ${batch.lines}, ${tx.now}, ${batch.madeBy})
        on conflict do nothing
  `)
  return kept > 0
}

/** Lines from `first` on, in one statement; a line kept before stays as it was. */
export async function keepIncidentLines(
  tx: Work,
  batch: string,
  lines: readonly Readonly<{ line: number; who: string; problem: string | null }>[],
): Promise<void> {
  await tx.run(sql`
    insert into incident_line (authority_id, batch_id, line, who, problem)
    select ${tx.authority}, ${batch}, l.line, l.who, l.problem
      from unnest(${lines.map(({ line }) => line)}::int[],
                  ${lines.map(({ who }) => who)}::text[],
                  ${lines.map(({ problem }) => problem)}::text[]) as l (line, who, problem)
        on conflict do nothing
  `)
}

export async function incidentBatchRow(
  tx: Work,
  batch: string,
): Promise<IncidentBatchRow | undefined> {
  const [row] = await tx.rows(sql`
    select batch_id, incident_id, name, shared, lines, made_at, made_by from incident_batch
     where authority_id = ${tx.authority} and batch_id = ${batch}
  `)
  return (
    row && {
      batch: row.text('batch_id'),
      incident: row.text('incident_id'),
      name: row.text('name'),
      shared: row.text('shared'),
      lines: row.number('lines'),
      madeAt: row.instant('made_at'),
      madeBy: row.text('made_by'),
    }
  )
}

export async function incidentProgress(tx: Work, batch: string): Promise<IncidentProgress> {
  const [row] = await tx.rows(sql`
    select count(matter_id)::int as made, count(problem)::int as bad from incident_line
     where authority_id = ${tx.authority} and batch_id = ${batch}
  `)
  return { made: row?.number('made') ?? 0, bad: row?.number('bad') ?? 0 }
}

/** The next lines nothing has been made of, in order. */
export async function waitingIncidentLines(
  tx: Work,
  batch: string,
  max: number,
): Promise<readonly Readonly<{ line: number; who: string }>[]> {
  const rows = await tx.rows(sql`
    select line, who from incident_line
     where authority_id = ${tx.authority} and batch_id = ${batch}
       and matter_id is null and problem is null
     order by line
     limit ${max}
  `)
  return rows.map(row => ({ line: row.number('line'), who: row.text('who') }))
}

/** What the line said is in the matter now, and goes when that is disposed of: not kept twice. */
export async function incidentLineMade(
  tx: Work,
  batch: string,
  { line, matter, reference }: Readonly<{ line: number; matter: MatterId; reference: string }>,
): Promise<void> {
  await tx.run(sql`
    update incident_line set matter_id = ${matter}, reference = ${reference}, who = ''
     where authority_id = ${tx.authority} and batch_id = ${batch} and line = ${line}
  `)
}

/** What they all say is in the matters now, and goes with them. */
export async function incidentBatchMade(tx: Work, batch: string): Promise<void> {
  await tx.run(sql`
    update incident_batch set shared = '' where authority_id = ${tx.authority} and batch_id = ${batch}
  `)
}

/** Lines of a batch after one, in order: those nothing could be made of first. */
export async function incidentLinesOf(
  tx: Work,
  batch: string,
  page: Readonly<{ after: number; max: number; onlyBad: boolean }>,
): Promise<readonly IncidentLineRow[]> {
  const bad = page.onlyBad ? sql`and l.problem is not null` : sql``
  const rows = await tx.rows(sql`
    select l.line, l.who, l.matter_id, l.reference, l.problem, m.complainant
      from incident_line l
      left join matter m on m.authority_id = l.authority_id and m.matter_id = l.matter_id
     where l.authority_id = ${tx.authority} and l.batch_id = ${batch} and l.line > ${page.after} ${bad}
     order by l.line
     limit ${page.max}
  `)
  return rows.map(row => {
    const matter = row.textOrNull('matter_id')
    return {
      line: row.number('line'),
      who: row.text('who'),
      complainant: row.textOrNull('complainant'),
      matter: matter === null ? undefined : matterId(matter),
      reference: row.textOrNull('reference'),
      problem: row.textOrNull('problem'),
    }
  })
}
