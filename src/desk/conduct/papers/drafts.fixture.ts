/** For tests of what papers are drafted from: a complaint against a detective, to its outcome. */
import {
  type ComplaintEvent,
  type ConductPaper,
  caseOf,
  complaint,
  conductOf,
  streamOf,
} from '#casework'
import { allegationId, authorityId, day, fold, instant, matterId, subjectId } from '#kernel'
import { invented } from '#test'
import { lawSupposing } from '../law-of.ts'
import { draftedParts } from './compose.ts'
import { type KnownForPaper, supposed } from './known.ts'

const matter = matterId('m1')
export const subject = subjectId('s1')
export const allegation = allegationId('a1')
export const step = (entry: string, on: string) => ({ on: day(on), entry, subject })
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
export const story: readonly ComplaintEvent[] = [
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

export function known(
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
export const until = (date: string) => story.filter(one => !('on' in one) || one.on <= date)
export const said = (
  paper: ConductPaper,
  on: string,
  part: string,
  events: readonly ComplaintEvent[] = until(on),
) => draftedParts(known(paper, on, events)).find(({ id }) => id === part)?.words ?? ''
