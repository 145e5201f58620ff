/** Looks as the auditor finds them: who, at which matter, how and why; never what it says. */
import { type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type LookRow = Readonly<{
  id: string
  at: Instant
  person: string
  name: string | null
  role: string | null
  what: string
  subject: string | null
  how: string
  matter: MatterId | null
  reference: string | null
  /** Null for a list, and for what was recorded before this was asked. */
  own: boolean | null
  reason: string | null
  words: string | null
  found: string | null
}>

export type LookSearch = Readonly<{
  /** As a look has them: `staff:jay-arden`. */
  persons?: readonly string[]
  role?: string
  matter?: MatterId
  what?: string
  how?: string
  /** Recorded at or after the one and before the other. */
  from?: Instant
  until?: Instant
  /** In the words of a reason or of a search. */
  words?: string
  outside?: boolean
}>
export type LookPlace = Readonly<{ at: Instant; id: string }>

const columns = sql`
  l.look_id, l.looked_at, l.person, s.name, l.role, l.what, l.subject, l.how, l.matter_id,
  m.reference, l.own, l.reason, l.words, l.found
`

function lookOf(row: Row): LookRow {
  const matter = row.textOrNull('matter_id')
  const own = row.textOrNull('own')
  return {
    id: row.text('look_id'),
    at: row.instant('looked_at'),
    person: row.text('person'),
    name: row.textOrNull('name'),
    role: row.textOrNull('role'),
    what: row.text('what'),
    subject: row.textOrNull('subject'),
    how: row.text('how'),
    matter: matter === null ? null : matterId(matter),
    reference: row.textOrNull('reference'),
    own: own === null ? null : own === 't',
    reason: row.textOrNull('reason'),
    words: row.textOrNull('words'),
    found: row.textOrNull('found'),
  }
}

const anywhere = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`

/** The matter of a reference, whatever its kind. */
export async function matterCalled(tx: Work, reference: string): Promise<MatterId | undefined> {
  const [row] = await tx.rows(sql`
    select matter_id from matter
     where authority_id = ${tx.authority} and reference = ${reference}
  `)
  return row && matterId(row.text('matter_id'))
}

/** Newest first, from after a place. Each condition goes along an index of its own. */
export async function searchLooks(
  tx: Work,
  { persons, role, matter, what, how, from, until, words, outside }: LookSearch,
  { max, after }: Readonly<{ max: number; after?: LookPlace }>,
): Promise<readonly LookRow[]> {
  const asked = [
    sql`l.authority_id = ${tx.authority}`,
    ...(persons ? [sql`l.person = any(${[...persons]}::text[])`] : []),
    ...(role ? [sql`l.role = ${role}`] : []),
    ...(matter ? [sql`l.matter_id = ${matter}`] : []),
    ...(what ? [sql`l.what = ${what}`] : []),
    ...(how ? [sql`l.how = ${how}`] : []),
    ...(how && how !== 'read' ? [sql`l.how <> 'read'`] : []),
    ...(from ? [sql`l.looked_at >= ${from}`] : []),
    ...(until ? [sql`l.looked_at < ${until}`] : []),
    ...(outside ? [sql`l.own = false`] : []),
    ...(words
      ? [
          sql`(l.words is not null or l.found is not null)`,
          sql`(l.words ilike ${anywhere(words)} or l.found ilike ${anywhere(words)})`,
        ]
      : []),
    ...(after
      ? [
          sql`l.looked_at <= ${after.at}`,
          sql`(l.looked_at < ${after.at} or l.look_id > ${after.id})`,
        ]
      : []),
  ]
  const rows = await tx.rows(sql`
    select ${columns}
      from look l
      left join staff s on s.authority_id = l.authority_id and 'staff:' || s.person_id = l.person
      left join matter m on m.authority_id = l.authority_id and m.matter_id = l.matter_id
     where ${sql.join(asked, sql` and `)}
     order by l.looked_at desc, l.look_id
     limit ${max}
  `)
  return rows.map(lookOf)
}
