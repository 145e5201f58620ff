/** What stands of a complainant's safety, as far as whoever asks may know of it. */
import { complaint, type SafeCase, type SafeFacts } from '#casework'
import { addDays, addMonths, type Day, fold, type MatterId } from '#kernel'
import {
  allStaff,
  type Covert,
  casesLookedAt,
  covertOf,
  isCovertReader,
  type LookMatch,
  lookMatchesOf,
  type SafeTask,
  type StaffRow,
  safeTasks,
  type Watched,
  watched,
  watchOf,
} from '#store'
import { keptOut } from '../access/holder.ts'
import { maySee } from '../access/may-see.ts'
import { rolesThat } from '../access/roles.ts'
import { type Bench, today } from '../bench.ts'
import { complaintEvent } from '../reckon.ts'
import { type As, permits } from '../who.ts'

/** One case as its page shows it. */
export type CaseStanding = SafeCase &
  Readonly<{
    /** `asked`: the asker asked, and is told no more than that. */
    covert: Readonly<{ type: 'whole'; row: Covert }> | Readonly<{ type: 'asked' }> | undefined
    /** Somebody dealt with it: to whoever may not know how, that is all there is. */
    isLookedAt: boolean
  }>

export type Safeguard = Readonly<{
  version: number
  reference: string
  cases: readonly CaseStanding[]
  looks: readonly LookMatch[]
  reprisals: SafeFacts['reprisals']
  stillSafe: SafeFacts['stillSafe']
  watch: Readonly<{ from: Day; until: Day | null }> | undefined
  /** When they are next asked whether they are safe, by this force's own rule. */
  nextAsk: Day | undefined
  subjects: readonly Readonly<{ subject: string; name: string }>[]
  mayDecide: boolean
}>

export type SafeDesk = Readonly<{
  safeguard(as: As, matter: MatterId): Promise<Safeguard | undefined>
  /** What is to be done today so that complainants are safe; soonest first. */
  safeTasks(as: As): Promise<readonly SafeTask[] | undefined>
  /** Everybody watched over, for those who protect covertly. */
  watched(as: As): Promise<readonly Watched[] | undefined>
  /** Colleagues who could be named to what is covert. */
  couldKnow(
    as: As,
    matter: MatterId,
  ): Promise<readonly Pick<StaffRow, 'person' | 'name'>[] | undefined>
}>

const most = 200

export function safeDesk(bench: Bench): SafeDesk {
  const { store } = bench
  return {
    safeguard: async (as, matter) => {
      const { actor } = as
      if (!permits('handle own', as) || actor.type !== 'staff') return undefined
      return store.work(as, async tx => {
        if (!(await maySee(tx, as, matter))) return undefined
        const { version, events } = await tx.load(matter)
        const state = fold(complaint, events.map(complaintEvent))
        if (state.type !== 'Open') return undefined
        const { safeguard, subjects, reference } = state.facts
        const mayDecide = permits('protect covertly', as)
        const knows = mayDecide || (await isCovertReader(tx, matter, actor.person))
        const rows = await covertOf(tx, matter)
        const lookedAt = await casesLookedAt(tx, matter)
        const watch = await watchOf(tx, matter)
        const isWatched = safeguard.cases.length > 0 || safeguard.reprisals.length > 0
        const asked = watch && addMonths(watch.askedOn ?? watch.from, 1)
        const isOver = Boolean(watch?.until && asked && asked > watch.until)
        return {
          version,
          reference,
          cases: safeguard.cases.map(one => {
            const row = rows.find(of => of.case === one.found.case)
            const whole = row && knows ? ({ type: 'whole', row } as const) : undefined
            const own = row?.askedBy === actor.person && row.decision !== 'change-access'
            return {
              ...one,
              covert: whole ?? (own ? ({ type: 'asked' } as const) : undefined),
              isLookedAt: lookedAt.has(one.found.case),
            }
          }),
          looks: await lookMatchesOf(tx, matter, most),
          reprisals: safeguard.reprisals,
          stillSafe: safeguard.stillSafe,
          watch: watch && { from: watch.from, until: watch.until },
          nextAsk: isWatched && !isOver ? asked : undefined,
          subjects: subjects.flatMap(({ subject, name, number }) =>
            name || number ? [{ subject, name: [name, number].filter(Boolean).join(', ') }] : [],
          ),
          mayDecide,
        }
      })
    },
    async safeTasks(as) {
      if (!permits('handle', as)) return undefined
      const on = today(bench)
      return store.work(as, tx =>
        safeTasks(tx, { on, soon: addDays(on, 7), askedBefore: addMonths(on, -1), max: most }),
      )
    },
    async watched(as) {
      if (!permits('protect covertly', as)) return undefined
      return store.work(as, tx => watched(tx, today(bench), most))
    },
    async couldKnow(as, matter) {
      if (!permits('protect covertly', as)) return undefined
      return store.work(as, async tx => {
        if (!(await maySee(tx, as, matter))) return undefined
        const handle = new Set<string>(rolesThat('handle own'))
        for (const role of rolesThat('protect covertly')) handle.delete(role)
        const able = (await allStaff(tx)).filter(({ role }) => handle.has(role))
        const kept = await keptOut(tx, matter)
        // Nobody who is kept from the matter is ever offered, nor while let in in an emergency.
        return able
          .filter(({ person }) => !kept.has(person))
          .map(({ person, name }) => ({ person, name }))
      })
    },
  }
}
