/** What the complainant says it did to them, in their own words: for the panel as they wrote it. */
import { accept, type Day, nothing } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import { type ConductFacts, ofKind } from './conduct.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'

/** How it came: on their page, or taken down by us as they gave it. */
export const impactWays = ['online', 'in-writing', 'in-person'] as const
export type ImpactWay = (typeof impactWays)[number]

export type ImpactEvents = {
  /** The same of each officer in the matter: each has a panel of their own. */
  ImpactReceived: Step & Readonly<{ words: string; how: ImpactWay }>
}
export type ImpactCommands = {
  ReceiveImpact: Omit<ImpactEvents['ImpactReceived'], 'subject'> & Today
}

/** What they said and when, oldest first: what was added later never replaces what was said. */
export function impactOf(
  events: ConductFacts,
): readonly Readonly<{ on: Day; words: string; how: ImpactWay }>[] {
  return ofKind(events, 'ImpactReceived').map(({ on, words, how }) => ({ on, words, how }))
}

export const impactDecides: Decides<ImpactCommands> = {
  ReceiveImpact({ today, on, entry, words, how }, facts) {
    const all = facts.subjects.map(({ subject }, nth) =>
      recorded(
        { type: 'ImpactReceived', on, entry: `${entry}-${nth}`, subject, words, how },
        { today, facts },
        missingWords(words, 'words'),
      ),
    )
    const refused = all.find(({ ok }) => !ok)
    if (refused) return refused
    const events = all.flatMap(one => (one.ok ? one.value : []))
    return events.length > 0 ? accept(...events) : nothing
  },
}

export const impactEvolves: Evolves<ImpactEvents> = {
  ImpactReceived: (facts, event) => kept(facts, { ...event, type: 'ImpactReceived' }),
}

export const impactTells: Tells<ImpactEvents> = { ImpactReceived: untold }
