/** Which matters somebody may have to be kept from, and who of the directory they are about. */
import { sql } from '../db.ts'
import type { Work } from '../work.ts'
import { worker } from './restrictions.ts'

/** Those complained against in these matters, named or only described by the complainant. */
export type SubjectDescribed = Readonly<{
  matter: string
  subject: string
  name: string | null
  number: string | null
  rank: string | null
  unit: string | null
  record: string | null
}>

export async function subjectsOf(
  tx: Work,
  matters: readonly string[],
): Promise<readonly SubjectDescribed[]> {
  const rows = await tx.rows(sql`
    select matter_id, subject_id, name, number, rank, unit, record_id
      from subject
     where authority_id = ${tx.authority} and matter_id = any(${[...matters]}::text[])
     union all
    select matter_id, 'described-' || described, name, number, rank, unit, null
      from described_subject
     where authority_id = ${tx.authority} and matter_id = any(${[...matters]}::text[])
     order by matter_id, subject_id
  `)
  return rows.map(row => ({
    matter: row.text('matter_id'),
    subject: row.text('subject_id'),
    name: row.textOrNull('name'),
    number: row.textOrNull('number'),
    rank: row.textOrNull('rank'),
    unit: row.textOrNull('unit'),
    record: row.textOrNull('record_id'),
  }))
}

export type SubjectLine = Readonly<{
  matter: string
  subject: string
  record: string
  sure: boolean
}>

export async function keepSubjectLines(
  tx: Work,
  matters: readonly string[],
  lines: readonly SubjectLine[],
): Promise<void> {
  await tx.run(sql`
    delete from subject_line
     where authority_id = ${tx.authority} and matter_id = any(${[...matters]}::text[])
  `)
  if (lines.length === 0) return
  await tx.run(sql`
    insert into subject_line (authority_id, matter_id, subject_id, record_id, sure)
    select ${tx.authority}, matter, subject, record, sure
      from json_to_recordset(${JSON.stringify(lines)})
           as given (matter text, subject text, record text, sure boolean)
  `)
}

/** Matters somebody is named in or from which somebody is kept, a portion behind `after`. */
export async function mattersToRestrict(
  tx: Work,
  { after, max }: Readonly<{ after: string; max: number }>,
): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    select m.matter_id
      from matter m
     where m.authority_id = ${tx.authority} and m.matter_id > ${after}
       and (exists (select 1 from subject s
                     where s.authority_id = m.authority_id and s.matter_id = m.matter_id)
            or exists (select 1 from described_subject s
                        where s.authority_id = m.authority_id and s.matter_id = m.matter_id)
            or exists (select 1 from kept_unit k
                        where k.authority_id = m.authority_id and k.matter_id = m.matter_id)
            or exists (select 1 from restriction r
                        where r.authority_id = m.authority_id and r.matter_id = m.matter_id))
     order by m.matter_id
     limit ${max}
  `)
  return rows.map(row => row.text('matter_id'))
}

/** Matters in which somebody complained against is, or may be, one of these. */
export async function mattersAboutRecords(
  tx: Work,
  { subjects, records }: Readonly<{ subjects: readonly string[]; records: readonly string[] }>,
): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    select matter_id from subject
     where authority_id = ${tx.authority}
       and (subject_id = any(${[...subjects]}::text[]) or record_id = any(${[...records]}::text[]))
     union
    select matter_id from subject_line
     where authority_id = ${tx.authority} and record_id = any(${[...records]}::text[])
     order by 1
     limit 1000
  `)
  return rows.map(row => row.text('matter_id'))
}

/** Matters from which this person may have to be kept, by their own line and whom it leads. */
export async function mattersBelow(tx: Work, person: string): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    with recursive ${worker}, own as (
      select record_id, unit, team, chief_office from worker where person_id = ${person}
    ), below (record_id, source, source_key) as (
      select p.record_id, p.source, p.source_key
        from own
        join person_record p on p.authority_id = ${tx.authority} and p.record_id = own.record_id
       union
      select p.record_id, p.source, p.source_key
        from below b
        join person_record p
          on p.authority_id = ${tx.authority} and p.source = b.source
         and p.reports_to @> array[b.source_key]
    )
    select l.matter_id
      from below b
      join subject_line l on l.authority_id = ${tx.authority} and l.record_id = b.record_id
     union
    select matter_id from restriction
     where authority_id = ${tx.authority} and person_id = ${person}
     union
    select matter_id from kept_unit where authority_id = ${tx.authority}
     union
    select s.matter_id from subject s join staff on lower(staff.name) = lower(s.name)
     where s.authority_id = ${tx.authority} and staff.authority_id = s.authority_id
       and staff.person_id = ${person}
     union
    select d.matter_id from described_subject d join staff on lower(staff.name) = lower(d.name)
     where d.authority_id = ${tx.authority} and staff.authority_id = d.authority_id
       and staff.person_id = ${person}
     union
    select s.matter_id from subject s join own on own.chief_office
     where s.authority_id = ${tx.authority} and s.is_chief
     union
    select l.matter_id
      from own
      join person_record p on p.authority_id = ${tx.authority} and p.chief_office
      join subject_line l on l.authority_id = ${tx.authority} and l.record_id = p.record_id
     where own.chief_office
     order by 1
  `)
  return rows.map(row => row.text('matter_id'))
}
