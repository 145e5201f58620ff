/** Panel, papers and listing: what the page of an officer lists of it, and what stands open. */
import { inviteesOf, listingOf, ofKind, responseOf, sittingOf } from '#casework'
import { counted, type PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'

export function panelRows({ events, at }: OfficerView): readonly PartRow[] {
  const sits = sittingOf(events)
  const objected = sits.filter(({ standing }) => standing === 'objected').length
  const supplied = ofKind(events, 'NoticeServed').some(({ notice }) => notice === 'documents')
  const toTell = inviteesOf(events).filter(({ state }) => state === 'identified').length
  return [
    {
      text: 'Who sits',
      href: `${at}/panel`,
      hint: 'Whom the Regulations name and why, ties, and objections.',
      ...(objected > 0
        ? { open: `${counted(objected, 'objection')} to decide` }
        : { stands: sits.length > 0 ? `${sits.length} named` : 'Nobody named' }),
    },
    {
      text: 'The officer’s response',
      href: `${at}/response`,
      hint: 'What is accepted and what is disputed, allegation by allegation.',
      ...(responseOf(events)
        ? { stands: 'Recorded' }
        : supplied
          ? { open: 'Awaited' }
          : { stands: 'Not due yet' }),
    },
    {
      text: 'Day, time and place',
      href: `${at}/listing`,
      hint: 'By when the law has it begin, and why past that.',
      stands: listingOf(events) ? 'Listed' : 'Not listed',
    },
    {
      text: 'Who is told',
      href: `${at}/told`,
      hint: 'Each to be told, told, answered. A new day, time or place begins it again.',
      ...(toTell > 0 ? { open: `${toTell} to tell` } : { stands: 'Nobody waits' }),
    },
  ]
}
