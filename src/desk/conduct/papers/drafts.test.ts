import { deepEqual, doesNotMatch, match } from 'node:assert/strict'
import { test } from 'node:test'
import {
  type ComplaintEvent,
  type ConductPaper,
  caseOf,
  complaint,
  conductOf,
  conductPapers,
  streamOf,
} from '#casework'
import { allegationId, authorityId, day, fold, instant, matterId, subjectId } from '#kernel'
import { invented } from '#test'
import { lawSupposing } from '../law-of.ts'
import { draftedParts } from './compose.ts'
import { type KnownForPaper, supposed } from './known.ts'

const [matter, subject] = [matterId('m1'), subjectId('s1')]
const allegation = allegationId('a1')
const step = (entry: string, on: string) => ({ on: day(on), entry, subject })
const about = { kind: 'officer', name: 'Oliver Pike', rank: 'DS', number: '4471' } as const
const service = {
  way: 'in-person',
  at: 'Northmoor House',
  by: 'DI Ashdown',
  proof: 'Signed.',
} as const
const severe = {
  by: 'investigator',
  level: 'gross-misconduct',
  form: 'hearing',
  why: 'So.',
} as const
const chair = {
  name: 'Ada Fenwick',
  seat: 'chair',
  as: 'chief officer',
  rank: 'ACC',
  appointedBy: 'authority',
  outside: false,
} as const
const found = {
  allegation,
  found: 'proved',
  facts: 'He wrote to her.',
  standards: [2],
  level: 'gross-misconduct',
  why: 'Each mail was his.',
} as const

/** A complaint against a detective, from its arrival to the outcome he was told. */
const story: readonly ComplaintEvent[] = [
  invented.made(instant('2026-08-10T09:00:00Z')),
  { type: 'SubjectNamed', on: day('2026-08-10'), who: { subject, ...about } },
  {
    type: 'AllegationAdded',
    on: day('2026-08-10'),
    allegation: { id: allegation, words: 'He wrote to her at night.', about: [subject] },
  },
  { type: 'ComplaintRecorded', on: day('2026-08-11'), why: 'A crime.', reason: 'R1' },
  { type: 'IndicationFound', on: day('2026-08-12'), why: 'Mails.', of: 'disciplinary' },
  { type: 'HandlingDecided', on: day('2026-08-12'), why: 'It.', how: 'local-investigation' },
  { type: 'ConductSeverity', ...step('al', '2026-08-14'), ...severe, look: 'alone' },
  { type: 'ConductSeverity', ...step('wh', '2026-08-14'), ...severe, look: 'with-history' },
  {
    type: 'InvestigatorNamed',
    ...step('in', '2026-08-17'),
    investigator: { name: 'Rowan Ashdown', rank: 'DI', force: 'Northmoor', sameForce: true },
    ...{ skills: 'Trained.', inSubjectsLine: false, why: '' },
  },
  {
    type: 'OfficerSuspended',
    ...step('su', '2026-08-18'),
    ...{ how: 'oral', time: '09:30', grounds: ['prejudice'], why: 'Witnesses.' },
    ...{ considered: 'Office work: no.', authorisedBy: 'ACC Merrow' },
  },
  {
    type: 'SuspensionReviewed',
    ...step('sr', '2026-09-14'),
    ...{ decision: 'continue', onRepresentations: false, why: 'Nothing has changed.' },
  },
  {
    type: 'OfficerRestricted',
    ...step('re', '2026-08-18'),
    ...{ restrictions: 'No contact with her.', why: 'Risk.', reviewOn: day('2026-10-01') },
  },
  {
    type: 'CaseReportReceived',
    ...step('rr', '2026-10-05'),
    ...{ from: 'DI Ashdown', opinion: 'A case to answer.' },
  },
  {
    type: 'CaseDetermined',
    ...step('cd', '2026-10-12'),
    ...{ by: 'appropriate-authority', answer: 'gross-misconduct', form: 'hearing', why: 'So.' },
    allegations: [{ allegation, answer: 'gross-misconduct', standards: [2], why: 'The mails.' }],
  },
  { type: 'PanelNamed', ...step('pn', '2026-10-14'), seat: 'seat-1', member: chair, ties: [] },
  {
    type: 'ProceedingsListed',
    ...step('pl', '2026-10-15'),
    ...{ form: 'hearing', firstDay: day('2026-11-23'), time: '10:00', days: 2, place: 'Hall' },
  },
  {
    type: 'OfficerResponse',
    ...step('or', '2026-11-02'),
    answers: [{ allegation, accepted: 'no', words: 'They were friends.' }],
    documents: [],
  },
  {
    type: 'FindingMade',
    ...step('fm', '2026-11-24'),
    ...{ forum: 'hearing', allegations: [found], level: 'gross-misconduct', unconnected: false },
    influence: { open: 'no', why: 'It was not.' },
  },
  {
    type: 'OutcomeNotified',
    ...step('on', '2026-11-24'),
    ...{ finding: 'gross-misconduct', action: 'dismissal-without-notice', written: true, service },
  },
]

