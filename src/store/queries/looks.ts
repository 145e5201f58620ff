/** Who looked at what, when, and why where it was not their own work. Rows are only ever added. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { actorOf } from '../actor.ts'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type LookKept = Readonly<{
  what: string
  subject?: string
  how: string
  matter?: MatterId
  /** Whether that matter was the looker's own work at the time. */
  own?: boolean
  reason?: string
  words?: string
  /** What was searched for. */
  found?: string
}>

export async function recordLook(tx: Work, id: string, look: LookKept): Promise<void> {
  const { what, subject, how, matter, own, reason, words, found } = look
  const role = tx.actor.type === 'staff' ? tx.actor.role : tx.actor.type
  await tx.run(sql`
    insert into look (authority_id, look_id, person, what, subject, how, looked_at, matter_id, own,
                      reason, words, found, role)
    values (${tx.authority}, ${id}, ${actorOf(tx.actor)}, ${what}, ${subject ?? null}, ${how},
            ${tx.now}, ${matter ?? null}, ${own ?? null}, ${reason ?? null}, ${words ?? null},
            ${found ?? null}, ${role})
  `)
}

/** Whether whoever asks has had this very thing open since then. */
export async function hasLooked(
  tx: Work,
  { what, subject }: Pick<LookKept, 'what' | 'subject'>,
  since: Instant,
): Promise<boolean> {
  const rows = await tx.rows(sql`
    select 1 as found from look
     where authority_id = ${tx.authority} and subject = ${subject ?? null} and what = ${what}
       and person = ${actorOf(tx.actor)} and how in ('read', 'downloaded') and looked_at > ${since}
     limit 1
  `)
  return rows.length > 0
}

/** The matter that a thing belongs to; undefined where there is none, or none to be seen. */
export async function matterOfLook(
  tx: Work,
  { what, subject = '' }: Pick<LookKept, 'what' | 'subject'>,
): Promise<MatterId | undefined> {
  const [row] =
    what === 'document'
      ? await tx.rows(sql`
          select matter_id from document
           where authority_id = ${tx.authority} and document_id = ${subject}`)
      : what === 'letter'
        ? await tx.rows(sql`
            select matter_id from letter
             where authority_id = ${tx.authority} and letter_id = ${subject}`)
        : what === 'matter'
          ? await tx.rows(sql`
              select matter_id from matter
               where authority_id = ${tx.authority} and matter_id = ${subject}`)
          : []
  return row && matterId(row.text('matter_id'))
}

export type LookStanding = Readonly<{
  matter: MatterId
  reference: string
  /** They handle it, took it down, were given it, watch it, were named on it or owe something. */
  own: boolean
  /** Opened to them in an emergency: why is recorded there. */
  emergency: boolean
  /** What they said it is for, earlier that day. */
  given: Readonly<{ kind: string; words: string | null }> | undefined
}>

type Standing = Readonly<{ matter: MatterId; person: string; today: Day }>

export async function lookStanding(
  tx: Work,
  { matter, ...by }: Standing,
): Promise<LookStanding | undefined> {
  return (await lookStandings(tx, { ...by, matters: [matter] })).get(matter)
}

/**
 * Of those matters that may be seen. What nobody handles yet is everybody's work, and so is what
 * falls due today in one's team.
 */
