/**
 * Reports on an investigation that takes long.
 *
 * The periods run from the complaint, not from the investigation, and no suspension stops them.
 */
import { duty } from '../duty.ts'
import { asSoonAsPracticable, monthsBeginningWith } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, regulation } from './instrument.ts'

const kinds = ['complaint', 'conduct-matter', 'dsi-matter'] as const
const reporting = {
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
  standard: 'as soon as practicable after the period ends',
  runsFrom: [
    {
      reading: 'spells',
      happenings: ['complaint-made', 'came-to-attention'],
      spells: [monthsBeginningWith(12), monthsBeginningWith(6)],
      endedBy: ['investigation-completed', 'case-determined'],
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
  endsWith: [
    { happened: 'investigation-completed' },
    { happened: 'case-determined' },
    noFurtherSteps,
  ],
  subjectTo: [],
  changes: `Only the day of the complaint, or the day the matter came to attention, moves it. No
    suspension does, and nothing extends it.`,
} as const

export const reportLocal = duty({
  ...reporting,
  id: 'investigate.timeliness-local',
  statedBy: ['timeliness.pra', 'dsi.timeliness.12m', 'dsi.timeliness.6m'],
  cite: regulation('13(1), (3)'),
  title: 'Report that the investigation is taking long',
  says: `Where a local investigation is not complete twelve months from the day of the complaint, and
    every six months after that, send a written report to the local policing body, unless that would
    do harm, and to the Director General without exception.`,
  governs: { kinds, where: ['investigated-by-authority'] },
  bearer: 'appropriate-authority',
  owedTo: ['local-policing-body', 'director-general'],
  mayBeWithheld: ['local-policing-body'],
})

export const reportByDirectorGeneral = duty({
  ...reporting,
  id: 'investigate.timeliness-dg',
  cite: regulation('13(2), (3)'),
  title: 'Report that the IOPC’s investigation is taking long',
  says: `Where a directed or independent investigation is not complete twelve months from the day of
    the complaint, and every six months after that, the Director General reports to the local policing
    body, and to the chief officer unless complained of, except where that would do harm.`,
  governs: { kinds, where: ['investigated-by-dg'] },
  bearer: 'director-general',
  owedTo: ['local-policing-body', 'chief-officer'],
  mayBeWithheld: true,
})
