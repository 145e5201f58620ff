/** Accelerated hearings: the evidence is in writing, and the officer should go without delay. */
import { duty, entitlement } from '../../duty.ts'
import { asSoonAsPracticable, workingDaysAfter } from '../../limit.ts'
import { publication, standard } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import {
  begun,
  deciders,
  inRegulations,
  proceedings,
  shortenable,
  toProceed,
  withdrawn,
} from './reach.ts'

const asap = { limit: asSoonAsPracticable, standard: 'as soon as practicable' } as const

const specialConditions = standard({
  ...inRegulations,
  id: 'amh.special-conditions',
  cite: conduct('49(2)'),
  title: 'The two special conditions',
  says: `An accelerated hearing needs both: enough evidence in writing to prove gross misconduct on the
    balance of probabilities, and a public interest in the person ceasing to be an officer without
    delay. A conviction alone is not both.`,
  confidence: 'read',
  decider: ['appropriate-authority'],
})

const determineConditions = duty({
  ...proceedings,
  ...asap,
  id: 'amh.determine',
  cite: conduct('49(1), (4)-(5)'),
  title: 'Decide whether the special conditions are met',
  says: `On the investigator’s statement, decide whether the special conditions are met. If they are,
    certify the case and refer it, unless that is not appropriate; if not, the investigation goes on,
    or the case goes the ordinary way.`,
  confidence: 'read-part',
  caution: 'Paragraph (1) was read; what follows from the decision is from memory.',
  bearer: 'appropriate-authority',
  owedTo: null,
  runsFrom: [{ reading: 'each', happenings: ['special-conditions-stated'], by: ['investigator'] }],
  metBy: [{ happened: 'special-conditions-determined', by: ['bearer'] }],
  endsWith: [],
  changes: 'No number is given. The investigator’s statement is what begins it, finished or not.',
})

const afterCriminal = {
  ...proceedings,
  ...asap,
  confidence: 'read',
  bearer: 'appropriate-authority',
  owedTo: null,
  metBy: [{ happened: 'special-conditions-determined', by: ['bearer'] }],
  endsWith: [],
  changes: `It begins when the prejudice is gone or the criminal case is over, whatever came of it and
    whether or not it can still be appealed.`,
} as const
const overWith = {
  reading: 'each',
  happenings: ['criminal-proceedings-concluded', 'prejudice-ended'],
} as const

const mayDetermine = entitlement({
  ...afterCriminal,
  id: 'amh.after-criminal',
  cite: conduct('49(3)'),
  title: 'Determine the special conditions after the criminal case',
  says: `A determination that waited for criminal proceedings may be made once they are over, or would no
    longer be prejudiced.`,
  runsFrom: [{ ...overWith, when: ['prejudice-or-statement', 'accelerated-not-pending'] }],
})

const mustDetermineAgain = duty({
  ...afterCriminal,
  id: 'amh.after-criminal',
  cite: conduct('49(3)'),
  title: 'Determine the special conditions again after the criminal case',
  says: `Where an accelerated hearing was pending while the case waited, the determination has to be made
    again once the criminal proceedings are over, or would no longer be prejudiced.`,
  runsFrom: [{ ...overWith, when: ['accelerated-pending'] }],
})

const sendBack = duty({
  ...proceedings,
  ...asap,
  id: 'amh.remit',
  cite: conduct('50'),
  title: 'Send the case back to the ordinary way',
  says: `Where the special conditions cease to be met before the accelerated hearing, the authority sends
    the case back to be dealt with in the ordinary way.`,
  confidence: 'recall',
  bearer: 'appropriate-authority',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['special-conditions-determined'],
      by: ['appropriate-authority'],
      where: { detail: 'met', is: false },
      when: ['accelerated-pending'],
    },
  ],
  metBy: [{ happened: 'case-determined', by: ['bearer', 'director-general'] }],
  endsWith: [],
  changes: 'No number is given. It begins when the conditions are found to be met no longer.',
})

