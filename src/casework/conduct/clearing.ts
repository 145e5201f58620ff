/**
 * Clearing an officer: nothing stands against them, so nothing that was laid on them stays. One act
 * ends the restrictions and the suspension, and takes down what was published.
 */
import { accept, refuse } from '#kernel'
import type { Verdict } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { AfterCommands } from './after.ts'
import { conductOf } from './conduct.ts'
import { clearedBy } from './deciding-known.ts'
import { restrictionsOn, suspensionOn } from './investigating-known.ts'
import { allDown } from './publishing.ts'
import { stillPublic } from './publishing-known.ts'
import { recorded } from './recorded.ts'

export function clearOfficer(
  { today, on, entry, subject, words }: AfterCommands['ClearOfficer'],
  facts: Facts,
): Verdict {
  const events = conductOf(facts, subject)
  const by = clearedBy(events)
  const down = stillPublic(events)
  const cleared = recorded(
    {
      ...{ type: 'OfficerCleared', on, entry, subject, words, down },
      by: by ?? 'no-case',
      restrictionsEnded: restrictionsOn(events, on) !== undefined,
      suspensionEnded: suspensionOn(events, on) !== undefined,
    },
    { today, facts },
    missingWords(words, 'words'),
  )
  if (!cleared.ok || cleared.value.length === 0) return cleared
  if (!by) return refuse({ type: 'NotCleared' })
  return accept(
    ...cleared.value,
    ...allDown(events, { on, entry, subject }, 'The officer was cleared.'),
  )
}
