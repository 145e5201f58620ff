/** Why a duty of a matter is owed, and by that day: asked of `law` when somebody wants to know. */
import { caseOf } from '#casework'
import type { MatterId } from '#kernel'
import { type Explanation, explain, owed } from '#law'
import { dutiesOf, type MatterDuty, type Work } from '#store'
import { maySee } from './access/may-see.ts'
import { type Bench, today } from './bench.ts'
import { dutyKey, storyOf } from './reckon.ts'
import { type As, permits } from './who.ts'

export type DutyWhy = MatterDuty & Readonly<{ explanation: Explanation }>

export type WhyDesk = Readonly<{
  /** Undefined where there is no such duty there, or the asker may not: the same either way. */
  why(as: As, matter: MatterId, duty: string): Promise<DutyWhy | undefined>
}>

export function whyDesk(bench: Bench): WhyDesk {
  async function whyIn(tx: Work, as: As, [matter, duty]: readonly [MatterId, string]) {
    if (!(await maySee(tx, as, matter))) return undefined
    const { events } = await tx.load(matter)
    const lawCase = caseOf(matter, tx.authority, storyOf(events))
    const found = lawCase && owed(lawCase, { on: today(bench) }).find(one => dutyKey(one) === duty)
    if (!found) return undefined
    // What was kept says what this force aims for, and who checked the rule here.
    const kept = (await dutiesOf(tx, matter)).find(one => dutyKey(one.owed) === duty)
    return { ...(kept ?? { aimOn: null }), owed: found, explanation: explain(found) }
  }
  return {
    why: async (as, matter, duty) =>
      permits('handle own', as)
        ? bench.store.work(as, tx => whyIn(tx, as, [matter, duty]))
        : undefined,
  }
}
