/** Once a complaint has been referred, or taken up by the Director General unreferred. */
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, schedule3 } from './instrument.ts'

const withDirectorGeneral = {
  tier: 'statute',
  inForce: { from: commencement },
  governs: { kinds: ['complaint'] },
  limit: asSoonAsPracticable,
  endsWith: [noFurtherSteps],
  subjectTo: [],
} as const

export const tellOfReferral = duty({
  ...withDirectorGeneral,
  id: 'complaints.refer-notify',
  cite: schedule3('4(6)'),
  title: 'Tell them that it has been referred to the IOPC',
  says: `Tell the complainant, and the person complained about if there is one, that the complaint has
    been referred, unless that might prejudice an investigation.`,
  confidence: 'read-part',
  bearer: 'appropriate-authority',
  owedTo: ['complainant', 'officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['referred-to-dg'],
      by: ['appropriate-authority', 'local-policing-body'],
    },
  ],
  metBy: [{ happened: 'referral-notified', by: ['bearer'], toRecipient: true }],
  mayBeWithheld: true,
  changes: 'It has no date. It begins with the referral.',
})

export const assessReferral = duty({
  ...withDirectorGeneral,
  id: 'complaints.dg-assess',
  cite: schedule3('5(1)'),
  title: 'Decide whether the referred complaint must be investigated',
  says: `The Director General decides whether it is necessary for a complaint that was referred, or
    taken up unreferred, to be investigated.`,
  confidence: 'read',
  bearer: 'director-general',
  owedTo: ['appropriate-authority'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['referred-to-dg'],
      by: ['appropriate-authority', 'local-policing-body'],
    },
    { reading: 'each', happenings: ['dg-treated-as-referred'], by: ['director-general'] },
  ],
  metBy: [
    { happened: 'dg-found-investigation-necessary', by: ['bearer'] },
    { happened: 'dg-referred-back', by: ['bearer'] },
  ],
  changes: `It has no date in law: times the IOPC sets itself are not the law.`,
})

export const tellOfInitiative = duty({
  ...withDirectorGeneral,
  id: 'complaints.dg-initiative',
  cite: schedule3('4A(1)-(4)'),
  title: 'Tell them that the IOPC has taken it up',
  says: `Where the Director General treats a complaint as referred, the Director General tells the
    authority, the complainant and the person complained about, unless that might prejudice an
    investigation. The authority must record the complaint.`,
  confidence: 'read',
  bearer: 'director-general',
  owedTo: ['appropriate-authority', 'complainant', 'officer'],
  runsFrom: [{ reading: 'each', happenings: ['dg-treated-as-referred'], by: ['director-general'] }],
  metBy: [{ happened: 'referral-notified', by: ['bearer'], toRecipient: true }],
  mayBeWithheld: true,
  changes: 'It has no date. It begins on the day the Director General took the complaint up.',
})
