/** What each thing that happened says under its title on a timeline, line by line. */
import { type ComplaintEvent, type Events, safeWays } from '#casework'
import type { Day } from '#kernel'
import { indicationWords, severityWords } from './assess/handling/words.ts'
import { decisionWords } from './assess/referral/decision-words.ts'
import { didWords } from './did-words.ts'
import { evidenceStates } from './evidence-kinds.ts'
import { earlierLines } from './history/lines.ts'
import { privacyLines } from './privacy/lines.ts'
import { safeLines } from './safe/lines.ts'
import { conductLines } from './story/conduct.ts'
import { evidenceOutLines } from './story/evidence-out.ts'
import { interviewLines } from './story/interviews.ts'
import { materialLines } from './story/material.ts'
import { policyLines } from './story/policy.ts'
import { proofLines } from './story/proof.ts'
import { accessLines } from './story-lines-access.ts'
import { wayNamed, wayNames, ways } from './ways.ts'

export type Line = Readonly<{ name: string; words: string }>
type Days = (day: Day) => string

const none = (): readonly Line[] => []
const line = (name: string, words: string | undefined): readonly Line[] =>
  words ? [{ name, words }] : []

const agreedWords = { yes: 'They agreed', no: 'Corrected', 'not-possible': 'Not possible' } as const

function madeLines({ report, taken }: Events['ComplaintMade']): readonly Line[] {
  const { length } = report.files
  const files = length === 0 ? 'no files' : length === 1 ? '1 file' : `${length} files`
  if (!taken) return line('With', files)
  const { readBack, from, notes } = taken
  return [
    ...line('With', files),
    ...line('Sent on by', from),
    ...line('Read back', [agreedWords[readBack.agreed], readBack.words].filter(Boolean).join(': ')),
    ...line('Notes of whoever took it', notes),
  ]
}

const givenHow = {
  posted: 'Posted',
  'handed-over': 'Handed over',
  'read-out': 'Read out over the telephone',
  opened: 'Opened by them on their own page',
} as const

const handledBy = {
  otherwise: 'Otherwise than by investigation',
  'local-investigation': 'Local investigation',
} as const

const protectedBy = {
  reassign: 'Reassigning, and asking for access to be removed',
  'do-not-change-access': 'Not changing access yet: it would tip them off',
  'nothing-needed': 'Nothing is needed',
} as const

const toldOfReferral = {
  complainant: 'The complainant',
  subject: 'The person complained against',
} as const

