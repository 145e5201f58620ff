/** Parts 1 and 2: who acts for whom, who stands beside the officer, how notices are given. */
import { duty } from '../../duty.ts'
import { asSoonAsPracticable } from '../../limit.ts'
import { definition, exception, gate, power, standingDuty } from '../../statement.ts'
import { amendedIn2025, conduct, panelsReformed } from '../instrument.ts'
import { eitherStream, inRegulations } from './reach.ts'

export const authorityDelegates = power({
  ...inRegulations,
  id: 'conduct.delegation.aa',
  cite: conduct('2(3)-(4)'),
  title: 'Who may act for the appropriate authority',
  says: `A chief officer may hand the authority's functions only to an officer of at least chief
    inspector rank, or to staff about as senior. Suspending, and certifying a case for an
    accelerated hearing, need a senior officer behind them.`,
  confidence: 'recall',
  holder: ['chief-officer'],
  test: 'chief inspector or above, or staff of similar seniority',
})

export const chairDelegates = power({
  ...inRegulations,
  id: 'conduct.delegation.chair',
  cite: conduct('2(4A)-(4D)'),
  title: 'Who may chair in the chief officer’s place',
  says: `A chief officer who has to chair a hearing, or to conduct an accelerated one, may hand
    that to a senior officer, to somebody who last was one no more than five years before, or to
    staff about as senior unless the case is largely about operational policing. Never to whoever
    certified the case. From 28 May 2025 somebody doing a senior officer's duties for a time
    counts as one.`,
  inForce: { from: panelsReformed },
  confidence: 'read',
  holder: ['chief-officer'],
  test: 'not the senior officer who certified the case under regulation 49',
  doneBy: ['chairing-delegated'],
})

export const harmTest = exception({
  ...inRegulations,
  id: 'conduct.harm-test',
  cite: conduct('6'),
  title: 'What may be kept back from a document',
  says: `Where a document is subject to the harm test, only so much is kept back as is needed: to
    guard criminal proceedings, national security, the prevention or detection of crime or of
    misconduct by others, or the welfare of an informant or a witness; to spare an effort out of
    proportion; or otherwise in the public interest.`,
  confidence: 'recall',
})

export const policeFriend = power({
  ...inRegulations,
  id: 'conduct.police-friend',
  cite: conduct('7, 20(9)'),
  title: 'The officer may choose a police friend',
  says: `From the notice onwards the officer may choose an officer, a member of staff or, where
    they are eligible, somebody a staff association names, as long as that person has no other
    part in it. The friend may advise, make representations, come to interviews, meetings and
    hearings, and speak for the officer where no lawyer does, but may not answer questions put in
    interview.`,
  confidence: 'read-part',
  holder: ['officer'],
  test: 'not otherwise involved in the matter',
  doneBy: ['police-friend-chosen'],
})

export const legalRepresentation = gate({
  ...inRegulations,
  id: 'conduct.legal-rep',
  cite: conduct('8(1)-(3), 41(2)'),
  title: 'Tell the officer of their right to a lawyer before proceedings',
  says: `At a hearing, accelerated or not, the officer may have a lawyer of their choice; at a
    meeting nobody is represented by one. Proceedings do not go ahead unless the officer was told.`,
  confidence: 'read-part',
  before: ['proceedings-began'],
  asks: ['Was the officer told whether they may have a lawyer?'],
  answer: 'refuses',
})

export const waysOfGivingNotice = definition({
  ...inRegulations,
  id: 'conduct.service.methods',
  cite: conduct('9'),
  title: 'How a notice is given to the officer',
  says: `In person; left at, or sent by recorded delivery to, the last known address; handed over
    by a police friend who has agreed to that; or in another way that was agreed.`,
  confidence: 'recall',
  caution: 'Read in the Regulations on performance, which say the same, and not in these.',
})

export const noticeByEmail = definition({
  ...inRegulations,
  id: 'conduct.service.email',
  cite: conduct('9, as amended by SI 2025/558 reg. 8'),
  title: 'A notice by e-mail',
  says: `Where the amendments of 2025 reach the case, a notice may go by e-mail instead of post,
    and is taken to be given on a day the text lays down.`,
  inForce: { from: amendedIn2025 },
  confidence: 'unverified',
  caution: `The days on which it is taken to be given were not seen. We use the later of the
    recorded receipt and the next working day, as a setting and never as law.`,
})

export const prejudiceCheck = duty({
  ...inRegulations,
  ...eitherStream,
  id: 'conduct.criminal.prejudice-check',
  cite: conduct('10, 49(3), 21A(4)'),
  title: 'Decide whether proceedings would harm a criminal case',
  says: `Before the matter goes to misconduct proceedings, decide whether they would prejudice
    criminal proceedings, asking the prosecutor where that helps. Only real prejudice puts them
    off, and only while it lasts: a criminal case by itself stops nothing. An appeal in it is left
    out of account.`,
  confidence: 'read-part',
  bearer: 'appropriate-authority',
  owedTo: null,
  runsFrom: [{ reading: 'each', happenings: ['criminal-proceedings-began'] }],
  limit: asSoonAsPracticable,
  metBy: [
    { happened: 'prejudice-found', by: ['bearer'] },
    // Going on to proceedings is the answer that nothing would be harmed.
    { happened: 'case-determined', by: ['bearer'] },
  ],
  endsWith: [{ happened: 'criminal-proceedings-concluded' }, { happened: 'route-notified' }],
  subjectTo: [],
  changes: `It has no date. The end of the criminal case ends it, whatever its result and whether
    or not there is an appeal.`,
})

export const recordOfProceedings = standingDuty({
  ...inRegulations,
  id: 'conduct.record',
  cite: conduct('12'),
  title: 'Keep a record of proceedings and outcomes',
  says: `The chief officer keeps a record of every disciplinary case brought against an officer of
    the force, and of how it ended.`,
  confidence: 'recall',
  bearer: ['chief-officer'],
})
