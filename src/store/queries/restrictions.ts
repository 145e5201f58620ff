/**
 * Who is kept from which matters, worked out set by set from the directory, and kept as people
 * move: a reason that no longer holds ends, and stays known with its days.
 */
import { type Instant, type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

/** Somebody kept from a matter; not `sure` where it is only possible whom it is about. */
export type Wanted = Readonly<{
  matter: string
  person: string
  why: string
  sure: boolean
  about: string | null
}>

/**
 * From here to its end the unit of work is the system's, who is kept from nothing: what it works
 * out next may be about whoever began it. Nothing they asked for is read after this.
 */
export async function becomeSystem(tx: Work): Promise<void> {
  await tx.rows(sql`
    select set_config('candour.sees', 'all', true) as sees,
           set_config('candour.person', '', true) as person
  `)
}

/** Everybody with a place here, each with their own line of the directory where that is known. */
export const worker = sql`
  worker as (
    select s.person_id, s.team, d.record_id, d.unit, d.chief_office
      from staff s
      left join account a on a.authority_id = s.authority_id and a.person_id = s.person_id
      left join person_record d
        on d.authority_id = s.authority_id and d.source_key = a.directory and d.kind = 'directory'
     where s.authority_id = current_setting('candour.authority', true)
       and (a.directory is not null or s.team <> '')
  )
`

/** Every reason there is to keep anybody from these matters. */
export async function wantedRestrictions(
  tx: Work,
  matters: readonly string[],
): Promise<readonly Wanted[]> {
  const rows = await tx.rows(sql`
    with recursive line (matter_id, subject_id, record_id, sure, is_self) as (
      select matter_id, subject_id, record_id, sure, true
        from subject_line
       where authority_id = ${tx.authority} and matter_id = any(${[...matters]}::text[])
       union
      select line.matter_id, line.subject_id, above.record_id, line.sure, false
        from line
        join person_record p
          on p.authority_id = ${tx.authority} and p.record_id = line.record_id
       cross join unnest(p.reports_to) as asked (key)
        join person_record above
          on above.authority_id = p.authority_id and above.source = p.source
         and above.source_key = asked.key and above.kind = 'directory'
    ), who as (
      select person_id, name
        from staff s
       where authority_id = ${tx.authority}
         and not exists (
               select 1 from account a
                where a.authority_id = s.authority_id and a.person_id = s.person_id
                  and a.directory is not null)
    ), ${worker}, found (matter_id, person_id, why, sure, about) as (
      select l.matter_id, w.person_id,
             case when l.is_self then 'complained-against' else 'line' end, l.sure, l.subject_id
        from line l join worker w on w.record_id = l.record_id
       where l.is_self
          or not exists (select 1 from line own
                          where own.is_self and own.matter_id = l.matter_id
                            and own.record_id = l.record_id)
       union all
      -- Somebody of that name whose own line nobody has said.
      select s.matter_id, who.person_id, 'complained-against', false, s.subject_id
        from subject s join who on lower(who.name) = lower(s.name)
       where s.authority_id = ${tx.authority} and s.matter_id = any(${[...matters]}::text[])
       union all
      select d.matter_id, who.person_id, 'complained-against', false, 'described-' || d.described
        from described_subject d join who on lower(who.name) = lower(d.name)
       where d.authority_id = ${tx.authority} and d.matter_id = any(${[...matters]}::text[])
       union all
      select k.matter_id, w.person_id, 'unit', true, k.unit
        from kept_unit k
        join worker w
          on upper(trim(k.unit)) = upper(trim(w.unit)) or upper(trim(k.unit)) = upper(trim(w.team))
       where k.authority_id = ${tx.authority} and k.matter_id = any(${[...matters]}::text[])
       union all
      select c.matter_id, w.person_id, 'chief-office', c.sure, c.subject_id
        from (
               select l.matter_id, l.subject_id, l.sure
                 from line l
                 join person_record p
                   on p.authority_id = ${tx.authority} and p.record_id = l.record_id
                where l.is_self and p.chief_office
                union
               select matter_id, subject_id, true
                 from subject
                where authority_id = ${tx.authority} and is_chief
                  and matter_id = any(${[...matters]}::text[])
             ) c
       cross join worker w
       where w.chief_office
       union all
      select matter_id, person_id, 'interest', true, about
        from interest
       where authority_id = ${tx.authority} and matter_id = any(${[...matters]}::text[])
    )
    select matter_id, person_id, why, bool_or(sure) as sure, min(about) as about
      from found
     group by matter_id, person_id, why
     order by matter_id, person_id, why
  `)
  return rows.map(row => ({
    matter: row.text('matter_id'),
    person: row.text('person_id'),
    why: row.text('why'),
    sure: row.boolean('sure'),
    about: row.textOrNull('about'),
  }))
}

const given = sql`as given (matter text, person text, why text, sure boolean, about text)`

/** Puts these in place of what stood: the rest ended now. */
export async function keepRestrictions(
  tx: Work,
  matters: readonly string[],
  wanted: readonly Wanted[],
): Promise<void> {
  const rows = JSON.stringify(wanted)
  await tx.run(sql`
    with gone as (
      delete from restriction r
       where r.authority_id = ${tx.authority} and r.matter_id = any(${[...matters]}::text[])
         and not exists (
               select 1 from json_to_recordset(${rows}) ${given}
                where given.matter = r.matter_id and given.person = r.person_id
                  and given.why = r.why)
      returning *
    )
    insert into restriction_ended (authority_id, matter_id, person_id, why, sure, about, from_at,
                                   until_at)
    select authority_id, matter_id, person_id, why, sure, about, from_at, ${tx.now} from gone
        on conflict do nothing
  `)
  if (wanted.length === 0) return
  await tx.run(sql`
    insert into restriction (authority_id, matter_id, person_id, why, from_at, sure, about)
    select ${tx.authority}, matter, person, why, ${tx.now}, sure, about
      from json_to_recordset(${rows}) ${given}
        on conflict (authority_id, matter_id, person_id, why) do update
           set sure = excluded.sure, about = excluded.about
         where (restriction.sure, restriction.about)
               is distinct from (excluded.sure, excluded.about)
  `)
}

/** Matters of these whose handler may not see them. */
export async function handledByRestricted(
  tx: Work,
  matters: readonly string[],
): Promise<readonly Readonly<{ matter: string; handler: string }>[]> {
  const rows = await tx.rows(sql`
    select m.matter_id, m.handler_id
      from matter m
     where m.authority_id = ${tx.authority} and m.matter_id = any(${[...matters]}::text[])
       and exists (
             select 1 from restriction r
              where r.authority_id = m.authority_id and r.matter_id = m.matter_id
                and r.person_id = m.handler_id
                and (r.lifted_until is null or r.lifted_until <= ${tx.now}))
     order by m.matter_id
  `)
  return rows.map(row => ({ matter: row.text('matter_id'), handler: row.text('handler_id') }))
}

/** One reason somebody is, or was, kept from a matter. */
export type KeptRow = Readonly<{
  person: string
  name: string
  role: string
  why: string
  sure: boolean
  about: string | null
  from: Instant
  until: Instant | null
  liftedUntil: Instant | null
}>

/** Everybody kept from a matter now, and then those who were. */
export async function keptFromMatter(tx: Work, matter: string): Promise<readonly KeptRow[]> {
  const rows = await tx.rows(sql`
    select r.person_id, coalesce(s.name, a.name, r.person_id) as name,
           coalesce(s.role, a.role, '') as role, r.why, r.sure, r.about, r.from_at, r.until_at,
           r.lifted_until
      from (
             select person_id, why, sure, about, from_at, null::timestamptz as until_at,
                    lifted_until
               from restriction
              where authority_id = ${tx.authority} and matter_id = ${matter}
              union all
             select person_id, why, sure, about, from_at, until_at, null
               from restriction_ended
              where authority_id = ${tx.authority} and matter_id = ${matter}
           ) r
      left join staff s on s.authority_id = ${tx.authority} and s.person_id = r.person_id
      left join account a on a.authority_id = ${tx.authority} and a.person_id = r.person_id
     order by r.until_at nulls first, name, r.why, r.from_at
     limit 500
  `)
  return rows.map(row => ({
    person: row.text('person_id'),
    name: row.text('name'),
    role: row.text('role'),
    why: row.text('why'),
    sure: row.boolean('sure'),
    about: row.textOrNull('about'),
    from: row.instant('from_at'),
    until: row.instantOrNull('until_at'),
    liftedUntil: row.instantOrNull('lifted_until'),
  }))
}

export type StoodDown = Readonly<{ matter: MatterId; reference: string; since: Instant }>

/** Matters nobody handles because whoever did may not see them. */
export async function stoodDown(tx: Work): Promise<readonly StoodDown[]> {
  const rows = await tx.rows(sql`
    select matter_id, reference, stood_down_at
      from matter
     where authority_id = ${tx.authority} and stood_down_at is not null and handler_id is null
     order by stood_down_at, matter_id
     limit 100
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    since: row.instant('stood_down_at'),
  }))
}
