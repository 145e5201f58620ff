/** Looking for cases and look-ups of people who complain, a matter and a row at a time. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

/** Keeps what a complainant is looked up by while they are watched over. */
export async function keepWatchKeys(
  tx: Work,
  matter: string,
  keys: readonly string[],
): Promise<void> {
  await tx.run(sql`
    delete from safe_watch_key where authority_id = ${tx.authority} and matter_id = ${matter}
  `)
  await tx.run(sql`
    insert into safe_watch_key (authority_id, key, matter_id)
    select ${tx.authority}, key, ${matter} from unnest(${[...keys]}::text[]) as key
  `)
  await tx.run(sql`
    update safe_watch set searched_at = ${tx.now}
     where authority_id = ${tx.authority} and matter_id = ${matter}
  `)
}

/** Matters still watched over that were last searched before this, or never. */
export async function mattersToSearch(
  tx: Work,
  { on, before, max }: Readonly<{ on: Day; before: Instant; max: number }>,
): Promise<readonly MatterId[]> {
  const rows = await tx.rows(sql`
    select matter_id from safe_watch
     where authority_id = ${tx.authority} and (searched_at is null or searched_at < ${before})
       and coalesce(until_on, ${on}) >= ${on}
     order by searched_at nulls first, matter_id
     limit ${max}
  `)
  return rows.map(row => matterId(row.text('matter_id')))
}

/** When cases or look-ups were last brought in to their end. */
export async function casesBroughtAt(tx: Work): Promise<Instant | undefined> {
  const [row] = await tx.rows(sql`
    select max(finished_at) as at from import_run
     where authority_id = ${tx.authority} and state = 'finished' and what in ('cases', 'look-ups')
  `)
  return row?.instantOrNull('at') ?? undefined
}

export type WaitingLook = Readonly<{
  look: string
  system: string
  lookedOn: Day
  lookedTime: string | null
  officerKey: string | null
  number: string | null
  name: string | null
  unit: string | null
  reference: string | null
  refKey: string | null
  keys: readonly string[]
}>

export async function waitingLooks(tx: Work, max: number): Promise<readonly WaitingLook[]> {
  const rows = await tx.rows(sql`
    select look_id, system, looked_on, looked_time, officer_key, number, name, unit, reference,
           ref_key, array_to_json(keys)::text as keys
      from look_up
     where authority_id = ${tx.authority} and not judged
     order by look_id
     limit ${max}
  `)
  return rows.map(row => ({
    look: row.text('look_id'),
    system: row.text('system'),
    lookedOn: row.day('looked_on'),
    lookedTime: row.textOrNull('looked_time'),
    officerKey: row.textOrNull('officer_key'),
    number: row.textOrNull('number'),
    name: row.textOrNull('name'),
    unit: row.textOrNull('unit'),
    reference: row.textOrNull('reference'),
    refKey: row.textOrNull('ref_key'),
    keys: JSON.parse(row.text('keys')) as readonly string[],
  }))
}

export async function markJudged(tx: Work, looks: readonly string[]): Promise<void> {
  await tx.run(sql`
    update look_up set judged = true
     where authority_id = ${tx.authority} and look_id = any(${[...looks]}::text[])
  `)
}

/** Whoever is watched over on a day and has this case, or is called like this. */
export type MaybeWatched = Readonly<{ matter: MatterId; byReference: boolean; keysShared: number }>

export async function watchedLike(
  tx: Work,
  { on, refKey, keys }: Readonly<{ on: Day; refKey: string | null; keys: readonly string[] }>,
): Promise<readonly MaybeWatched[]> {
  const rows = await tx.rows(sql`
    with found as (
      select matter_id, 1 as by_reference, 0 as shared from safe_case
       where authority_id = ${tx.authority} and ref_key = ${refKey ?? ''}
       union all
      select matter_id, 0, count(*)::int from safe_watch_key
       where authority_id = ${tx.authority} and key = any(${[...keys]}::text[])
       group by matter_id
    )
    select f.matter_id, max(by_reference) = 1 as by_reference, max(shared)::int as shared
      from found f
      join safe_watch w on w.authority_id = ${tx.authority} and w.matter_id = f.matter_id
     where w.from_on <= ${on} and coalesce(w.until_on, ${on}) >= ${on}
     group by f.matter_id
     order by f.matter_id
     limit 200
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    byReference: row.boolean('by_reference'),
    keysShared: row.number('shared'),
  }))
}

export type NewMatch = Readonly<{
  matter: string
  look: string
  system: string
  lookedOn: Day
  lookedTime: string | null
  officer: string
  near: string
  about: string
}>

/** Covert from the first where the matter is protected so. */
export async function keepMatch(tx: Work, match: NewMatch): Promise<void> {
  const { matter, look, system, lookedOn, lookedTime, officer, near, about } = match
  await tx.run(sql`
    insert into look_match (authority_id, matter_id, look_id, system, looked_on, looked_time,
                            officer, near, about, covert)
    select ${tx.authority}, ${matter}, ${look}, ${system}, ${lookedOn}, ${lookedTime}, ${officer},
           ${near}, ${about},
           exists (select 1 from covert
                    where authority_id = ${tx.authority} and matter_id = ${matter}
                      and coalesce(decision, 'keep-access') = 'keep-access')
        on conflict do nothing
  `)
}

export type OwnLook = Readonly<{ look: string; matter: MatterId; name: string; at: Instant }>

/** Looks inside Candour at a watched matter by somebody who is kept from it. */
export async function looksByKeptOut(tx: Work, max: number): Promise<readonly OwnLook[]> {
  const rows = await tx.rows(sql`
    select distinct l.look_id, r.matter_id, coalesce(s.name, r.person_id) as name, l.looked_at
      from restriction r
      join safe_watch w on w.authority_id = r.authority_id and w.matter_id = r.matter_id
      join look l on l.authority_id = r.authority_id and l.subject = r.matter_id
                 and l.person = 'staff:' || r.person_id
      left join staff s on s.authority_id = r.authority_id and s.person_id = r.person_id
     where r.authority_id = ${tx.authority}
       and not exists (select 1 from look_match k
                        where k.authority_id = r.authority_id and k.matter_id = r.matter_id
                          and k.look_id = 'own-' || l.look_id)
     order by l.looked_at, l.look_id
     limit ${max}
  `)
  return rows.map(row => ({
    look: row.text('look_id'),
    matter: matterId(row.text('matter_id')),
    name: row.text('name'),
    at: row.instant('looked_at'),
  }))
}
