/** The complainant's statement of what it did to them, where it came to staff and not online. */
import type { ConductCommands as Commands } from '#casework'
import type { Bench } from '../bench.ts'
import { type Verb, verb } from '../verb.ts'

export type ImpactDesk = Readonly<{
  /** Kept of each officer in the matter. */
  receiveImpact: Verb<Omit<Commands['ReceiveImpact'], 'today'>>
}>

export function impactDesk(bench: Bench): ImpactDesk {
  return {
    receiveImpact: verb(bench, 'handle', ({ on, entry, words, how }, today) => ({
      type: 'ReceiveImpact',
      ...{ today, on, entry, words, how },
    })),
  }
}