function known(
  paper: ConductPaper,
  on: string,
  events: readonly ComplaintEvent[] = story,
): KnownForPaper {
  const state = fold(complaint, events)
  if (state.type !== 'Open') throw new Error('the matter is not open')
  const { facts } = state
  const [officer] = facts.subjects
  if (!officer) throw new Error('nobody is complained against')
  const recordedAt = instant('2026-11-30T09:00:00Z')
  const supposing = supposed({ subject, paper, events: conductOf(facts, subject) }, day(on))
  const whole = caseOf(
    matter,
    authorityId('northmoor'),
    [...events, ...supposing].map(event => ({ event, recordedAt })),
  )
  return {
    ...{ paper, officer, facts, on: day(on), givenOn: day(on), who: 'DS Oliver Pike' },
    authority: {
      ...{ id: authorityId('northmoor'), name: 'Northmoor Police', kind: 'police-force' },
      ...{ letters: 'CO', address: ['Alder House'], phone: '1', email: 'x@northmoor.example' },
    },
    reference: 'CO/1/26',
    events: conductOf(facts, subject),
    stream: streamOf(facts),
    law: whole && lawSupposing(whole, subject, { on: day(on) }),
  }
}
const until = (date: string) => story.filter(one => !('on' in one) || one.on <= date)
const said = (
  paper: ConductPaper,
  on: string,
  part: string,
  events: readonly ComplaintEvent[] = until(on),
) => draftedParts(known(paper, on, events)).find(({ id }) => id === part)?.words ?? ''

test('every paper is drafted from the record but for what only its writer can say', () => {
  const blank = (paper: ConductPaper) =>
    draftedParts(known(paper, '2026-11-30'))
      .filter(({ words, isOptional }) => words === '' && !isOptional)
      .map(({ id }) => id)
  const theirs: Readonly<Partial<Record<ConductPaper, readonly string[]>>> = {
    // The terms of reference are a paper of their own, which is signed first.
    investigation: ['terms'],
    // Nothing was dealt with another way, and nobody was cleared or took long to decide.
    ...{ route: ['words'], delay: ['words'], closing: ['words'] },
    // The days for it are over.
    suspension: ['representations'],
    // Another force may run them, which nothing here records.
    referral: ['iii', 'own-statement', 'undermining'],
    accelerated: ['conditions'],
    interview: ['day', 'time', 'place', 'advance'],
    'delay-report': ['estimate', 'reason', 'steps'],
    'list-report': ['born'],
    'tribunal-notice': ['of-it', 'grounds', 'documents'],
  }
  for (const paper of conductPapers) deepEqual(blank(paper), theirs[paper] ?? [], paper)
})

test('a notice gives the last days as they are if it is given that day', () => {
  // Ten working days after Friday 28 August 2026; Monday 31 August is a bank holiday.
  match(said('investigation', '2026-08-28', 'representations'), /until Monday 14 September 2026/)
  // Seven after the suspension of Tuesday 18 August.
  match(said('suspension', '2026-08-19', 'representations'), /until Thursday 27 August 2026/)
  // Fifteen after the documents, given with the notice on Friday 16 October.
  match(said('documents', '2026-10-16', 'words'), /in writing, by Friday 6 November 2026/)
  // Three after he was told the name on Wednesday 14 October.
  match(said('referral', '2026-10-16', 'v'), /the last of them is Monday 19 October 2026/)
  // Ten after the written decision of Tuesday 24 November.
  match(said('outcome', '2026-11-24', 'words'), /Appeals Tribunal until Tuesday 8 December 2026/)
})

