/** The proceedings against an officer: what they are made of, and what is read out of them. */
export { aboutThePerson } from './about-the-person.ts'
export {
  type ReflectivePart,
  reflectiveParts,
} from './after.ts'
export {
  type ChallengeOrder,
  type ChallengeRoute,
  type Challenger,
  type ChallengeStep,
  challengeOrders,
  challengeRoutes,
  challengers,
  challengeSteps,
  type Remittal,
  remittals,
} from './challenge.ts'
export { type CourtDayEnd, courtDayEnds } from './challenge-days.ts'
export { type CourtDayKnown, courtDaysOf } from './challenge-days-known.ts'
export { keptBackFrom } from './challenge-embargo.ts'
export { papersHad } from './challenge-papers.ts'
export {
  type Challenge,
  challengesOf,
  holdsOf,
  isInConfidence,
  recordsHeld,
  unheldClaims,
} from './challenges-known.ts'
export { type Conditions, conditionsOn } from './conditions.ts'
export {
  type ConductCommands,
  type ConductEvent,
  type ConductEvents,
  type ConductFacts,
  conductOf,
  ofKind,
} from './conduct.ts'
export {
  type AllegationAnswer,
  type CaseAnswer,
  caseAnswers,
  type Limb,
  type ProceedingsForm,
  proceedingsForms,
} from './deciding.ts'
export {
  allegedOf,
  type Clearance,
  clearedBy,
  decidedOnCase,
} from './deciding-known.ts'
export { delegatedOn } from './delegating.ts'
export { againstDirections, asDirected } from './directed.ts'
export { dayGiven, givenOn } from './given-on.ts'
export {
  type AllegationFinding,
  type FindingLevel,
  type Forum,
  findingLevels,
  forums,
} from './hearing.ts'
export { clearedSince, type Held, type HeldKind, heldKinds, heldOf } from './held-of.ts'
export {
  type Detail,
  type DetailKind,
  identifyingIn,
  type Known,
  markedPieces,
  namedInProceedings,
  withheld,
} from './identifying.ts'
export { type ImpactWay, impactOf, impactWays } from './impact.ts'
export {
  type ConductLevel,
  conductLevels,
  type DelayReader,
  type Despite,
  delayReaders,
  type Investigator,
  type Notice,
  type NoticePart,
  notices,
  type Route,
  routeStages,
  routes,
  type ServiceWay,
  type Serving,
  type SeverityDecider,
  type Supplied,
  type SuspensionGround,
  serviceWays,
  severityDeciders,
  severityLooks,
  suspensionGrounds,
} from './investigating.ts'
export { papersWanting } from './investigating-gates.ts'
export {
  deferralOn,
  delayReportNext,
  formOn,
  type InvestigationForm,
  isInvestigatedByDg,
  isSentBackToAssess,
  noticeOfInvestigationOn,
  noticesGiven,
  noticesReached,
  performanceOf,
  reflectiveSince,
  restrictionsOn,
  severityOf,
  streamOf,
  suspensionOn,
} from './investigating-known.ts'
export {
  type Capacity,
  capacities,
  type InvitedTo,
  type Invitee,
  type InviteOccasion,
  type InviteOwner,
  type InviteState,
  invitedToMatter,
  inviteesOf,
  inviteOwners,
  inviteStates,
  toldOfOccasion,
} from './invitations.ts'
export { heardWith } from './joining.ts'
export { contentsOf, isOptionalPart, type NoticeContents, type Stream } from './notice-contents.ts'
export {
  type PageGuest,
  type PageInvitation,
  pageGuests,
  pageInvitationsOf,
} from './officer-page.ts'
export { mayAnnounce } from './outcome-announced.ts'
export { outcomeNow } from './outcome-now.ts'
export { noticedIn } from './outcome-reading.ts'
export {
  type ClosedAlone,
  type Considered,
  type CourtAnswer,
  closedAlone,
  type Exceptional,
  type Factor,
  type Lesser,
  type MayFollow,
  type OutcomeTask,
  outcomeTasks,
  type SeriousnessPart,
  seriousnessParts,
  type Testimonial,
} from './outcome-shapes.ts'
export {
  type Advice,
  type OutcomeStanding,
  outcomeStanding,
  taskOf,
} from './outcome-standing.ts'
export { lesserThan } from './outcome-tasks.ts'
export {
  type AllegationResponse,
  type PanelMember,
  type PanelSeat,
  type PanelTie,
  type PeriodSigner,
  panelSeats,
  panelTies,
  periodSigners,
  type TieFound,
  type Witness,
} from './panel.ts'
export { panelMayOpen, panelPapersOf, sectionsOf } from './panel-papers.ts'
export { seatsOpenTo } from './panel-seats.ts'
export {
  isPresentedByDg,
  listingOf,
  placeKey,
  putOutOf,
  responseOf,
  type Seat,
  type SeatStanding,
  seatsOf,
  sittingOf,
  witnessListsOf,
} from './panel-standing.ts'
export {
  type ConductPaper,
  conductPapers,
  paperOfNotice,
  papersOf,
  type SignedPaper,
  unsignable,
} from './papers.ts'
export {
  namesFirst,
  preparedPressLine,
  pressLineAbout,
  pressLinesOf,
  pressLinesToPutRight,
  type WhyPutRight,
} from './press-lines-known.ts'
export { comesDownOn } from './publishing.ts'
export {
  againstPublishing,
  consideredIn,
  type Publication,
  preparedOf,
  publicationsOf,
  publicNow,
  ruleOfQuestion,
  stillPublic,
  type ToTell,
  toTellFirst,
} from './publishing-known.ts'
export {
  type PublicationAnswer,
  type PublicationQuestion,
  type PublicHearing,
  type PublicPlace,
  type Publishable,
  publicationQuestions,
  publicPlaces,
  publishedDays,
} from './publishing-shapes.ts'
export {
  findingNow,
  opensRound,
  type Round,
  type RoundWhy,
  roundNow,
  roundsOf,
  sentBackBy,
} from './rounds.ts'
export {
  type ChairDirection,
  chairDirects,
  historyLetIn,
  type RulingHearer,
  type RulingKind,
  ruledOf,
  rulingDirects,
  rulingHearers,
  rulingKinds,
} from './rulings.ts'
export { type StepBy, type StepName, stepBys, steps } from './steps.ts'
