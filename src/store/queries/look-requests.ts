/** Requests by people to be told who has looked at what is held about them. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type LookRequestRow = Readonly<{
  request: string
  matter: MatterId
  reference: string
  name: string
  standing: string
  receivedOn: Day
  dueOn: Day
  answered: boolean
  version: number
}>

const columns = sql`
  r.request_id, r.matter_id, m.reference, r.name, r.standing, r.received_on, r.due_on, r.state,
  r.version
`
const tables = sql`
  look_request r join matter m on m.authority_id = r.authority_id and m.matter_id = r.matter_id
`

function requestOf(row: Row): LookRequestRow {
  return {
    request: row.text('request_id'),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    name: row.text('name'),
    standing: row.text('standing'),
    receivedOn: row.day('received_on'),
    dueOn: row.day('due_on'),
    answered: row.text('state') === 'answered',
    version: row.number('version'),
  }
}

/** Those still to be answered by their due day, and then the others. */
export async function lookRequests(tx: Work, max: number): Promise<readonly LookRequestRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where r.authority_id = ${tx.authority}
     order by r.state desc, r.due_on, r.request_id
     limit ${max}
  `)
  return rows.map(requestOf)
}

export async function lookRequestRow(
  tx: Work,
  request: string,
): Promise<LookRequestRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from ${tables}
     where r.authority_id = ${tx.authority} and r.request_id = ${request}
  `)
  return row && requestOf(row)
}

/** Requests in matters where something covert stands: for counter-corruption alone. */
export async function lookRequestsKeptFrom(
  tx: Work,
  max: number,
): Promise<readonly LookRequestRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where r.authority_id = ${tx.authority}
       and (exists (select 1 from covert c
                     where c.authority_id = r.authority_id and c.matter_id = r.matter_id)
            or exists (select 1 from look l
                        where l.authority_id = r.authority_id and l.matter_id = r.matter_id
                          and l.role = 'counter-corruption'))
     order by r.state desc, r.due_on, r.request_id
     limit ${max}
  `)
  return rows.map(requestOf)
}

/** Looks of one kind: by whom in their role, for what, and how; never by name. */
export type KindOfLooks = Readonly<{
  /** Which kind it is: `caseworker/own/read`. */
  looks: string
  role: string
  why: string
  how: string
  count: number
  first: Instant
  last: Instant
}>

/** What counter-corruption and an auditor look at is nobody's to be told: never drafted here. */
export async function kindsOfLooks(tx: Work, matter: MatterId): Promise<readonly KindOfLooks[]> {
  const rows = await tx.rows(sql`
    select role, why, how, count(*) as looks, min(looked_at) as first, max(looked_at) as last
      from (select coalesce(role, 'not known') as role, how, looked_at,
                   case when own is null then 'not-known'
                        when own then 'own'
                        else coalesce(reason, 'none') end as why
              from look
             where authority_id = ${tx.authority} and matter_id = ${matter} and how <> 'refused'
               and role is distinct from 'counter-corruption'
               and role is distinct from 'auditor' and role is distinct from 'tracker') as l
     group by role, why, how
     order by role, why, how
     limit 200
  `)
  return rows.map(row => {
    const [role, why, how] = [row.text('role'), row.text('why'), row.text('how')]
    return {
      looks: `${role}/${why}/${how}`,
      role,
      why,
      how,
      count: row.number('looks'),
      first: row.instant('first'),
      last: row.instant('last'),
    }
  })
}
