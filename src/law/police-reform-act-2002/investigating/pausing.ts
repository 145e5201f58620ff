/** Handling that is suspended for a trial, resumed, or goes on though somebody is missing. */
import { regulation } from '../../complaints-and-misconduct-2020/instrument.ts'
import { duty, entitlement, spell } from '../../duty.ts'
import { asSoonAsPracticable, daysAfter } from '../../limit.ts'
import { noFurtherSteps } from '../../starts-and-ends.ts'
import { power, standingDuty } from '../../statement.ts'
import { commencement } from '../instrument.ts'

const regulations = { tier: 'regulations', inForce: { from: commencement } } as const
const kinds = ['complaint', 'conduct-matter', 'dsi-matter'] as const

export const suspended = spell({
  ...regulations,
  id: 'investigate.suspend',
  cite: regulation('40'),
  title: 'The investigation is suspended',
  says: `An investigation or other procedure may be suspended while going on would prejudice a criminal
    investigation or proceedings. The complainant is told, and it is looked at again regularly. The
    updates and the reports on late investigations go on all the same.`,
  confidence: 'recall',
  caution: 'The number of the regulation is inferred.',
  governs: { kinds },
  bearer: 'handler',
  owedTo: null,
  runsFrom: [{ reading: 'each', happenings: ['investigation-suspended'], by: ['bearer'] }],
  limit: asSoonAsPracticable,
  metBy: [],
  endsWith: [
    { happened: 'suspension-of-investigation-ended' },
    { happened: 'outcome-reached', by: ['appropriate-authority', 'director-general'] },
    noFurtherSteps,
  ],
  subjectTo: [],
  changes: 'It has no last day. It ends when the investigation is resumed, and it moves no clock.',
})

export const mayGoOnAllTheSame = power({
  ...regulations,
  id: 'investigate.suspend-dg-override',
  cite: regulation('40'),
  title: 'Have a suspended investigation go on',
  says: `Where the authority has suspended it, the Director General may direct that it goes on if the
    public interest asks for that, after consulting the authority.`,
  confidence: 'recall',
  caution: 'The number of the regulation is inferred.',
  holder: ['director-general'],
  test: 'the public interest, after consulting the authority',
  doneBy: ['suspension-of-investigation-ended'],
})

const resuming = {
  ...regulations,
  confidence: 'recall',
  governs: { kinds: ['complaint'] },
  endsWith: [noFurtherSteps],
  subjectTo: [],
} as const

export const askWhetherToResume = duty({
  ...resuming,
  id: 'investigate.resume',
  cite: regulation('41'),
  title: 'Take the suspended complaint up again',
  says: `When the criminal proceedings are over, ask the complainant in writing whether a suspended
    complaint should go on, and resume it if they want that or the public interest asks for it.`,
  bearer: 'handler',
  owedTo: ['complainant'],
  runsFrom: [
    { reading: 'each', happenings: ['criminal-proceedings-concluded'], when: ['suspended'] },
  ],
  limit: asSoonAsPracticable,
  metBy: [
    { happened: 'resumption-asked', by: ['bearer'], toRecipient: true },
    { happened: 'suspension-of-investigation-ended', by: ['bearer', 'director-general'] },
  ],
  changes: 'It has no date. It begins when the criminal proceedings end; an appeal does not count.',
})

export const answerWhetherToResume = entitlement({
  ...resuming,
  id: 'investigate.resume',
  cite: regulation('41'),
  title: 'Say whether the complaint should go on',
  says: `The complainant has 28 days from being asked in which to say whether the complaint should go on.
    Without an answer they are taken to want no more, unless the public interest asks for it.`,
  bearer: 'complainant',
  owedTo: ['appropriate-authority'],
  runsFrom: [{ reading: 'each', happenings: ['resumption-asked'] }],
  limit: daysAfter(28),
  metBy: [{ happened: 'resumption-answered' }],
  changes: `Being asked on another day would move it. Weekends and holidays count.`,
})

export const goneButInvestigated = standingDuty({
  ...regulations,
  id: 'investigate.ceased-serving',
  cite: regulation('42'),
  title: 'Go on though they have left',
  says: `When the person complained about has left the police, everything goes on as if they were still
    serving.`,
  confidence: 'read-part',
  bearer: ['appropriate-authority', 'director-general'],
})

export const unknownPerson = standingDuty({
  ...regulations,
  id: 'investigate.unknown-identity',
  cite: regulation('43'),
  title: 'Go on though nobody knows who it was',
  says: `Where the person complained about is not known, do whatever can be done without knowing. What is
    owed to that person waits until they are known.`,
  confidence: 'recall',
  caution: 'The number of the regulation is inferred.',
  bearer: ['appropriate-authority', 'director-general'],
})
