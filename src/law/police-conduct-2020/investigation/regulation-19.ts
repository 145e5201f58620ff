/**
 * Telling the policing body that an investigation is taking long.
 *
 * Twelve months, and each six after that, say when somebody is told. They bar nothing: the case
 * goes on. They run from the day the allegation came to attention, which is the first day of them.
 */
import { duty } from '../../duty.ts'
import { asSoonAsPracticable, monthsBeginningWith } from '../../limit.ts'
import { contents, convention, exception } from '../../statement.ts'
import { conduct } from '../instrument.ts'
import { decided, inRegulations, internal } from './reach.ts'

const reporting = {
  ...inRegulations,
  ...internal,
  confidence: 'read',
  bearer: 'appropriate-authority',
  owedTo: ['local-policing-body'],
  standard: 'as soon as practicable after the period ends',
  limit: asSoonAsPracticable,
  metBy: [
    {
      happened: 'timeliness-report-sent',
      by: ['bearer'],
      toRecipient: true,
      forOccurrence: 'occurrence',
    },
  ],
  endsWith: [{ happened: 'investigation-completed' }, ...decided],
  mayBeWithheld: true,
  subjectTo: ['timeliness.exempt'],
  changes: `Only the day the allegation came to attention moves it. No suspension, holiday or
    referral does, and nothing extends it.`,
} as const
const periods = {
  reading: 'spells',
  happenings: ['came-to-attention'],
  spells: [monthsBeginningWith(12), monthsBeginningWith(6)],
  endedBy: ['investigation-completed', 'case-determined'],
} as const

export const firstInformation = duty({
  ...reporting,
  id: 'timeliness.first',
  cite: conduct('19(1), (2)(a), (4)'),
  title: 'Tell the policing body that the investigation is taking long',
  says: `Where the investigation is not complete twelve months from the day the allegation first
    came to the authority's attention, that day included, give the local policing body written
    information about it, and the officer a copy as far as that does no harm.`,
  runsFrom: [{ ...periods, spells: [monthsBeginningWith(12)] }],
})

export const furtherInformation = duty({
  ...reporting,
  id: 'timeliness.next',
  cite: conduct('19(2)(b)'),
  title: 'Tell the policing body again that it is taking long',
  says: `Where the investigation is still not complete, give the information again after each
    further six months, the first of which begins the day after the twelve months ended.`,
  runsFrom: [{ ...periods, fromSecond: true }],
})

export const informationContents = contents({
  ...inRegulations,
  id: 'timeliness.first',
  cite: conduct('19(1), (4)'),
  title: 'What the information about a long investigation says',
  says: `It says how far the investigation is and why it takes so long. The officer is given a
    copy, as far as the harm test lets them.`,
  confidence: 'read',
  document: 'Information on an investigation that is taking long (regulation 19)',
  items: [
    { id: 'attention', says: 'the day the allegation came to the authority’s attention' },
    { id: 'notice', says: 'the day the officer was given notice of the investigation' },
    { id: 'progress', says: 'how far it is' },
    { id: 'estimate', says: 'when it should be complete, and the report submitted' },
    { id: 'reason', says: 'why it has taken so long' },
    { id: 'steps', says: 'what is still to be done' },
  ],
})

export const noInformationWhereHarmful = exception({
  ...inRegulations,
  id: 'timeliness.exempt',
  cite: conduct('19(3)'),
  title: 'No information where it might do harm',
  says: `The information is not given where giving it might prejudice this or another
    investigation. Write down why.`,
  confidence: 'read',
})

export const noBar = convention({
  ...inRegulations,
  id: 'timeliness.not-a-bar',
  cite: conduct('19'),
  title: 'Twelve months are not a limit',
  says: `The twelve months, and each six, say when the policing body is told. When they have
    passed the case goes on, and nothing lapses.`,
  confidence: 'read',
})
