/** What a day begins with: what changed, who named me, and what a head of department looks over. */
import { addDays, addSeconds, type Day, type Instant, type MatterId } from '#kernel'
import {
  actorOf,
  allStaff,
  type Changed,
  changedSince,
  dueDuties,
  keepVisit,
  type Load,
  lastVisit,
  type Mention,
  unreadMentions,
  type Waiver,
  type Work,
  waiversSince,
  workload,
} from '#store'
import { type Bench, today } from '../bench.ts'
import { did } from '../did.ts'
import { toldOf } from '../embargo.ts'
import { type As, outsideName, permits } from '../who.ts'

/** Something a colleague or the complainant did in a matter of mine. */
export type News = Pick<Changed, 'matter' | 'reference' | 'summary'> &
  Readonly<{ by: string; did: string; at: Instant }>

export type SinceLast = Readonly<{
  /** When they last said they had read it; the first time, a week ago. */
  since: Instant
  news: readonly News[]
  /** Whether there is more than is listed. */
  more: boolean
  mentions: readonly (Omit<Mention, 'by'> & Readonly<{ by: string }>)[]
}>

/** A report on a long investigation that falls to be made. */
export type LongReport = Readonly<{
  matter: MatterId
  reference: string
  summary: string | null
  on: Day
}>
export type Overview = Readonly<{
  on: Day
  loads: readonly Load[]
  /** Reports on long investigations that fall in the next 60 days or already have, in order. */
  reports: readonly LongReport[]
}>

export type DayDesk = Readonly<{
  sinceLast(as: As): Promise<SinceLast | undefined>
  /** What changed was read: it starts again from now. */
  readNews(as: As): Promise<boolean>
  /** For whoever looks over everybody's work. */
  overview(as: As): Promise<Overview | undefined>
  /** What was gone ahead without in the last 31 days, newest first, with who did. */
  waivers(as: As): Promise<readonly Waiver[] | undefined>
}>

const newsMax = 20
const week = 7 * 86_400

async function namesIn(tx: Work): Promise<(actor: string) => string> {
  const names = new Map((await allStaff(tx)).map(({ person, name }) => [`staff:${person}`, name]))
  return actor => names.get(actor) ?? outsideName(actor)
}

function didWhat(type: string): string {
  return Object.entries(did).find(([name]) => name === type)?.[1] ?? 'changed this'
}

/** Of a draft judgment in confidence not even that somebody recorded something. */
async function withoutDrafts(tx: Work, changed: readonly Changed[]): Promise<readonly Changed[]> {
  const isStep = ({ type }: Readonly<{ type: string }>) => type === 'ChallengeMade'
  const matters = [...new Set(changed.filter(isStep).map(({ matter }) => matter))]
  const told = new Set<string>()
  for (const matter of matters)
    for (const { recorded } of toldOf(tx, (await tx.load(matter)).events).filter(isStep))
      told.add(`${matter} ${recorded}`)
  return changed.filter(one => !isStep(one) || told.has(`${one.matter} ${one.recorded}`))
}

/** The day such a report is owed from is the day it arises: the law gives it no last day. */
async function longReports(tx: Work, until: Day): Promise<readonly LongReport[]> {
  const states = ['open', 'overdue', 'not-yet'] as const
  const rules = ['investigate.timeliness-local']
  const found = await dueDuties(tx, { ours: true, states, rules }, { max: 500 })
  const reports = found.flatMap(({ owed, matter, reference, summary }) =>
    owed.arose !== null && owed.arose <= until
      ? [{ matter, reference, summary, on: owed.arose }]
      : [],
  )
  const each = new Map(reports.map(report => [`${report.matter} ${report.on}`, report]))
  return [...each.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

export function dayDesk(bench: Bench): DayDesk {
  const { store, world } = bench
  return {
    async sinceLast(as) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return undefined
      const { person } = actor
      return store.work(as, async tx => {
        const named = await namesIn(tx)
        const since = (await lastVisit(tx, person)) ?? addSeconds(world.now(), -week)
        const changed = await changedSince(tx, {
          person,
          actor: actorOf(actor),
          since,
          max: newsMax + 1,
        })
        const told = await withoutDrafts(tx, changed)
        const mentions = await unreadMentions(tx, person, newsMax)
        return {
          since,
          more: told.length > newsMax,
          news: told.slice(0, newsMax).map(({ type, recorded, actor: by, ...one }) => ({
            ...one,
            by: named(by),
            did: didWhat(type),
            at: recorded,
          })),
          mentions: mentions.map(one => ({ ...one, by: named(one.by) })),
        }
      })
    },
    async readNews(as) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return false
      await store.work(as, tx => keepVisit(tx, actor.person))
      return true
    },
    async overview(as) {
      if (!permits('lead', as)) return undefined
      const on = today(bench)
      return store.work(as, async tx => ({
        on,
        loads: await workload(tx, on),
        reports: await longReports(tx, addDays(on, 60)),
      }))
    },
    async waivers(as) {
      if (!permits('handle', as)) return undefined
      const since = addDays(today(bench), -31)
      return store.work(as, async tx => {
        const named = await namesIn(tx)
        return (await waiversSince(tx, since, 200)).map(one => ({ ...one, by: named(one.by) }))
      })
    },
  }
}
