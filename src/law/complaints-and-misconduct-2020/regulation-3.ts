/** Copies of what was recorded. */
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, regulation } from './instrument.ts'

const copying = {
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read-part',
  governs: { kinds: ['complaint'] },
  bearer: 'appropriate-authority',
  once: true,
  runsFrom: [{ reading: 'each', happenings: ['complaint-recorded'], by: ['bearer'] }],
  limit: asSoonAsPracticable,
  metBy: [{ happened: 'record-copied', by: ['bearer'], toRecipient: true }],
  endsWith: [noFurtherSteps],
  subjectTo: [],
  mayBeWithheld: true,
} as const

export const copyToComplainant = duty({
  ...copying,
  id: 'complaints.copy-to-complainant',
  cite: regulation('3'),
  title: 'Give the complainant a copy of the record',
  says: `Give the complainant a copy of the record made of their complaint. Other people may be left
    unnamed. It may be withheld only where it might prejudice criminal matters or is against the public
    interest, and that is looked at again.`,
  owedTo: ['complainant'],
  changes: 'It has no date: the Regulations give no number of days.',
})

export const copyToSubject = duty({
  ...copying,
  id: 'complaints.copy-to-subject',
  cite: regulation('3'),
  title: 'Give the person complained about a copy of the complaint',
  says: `Give the person complained about a copy of the complaint. The complainant may be left unnamed.
    It may be withheld only where it might prejudice criminal matters or is against the public
    interest, and that is looked at again.`,
  owedTo: ['officer'],
  changes: `It has no date: the Regulations give no number of days. Nothing is owed until a person is
    named as complained about.`,
})
