/**
 * Withdrawing a complaint.
 *
 * Nothing stops on the complainant's word alone. Whether the public interest asks for it to go on
 * is decided first: by the Director General where the complaint is there, else by the authority.
 */
import { type Counts, duty, type Start, spell } from '../duty.ts'
import { asSoonAsPracticable, daysAfter } from '../limit.ts'
import { noFurtherSteps } from '../starts-and-ends.ts'
import { commencement, regulation } from './instrument.ts'

const withdrawing = {
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
  governs: { kinds: ['complaint'] },
  bearer: 'appropriate-authority',
  once: true,
  limit: asSoonAsPracticable,
  endsWith: [noFurtherSteps],
  subjectTo: [],
} as const

/** Signed at once or after being asked, as things then stood. */
function withdrawn(when?: Counts['when']): readonly Start[] {
  const as = { reading: 'each', by: ['complainant'], ...(when ? { when } : {}) } as const
  return [
    { ...as, happenings: ['withdrawal-notified'], where: { detail: 'signed', is: true } },
    { ...as, happenings: ['withdrawal-confirmed'] },
  ]
}

/** The same, or recorded as withdrawn because nobody answered. */
function withdrawnOrRecorded(when: Counts['when'] & {}): readonly Start[] {
  const recorded = ['withdrawal-recorded'] as const
  return [...withdrawn(when), { reading: 'each', happenings: recorded, by: ['bearer'], when }]
}

export const recordWithdrawal = duty({
  ...withdrawing,
  id: 'complaints.withdraw',
  cite: regulation('38(1)-(2)'),
  title: 'Record that the complaint is withdrawn',
  says: `Record that the complainant withdraws, or wants no further steps, on receiving a notice of it
    signed by them, their solicitor or someone they authorised.`,
  standard: 'on receipt',
  owedTo: ['complainant'],
  runsFrom: withdrawn(),
  metBy: [{ happened: 'withdrawal-recorded', by: ['bearer'] }],
  changes: 'It has no date. It begins when a signed notice arrives.',
})

export const tellDirectorGeneralOfWithdrawal = duty({
  ...withdrawing,
  id: 'complaints.withdraw-with-dg',
  cite: regulation('38(3), (5)'),
  title: 'Tell the IOPC that the withdrawal is recorded',
  says: `Where the complaint is with the Director General, tell the Director General that the
    withdrawal is recorded. The Director General decides whether the public interest asks for it to be
    treated as a conduct matter.`,
  owedTo: ['director-general'],
  runsFrom: withdrawnOrRecorded(['with-dg']),
  metBy: [{ happened: 'withdrawal-told', by: ['bearer'], toRecipient: true }],
  changes: 'It has no date. A complaint that has been sent back is no longer with the IOPC.',
})

export const tellReviewBodyOfWithdrawal = duty({
  ...withdrawing,
  id: 'complaints.withdraw-under-review',
  cite: regulation('38(4)'),
  title: 'Tell the review body that the complaint is withdrawn',
  says: 'Where the authority knows that a review is pending, tell the body that decides it.',
  owedTo: ['relevant-review-body'],
  runsFrom: withdrawnOrRecorded(['under-review']),
  metBy: [{ happened: 'withdrawal-told', by: ['bearer'], toRecipient: true }],
  changes: 'It has no date. It is owed only while a review is pending.',
})

export const decidePublicInterest = duty({
  ...withdrawing,
  id: 'complaints.withdraw-local',
  statedBy: ['withdraw.public-interest'],
  cite: regulation('38(6)'),
  title: 'Decide whether the public interest asks for it to go on',
  says: `Decide whether it is in the public interest to treat the withdrawn complaint as a conduct
    matter. If it is, it goes on as one; if not, every duty of the complaint ends. Tell the person
    complained about, unless that might prejudice something.`,
  confidence: 'recall',
  owedTo: null,
  runsFrom: [
    ...withdrawnOrRecorded(['not-with-dg', 'not-under-review']),
    // Asked after a trial whether to go on: no wish to, or no answer, is treated as withdrawing.
    {
      reading: 'silence',
      happenings: ['resumption-asked'],
      within: daysAfter(28),
      answeredBy: 'resumption-answered',
      when: ['not-with-dg', 'not-under-review'],
    },
    {
      reading: 'each',
      happenings: ['resumption-answered'],
      where: { detail: 'wants', is: false },
      when: ['not-with-dg', 'not-under-review'],
    },
  ],
  metBy: [{ happened: 'public-interest-determined', by: ['bearer'] }],
  changes: 'It has no date. While the complaint is with the IOPC, this is for the IOPC to decide.',
})

export const awaitSignature = spell({
  ...withdrawing,
  id: 'complaints.withdraw-unsigned',
  cite: regulation('38'),
  title: 'Ask the complainant to confirm in writing that they withdraw',
  says: `Where a withdrawal is not signed, write and ask the complainant to confirm it. Until they do,
    or 28 days pass without an answer, the complaint goes on and so does every duty.`,
  confidence: 'recall',
  owedTo: ['complainant'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['withdrawal-notified'],
      by: ['complainant'],
      where: { detail: 'signed', is: false },
    },
  ],
  // Counted from the notice: when the authority wrote is no happening, and can only lengthen it.
  limit: daysAfter(28),
  metBy: [
    { happened: 'withdrawal-confirmed', by: ['complainant'] },
    { happened: 'withdrawal-recorded', by: ['bearer'] },
  ],
  changes: `The 28 days run from the day the authority wrote to ask: writing later ends them later.
    Nobody is taken to have withdrawn before they have run.`,
})
