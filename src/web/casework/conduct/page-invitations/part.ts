/** The officer's page: what the page of an officer lists of whoever was let onto it. */
import { pageInvitationsOf } from '#casework'
import { counted, type PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'

export function pageInvitationRows({ events, at }: OfficerView): readonly PartRow[] {
  const open = pageInvitationsOf(events).filter(({ ended }) => !ended).length
  return [
    {
      text: 'The officer’s own page',
      href: `${at}/own-page`,
      hint: 'Rights, both sides’ days, notices, and what they send. Let in the officer, a friend, a lawyer.',
      stands: open > 0 ? `${counted(open, 'person', 'people')} let in` : 'Nobody let in',
    },
  ]
}