test('an outcome is not drafted from what a panel has only chosen', () => {
  const found = story.filter(({ type }) => type !== 'OutcomeNotified')
  const chosen: ComplaintEvent = {
    ...{ type: 'OutcomeProposed', ...step('op', '2026-11-24'), action: 'final-written-warning' },
    ...{ lesser: [], exceptional: [], purposes: 'It keeps confidence' },
  }
  const given: ComplaintEvent = {
    ...{ type: 'OutcomeReported', ...step('or', '2026-11-24'), text: 'As written' },
  }
  const drafted = (...events: readonly ComplaintEvent[]) =>
    said('outcome', '2026-11-24', 'words', [...found, ...events])
  doesNotMatch(drafted(chosen), /final written warning/)
  match(drafted(chosen, given), /final written warning/)
})

test('the outcome is drafted with its appeal and the last day for it, before it was told', () => {
  const reported = (action: 'dismissal-without-notice' | 'written-warning'): ComplaintEvent[] => [
    {
      ...{ type: 'OutcomeProposed', ...step('op', '2026-11-24'), action },
      ...{ lesser: [], exceptional: [], purposes: 'It keeps confidence' },
    },
    { ...{ type: 'OutcomeReported', ...step('rp', '2026-11-24'), text: 'As written' } },
  ]
  const untold = story.filter(({ type }) => type !== 'OutcomeNotified')
  // Ten working days after Friday 18 December 2026, counted by hand: 21, 22, 23, 24, 29, 30 and 31
  // December, 4, 5 and 6 January. Christmas, the 28th in place of the 26th, and New Year are off.
  const hearing = [...untold, ...reported('dismissal-without-notice')]
  match(
    said('outcome', '2026-12-18', 'words', hearing),
    /You may appeal to a Police Appeals Tribunal until Wednesday 6 January 2027\./,
  )
  doesNotMatch(said('outcome', '2026-12-18', 'words', hearing), /giving your grounds, until/)
  const meeting = [...untold, ...reported('written-warning')].map(
    (event): ComplaintEvent =>
      event.type === 'FindingMade'
        ? { ...event, forum: 'meeting', level: 'misconduct' }
        : event.type === 'CaseDetermined'
          ? { ...event, answer: 'misconduct', form: 'meeting' }
          : event.type === 'ProceedingsListed'
            ? { ...event, form: 'meeting' }
            : event,
  )
  // Seven after Friday 18 December: 21, 22, 23, 24, 29, 30 and 31.
  const told = said('outcome', '2026-12-18', 'words', meeting)
  match(told, /You may appeal in writing, giving your grounds, until Thursday 31 December 2026\./)
  doesNotMatch(told, /Tribunal/)
})

test('whoever complained is told when and where, and what they may do there', () => {
  const words = said('complainant-day', '2026-10-16', 'words')
  match(words, /against DS Oliver Pike.*hearing: Monday 23 November 2026 at 10:00, at Hall\./s)
  match(words, /bring one person with you\. If you are to give evidence.*questions/s)
  deepEqual(said('complainant-day', '2026-10-14', 'words'), '', 'nothing is listed yet')
  const meeting = until('2026-10-16').map(
    (event): ComplaintEvent =>
      event.type === 'ProceedingsListed' ? { ...event, form: 'meeting' } : event,
  )
  match(said('complainant-day', '2026-10-16', 'words', meeting), /held in private/)
})

test('whoever complained is told the outcome after its officer, and by when a court can be asked', () => {
  // Three months after Tuesday 24 November 2026, the day it was decided and he was told.
  const words = said('complainant-outcome', '2026-12-01', 'words')
  match(words, /conduct of DS Oliver Pike was gross misconduct.*dismissal without notice/s)
  match(words, /was told on Tuesday 24 November 2026.*by Wednesday 24 February 2027 at the latest/s)
  doesNotMatch(words, /Tribunal/)
  const untold = story.filter(({ type }) => type !== 'OutcomeNotified')
  deepEqual(said('complainant-outcome', '2026-12-01', 'words', untold), '')
})

