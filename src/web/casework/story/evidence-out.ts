/** What a timeline says of the report, bundles and disclosure. */
import type { Events } from '#casework'
import { type Line, line } from './line.ts'

type Mine =
  | 'ReportDrafted'
  | 'ReportSigned'
  | 'RedactionMarked'
  | 'RedactionLifted'
  | 'PagesLookedAt'
  | 'BundleDefined'
  | 'BundleAdded'
  | 'BundleBuilt'
  | 'MarkedWordsLeft'
  | 'DisclosureDecided'

export const evidenceOutLines: {
  readonly [Type in Mine]: (event: Events[Type]) => readonly Line[]
} = {
  ReportDrafted: () => [],
  ReportSigned: ({ waived }) => line('Went ahead because', waived?.why),
  RedactionMarked: ({ ground, why }) => [...line('Ground', ground), ...line('Why', why)],
  RedactionLifted: ({ why }) => line('Why', why),
  PagesLookedAt: ({ pages, why }) => [
    ...line('Nothing to be taken out of', `page${pages.length > 1 ? 's' : ''} ${pages.join(', ')}`),
    ...line('What they show', why),
  ],
  BundleDefined: ({ title }) => line('Bundle', title),
  BundleAdded: ({ section }) => line('Section', section),
  BundleBuilt: ({ edition, pages }) => [
    ...line('Edition', edition),
    ...line('Pages', String(pages)),
  ],
  MarkedWordsLeft: ({ left, waived }) => [
    ...line('Files', String(left.length)),
    ...line('Went ahead because', waived.why),
  ],
  DisclosureDecided: ({ to, decision, why }) => [
    ...line('To', to),
    ...line('Decision', decision),
    ...line('Why', why),
  ],
}
