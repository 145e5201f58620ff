/** The work queue: what is owed, by when, by whom, under what. */
import { addDays, type Day, londonDay } from '#kernel'
import {
  countDuties,
  type DueMatter,
  dueDuties,
  latestMatters,
  type MatterRow,
  mattersToMakeSafe,
  type Queue,
} from '#store'
import type { Bench } from './bench.ts'
import { readers } from './staff.ts'
import { type As, permits } from './who.ts'

export type Whose = 'mine' | 'force'
export type Section = 'overdue' | 'this-week' | 'later' | 'waiting'

export type Today = Readonly<{
  on: Day
  /** Complainants who may not be safe, where nobody has recorded looking at that yet. */
  safety: readonly MatterRow[]
  referrals: readonly DueMatter[]
  sections: Readonly<Record<Section, Readonly<{ count: number; rows: readonly DueMatter[] }>>>
  unowned: number
  /** Received and not yet logged, newest first. */
  received: readonly MatterRow[]
}>

export type Asked = Readonly<{
  whose: Whose
  /** Only this section, from after a row: a further page. */
  from?: Readonly<{ section: Section; on: Day | null; key: string }>
}>

export type TodayDesk = Readonly<{
  /** Undefined where the asker may not. */
  today(as: As, asked: Asked): Promise<Today | undefined>
}>

export const pageSize = 50
const referral = ['complaints.refer-deadline', 'complaints.refer-deadline-callin'] as const
const owedNow = ['open', 'overdue'] as const

function queues(on: Day, mine: Readonly<{ handler?: string }>): Readonly<Record<Section, Queue>> {
  const ours = { states: owedNow, ours: true, notRules: referral, ...mine } as const
  return {
    overdue: { ...ours, overdueOn: on },
    'this-week': { ...ours, notOverdueOn: on, dayBy: addDays(on, 7) },
    later: { ...ours, states: [...owedNow, 'not-yet'], notOverdueOn: on, dayAfter: addDays(on, 7) },
    waiting: { ...ours, ours: false },
  }
}

export function todayDesk({ store, world }: Bench): TodayDesk {
  return {
    async today(as, { whose, from }) {
      const { actor } = as
      if (!permits(readers, as) || actor.type !== 'staff') return undefined
      const on = londonDay(world.now())
      const mine = whose === 'mine' ? { handler: actor.person } : {}
      return store.work(as, async tx => {
        const asked = queues(on, mine)
        const section = async (name: Section) => ({
          count: await countDuties(tx, asked[name]),
          rows: await dueDuties(tx, asked[name], {
            max: pageSize,
            ...(from?.section === name ? { after: from } : {}),
          }),
        })
        return {
          on,
          safety: await mattersToMakeSafe(tx, { ...mine, max: pageSize }),
          referrals: await dueDuties(
            tx,
            { states: owedNow, ours: true, rules: referral, ...mine },
            { max: pageSize },
          ),
          sections: {
            overdue: await section('overdue'),
            'this-week': await section('this-week'),
            later: await section('later'),
            waiting: await section('waiting'),
          },
          unowned: await countDuties(tx, { states: owedNow, ours: true, unowned: true }),
          received: await latestMatters(tx, { max: 10 }),
        }
      })
    },
  }
}
