/** What an investigation records and works out, for the door of the room. */
export {
  type Account,
  type AccountFacts,
  type AccountForm,
  type AccountSource,
  accountForms,
  accountSources,
  type FactFound,
  type FindingOfFact,
  type FoundFact,
  factsFound,
  type Influence,
  type Point,
  type PointFacts,
  type PointKind,
  type Position,
  type ProofFacts,
  pointKinds,
  type Stance,
  stances,
  type TestResult,
  type TestWay,
  testResults,
  testWays,
} from './accounts-and-points.ts'
export {
  type Cited,
  type CitedKind,
  citable,
  citesIn,
  marksIn,
} from './cited.ts'
export {
  type Expected,
  type Moment,
  momentOf,
  type OnClock,
  onOneClock,
  overlapOf,
  secondsBetween,
} from './clock.ts'
export {
  type BuiltBundle,
  covers,
  type Disclosure,
  disclosures,
  type Edition,
  editions,
  isLeft,
  type LookedAt,
  markedElsewhere,
  type Redaction,
} from './evidence-out.ts'
export {
  type CouldBeHeard,
  couldBeHeard,
  type OnRecording,
  type Unknown,
} from './hearing.ts'
export {
  type AskedBefore,
  answerTo,
  askedBefore,
  type BeforeInterview,
  beforeInterview,
  isConstable,
  needsSecond,
  standingInterviews,
  standsUninterviewed,
  waitsForSecond,
} from './interview-checks.ts'
export { questionsFor } from './interview-plan.ts'
export {
  type InterviewFacts,
  type InterviewsFacts,
  type NotInterviewed,
  type NotInterviewingGround,
  notInterviewingGrounds,
  type OfficerPaper,
  officerPapers,
  type PlannedQuestion,
  type QuestionAnswer,
  questionAnswers,
  type RightTold,
  rightsTold,
  type SaidOfPoint,
  type SettledHow,
  type ShownOfAccount,
  settledHow,
} from './interviewing.ts'
export {
  type FaultKind,
  faultKinds,
  type PartLost,
  type PartReceived,
} from './keeping.ts'
export {
  type Direction,
  directions,
  type LineEnd,
  type LineKind,
  lineEnds,
} from './line-kinds.ts'
export {
  linesAnswered,
  linesLeftEmpty,
  type ProposedLines,
  proposedLines,
  whereFound,
} from './lines.ts'
export type { SuggestionKind } from './material.ts'
export {
  clockTime,
  type Marked,
  namedRegions,
  type Passage,
  type Place,
  placeInWords,
} from './passage.ts'
export {
  type Audibility,
  type ClockCheck,
  clockChecks,
  type Distance,
  type Hearing,
  hearings,
  type MissingRecording,
  type MissingState,
  missingStates,
  type Placed,
  type RecordingStart,
  type Sound,
  type SoundTime,
  type SpokenLine,
  type Transcript,
} from './recordings.ts'
export {
  type ReportSection,
  type ReportSectionName,
  reportSections,
} from './report.ts'
export { reportExpects, type Shortfall } from './report-gate.ts'
export {
  type Asked,
  accountsIn,
  askedOf,
  contraryTo,
  type Difference,
  differences,
  findingOn,
  isUntested,
  notReadFor,
  type PointStanding,
  pointsIn,
  positionsOn,
  restsOnUntested,
  standingOf,
  type Testing,
  testedBy,
  untestedPoints,
  versionsWithin,
} from './standing.ts'
