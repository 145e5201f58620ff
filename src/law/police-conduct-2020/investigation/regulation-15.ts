/** Who investigates, and to what end. */
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { definition } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { inRegulations, internal, seriousEnough } from './reach.ts'

export const appointInvestigator = duty({
  ...inRegulations,
  ...internal,
  id: 'investigator.appoint',
  cite: conduct('15'),
  title: 'Appoint somebody to investigate',
  says: `Appoint somebody with the knowledge, skills and experience for it, about whose
    impartiality nobody could have a reasonable concern, and who does not work, directly or not,
    under the officer's management; for a senior officer, somebody from outside the force. The
    most senior officers of the Metropolitan Police have a rule of their own.`,
  confidence: 'recall',
  caution: 'The rule for the most senior officers of the Metropolitan Police was not seen.',
  bearer: 'appropriate-authority',
  owedTo: null,
  runsFrom: [
    {
      reading: 'each',
      happenings: ['severity-assessed', 'severity-revised'],
      by: ['bearer'],
      where: seriousEnough,
    },
  ],
  once: true,
  limit: asSoonAsPracticable,
  // Somebody who could not lawfully be appointed leaves it undone.
  metBy: [
    {
      happened: 'investigator-appointed',
      by: ['bearer'],
      when: ['fit-to-investigate'],
      standing: true,
    },
  ],
  endsWith: [{ happened: 'route-notified' }],
  subjectTo: [],
  changes: 'It has no date. Appointing somebody with a conflict does not meet it.',
})

export const purposeOfInvestigation = definition({
  ...inRegulations,
  id: 'investigation.purpose',
  cite: conduct('16'),
  title: 'What the investigation is for',
  says: `To gather the evidence and find out what happened; to help the authority decide whether
    there is a case to answer; and to find out what can be learnt, by the officer or by the force.`,
  confidence: 'recall',
})
