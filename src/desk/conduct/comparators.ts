/**
 * Earlier outcomes beside a panel's own, once it has provisionally chosen: how many there were for
 * a finding as grave, and how they spread. Information only. No matter is named, one that was
 * quashed is never among them, and that they were looked at is recorded.
 */
import type { ConductCommands as Commands, OutcomeStanding } from '#casework'
import { type MatterId, refuse, type SubjectId } from '#kernel'
import { alikeOutcomes, type OutcomeGiven } from '#store'
import { type Bench, system } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, permits } from '../who.ts'
import { panelRoomDesk } from './panel-room.ts'

/** How many came out which way; of final written warnings with a length, the months. */
export type Spread = Readonly<{
  n: number
  actions: readonly Readonly<{ action: string; n: number }>[]
  months?: Readonly<{ least: number; middle: number; most: number }>
}>
export type Comparators = Readonly<{
  level: string
  /** All for a finding as grave. */
  all: Spread
  /** Of those, where at least half of the factors either panel relied on are the same. */
  alike: Spread
}>
type See = Omit<Commands['SeeComparators'], 'today' | 'seen'>

export type ComparatorsDesk = Readonly<{
  seeComparators: Verb<See>
  /** Undefined before they were asked for, after a provisional choice. */
  comparators(as: As, matter: MatterId, subject: SubjectId): Promise<Comparators | undefined>
}>

/** The latest this many: what a force decided long ago says little of what is decided now. */
const most = 500
const alikeAtLeast = 0.5

export function comparatorsDesk(bench: Bench): ComparatorsDesk {
  const { store } = bench
  const rooms = panelRoomDesk(bench)

  /** Read for a panel that is given one matter alone: nothing of another leaves but counts. */
  async function found(as: As, matter: MatterId, standing: OutcomeStanding) {
    const { finding, seriousness } = standing
    if (!finding) return undefined
    const asked = { level: finding.level, except: matter, max: most }
    const asSystem = { authority: as.authority, actor: system }
    const given = await store.work(asSystem, tx => alikeOutcomes(tx, asked))
    const relied = Object.values(seriousness).flatMap(({ factors }) =>
      factors.map(({ factor }) => factor),
    )
    const alike = given.filter(({ factors }) => sharedOf(relied, factors) >= alikeAtLeast)
    return { level: finding.level, all: spreadOf(given), alike: spreadOf(alike) }
  }

  const see = (seen: number) =>
    verb<See>(bench, 'sit on a panel', (asked, today) => ({
      type: 'SeeComparators',
      today,
      on: asked.on,
      entry: asked.entry,
      subject: asked.subject,
      seen,
    }))

  return {
    async seeComparators(as, asked) {
      if (!permits('sit on a panel', as)) return refuse({ type: 'NotPermitted' })
      const room = await rooms.panelRoom(as, asked.matter, asked.subject)
      if (!room) return refuse({ type: 'NotPermitted' })
      const now = await found(as, asked.matter, room.standing)
      return see(now?.all.n ?? 0)(as, asked)
    },
    async comparators(as, matter, subject) {
      const room = await rooms.panelRoom(as, matter, subject)
      if (!room?.standing.proposed || !room.standing.comparators) return undefined
      return found(as, matter, room.standing)
    },
  }
}

/** Of all the factors of the guidance either relied on, how many both did. */
function sharedOf(relied: readonly string[], others: readonly string[]): number {
  const [one, other] = [new Set(relied), new Set(others)]
  one.delete('other')
  other.delete('other')
  const either = one.union(other).size
  return either === 0 ? 0 : one.intersection(other).size / either
}

function spreadOf(given: readonly OutcomeGiven[]): Spread {
  const counts = new Map<string, number>()
  for (const { action } of given) counts.set(action, (counts.get(action) ?? 0) + 1)
  const months = given.flatMap(one => one.months ?? []).toSorted((a, b) => a - b)
  const [least, middle, last] = [months[0], months[months.length >> 1], months.at(-1)]
  return {
    n: given.length,
    actions: [...counts].map(([action, n]) => ({ action, n })).toSorted((a, b) => b.n - a.n),
    ...(least !== undefined && middle !== undefined && last !== undefined
      ? { months: { least, middle, most: last } }
      : {}),
  }
}
