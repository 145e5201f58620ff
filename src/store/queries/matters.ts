/** Matters as lists and headers show them. */
import { type Day, type Instant, type MatterId, matterId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type MatterRow = Readonly<{
  matter: MatterId
  reference: string
  stage: 'received' | 'logged'
  madeOn: Day
  receivedAt: Instant
  loggedOn: Day | null
  /** Without names; null until somebody has logged it. */
  summary: string | null
  complainant: string | null
  handler: string | null
  handlerName: string | null
  safetyLook: boolean
  /** They said somebody pressed them to withdraw, and nobody has looked at that yet. */
  pressed: boolean
  kind: 'complaint' | 'conduct-matter' | 'dsi-matter' | 'internal-conduct'
  /** Where it stands, as `law` last answered: `RECORDED`, `WITH_DG`, `CLOSED` and so on. */
  state: string
  channel: string
  incident: string | null
  recordedOn: Day | null
  outcomeOn: Day | null
  finalisedOn: Day | null
  /** National allegation category codes, in order. */
  codes: readonly string[]
  tags: readonly string[]
  /** As a person decided it; null until somebody does. */
  purpose: string | null
  version: number
  changedAt: Instant
}>

const columns = sql`
  m.matter_id, m.reference, m.stage, m.made_on, m.received_at, m.logged_on, m.summary, m.complainant,
  m.handler_id, s.name as handler_name, m.safety_look, m.pressed, m.version, m.changed_at, m.kind,
  m.state,
  m.channel, m.incident_id, m.recorded_on, m.outcome_on, m.finalised_on,
  to_json(m.codes)::text as codes, to_json(m.tags)::text as tags,
  m.purpose
`
const tables = sql`
  matter m left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
`

const kinds = ['complaint', 'conduct-matter', 'dsi-matter', 'internal-conduct'] as const
function kindOf(kind: string): MatterRow['kind'] {
  return kinds.find(one => one === kind) ?? 'complaint'
}

export function wordsOf(json: string): readonly string[] {
  const words: unknown = JSON.parse(json)
  return Array.isArray(words) ? words.map(String) : []
}

function matterOf(row: Row): MatterRow {
  return {
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    stage: row.text('stage') === 'logged' ? 'logged' : 'received',
    madeOn: row.day('made_on'),
    receivedAt: row.instant('received_at'),
    loggedOn: row.dayOrNull('logged_on'),
    summary: row.textOrNull('summary'),
    complainant: row.textOrNull('complainant'),
    handler: row.textOrNull('handler_id'),
    handlerName: row.textOrNull('handler_name'),
    safetyLook: row.boolean('safety_look'),
    pressed: row.boolean('pressed'),
    kind: kindOf(row.text('kind')),
    state: row.text('state'),
    channel: row.text('channel'),
    incident: row.textOrNull('incident_id'),
    recordedOn: row.dayOrNull('recorded_on'),
    outcomeOn: row.dayOrNull('outcome_on'),
    finalisedOn: row.dayOrNull('finalised_on'),
    codes: wordsOf(row.text('codes')),
    tags: wordsOf(row.text('tags')),
    purpose: row.textOrNull('purpose'),
    version: row.number('version'),
    changedAt: row.instant('changed_at'),
  }
}

/** Keeps where a matter stands, as `law` answered it on a day. */
export async function keepState(
  tx: Work,
  matter: MatterId,
  { state, on }: Readonly<{ state: string; on: Day }>,
): Promise<void> {
  await tx.run(sql`
    update matter set state = ${state}, reckoned_on = ${on}
     where authority_id = ${tx.authority} and matter_id = ${matter}
       and (state, reckoned_on) is distinct from (${state}, ${on}::date)
  `)
}

/** One matter, or undefined where this authority has none of that id. */
export async function matterRow(tx: Work, matter: MatterId): Promise<MatterRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from ${tables}
     where m.authority_id = ${tx.authority} and m.matter_id = ${matter}
  `)
  return row && matterOf(row)
}

/** Words are looked for in this many of the newest matters; a whole reference in all of them. */
export const searchedMost = 20_000

/** The latest matters received, newest first unless said, from after `after`; with these words. */
export async function latestMatters(
  tx: Work,
  page: Readonly<{
    max: number
    after?: Readonly<{ receivedAt: Instant; matter: MatterId }>
    /** In its reference or summary, or one of its tags. */
    words?: string
    oldestFirst?: boolean
  }>,
): Promise<readonly MatterRow[]> {
  const { after, max, words, oldestFirst = false } = page
  const beyond = oldestFirst ? sql`>` : sql`<`
  const way = oldestFirst ? sql`asc` : sql`desc`
  const from = after
    ? sql`and (received_at, matter_id) ${beyond} (${after.receivedAt}::timestamptz, ${after.matter})`
    : sql``
  const like = `%${(words ?? '').replaceAll(/[%_\\]/g, '\\$&')}%`
  const holding = words
    ? sql`where m.reference ilike ${like} or m.summary ilike ${like}
                or ${words.toLowerCase()} = any(m.tags)`
    : sql``
  const rows = await tx.rows(sql`
    select ${columns}
      from (select * from matter
             where authority_id = ${tx.authority} ${from}
             order by received_at ${way}, matter_id ${way}
             limit ${words ? searchedMost : max}) m
      left join staff s on s.authority_id = m.authority_id and s.person_id = m.handler_id
      ${holding}
     order by m.received_at ${way}, m.matter_id ${way}
     limit ${max}
  `)
  if (rows.length > 0 || !words || after) return rows.map(matterOf)
  const [named] = await tx.rows(sql`
    select ${columns} from ${tables}
     where m.authority_id = ${tx.authority} and m.reference = ${words.toUpperCase()}
  `)
  return named ? [matterOf(named)] : []
}

/** The unfinished matters somebody handles, the latest received first. */
export async function mattersOfHandler(
  tx: Work,
  handler: string,
  { max }: Readonly<{ max: number }>,
): Promise<readonly MatterRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where m.authority_id = ${tx.authority} and m.handler_id = ${handler}
       and m.finalised_on is null
     order by m.received_at desc, m.matter_id desc
     limit ${max}
  `)
  return rows.map(matterOf)
}