const giveAcceleratedNotice = duty({
  ...proceedings,
  ...asap,
  id: 'amh.notice',
  cite: conduct('51'),
  title: 'Give notice of the accelerated hearing, with the documents',
  says: `Once the case is certified, or a former officer’s is to go by an accelerated hearing, give them
    the notice of it and the documents that go with it.`,
  confidence: 'read',
  caution: 'That the duty exists was read; its time was not.',
  bearer: 'appropriate-authority',
  owedTo: ['officer'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['special-conditions-determined'],
      by: ['appropriate-authority'],
      where: { detail: 'met', is: true },
    },
    {
      reading: 'each',
      happenings: ['case-determined'],
      by: deciders,
      where: toProceed,
      when: ['presumed-accelerated'],
    },
  ],
  metBy: [{ happened: 'amh-notice-given', by: ['bearer'], toRecipient: true }],
  endsWith: [
    {
      happened: 'special-conditions-determined',
      by: ['appropriate-authority'],
      where: { detail: 'met', is: false },
    },
    withdrawn,
  ],
  changes: 'No number is given. It begins when the authority finds the special conditions met.',
})

const noticed = {
  reading: 'each',
  happenings: ['amh-notice-given'],
  by: ['appropriate-authority'],
  when: ['told-to-officer'],
} as const

const dayOfAcceleratedHearing = duty({
  ...proceedings,
  id: 'amh.date',
  cite: conduct('51'),
  title: 'Hold the accelerated hearing between ten and fifteen working days',
  says: `The day of an accelerated hearing is not less than ten and not more than fifteen working days
    after the notice of it.`,
  confidence: 'recall',
  bearer: 'appropriate-authority',
  owedTo: ['officer'],
  runsFrom: [noticed],
  notBefore: workingDaysAfter(10),
  limit: workingDaysAfter(15),
  shortenable,
  metBy: [
    { happened: 'hearing-date-fixed', dayWithin: 'firstDay' },
    { happened: 'proceedings-began', notTooEarly: true },
  ],
  endsWith: [withdrawn],
  changes: `A notice given on another day moves both ends. A day fixed outside them does not meet it, and
    agreement only shortens.`,
})

const answerAccelerated = duty({
  ...proceedings,
  id: 'amh.response',
  cite: conduct('54'),
  caution: 'The regulation that gives the seven days was not seen: it stands in Part 5.',
  title: 'Answer the case before the accelerated hearing',
  says: `Within seven working days of the notice the officer says in writing what is accepted and what
    disputed, and gives their own account, points of law, mitigation and documents.`,
  confidence: 'recall',
  bearer: 'officer',
  owedTo: ['appropriate-authority'],
  runsFrom: [noticed],
  limit: workingDaysAfter(7),
  shortenable,
  metBy: [{ happened: 'officer-responded', by: ['bearer'] }],
  endsWith: [withdrawn, begun],
  changes: 'A notice given on another day moves it. Nobody is given a power to extend it.',
})

const acceleratedInPublic = publication({
  ...inRegulations,
  id: 'amh.public',
  cite: conduct('54, 59, 60, 63'),
  title: 'What is public of an accelerated hearing',
  says: `Notice to the public, restrictions on reporting, notice to the complainant and publication of
    the outcome are much as for an ordinary hearing.`,
  confidence: 'recall',
  by: ['appropriate-authority', 'chair'],
})

const onDocuments = standard({
  ...inRegulations,
  id: 'amh.no-witnesses',
  cite: conduct('61'),
  title: 'An accelerated hearing is decided on documents',
  says: 'No witness is called. The officer alone may give evidence in person.',
  confidence: 'recall',
  decider: ['chair'],
})

export const accelerated = [
  specialConditions,
  determineConditions,
  mayDetermine,
  mustDetermineAgain,
  sendBack,
  giveAcceleratedNotice,
  dayOfAcceleratedHearing,
  answerAccelerated,
  acceleratedInPublic,
  onDocuments,
] as const
