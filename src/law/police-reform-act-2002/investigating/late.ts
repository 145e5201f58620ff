/** What a report on a late investigation holds, and who else has a copy. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { noFurtherSteps } from '../../starts-and-ends.ts'
import { contents } from '../../statement.ts'
import { commencement } from '../instrument.ts'

const regulations = { tier: 'regulations', inForce: { from: commencement } } as const

export const lateReportHolds = contents({
  ...regulations,
  id: 'investigate.timeliness-content',
  statedBy: ['dsi.timeliness.content'],
  cite: regulation('13(4)'),
  title: 'What a report on a late investigation says',
  says: 'When it began, where it has got to, why it has taken so long, and when it should end.',
  confidence: 'read',
  document: 'a report on an investigation that is taking long',
  items: [
    { id: 'began', says: 'the day of the complaint, or on which the matter came to attention' },
    { id: 'severity-notice', says: 'the day of any notice of the severity assessment' },
    { id: 'progress', says: 'how far it has got' },
    { id: 'estimate', says: 'when it should be finished, and the report submitted' },
    { id: 'reason', says: 'why it has taken the time it has' },
    { id: 'steps', says: 'what is planned next' },
  ],
})

export const copyLateReport = duty({
  ...regulations,
  id: 'investigate.timeliness-copies',
  statedBy: ['dsi.timeliness.copy-family'],
  cite: regulation('13(5)-(6)'),
  title: 'Send copies of the report on a late investigation',
  says: `Send the complainant and every interested person a copy of the report that the investigation is
    taking long, except where telling them would do harm.`,
  confidence: 'read',
  governs: { kinds: ['complaint', 'conduct-matter', 'dsi-matter'] },
  bearer: 'handler',
  owedTo: ['complainant', 'interested-person'],
  // Each period has one report that nothing excuses: the authority's to the Director General, the
  // Director General's to the policing body. The copies follow it.
  runsFrom: [
    {
      reading: 'each',
      happenings: ['timeliness-report-sent'],
      by: ['appropriate-authority'],
      to: ['director-general'],
    },
    {
      reading: 'each',
      happenings: ['timeliness-report-sent'],
      by: ['director-general'],
      to: ['local-policing-body'],
    },
  ],
  limit: asSoonAsPracticable,
  metBy: [
    {
      happened: 'timeliness-report-sent',
      by: ['bearer'],
      toRecipient: true,
      forOccurrence: 'occurrence',
    },
  ],
  mayBeWithheld: true,
  endsWith: [noFurtherSteps],
  subjectTo: [],
  changes: 'It has no date. It begins when the report itself was sent.',
  caution: 'That the person investigated has a copy too is from memory, and is not shown.',
})