const lines: {
  readonly [Type in keyof Events]: (event: Events[Type], days: Days) => readonly Line[]
} = {
  ComplaintMade: madeLines,
  ConductReported: madeLines,
  ComplaintLogged: ({ summary, allegations }) => [
    ...line('Summary', summary),
    ...allegations.map(({ words }, at) => ({ name: `Allegation ${at + 1}`, words })),
  ],
  HandlerNamed: none,
  IncidentJoined: ({ name }) => line('Incident', name),
  MatterLinked: ({ why }) => line('Why', why),
  ComplaintForwarded: ({ name, why }) => [...line('To', name), ...line('Why', why)],
  NameOpened: ({ wish }) => line('Their wish', wish),
  SubjectNamed: ({ who: { name, rank, number, unit } }) => [
    ...line('Name', name),
    ...line('Rank', rank),
    ...line('Number', number),
    ...line('Unit', unit),
  ],
  SubjectRemoved: ({ why }) => line('Why', why),
  AllegationAdded: ({ allegation }) => line('Allegation', allegation.words),
  AllegationReworded: ({ words }) => line('Allegation', words),
  AllegationCoded: ({ codes }) => line('Category', codes.join(', ')),
  FactorsNoted: ({ factors }) => line('Factors', factors.join(', ')),
  MatterClassified: ({ why, signpost }) => [
    ...line('Why', why),
    ...line('Pointed them to', signpost),
  ],
  ComplainantContacted: ({ by, views, summaryAgreed, becauseOfWhoTheyAre }) => [
    ...line('By', ways[by]),
    ...line('They said', views),
    ...line('Our summary', summaryAgreed ? 'Agreed' : 'Not yet agreed'),
    ...line('Asked about who they are, they said', becauseOfWhoTheyAre),
  ],
  EvidencePreserved: ({ kept }) =>
    kept.map(({ what, state, why }) => ({
      name: what,
      words: why ? `${evidenceStates[state]}: ${why}` : evidenceStates[state],
    })),
  SafetyConsidered: ({ done, protection }) => [
    ...line('Protected by', protection?.protectBy && protectedBy[protection.protectBy]),
    ...line('Confirmed by the system owner', protection?.confirmed?.by),
    ...line(
      'Independent review of their own case',
      protection?.ownCase === 'review-asked' ? 'Asked for' : undefined,
    ),
    ...line('Done', done),
  ],
  HistoryConsidered: ({ weighed, searched }) => [
    ...line('How it was weighed', weighed),
    ...line('Searched', searched),
  ],
  SeverityAssessed: ({ level, look, why, afterHistory }) => [
    ...line('How serious', severityWords[level]),
    ...line('Asked', look === 'second' ? 'After history' : 'On the allegation alone'),
    ...line('But', afterHistory && 'History had already been weighed'),
    ...line('Why', why),
  ],
  ...earlierLines,
  CriteriaAnswered: ({ answers }) =>
    answers
      .filter(({ answer }) => answer !== 'no')
      .map(({ criterion, answer, why }) => ({
        name: criterion,
        words: [answer === 'yes' ? 'Yes' : 'Not sure', why].filter(Boolean).join(': '),
      })),
  ReferralPrepared: none,
  Referred: ({ theirReference }) => line('Their reference', theirReference),
  ReferralTold: ({ whom, by }) => [
    ...line('Told', toldOfReferral[whom]),
    ...line('How', wayNamed(by)),
  ],
  ReferralNotTold: ({ whom, why }) => [
    ...line('Not told', toldOfReferral[whom]),
    ...line('Why', why),
  ],
  DgDecided: ({ words, theirReference, ...decided }) => [
    ...line('Decision', decisionWords(decided)),
    ...line('They said', words),
    ...line('Their reference', theirReference),
  ],
  RecordingRequested: ({ by, words }) => [
    ...line('By', by === 'online' ? 'On their own page' : ways[by]),
    ...line('They said', words),
  ],
  ComplaintRecorded: ({ reason, why }) => [...line('Reason code', reason), ...line('Why', why)],
  HandledOutside: ({ why }) => line('Why', why),
  HandlingDecided: ({ how, why }) => [...line('How', handledBy[how]), ...line('Why', why)],
  IndicationFound: ({ of, why }) => [...line('Of what', indicationWords[of]), ...line('Why', why)],
  RepeatDecided: ({ earlier, why }) => [...line('Earlier complaint', earlier), ...line('Why', why)],
  ContactPlanAgreed: ({ plan }) => line('Plan', plan),
  HandlingSuspended: ({ ground, reviewOn }, days) => [
    ...line('Ground', ground),
    ...line('Looked at again on', days(reviewOn)),
  ],
  HandlingResumed: ({ why }) => line('Why', why),
  PutRight: ({ wanted, found, did, didWords: other }) => [
    ...line('What they wanted', wanted),
    ...line('What we found', found),
    ...line(
      'What we did',
      did.map(one => (one === 'other' && other ? other : didWords[one])).join(', '),
    ),
  ],
  OutcomeDecided: ({ findings }) =>
    findings.map(({ result, reasons }) => ({ name: result, words: reasons })),
  OutcomeTold: ({ by, who, words }) => [
    ...line('By', ways[by]),
    ...line('Told by', who),
    ...line('They were told', words),
  ],
  Finalised: none,
  RecommendationMade: ({ to, words }) => [...line('To', to), ...line('Recommendation', words)],
  RecommendationAnswered: ({ words }) => line('Answer', words),
  LetterDrafted: none,
  LetterApproved: none,
  LetterReturned: ({ why }) => line('Why', why),
  LetterSent: ({ by }) => line('By', wayNames[by]),
  ProgressTold: ({ by, done, next, delay }) => [
    ...line('By', wayNames[by]),
    ...line('What we have done', done),
    ...line('What happens next', next),
    ...line('Why it is delayed', delay),
  ],
  NoticeSent: ({ by = 'email' }) => line('By', ways[by]),
  NoticeFailed: ({ why }) => line('Why', why),
  LetterGiven: ({ how, by }) => [...line('How', givenHow[how]), ...line('By', by)],
  ReceiptGiven: ({ how }) => line('How', givenHow[how]),
  InformationWithheld: ({ what, purpose, retestOn }, days) => [
    ...line('What', what),
    ...line('Ground', purpose),
    ...line('Looked at again on', days(retestOn)),
  ],
  WithholdingReviewed: ({ why }) => line('Why', why),
  MessageSent: ({ words }) => line('Message', words),
  WithdrawalReceived: ({ words, pressedWords }) => [
    ...line('They said', words),
    ...line('Asked whether anybody pressed them', pressedWords),
  ],
  WithdrawalQueried: ({ by }) => line('By', ways[by]),
  WithdrawalConfirmed: ({ how, words }) => [
    ...line('How', how === 'signed' ? 'In writing' : 'No reply in 28 days'),
    ...line('They said', words),
  ],
  WithdrawalPassedOn: ({ whom, by }) => [
    ...line('Told', whom === 'director-general' ? 'The IOPC' : 'The local policing body'),
    ...line('How', by),
  ],
  WithdrawalTakenBack: ({ words }) => line('They said', words),
  PressureConsidered: ({ found, done }) => [...line('Found', found), ...line('Done', done)],
  WithdrawalDecided: ({ publicInterest, why }) => [
    ...line('Goes on in the public interest', publicInterest ? 'Yes' : 'No'),
    ...line('Why', why),
  ],
  ContactChanged: ({ contact }) =>
    line(
      'Safe ways now',
      safeWays(contact)
        .map(way => ways[way])
        .join(', ') || 'None',
    ),
  RepresentativeNamed: ({ name, where }) => [...line('Name', name), ...line('Reached at', where)],
  ReviewAppliedFor: ({ grounds }) => line('Grounds', grounds),
  ReviewForwarded: none,
  ReviewAccessOpened: ({ why }) => line('Why', why),
  ReviewAccessEnded: ({ why }) => line('Why', why),
  ReviewTaken: ({ reviewer, formWaived }) => [
    ...line('By', reviewer.name),
    ...line('Goes on without what was not stated', formWaived),
  ],
  ReviewInformationAsked: ({ what, answerBy }, days) => [
    ...line('What', what),
    ...line('By', answerBy && days(answerBy)),
  ],
  ReviewInformationSupplied: ({ words }) => line('What', words),
  ReviewTimeExtended: ({ until, why }, days) => [
    ...line('Until', days(until)),
    ...line('Why', why),
  ],
  ReviewNotified: ({ whom }) => line('Told', whom),
  ReviewRefused: ({ why }) => line('Why', why),
  ReviewDecided: ({ reasonable, reasons }) => [
    ...line('Reasonable and proportionate', reasonable ? 'Yes' : 'No'),
    ...line('Reasons', reasons),
  ],
  ReviewDecisionTold: ({ whom }) => line('Told', whom),
  ...accessLines,
  ...privacyLines,
  ...safeLines,
  ...conductLines,
  ...materialLines,
  ...proofLines,
  ...interviewLines,
  ...policyLines,
  ...evidenceOutLines,
  NoteAdded: ({ words }) => line('Note', words),
  TagsSet: ({ tags }) => line('Tags', tags.join(', ') || 'none'),
  Chased: ({ whom, how }) => [...line('Whom', whom), ...line('How', how)],
  DocumentReceived: ({ file }) => line('File', file.name),
}

function said<Type extends keyof Events>(type: Type, event: Events[Type], days: Days) {
  return lines[type](event, days)
}

export function linesOf(event: ComplaintEvent, days: Days): readonly Line[] {
  return said(event.type, event, days)
}
