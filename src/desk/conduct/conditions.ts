/**
 * Conditions after an outcome, for whoever of the line sees to them: whose they are, what they are
 * and until when. Nothing else of the case: whom an officer answers to is kept from it.
 */
import { type Conditions, conditionsOn, conductOf } from '#casework'
import { londonDay } from '#kernel'
import { conditionsSeenTo, recordsOfOneself } from '#store'
import { type Bench, system } from '../bench.ts'
import { factsOf } from '../people/history-known.ts'
import type { As } from '../who.ts'

export type ConditionsOfOfficer = Readonly<{
  officer: Readonly<{ name?: string; rank?: string; number?: string }>
  conditions: readonly Pick<Conditions, 'conditions' | 'on' | 'until'>[]
}>

export type ConditionsDesk = Readonly<{
  /** Those that run today and whoever asks sees to, the soonest over first. */
  conditionsMine(as: As): Promise<readonly ConditionsOfOfficer[] | undefined>
}>

const most = 100

export function conditionsDesk({ store }: Bench): ConditionsDesk {
  return {
    async conditionsMine({ authority, actor }) {
      if (actor.type !== 'staff') return undefined
      const { person } = actor
      // Read past what they are kept from, and no more of it given out than the conditions.
      return store.work({ authority, actor: system }, async tx => {
        const today = londonDay(tx.now)
        const own = await recordsOfOneself(tx, person)
        const found: ConditionsOfOfficer[] = []
        for (const { matter, subject, record } of await conditionsSeenTo(tx, {
          ...{ person, on: today, max: most },
        })) {
          const facts = (await factsOf(tx, matter))?.facts
          const officer = facts?.subjects.find(one => one.subject === subject)
          // Nobody sees to their own.
          if (!facts || !officer || (record !== null && own.has(record))) continue
          const running = conditionsOn(conductOf(facts, subject), today).filter(
            one => one.person === person,
          )
          const { name, rank, number } = officer
          const called = { ...(name ? { name } : {}), ...(rank ? { rank } : {}) }
          if (running.length > 0)
            found.push({
              officer: { ...called, ...(number ? { number } : {}) },
              conditions: running.map(({ conditions, on, until }) => ({ conditions, on, until })),
            })
        }
        const first = ({ conditions }: ConditionsOfOfficer) => conditions[0]?.until ?? ''
        return found.toSorted((a, b) => (first(a) < first(b) ? -1 : 1))
      })
    },
  }
}
