/** Challenges in words: who, what, where it goes. */
import type {
  Challenge,
  ChallengeOrder,
  ChallengeRoute,
  Challenger,
  ChallengeStep,
  CourtDayKnown,
  Remittal,
  RoundWhy,
} from '#casework'
import type { CourtDay, CourtDayBearer } from '#law'

export const routeWords: Readonly<Record<ChallengeRoute, string>> = {
  'appeal-meeting': 'Appeal meeting',
  tribunal: 'Police Appeals Tribunal',
  'judicial-review': 'Judicial review',
}
export const challengerWords: Readonly<Record<Challenger, string>> = {
  officer: 'The officer',
  'chief-officer': 'The chief officer',
  'director-general': 'The Director General',
  complainant: 'The complainant',
  other: 'Somebody else',
}
export const stepWords: Readonly<Record<ChallengeStep, string>> = {
  'letter-before-claim': 'A letter before claim came',
  made: 'The appeal or the claim was made',
  served: 'The claim form was served on us',
  permission: 'The court gave permission',
  'ground-accepted': 'A ground was accepted, so the appeal goes on',
  copied: 'The policing body sent us its copy',
  documents: 'Our documents went to the tribunal',
  held: 'It was heard',
  'draft-judgment': 'A draft judgment came in confidence',
}
/** What can follow in each route, after it began. */
export const stepsIn: Readonly<Record<ChallengeRoute, readonly ChallengeStep[]>> = {
  'appeal-meeting': ['ground-accepted', 'held'],
  tribunal: ['copied', 'documents', 'held'],
  'judicial-review': ['made', 'served', 'permission', 'held', 'draft-judgment'],
}
/** What a court fixed a day for, as the calendar says it. */
export const courtDayWords: Readonly<Record<CourtDay, string>> = {
  acknowledgment: 'Acknowledgment of service filed',
  'detailed-grounds': 'Detailed grounds and evidence filed',
  documents: 'A bundle, a skeleton argument or other documents filed',
  permission: 'Permission decided',
  hearing: 'Hearing',
  'hand-down': 'Judgment handed down',
  order: 'What the order asks, done',
  other: 'Something else the court directed',
}
export const bearerWords: Readonly<Record<CourtDayBearer, string>> = {
  authority: 'This force',
  claimant: 'Whoever made the claim',
  panel: 'The panel or its chair',
  officer: 'The officer',
  court: 'The court',
  everybody: 'Everybody',
}
export const courtDayEndWords: Readonly<Record<NonNullable<CourtDayKnown['over']>['how'], string>> =
  {
    done: 'Done',
    vacated: 'Given up by the court',
    moved: 'Moved to another day',
    'claim-over': 'The claim was decided first',
  }
/** What records are held for before anything came. */
export const likelyClaim = 'A claim that is likely, and not made yet'
export const orderWords: Readonly<Record<ChallengeOrder, string>> = {
  dismissed: 'Dismissed: everything stands',
  'outcome-quashed': 'The outcome is quashed, and the finding stands',
  'finding-quashed': 'The finding is quashed, and the outcome with it',
  substituted: 'Another outcome is put in its place',
  settled: 'Settled or withdrawn: everything stands',
}
export const remittalWords: Readonly<Record<Remittal, string>> = {
  'new-panel': 'Yes, by a new panel',
  'same-panel': 'Yes, by the same panel',
  no: 'No',
}
export const roundWords: Readonly<Record<RoundWhy, string>> = {
  first: 'As it was first decided',
  'outcome-quashed': 'Sent back: the outcome is decided again, and the finding stands',
  'finding-quashed': 'Sent back: the finding and the outcome are decided again',
  restored: 'What was quashed stands again: a higher court left its quashing without effect',
}

/** "Judicial review by the complainant, CO/4471/2026". */
export function nameOf({ route, by, reference }: Challenge): string {
  const who = challengerWords[by]
  const name = `${routeWords[route]} by ${who[0]?.toLowerCase()}${who.slice(1)}`
  return reference ? `${name}, ${reference}` : name
}
