/** How long records are kept, how they are marked, and what is told to a prosecutor. */
import { day } from '#kernel'
import { classification, context, exception, requirement, standingDuty } from '../statement.ts'
import { enacted, published, throughout } from './instrument.ts'

const collegePage = 'https://www.college.police.uk/'
const practice = { tier: 'practice', inForce: throughout } as const

export const recordsCode = context({
  id: 'rec.code-2023',
  cite: enacted(
    'Police Information and Records Management Code of Practice (Police Act 1996, s.39A)',
    'ukpga/1996/16/section/39A',
  ),
  tier: 'guidance',
  confidence: 'read',
  inForce: { from: day('2023-07-20') },
  title: 'The code on police information and records',
  says: `Since 20 July 2023 one code covers what the police hold on people and their corporate
    records. It took the place of the code of 2005, and practice on review and disposal stands
    under it.`,
})

export const reviewGroups = classification({
  ...practice,
  id: 'rec.groups',
  cite: published('College of Policing: review, retention and disposal', collegePage),
  confidence: 'recall',
  title: 'How often a record is looked at again',
  says: `Records fall into four groups. Those of the first, for protecting the public from serious
    harm, are kept until their subject would be a hundred and looked at every ten years.`,
  of: 'a record of policing',
  values: ['1', '2', '3', '4'],
})

export const keepConduct = standingDuty({
  ...practice,
  id: 'rec.conduct-retention',
  cite: published('NPCC retention schedule', 'https://www.npcc.police.uk/'),
  confidence: 'read-part',
  caution: 'The fifteen years of a coroner’s papers were read; the rest is from memory.',
  title: 'Keep conduct records through service and after it',
  says: `Records about serving people are kept while they serve and afterwards, since later lists
    and proceedings rest on them. Who was alleged to have done what is not deleted while that
    person could be under a hundred, or something else holds it.`,
  bearer: ['chief-officer', 'local-policing-body'],
})

export const inquiryHold = exception({
  id: 'rec.inquiry-hold',
  cite: enacted('Inquiries Act 2005, s.35', 'ukpga/2005/12/section/35'),
  tier: 'statute',
  confidence: 'recall',
  inForce: throughout,
  title: 'An inquiry or an inquest stops disposal',
  says: `What a public inquiry or an inquest may want is not disposed of, whatever a schedule
    says.`,
})

export const audited = requirement({
  id: 'rec.audit',
  cite: published('A choice of this project: one log', 'https://www.rfc-editor.org/rfc/rfc9162'),
  tier: 'house',
  confidence: 'read',
  inForce: throughout,
  title: 'Nothing recorded is changed, and a disposal leaves its mark',
  says: `What is recorded is only added to, under a chain of digests anybody can check. Where words
    are lawfully disposed of, that they were and why is a record of its own.`,
  metBy: ['src/store/append.ts', 'src/store/dispose.ts', 'src/ledger/audit.ts'],
  provedBy: ['src/store/tamper.test.ts', 'src/ledger/audit.test.ts'],
})

export const marking = classification({
  id: 'gsc',
  cite: published('Government Security Classifications', 'https://www.gov.uk/'),
  tier: 'practice',
  confidence: 'recall',
  inForce: { from: day('2014-04-02') },
  title: 'How sensitive a record is',
  says: `What is held about conduct and victims is official and sensitive unless somebody marks it
    otherwise, and may say how it is to be handled. Nothing secret is kept here.`,
  of: 'a document',
  values: ['OFFICIAL', 'OFFICIAL-SENSITIVE'],
})

export const nationalDatabase = requirement({
  id: 'pnd',
  cite: published('NPCC: Police National Database', 'https://www.npcc.police.uk/'),
  tier: 'practice',
  confidence: 'read-part',
  caution: 'The check of 2023 was read; what the database holds is from memory.',
  inForce: throughout,
  title: 'Of the national database, only that it was checked',
  says: `The workforce was checked against the national database in 2023 and is to be checked all
    the time. A record says when, by whom and under which reference, and never what was read
    there.`,
  metBy: [],
  provedBy: [],
  awaits: ['proceedings (issue 8)'],
})

export const criminalDisclosure = standingDuty({
  id: 'cpia',
  cite: enacted(
    'Criminal Procedure and Investigations Act 1996, s.23, and its code',
    'ukpga/1996/25',
  ),
  tier: 'statute',
  confidence: 'recall',
  inForce: throughout,
  title: 'Record, keep and reveal, in the criminal case',
  says: `Reasonable lines are followed whichever way they point; what is found is recorded, kept at
    least to the end of the case or of the sentence, and put in schedules for the prosecutor, what
    is known of officers’ misconduct too.`,
  bearer: ['investigator', 'chief-officer'],
})

export const disclosureSchedule = requirement({
  id: 'cpia.software',
  cite: published('A choice of this project: disclosure', 'https://www.gov.uk/'),
  tier: 'house',
  confidence: 'recall',
  inForce: throughout,
  title: 'Each item says whether it matters, to whom it went and when',
  says: `Every item has its relevance, its sensitivity, any claim to keep it from the court and to
    whom it was disclosed. The complaint and the crime file name each other and are never one, and
    asking third parties for a victim’s records is logged with why it is needed.`,
  metBy: [],
  provedBy: [],
  awaits: ['evidence (issue 7)', 'proceedings (issue 8)'],
})
