/**
 * Appeals, the tribunal and the court: what the page of an officer lists of it, and what stands
 * open.
 */
import { challengesOf, recordsHeld, roundNow } from '#casework'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'

export function challengeRows({ events, at }: OfficerView): readonly PartRow[] {
  const all = challengesOf(events)
  const open = all.filter(({ decided }) => decided.length === 0)
  const { number, why } = roundNow(events)
  const sentBack = why === 'restored' ? 'Restored by a higher court' : `Sent back: round ${number}`
  const standing =
    open.length > 0
      ? { open: `${open.length} undecided` }
      : { stands: all.length === 0 ? 'None yet' : 'Decided' }
  return [
    {
      text: 'Appeals and claims',
      href: `${at}/challenge`,
      hint: number > 1 ? sentBack : 'By when, what came, and what it changed',
      ...standing,
    },
    {
      text: 'Records held for a claim',
      href: `${at}/records-held`,
      hint: 'Nothing is disposed of while they are',
      stands: recordsHeld(events) ? 'Held' : 'Not held',
    },
  ]
}
