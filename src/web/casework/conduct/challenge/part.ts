/**
 * Appeals, the tribunal and the court: what the page of an officer lists of it, and what stands
 * open.
 */
import { challengesOf, holdsOf, roundNow } from '#casework'
import type { Words } from '../../../words.ts'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { nextCourtDay } from './calendar.ts'

export function challengeRows(
  { events, at }: OfficerView,
  saying: Pick<Words, 't'>,
): readonly PartRow[] {
  const all = challengesOf(events)
  const open = all.filter(({ decided }) => decided.length === 0)
  const held = holdsOf(events).length
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
      hint:
        nextCourtDay(events, saying) ??
        (number > 1 ? sentBack : 'By when, what came, and what it changed'),
      ...standing,
    },
    {
      text: 'Records held for a claim',
      href: `${at}/records-held`,
      hint: 'Nothing is disposed of while they are',
      stands: held > 1 ? `Held for ${held} claims` : held === 1 ? 'Held' : 'Not held',
    },
  ]
}
