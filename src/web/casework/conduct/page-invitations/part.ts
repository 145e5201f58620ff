/** What each side puts in: the officer's own page, and what the complainant says it did to them. */
import { impactOf, pageInvitationsOf } from '#casework'
import { counted, type PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { cameFromPage } from './came.ts'

export function pageInvitationRows(found: OfficerView): readonly PartRow[] {
  const { events, facts, at } = found
  const open = pageInvitationsOf(events).filter(({ ended }) => !ended).length
  const came = cameFromPage(found).length
  const said = impactOf(events).length
  const isComplaint = facts.kind === 'complaint'
  const letIn = open > 0 ? `${counted(open, 'person', 'people')} let in` : 'Nobody let in'
  return [
    {
      text: 'The officer’s own page',
      href: `${at}/own-page`,
      hint: 'Rights, both sides’ days, notices, and what they send. Let in the officer, a friend, a lawyer.',
      stands: came > 0 ? `${letIn}, ${counted(came, 'thing')} sent` : letIn,
    },
    ...(isComplaint
      ? [
          {
            text: 'What it did to the complainant',
            href: `${at}/impact`,
            hint: 'In their words, for whoever weighs harm.',
            stands: said > 0 ? counted(said, 'statement') : 'None made',
          },
        ]
      : []),
  ]
}
