/** Panel, papers, rulings and listing: what the page of an officer lists of it, and what stands open. */
import { sittingOf } from '#casework'
import { counted, type PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'

export function panelRows({ events, at }: OfficerView): readonly PartRow[] {
  const sits = sittingOf(events)
  const objected = sits.filter(({ standing }) => standing === 'objected').length
  return [
    {
      text: 'Who sits',
      href: `${at}/panel`,
      hint: 'Whom the Regulations name and why, ties, and objections.',
      ...(objected > 0
        ? { open: `${counted(objected, 'objection')} to decide` }
        : { stands: sits.length > 0 ? `${sits.length} named` : 'Nobody named' }),
    },
  ]
}
