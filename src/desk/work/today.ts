/** The work queue: what is owed, by when, by whom, under what. */
import { addDays, type Day, day, type Instant, londonDay, type MatterId } from '#kernel'
import {
  countDuties,
  countWaivers,
  type DueMatter,
  dueDuties,
  latestMatters,
  type MatterRow,
  mattersToMakeSafe,
  mattersWithoutLogDuty,
  type Queue,
  type UnsentLetter,
  type UnsentReceipt,
  unsentLetters,
  unsentReceipts,
} from '#store'
import type { Bench } from '../bench.ts'
import { type As, permits } from '../who.ts'
import { type Narrowed, narrow, ofWhom, type Whose } from './list.ts'

export type Section = 'overdue' | 'this-week' | 'later' | 'waiting'

export type Today = Readonly<{
  on: Day
  /**
   * Complainants who may not be safe, where nobody has recorded looking at that yet. These and
   * referrals are everybody's: whose work is asked for never leaves one out.
   */
  safety: readonly MatterRow[]
  referrals: readonly DueMatter[]
  /** Whether more of either wait than are listed: `urgentMax` of each. */
  moreUrgent: boolean
  /** Letters that have not reached anybody: everybody's, as safety is. */
  unsent: readonly UnsentLetter[]
  /** Receipts that complainants asked for and nobody has sent: everybody's too. */
  receipts: readonly UnsentReceipt[]
  sections: Readonly<Record<Section, SectionPage>>
  unowned: number
  /** Gone ahead without what is expected, or done against a rule, since the month began. */
  waivers: Awaited<ReturnType<typeof countWaivers>>
  /** The latest received, newest first. */
  received: readonly MatterRow[]
  /** Received and not logged, where no open duty already says so; newest first. */
  unlisted: readonly MatterRow[]
}>

/** How many in all, one page of them, and whether another follows it. */
export type SectionPage = Readonly<{ count: number; rows: readonly DueMatter[]; more: boolean }>

export type Asked = Readonly<{
  whose: Whose
  narrowed?: Narrowed
  /** Only this section, from after a row: a further page. */
  from?: Readonly<{ section: Section; on: Day | null; key: string }>
}>

type After = Readonly<{ receivedAt: Instant; matter: MatterId }>

export type TodayDesk = Readonly<{
  /** Undefined where the asker may not. */
  today(as: As, asked: Asked): Promise<Today | undefined>
  /** Everything a list holds in one go, at most `exportMax`: to be taken away. */
  owedList(as: As, asked: Omit<Asked, 'from'>): Promise<readonly DueMatter[] | undefined>
  /** Matters newest first, a page at a time. */
  matters(
    as: As,
    asked: Readonly<{ words: string; after?: After; oldestFirst?: boolean }>,
  ): Promise<Readonly<{ rows: readonly MatterRow[]; more: boolean }> | undefined>
  /** The newest of them, at most `exportMax`: to be taken away. */
  matterList(as: As, words: string): Promise<readonly MatterRow[] | undefined>
}>

const exportMax = 10_000

export { countedTo, searchedMost } from '#store'
export const pageSize = 50
/** Safety and referrals are shown whole, up to this many of each. */
export const urgentMax = 500
const referral = ['complaints.refer-deadline', 'complaints.refer-deadline-callin'] as const
const owedNow = ['open', 'overdue'] as const

type Of = Omit<Queue, 'states' | 'ours'>

/** Referrals stand above every list, so they are in none of its sections. */
function queues(on: Day, of: Of): Readonly<Record<Section, Queue>> {
  const ours = { states: owedNow, ours: true, notRules: referral, ...of } as const
  return {
    overdue: { ...ours, overdueOn: on },
    'this-week': { ...ours, notOverdueOn: on, dayBy: addDays(on, 7) },
    later: { ...ours, states: [...owedNow, 'not-yet'], notOverdueOn: on, dayAfter: addDays(on, 7) },
    waiting: { ...ours, ours: false },
  }
}

const monthOf = (on: Day): Day => day(`${on.slice(0, 8)}01`)

export function todayDesk({ store, world }: Bench): TodayDesk {
  return {
    async owedList(as, { whose, narrowed = {} }) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return undefined
      return store.work(as, async tx => {
        const of = { ...(await ofWhom(tx, whose, actor.person)), ...narrow(narrowed) }
        const states = [...owedNow, 'not-yet'] as const
        return dueDuties(tx, { ours: true, states, ...of }, { max: exportMax })
      })
    },
    async matters(as, { words, after, oldestFirst = false }) {
      if (!permits('handle', as)) return undefined
      const found = await store.work(as, tx =>
        latestMatters(tx, { max: pageSize + 1, words, oldestFirst, ...(after ? { after } : {}) }),
      )
      return { rows: found.slice(0, pageSize), more: found.length > pageSize }
    },
    async matterList(as, words) {
      if (!permits('handle', as)) return undefined
      return store.work(as, tx => latestMatters(tx, { max: exportMax, words }))
    },
    async today(as, { whose, narrowed = {}, from }) {
      const { actor } = as
      if (!permits('handle', as) || actor.type !== 'staff') return undefined
      const on = londonDay(world.now())
      return store.work(as, async tx => {
        const of = { ...(await ofWhom(tx, whose, actor.person)), ...narrow(narrowed) }
        const asked = queues(on, of)
        const unowned = { states: owedNow, ours: true, unowned: true } as const
        const counts = await countDuties(tx, { ...asked, unowned })
        const section = async (name: Section): Promise<SectionPage> => {
          const rows = await dueDuties(tx, asked[name], {
            max: pageSize + 1,
            ...(from?.section === name ? { after: from } : {}),
          })
          return {
            count: counts[name],
            rows: rows.slice(0, pageSize),
            more: rows.length > pageSize,
          }
        }
        const safety = await mattersToMakeSafe(tx, { max: urgentMax + 1 })
        const toRefer = { states: owedNow, ours: true, rules: referral } as const
        const referrals = await dueDuties(tx, toRefer, { max: urgentMax + 1 })
        return {
          on,
          safety: safety.slice(0, urgentMax),
          referrals: referrals.slice(0, urgentMax),
          moreUrgent: safety.length > urgentMax || referrals.length > urgentMax,
          unsent: await unsentLetters(tx, pageSize),
          receipts: await unsentReceipts(tx, pageSize),
          sections: {
            overdue: await section('overdue'),
            'this-week': await section('this-week'),
            later: await section('later'),
            waiting: await section('waiting'),
          },
          unowned: counts.unowned,
          waivers: await countWaivers(tx, monthOf(on)),
          received: await latestMatters(tx, { max: 10 }),
          unlisted: await mattersWithoutLogDuty(tx, { max: pageSize }),
        }
      })
    },
  }
}
