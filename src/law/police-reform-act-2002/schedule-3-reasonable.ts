/** Handling a recorded complaint, by an investigation where there must be one. */
import { repeatException } from '../complaints-and-misconduct-2020/regulation-6.ts'
import { duty } from '../duty.ts'
import { asSoonAsPracticable } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, schedule3 } from './instrument.ts'

const handling = {
  tier: 'statute',
  inForce: { from: commencement },
  confidence: 'recall',
  governs: { kinds: ['complaint'] },
  bearer: 'appropriate-authority',
  owedTo: null,
  limit: asSoonAsPracticable,
} as const

export const handleReasonably = duty({
  ...handling,
  id: 'complaints.handle-rp',
  cite: schedule3('6'),
  title: 'Decide how to handle the complaint',
  says: `Handle a recorded complaint that is not, or is no longer, with the Director General in a
    reasonable and proportionate manner: investigate it, or deal with it otherwise.`,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['complaint-recorded'],
      by: ['bearer'],
      when: ['not-with-dg'],
    },
    {
      reading: 'each',
      happenings: ['dg-referred-back'],
      by: ['director-general'],
      when: ['recorded'],
    },
  ],
  metBy: [
    { happened: 'handling-otherwise-decided', by: ['bearer'] },
    {
      happened: 'investigation-form-decided',
      by: ['bearer'],
      where: { detail: 'form', is: 'local' },
    },
    // What has an outcome has been handled, though nobody wrote down how.
    { happened: 'outcome-reached', by: ['bearer'] },
  ],
  // It waits while the complaint is with the Director General, and begins anew if it comes back.
  endsWith: [
    { happened: 'referred-to-dg', by: ['appropriate-authority', 'local-policing-body'] },
    { happened: 'dg-treated-as-referred', by: ['director-general'] },
    noFurtherSteps,
  ],
  subjectTo: ['complaints.handling-paused'],
  changes: `It has no date. A referral takes it away, and it begins again on the day the Director
    General sends the complaint back.`,
})

export const mustInvestigate = duty({
  ...handling,
  id: 'complaints.must-investigate',
  cite: schedule3('6'),
  title: 'Arrange an investigation',
  says: `Arrange for the complaint to be investigated when, at any time, there is an indication of a
    crime, of behaviour that would justify disciplinary proceedings, or of a breach of Article 2 or 3.`,
  runsFrom: [{ reading: 'each', happenings: ['indication-appeared'] }],
  metBy: [
    {
      happened: 'investigation-form-decided',
      by: ['appropriate-authority', 'director-general'],
      standing: true,
    },
  ],
  endsWith: [
    // Decided on or after the indication: one that appears later is fresh.
    {
      happened: 'repeat-exception-decided',
      by: ['bearer'],
      where: { detail: 'freshEvidence', is: false },
      unlessBegunWith: { detail: 'of', is: 'article-2-or-3' },
    },
    noFurtherSteps,
  ],
  subjectTo: [repeatException.id],
  changes: `It has no date. A decision that this is a complaint made again with nothing fresh in it
    ends it, except where Article 2 or 3 may have been breached.`,
})
