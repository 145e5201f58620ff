/** Who holds a matter, glass broken in an emergency, and restricted-holdings checks. */
import { type Day, type Instant, type MatterId, matterId, type PersonId, personId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'

export type GivenRow = Readonly<{
  person: PersonId
  name: string
  role: string
  how: string
  from: Instant
  until: Instant | null
}>

/** Everybody who holds it now, and how. */
export async function holdersOf(tx: Work, matter: MatterId): Promise<readonly GivenRow[]> {
  const rows = await tx.rows(sql`
    select g.person_id, coalesce(s.name, g.person_id) as name, coalesce(s.role, '') as role, g.how,
           g.from_at, g.until_at
      from given g
      left join staff s on s.authority_id = g.authority_id and s.person_id = g.person_id
     where g.authority_id = ${tx.authority} and g.matter_id = ${matter}
       and (g.until_at is null or g.until_at > ${tx.now})
     order by g.from_at, g.person_id, g.how
     limit 200
  `)
  return rows.map(row => ({
    person: personId(row.text('person_id')),
    name: row.text('name'),
    role: row.text('role'),
    how: row.text('how'),
    from: row.instant('from_at'),
    until: row.instantOrNull('until_at'),
  }))
}

export type GivenMatter = Readonly<{
  matter: MatterId
  reference: string
  summary: string | null
  kind: string
  state: string
  loggedOn: Day | null
  until: Instant | null
}>

/** What was given to somebody to read, soonest ended first. */
export async function mattersGivenTo(tx: Work, person: PersonId): Promise<readonly GivenMatter[]> {
  const rows = await tx.rows(sql`
    select m.matter_id, m.reference, m.summary, m.kind, m.state, m.logged_on, g.until_at
      from given g
      join matter m on m.authority_id = g.authority_id and m.matter_id = g.matter_id
     where g.authority_id = ${tx.authority} and g.person_id = ${person} and g.how = 'given'
       and (g.until_at is null or g.until_at > ${tx.now})
     order by g.until_at, m.matter_id
     limit 200
  `)
  return rows.map(row => ({
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    summary: row.textOrNull('summary'),
    kind: row.text('kind'),
    state: row.text('state'),
    loggedOn: row.dayOrNull('logged_on'),
    until: row.instantOrNull('until_at'),
  }))
}

/** When somebody's emergency access to it ends, while it lasts. */
export async function emergencyUntil(
  tx: Work,
  matter: MatterId,
  person: PersonId,
): Promise<Instant | undefined> {
  const [row] = await tx.rows(sql`
    select until_at from given
     where authority_id = ${tx.authority} and matter_id = ${matter} and person_id = ${person}
       and how = 'emergency' and until_at > ${tx.now}
  `)
  return row?.instant('until_at')
}

export type EmergencyRow = Readonly<{
  emergency: string
  matter: MatterId
  reference: string
  person: PersonId
  name: string
  why: string
  minutes: number
  askedAt: Instant
  state: string
  decidedName: string | null
  decidedWhy: string | null
  decidedAt: Instant | null
  until: Instant | null
  reviewedName: string | null
  reviewedAt: Instant | null
  found: string | null
  /** Why they are kept from it now. */
  keptFor: readonly string[]
}>

const emergencyColumns = sql`
  e.emergency_id, e.matter_id, m.reference, e.person_id, e.person_name, e.why, e.minutes,
  e.asked_at, e.state, e.decided_name, e.decided_why, e.decided_at, e.until_at, e.reviewed_name,
  e.reviewed_at, e.found,
  coalesce((select string_agg(r.why, ' ' order by r.why) from restriction r
             where r.authority_id = e.authority_id and r.matter_id = e.matter_id
               and r.person_id = e.person_id), '') as kept_for
`

function emergencyIn(row: Row): EmergencyRow {
  return {
    emergency: row.text('emergency_id'),
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    person: personId(row.text('person_id')),
    name: row.text('person_name'),
    why: row.text('why'),
    minutes: row.number('minutes'),
    askedAt: row.instant('asked_at'),
    state: row.text('state'),
    decidedName: row.textOrNull('decided_name'),
    decidedWhy: row.textOrNull('decided_why'),
    decidedAt: row.instantOrNull('decided_at'),
    until: row.instantOrNull('until_at'),
    reviewedName: row.textOrNull('reviewed_name'),
    reviewedAt: row.instantOrNull('reviewed_at'),
    found: row.textOrNull('found'),
    keptFor: row.text('kept_for').split(' ').filter(Boolean),
  }
}

/** Waiting for a second person, oldest first. */
export async function emergenciesAsked(tx: Work): Promise<readonly EmergencyRow[]> {
  const rows = await tx.rows(sql`
    select ${emergencyColumns}
      from emergency e
      join matter m on m.authority_id = e.authority_id and m.matter_id = e.matter_id
     where e.authority_id = ${tx.authority} and e.state = 'asked'
     order by e.asked_at, e.emergency_id
     limit 200
  `)
  return rows.map(emergencyIn)
}

/** Those nobody has reviewed yet first, and then the newest. */
export async function emergenciesToReview(tx: Work): Promise<readonly EmergencyRow[]> {
  const rows = await tx.rows(sql`
    select ${emergencyColumns}
      from emergency e
      join matter m on m.authority_id = e.authority_id and m.matter_id = e.matter_id
     where e.authority_id = ${tx.authority}
     order by e.reviewed_at is not null, e.asked_at desc, e.emergency_id
     limit 200
  `)
  return rows.map(emergencyIn)
}

export async function emergencyRow(tx: Work, emergency: string): Promise<EmergencyRow | undefined> {
  const [row] = await tx.rows(sql`
    select ${emergencyColumns}
      from emergency e
      join matter m on m.authority_id = e.authority_id and m.matter_id = e.matter_id
     where e.authority_id = ${tx.authority} and e.emergency_id = ${emergency}
     limit 1
  `)
  return row && emergencyIn(row)
}

export type HoldingsRow = Readonly<{
  matter: MatterId
  reference: string
  subject: string
  name: string | null
  number: string | null
  rank: string | null
  unit: string | null
  askedAt: Instant
  answeredAt: Instant | null
}>

const holdingsColumns = sql`
  h.matter_id, m.reference, h.subject_id, s.name, s.number, s.rank, s.unit, h.asked_at,
  h.answered_at
`

function holdingsIn(row: Row): HoldingsRow {
  return {
    matter: matterId(row.text('matter_id')),
    reference: row.text('reference'),
    subject: row.text('subject_id'),
    name: row.textOrNull('name'),
    number: row.textOrNull('number'),
    rank: row.textOrNull('rank'),
    unit: row.textOrNull('unit'),
    askedAt: row.instant('asked_at'),
    answeredAt: row.instantOrNull('answered_at'),
  }
}

const holdingsFrom = sql`
  from holdings_check h
  join matter m on m.authority_id = h.authority_id and m.matter_id = h.matter_id
  join subject s
    on s.authority_id = h.authority_id and s.matter_id = h.matter_id
   and s.subject_id = h.subject_id
`

/** Checks nobody has answered, oldest first; none from which whoever answers is kept. */
export async function holdingsWaiting(tx: Work, person: PersonId): Promise<readonly HoldingsRow[]> {
  const rows = await tx.rows(sql`
    select ${holdingsColumns} ${holdingsFrom}
     where h.authority_id = ${tx.authority} and h.answered_at is null
       and not exists (
             select 1 from restriction r
              where r.authority_id = h.authority_id and r.matter_id = h.matter_id
                and r.person_id = ${person})
     order by h.asked_at, h.matter_id, h.subject_id
     limit 100
  `)
  return rows.map(holdingsIn)
}

export async function holdingsOf(tx: Work, matter: MatterId): Promise<readonly HoldingsRow[]> {
  const rows = await tx.rows(sql`
    select ${holdingsColumns} ${holdingsFrom}
     where h.authority_id = ${tx.authority} and h.matter_id = ${matter}
     order by h.asked_at, h.subject_id
  `)
  return rows.map(holdingsIn)
}

export type InterestRow = Readonly<{
  interest: string
  person: PersonId
  name: string
  kind: string
  about: string | null
  why: string
  at: Instant
}>

export async function interestsIn(tx: Work, matter: MatterId): Promise<readonly InterestRow[]> {
  const rows = await tx.rows(sql`
    select i.interest_id, i.person_id, coalesce(s.name, i.person_id) as name, i.kind, i.about,
           i.why, i.declared_at
      from interest i
      left join staff s on s.authority_id = i.authority_id and s.person_id = i.person_id
     where i.authority_id = ${tx.authority} and i.matter_id = ${matter}
     order by i.declared_at, i.interest_id
  `)
  return rows.map(row => ({
    interest: row.text('interest_id'),
    person: personId(row.text('person_id')),
    name: row.text('name'),
    kind: row.text('kind'),
    about: row.textOrNull('about'),
    why: row.text('why'),
    at: row.instant('declared_at'),
  }))
}

/** A matter by the reference people know it by, whatever kind it is. */
export async function matterNamed(tx: Work, reference: string): Promise<MatterId | undefined> {
  const [row] = await tx.rows(sql`
    select matter_id from matter
     where authority_id = ${tx.authority} and upper(reference) = upper(${reference})
     order by received_at desc, matter_id
     limit 1
  `)
  return row && matterId(row.text('matter_id'))
}

export async function keptUnits(
  tx: Work,
  matter: MatterId,
): Promise<readonly Readonly<{ unit: string; why: string }>[]> {
  const rows = await tx.rows(sql`
    select unit, why from kept_unit
     where authority_id = ${tx.authority} and matter_id = ${matter}
     order by unit
  `)
  return rows.map(row => ({ unit: row.text('unit'), why: row.text('why') }))
}