/** What somebody handled that was finished on or after a day, the latest finished first. */
export async function mattersFinishedBy(
  tx: Work,
  handler: string,
  { since, max }: Readonly<{ since: Day; max: number }>,
): Promise<readonly MatterRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where m.authority_id = ${tx.authority} and m.handler_id = ${handler}
       and m.finalised_on >= ${since}
     order by m.finalised_on desc, m.matter_id desc
     limit ${max}
  `)
  return rows.map(matterOf)
}

/**
 * Received, not logged, and under no open duty to be logged: what the queue of duties cannot show
 * (a complaint older than the law we compute, one whose words are gone). Newest first. What a force
 * found by itself is never logged as a complaint is: where its case stands is known without that.
 */
export async function mattersWithoutLogDuty(
  tx: Work,
  { max }: Readonly<{ max: number }>,
): Promise<readonly MatterRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where m.authority_id = ${tx.authority} and m.stage = 'received'
       and not (m.kind = 'internal-conduct' and m.state <> 'not-encoded')
       and not exists (
             select 1 from duty d
              where d.authority_id = m.authority_id and d.matter_id = m.matter_id
                and d.rule = 'complaints.log' and d.state in ('open', 'overdue'))
     order by m.received_at desc, m.matter_id desc
     limit ${max}
  `)
  return rows.map(matterOf)
}

/** Matters whose complainant may not be safe and where nobody has recorded looking at that yet. */
export async function mattersToMakeSafe(
  tx: Work,
  { max }: Readonly<{ max: number }>,
): Promise<readonly MatterRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where m.authority_id = ${tx.authority} and (m.safety_look or m.pressed)
     order by m.received_at, m.matter_id
     limit ${max}
  `)
  return rows.map(matterOf)
}

/** Matters of which somebody says that an entry is wrong, and nobody has answered yet. */
export async function mattersContested(
  tx: Work,
  { max }: Readonly<{ max: number }>,
): Promise<readonly MatterRow[]> {
  const rows = await tx.rows(sql`
    select ${columns} from ${tables}
     where m.authority_id = ${tx.authority} and m.contested > 0
     order by m.received_at, m.matter_id
     limit ${max}
  `)
  return rows.map(matterOf)
}

/**
 * Matters whose duties were last asked for before `on`, or never: a new day alone can change what
 * is owed. Those that are over, with nothing left to fall due, stay as they are.
 */
export async function mattersToReckon(
  tx: Work,
  on: Day,
  max: number,
): Promise<readonly MatterId[]> {
  const rows = await tx.rows(sql`
    select matter_id from matter m
     where authority_id = ${tx.authority}
       and (reckoned_on is null
            or reckoned_on < ${on}
               and (state not in ('CLOSED', 'NOT_A_COMPLAINT')
                    or exists (select 1 from duty d
                                where d.authority_id = m.authority_id and d.matter_id = m.matter_id
                                  and d.met_on is null
                                  and d.state in ('open', 'overdue', 'not-yet'))))
     order by matter_id
     limit ${max}
  `)
  return rows.map(row => matterId(row.text('matter_id')))
}

/** The next reference of a kind in a year: `CO/1873/26`. Gapless only if every taker commits. */
export async function nextReference(
  tx: Work,
  kind: 'CO' | 'CM' | 'PR',
  year: number,
): Promise<string> {
  const [row] = await tx.rows(sql`
    insert into reference_counter as c (authority_id, kind, year, last)
    values (${tx.authority}, ${kind}, ${year}, 1)
        on conflict (authority_id, kind, year) do update set last = c.last + 1
    returning last
  `)
  if (!row) throw new Error('the reference counter answered nothing')
  return `${kind}/${row.number('last')}/${String(year % 100).padStart(2, '0')}`
}
