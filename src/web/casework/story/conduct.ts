/** What a timeline says of the proceedings against an officer. */
import type { ConductEvents } from '#casework'
import { questionWords } from '../conduct/after/questions.ts'
import { reflectiveWords } from '../conduct/investigating/words.ts'
import { stepWords, takerWords } from '../conduct/steps/words.ts'
import { type Line, line } from './line.ts'

const none = (): readonly Line[] => []

/** Questions that stood in the way, by their number, and how each was checked. */
function noIn({ answers }: ConductEvents['PublicationConsidered']): string {
  return answers
    .filter(({ answer }) => answer === 'no')
    .map(({ question, how }) => `question ${questionWords(question).number}: ${how}`)
    .join('; ')
}

export const conductLines: {
  readonly [Type in keyof ConductEvents]: (event: ConductEvents[Type]) => readonly Line[]
} = {
  ConductSeverity: event => [...line('Why', event.why)],
  RouteChosen: event => [...line('Why', event.why)],
  InvestigatorNamed: event => [
    ...line('Skills', event.skills),
    ...line('Interest', event.interest),
    ...line('Why', event.why),
  ],
  NoticeServed: event => [
    ...line('Given at', event.service.at),
    ...line('What shows it', event.service.proof),
  ],
  PaperSigned: event => [...line('To', event.to)],
  NoticeDeferred: event => [...line('Why', event.ground)],
  OfficerRestricted: event => [
    ...line('Restrictions', event.restrictions),
    ...line('Why', event.why),
  ],
  RestrictionsEnded: event => [...line('Why', event.why)],
  OfficerSuspended: event => [
    ...line('Why', event.why),
    ...line('What else was considered', event.considered),
  ],
  SuspensionReviewed: event => [...line('Why', event.why)],
  SuspensionEnded: event => [...line('Why', event.why)],
  WelfareContact: event => [
    ...line('Who', event.who),
    ...line('How', event.how),
    ...line('Words', event.words),
  ],
  OfficerUpdated: event => [...line('How', event.how), ...line('Words', event.words)],
  DelayReported: none,
  OfficerLeft: event => [...line('How', event.how)],
  ConductStep: event => [
    ...line('What', stepWords[event.step]),
    ...line('By', takerWords[event.by]),
    ...line('Words', event.why),
    ...line('The prosecutor', event.consulted),
  ],
  CaseReportReceived: event => [...line('From', event.from), ...line('Opinion', event.opinion)],
  SpecialConditionsDecided: event => [
    ...line('On the written evidence', event.evidence.why),
    ...line('On the public interest', event.interest.why),
  ],
  CaseDetermined: event => [...line('Why', event.why)],
  CaseWithdrawn: event => [...line('Why', event.why)],
  PanelNamed: event => [...line('Who', event.member.name)],
  PanelObjected: event => [...line('Ground', event.ground)],
  PanelObjectionDecided: event => [...line('Why', event.why)],
  PanelAccountTied: () => [],
  PanelLeft: event => [...line('Why', event.why)],
  OfficerResponse: none,
  WitnessesListed: none,
  RulingMade: event => [...line('Ruling', event.words), ...line('Reasons', event.reasons)],
  ProceedingsListed: event => [...line('Place', event.place), ...line('Why it moved', event.moved)],
  PeriodChanged: event => [...line('Why', event.why)],
  Invited: event => [...line('Who', event.name), ...line('How', event.how)],
  ProceedingsJoined: event => [...line('Why', event.why)],
  ProceedingsDelegated: event => [
    ...line('Force', event.force),
    ...line('What was handed over', event.handedOver),
  ],
  DelegationEnded: event => [...line('Why', event.why)],
  PanelBundleGiven: event => [
    ...line('First part', event.one.join(', ')),
    ...line('Second part', event.two.join(', ')),
  ],
  ProceedingsBegan: none,
  ProceedingsAdjourned: event => [...line('Why', event.why)],
  FindingMade: event => [...line('Open to influence', event.influence.why)],
  ProceedingsCompleted: none,
  // A panel's drafts and its advice are the panel's: others read its report.
  SeriousnessWritten: none,
  OutcomeTaskClosed: none,
  SeriousnessClosed: none,
  SeriousnessReopened: none,
  PublicInterestWritten: none,
  MitigationWritten: none,
  OutcomeProposed: none,
  ComparatorsSeen: none,
  AdviceGiven: none,
  AdviceAnswered: none,
  ReadAsCourt: none,
  OutcomeSigned: event => [...line('Who', event.name)],
  OutcomeAnnounced: event => [
    ...line('Words', event.words),
    ...line('Announced before a finding because', event.waived?.why),
  ],
  OutcomeReported: none,
  OutcomeNotified: event => [
    ...line('Given at', event.service.at),
    ...line('What shows it', event.service.proof),
  ],
  PersonToldFirst: event => [
    ...line('Who', event.who),
    ...line('By', event.by),
    ...line('How', event.how),
    ...line('In writing', event.inWriting ? 'Yes' : undefined),
  ],
  PublicationConsidered: event => [
    ...line('Heading', event.heading),
    ...line('Words', event.words),
    ...line('Answered no', noIn(event)),
    ...line('Why longer', event.longer),
  ],
  Published: event => [
    ...line('Heading', event.heading),
    ...line('Words', event.words),
    ...line('Published all the same, because', event.waived?.why),
  ],
  TakenDown: event => [...line('Why', event.why), ...line('Still up', event.stillUp.join(', '))],
  PressLineIssued: event => [
    ...line('Heading', event.heading),
    ...line('Words', event.words),
    ...line('Given to', event.to),
    ...line('By', event.by),
    ...line('Given out all the same, because', event.waived?.why),
  ],
  PressLineRecipientsTold: event => [...line('By', event.by), ...line('How', event.how)],
  ListReported: none,
  ConditionsSet: event => [
    ...line('Conditions', event.conditions),
    ...line('Whose to see to', event.whose),
  ],
  OfficerCleared: event => [...line('Words', event.words)],
  ReflectiveStep: event => [
    ...line('What', reflectiveWords[event.step]),
    ...line('Reviewer', event.reviewer),
    ...line('Words', event.words),
  ],
  ChallengeMade: event => [
    ...line('Grounds', event.grounds),
    ...line('Number', event.reference),
    ...line('May be read by', event.named?.join(', ')),
  ],
  ChallengeDecided: event => [...line('Decided by', event.court), ...line('Words', event.words)],
  PageInvited: event => [...line('Who', event.name), ...line('How', event.how)],
  PageInvitationEnded: event => [...line('Why', event.why)],
  ImpactReceived: event => [...line('In their words', event.words)],
  RecordsHeld: event => [...line('Why', event.why)],
  CourtDaySet: event => [...line('Direction', event.words)],
  CourtDayOver: event => [...line('Words', event.words)],
}