export async function lookStandings(
  tx: Work,
  { matters, person, today }: Omit<Standing, 'matter'> & Readonly<{ matters: readonly MatterId[] }>,
): Promise<ReadonlyMap<MatterId, LookStanding>> {
  const rows = await tx.rows(sql`
    select m.matter_id, m.reference, r.kind, r.words,
           (m.handler_id is null or m.handler_id = ${person}
            or exists (select 1 from given g
                        where g.authority_id = m.authority_id and g.matter_id = m.matter_id
                          and g.person_id = ${person} and g.how <> 'emergency'
                          and (g.until_at is null or g.until_at > ${tx.now}))
            or exists (select 1 from watch w
                        where w.authority_id = m.authority_id and w.matter_id = m.matter_id
                          and w.person_id = ${person})
            or exists (select 1 from mention n
                        where n.authority_id = m.authority_id and n.matter_id = m.matter_id
                          and n.person_id = ${person})
            or exists (select 1 from duty d
                        where d.authority_id = m.authority_id and d.matter_id = m.matter_id
                          and d.met_on is null and d.state in ('open', 'overdue', 'not-yet')
                          and (d.handler_id = ${person}
                               or (coalesce(d.due_on, d.aim_on) <= ${today}
                                   and exists (select 1 from staff me
                                         join staff mate on mate.authority_id = me.authority_id
                                                        and mate.team = me.team
                                        where me.authority_id = m.authority_id
                                          and me.person_id = ${person} and me.team <> ''
                                          and mate.person_id = d.handler_id))))) as own,
           exists (select 1 from given g
                    where g.authority_id = m.authority_id and g.matter_id = m.matter_id
                      and g.person_id = ${person} and g.how = 'emergency'
                      and (g.until_at is null or g.until_at > ${tx.now}))
           or exists (select 1 from restriction x
                       where x.authority_id = m.authority_id and x.matter_id = m.matter_id
                         and x.person_id = ${person} and x.lifted_until > ${tx.now}) as emergency
      from matter m
      left join lateral (select kind, words from look_reason l
                          where l.authority_id = m.authority_id and l.person_id = ${person}
                            and l.matter_id = m.matter_id and l.valid_on = ${today}
                          order by l.given_at desc, l.reason_id
                          limit 1) r on true
     where m.authority_id = ${tx.authority} and m.matter_id = any(${[...matters]}::text[])
  `)
  return new Map(
    rows.map(row => {
      const matter = matterId(row.text('matter_id'))
      const kind = row.textOrNull('kind')
      return [
        matter,
        {
          matter,
          reference: row.text('reference'),
          own: row.boolean('own'),
          emergency: row.boolean('emergency'),
          given: kind ? { kind, words: row.textOrNull('words') } : undefined,
        },
      ]
    }),
  )
}

type Reason = Standing & Readonly<{ kind: string; words?: string }>

export async function keepReason(
  tx: Work,
  id: string,
  { matter, person, today, kind, words }: Reason,
): Promise<void> {
  await tx.run(sql`
    insert into look_reason (authority_id, reason_id, person_id, matter_id, valid_on, kind, words,
                             given_at)
    values (${tx.authority}, ${id}, ${person}, ${matter}, ${today}, ${kind}, ${words ?? null},
            ${tx.now})
        on conflict do nothing
  `)
}

export type Looked = Readonly<{
  subject: string
  person: string
  name: string | null
  what: string
  how: string
  at: Instant
}>

const columns = sql`l.subject, l.person, s.name, l.what, l.how, l.looked_at`
const tables = sql`
  look l
  left join staff s on s.authority_id = l.authority_id and 'staff:' || s.person_id = l.person
`

// A handler reads who has looked. Whom something was refused, and whom counter-corruption looks
// after or into, is for the auditor alone.
const forHandlers = sql`
  l.how <> 'refused' and l.role is distinct from 'counter-corruption'
`

function lookedOf(row: Row): Looked {
  return {
    subject: row.text('subject'),
    person: row.text('person'),
    name: row.textOrNull('name'),
    what: row.text('what'),
    how: row.text('how'),
    at: row.instant('looked_at'),
  }
}

/** The latest looks at one thing, newest first. */
export async function looksAtOne(
  tx: Work,
  subject: string,
  max: number,
): Promise<readonly Looked[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where l.authority_id = ${tx.authority} and l.subject = ${subject} and ${forHandlers}
     order by l.looked_at desc, l.look_id
     limit ${max}
  `)
  return rows.map(lookedOf)
}

/** The latest looks at any file of a matter, newest first. */
export async function looksAtDocumentsOf(
  tx: Work,
  matter: MatterId,
  max: number,
): Promise<readonly Looked[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where l.authority_id = ${tx.authority} and l.matter_id = ${matter} and l.what = 'document'
       and ${forHandlers}
     order by l.looked_at desc, l.look_id
     limit ${max}
  `)
  return rows.map(lookedOf)
}
