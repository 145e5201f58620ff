/** Who stands beside the officer, what they may say, and what the authority may ask for. */
import { entitlement } from '../../duty.ts'
import { workingDaysAfter } from '../../limit.ts'
import { power, standingDuty } from '../../statement.ts'
import { regulation } from '../instrument.ts'
import { inRegulations, noMoreInvestigation, special } from './reach.ts'

export const policeFriend = power({
  ...inRegulations,
  id: 'special.police-friend',
  cite: regulation('18'),
  title: 'The officer may choose a police friend',
  says: `The officer may choose an officer, a member of staff, a volunteer or somebody a staff
    association names, as long as that person has no other part in it. The friend may advise, come
    to the interview and make representations, but may not answer questions for them.`,
  confidence: 'recall',
  holder: ['officer'],
  test: 'not otherwise involved in the matter',
  doneBy: ['police-friend-chosen'],
})

export const representations = entitlement({
  ...inRegulations,
  ...special,
  id: 'special.representations',
  cite: regulation('20'),
  title: 'Make representations to the investigator',
  says: `Within ten working days of the notice, the first of them the first working day after it,
    the officer or the police friend may give the investigator a written or spoken statement and
    relevant documents. The investigator considers them, and writes down that they came.`,
  confidence: 'recall',
  bearer: 'officer',
  owedTo: ['investigator'],
  runsFrom: [
    {
      reading: 'each',
      happenings: ['notice-of-investigation-given'],
      by: ['investigator'],
      when: ['told-to-officer'],
    },
  ],
  limit: workingDaysAfter(10),
  extendable: { rule: 'special.representations', by: ['investigator'] },
  metBy: [{ happened: 'representations-made', by: ['officer', 'police-friend'] }],
  endsWith: [noMoreInvestigation],
  subjectTo: [],
  changes: `The day of the notice moves it, and the investigator may give longer. Weekends and
    bank holidays in England and Wales are not counted.`,
})

export const tellAuthority = standingDuty({
  ...inRegulations,
  id: 'special.info-to-aa',
  cite: regulation('22'),
  title: 'Give the authority what it asks for',
  says: `Where the appropriate authority asks, for one to consider a suspension, the investigator
    gives it the information it reasonably needs.`,
  confidence: 'read-part',
  bearer: ['investigator'],
})
