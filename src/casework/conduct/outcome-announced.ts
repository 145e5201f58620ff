/** What was said aloud first: kept as it was said, once there were proceedings to say it in. */
import type { Day } from '#kernel'
import type { Decides } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import { type ConductFacts, conductOf, ofKind } from './conduct.ts'
import { recordedDespite } from './despite.ts'
import type { OutcomeTasksCommands } from './outcome-shapes.ts'
import { findingNow, roundNow } from './rounds.ts'

type Announce = Pick<OutcomeTasksCommands, 'AnnounceOutcome'>

/**
 * Nothing is announced before proceedings were opened. A finding that stands shows that they were,
 * where that was not recorded.
 */
export function mayAnnounce(events: ConductFacts, on: Day): boolean {
  const began = ofKind(roundNow(events).events, 'ProceedingsBegan').some(one => one.on <= on)
  return began || wasFound(events, on)
}

function wasFound(events: ConductFacts, on: Day): boolean {
  const finding = findingNow(events)
  return finding !== undefined && finding.on <= on
}

/** Recorded again, it puts right what was recorded before; the last is what was announced. */
export const announceDecides: Decides<Announce> = {
  AnnounceOutcome({ today, waivedWhy = '', asItWasWhy: _, ...asked }, facts) {
    const events = conductOf(facts, asked.subject)
    return recordedDespite(
      kept => ({ ...asked, ...kept, type: 'OutcomeAnnounced' }),
      { today, facts },
      {
        despite: { waivedWhy },
        way: { expected: [!wasFound(events, asked.on) && 'finding.standard'] },
        missing: [
          missingWords(asked.words, 'words'),
          mayAnnounce(events, asked.on) ? undefined : { type: 'TaskNotOpen', first: 'opening' },
        ],
      },
    )
  },
}