test('a notice of referral says the case, its form, who decides, and who may speak', () => {
  const words = (part: string) => said('referral', '2026-10-16', part)
  match(words('i'), /referred to a misconduct hearing\..* gross misconduct/)
  match(words('ii'), /He wrote to her at night\..*The mails\.\nStandards: Authority, respect/)
  match(words('iv'), /- ACC Ada Fenwick, chair$/m)
  match(words('vi'), /represented by a lawyer/)
  match(words('vii'), /does not present/)
  for (const part of ['iii', 'vii', 'viii'])
    deepEqual(said('referral', '2026-10-05', part), '', 'nothing is decided yet')
  const gave = {
    ...step('de', '2026-10-13'),
    step: 'chairing-delegated',
    by: 'authority',
  } as const
  const after13 = [...until('2026-10-16'), { type: 'ConductStep', ...gave } as const]
  match(said('referral', '2026-10-16', 'iii', after13), /delegated on Tuesday 13 October 2026/)
  const run = {
    type: 'ProceedingsDelegated',
    ...{ ...step('pd', '2026-10-14'), force: 'Eastmere Police', handedOver: 'All of it.' },
  } as const
  const delegated = said('referral', '2026-10-16', 'iii', [...after13, run])
  match(delegated, /chair was delegated on Tuesday.*Eastmere Police on Wednesday 14 October 2026/s)
  doesNotMatch(said('referral', '2026-10-13', 'iii', [...after13, run]), /Eastmere/)
  deepEqual(words('former-subject'), '')
  const left: ComplaintEvent = { type: 'OfficerLeft', ...step('le', '2026-10-15'), how: 'Resigned' }
  const after = [...until('2026-10-16'), left]
  match(said('referral', '2026-10-16', 'former-subject', after), /You have left the police/)
})

test('who else is heard is drafted from a decision to hear them together, and nothing less', () => {
  const other = subjectId('s2')
  const two: readonly ComplaintEvent[] = [
    ...until('2026-10-16'),
    {
      type: 'SubjectNamed',
      on: day('2026-10-16'),
      who: { subject: other, kind: 'officer', name: 'Corin Marsh', rank: 'PC' },
    },
  ]
  const others = (events: readonly ComplaintEvent[]) =>
    said('referral', '2026-10-16', 'viii', events)
  deepEqual(others(until('2026-10-16')), 'These proceedings are about you alone.')
  deepEqual(others(two), '')
  const joined = (entry: string, named: readonly (typeof subject)[]): ComplaintEvent => ({
    ...{
      type: 'ProceedingsJoined',
      ...step(entry, '2026-10-16'),
      others: named,
      why: 'One evening.',
    },
  })
  match(others([...two, joined('j1', [other])]), /together with that of PC Corin Marsh\./)
  match(others([...two, joined('j1', [other]), joined('j2', [])]), /about you alone/)
})

test('the closing letter of an officer who was cleared says what ended, and when', () => {
  const none: readonly ComplaintEvent[] = [
    ...until('2026-10-05'),
    {
      type: 'CaseDetermined',
      ...step('cd', '2026-10-12'),
      ...{ by: 'appropriate-authority', answer: 'none', form: 'none', why: 'Not his.' },
      allegations: [{ allegation, answer: 'none', standards: [], why: 'Not his.' }],
    },
  ]
  const before = said('closing', '2026-10-12', 'words', none)
  match(before, /at an end for you: there was no case to answer\.\n\nNothing in it/)
  const cleared: ComplaintEvent = {
    type: 'OfficerCleared',
    ...step('cl', '2026-10-13'),
    ...{ by: 'no-case', words: before, restrictionsEnded: true, suspensionEnded: true, down: [] },
  }
  const after = said('closing', '2026-10-14', 'words', [...none, cleared])
  match(after, /Nothing in it stands against you\.\n\nThe restrictions .* ended on Tuesday 13 Oct/)
  match(
    after,
    /Your suspension ended on Tuesday 13 October 2026\.\n\nWherever this matter is shown/,
  )
})
