/**
 * What a reviewer reads of the force's record. What is not named here they never see: notes
 * between colleagues, drafts, tags, who knows a sealed name, advice. A new kind of event is not
 * theirs until somebody decides that it is.
 */
import type { ComplaintEvent, Disposed } from '#casework'

const readable: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'ComplaintMade',
  'ComplaintLogged',
  'SubjectNamed',
  'AllegationAdded',
  'AllegationReworded',
  'AllegationCoded',
  'FactorsNoted',
  'MatterClassified',
  'ComplainantContacted',
  'EvidencePreserved',
  'CriteriaAnswered',
  'Referred',
  'DgDecided',
  'RecordingRequested',
  'ComplaintRecorded',
  'HandledOutside',
  'HandlingDecided',
  'IndicationFound',
  'SeverityAssessed',
  'HandlingSuspended',
  'HandlingResumed',
  'PutRight',
  'OutcomeDecided',
  'Finalised',
  'LetterSent',
  'ProgressTold',
  'LetterGiven',
  'InformationWithheld',
  'MessageSent',
  'WithdrawalReceived',
  'WithdrawalTakenBack',
  'WithdrawalDecided',
  'ReviewAppliedFor',
  'ReviewForwarded',
  'ReviewTaken',
  'ReviewTimeExtended',
  'ReviewNotified',
  'ReviewInformationAsked',
  'ReviewInformationSupplied',
  'ReviewRefused',
  'ReviewDecided',
  'ReviewDecisionTold',
  'RecommendationAnswered',
])

export function mayReviewerRead(event: ComplaintEvent | Disposed): boolean {
  switch (event.type) {
    case 'Disposed':
      return false
    // What is said of an entry goes with the entry.
    case 'EntryContested':
    case 'EntryCorrected':
    case 'ContestNoted':
      return readableNames.has(event.what)
    default:
      return readable.has(event.type)
  }
}
const readableNames: ReadonlySet<string> = readable

/**
 * How many of these had been recorded when the outcome was: what comes after them was not before
 * whoever decided it. The outcome letter ends it or, without one, the outcome.
 */
export function lengthAtOutcome(events: readonly (ComplaintEvent | Disposed)[]): number {
  const last = (found: (event: ComplaintEvent | Disposed) => boolean) => events.findLastIndex(found)
  const applied = events.findIndex(({ type }) => type === 'ReviewAppliedFor')
  const letter = last(event => event.type === 'LetterSent' && event.kind === 'outcome')
  const outcome = last(({ type }) => type === 'OutcomeDecided' || type === 'PutRight')
  if (letter >= 0) return letter + 1
  if (outcome >= 0) return outcome + 1
  return applied >= 0 ? applied : events.length
}
