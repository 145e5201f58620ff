/** What the rules on unusual looks go by: one person's day, what is usual for them, names. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { sql } from '../db.ts'
import type { Work } from '../work.ts'

/** How far looks were gone through; undefined before the first time. */
export async function lookedThrough(tx: Work): Promise<Instant | undefined> {
  const [row] = await tx.rows(sql`
    select done_to from look_watch where authority_id = ${tx.authority}
  `)
  return row?.instant('done_to')
}

export async function keepLookedThrough(tx: Work, to: Instant): Promise<void> {
  await tx.run(sql`
    insert into look_watch (authority_id, done_to) values (${tx.authority}, ${to})
        on conflict (authority_id) do update set done_to = excluded.done_to
  `)
}

type Span = Readonly<{ from: Instant; until: Instant }>

/** The next members of staff who looked at something in that time, by their id. */
export async function lookersIn(
  tx: Work,
  { from, until }: Span,
  { after, max }: Readonly<{ after: string; max: number }>,
): Promise<readonly string[]> {
  const rows = await tx.rows(sql`
    select distinct person from look
     where authority_id = ${tx.authority} and looked_at >= ${from} and looked_at < ${until}
       and person > ${after} and person like 'staff:%'
     order by person
     limit ${max}
  `)
  return rows.map(row => row.text('person'))
}

export type HourOfLooks = Readonly<{ hour: Instant; outside: number; taken: number; all: number }>

/** Hour by hour: matters not their own, copies that left, and looks at any matter. */
export async function hoursOf(
  tx: Work,
  person: string,
  { from, until }: Span,
): Promise<readonly HourOfLooks[]> {
  const rows = await tx.rows(sql`
    select date_trunc('hour', looked_at) as hour,
           count(distinct matter_id) filter (where own = false and how <> 'refused') as outside,
           count(*) filter (where how in ('printed', 'downloaded')) as taken,
           count(*) filter (where matter_id is not null and how <> 'refused') as looked
      from look
     where authority_id = ${tx.authority} and person = ${person}
       and looked_at >= ${from} and looked_at < ${until}
     group by 1
     order by 1
     limit 1000
  `)
  return rows.map(row => ({
    hour: row.instant('hour'),
    outside: row.number('outside'),
    taken: row.number('taken'),
    all: row.number('looked'),
  }))
}

/** Which of these matters were once this person's own work, when they looked. */
export async function onceOwn(
  tx: Work,
  asked: Readonly<{ person: string; matters: readonly MatterId[]; before: Instant }>,
): Promise<readonly MatterId[]> {
  const rows = await tx.rows(sql`
    select distinct matter_id from look
     where authority_id = ${tx.authority} and person = ${asked.person} and own
       and matter_id = any(${[...asked.matters]}::text[]) and looked_at < ${asked.before}
     limit 1000
  `)
  return rows.map(row => matterId(row.text('matter_id')))
}

export type NamesIn = Readonly<{
  matter: MatterId
  complainant: string | null
  subjects: readonly Readonly<{ name: string | null; unit: string | null }>[]
}>

export async function namesIn(tx: Work, matters: readonly MatterId[]): Promise<readonly NamesIn[]> {
  const rows = await tx.rows(sql`
    select m.matter_id, m.complainant, s.name, s.unit
      from matter m
      left join subject s on s.authority_id = m.authority_id and s.matter_id = m.matter_id
     where m.authority_id = ${tx.authority} and m.matter_id = any(${[...matters]}::text[])
     order by m.matter_id, s.subject_id
     limit 5000
  `)
  const all = new Map<string, NamesIn>()
  for (const row of rows) {
    const matter = matterId(row.text('matter_id'))
    const before = all.get(matter)
    const subject = { name: row.textOrNull('name'), unit: row.textOrNull('unit') }
    all.set(matter, {
      matter,
      complainant: row.textOrNull('complainant'),
      subjects: [...(before?.subjects ?? []), subject],
    })
  }
  return [...all.values()]
}

/** Those who complained in these days, with the matter; as they call themselves. */
export async function complainedIn(
  tx: Work,
  { from, to }: Readonly<{ from: Day; to: Day }>,
): Promise<readonly Readonly<{ matter: MatterId; name: string; on: Day }>[]> {
  const rows = await tx.rows(sql`
    select matter_id, complainant, made_on from matter
     where authority_id = ${tx.authority} and complainant is not null
       and received_at >= ${`${from}T00:00:00Z`} and received_at < ${`${to}T23:59:59Z`}
     order by received_at desc, matter_id
     limit 2000
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    name: row.text('complainant'),
    on: row.day('made_on'),
  }))
}
