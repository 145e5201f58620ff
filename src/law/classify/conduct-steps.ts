/**
 * The steps of a misconduct case: what happening takes it from where to where, and who must do it.
 *
 * On one day they are taken in the order of this table. What no happening tells apart is one
 * state: a case sent to vetting, or to nothing at all, has left this track, and is closed. No step
 * leads to `JR`: a claim lies beside the state, and takes its place where nothing else is left.
 */
import type { Circumstance, Counts } from '../duty.ts'
import type { HappeningName } from '../format/happenings/index.ts'
import { sentBack } from '../starts-and-ends.ts'
import type { Overlay, Role } from '../vocabulary.ts'

export const allConductStates = [
  'RECEIVED',
  'SEVERITY',
  'INVESTIGATING',
  'AMH_DETERMINE',
  'AMH_CERTIFIED',
  'REPORTED',
  'PART3A',
  'NO_CASE',
  'MEETING_REFERRED',
  'HEARING_REFERRED',
  'RESPONSE_DUE',
  'WITNESS_LISTS',
  'PREHEARING',
  'LISTED',
  'IN_PROGRESS',
  'FINDING',
  'OUTCOME',
  'NOTIFIED',
  'BARRED_REPORT_DUE',
  'PUBLISHED',
  'APPEAL_WINDOW',
  'PAT',
  'JR',
  'WITHDRAWN',
  'RPRP',
  'PERFORMANCE',
  'CLOSED',
] as const
export type ConductState = (typeof allConductStates)[number]

export type ConductStep = Readonly<{
  happened: HappeningName
  by?: readonly Role[]
  where?: Counts['where']
  when?: readonly Circumstance[]
  /** Only where these amendments reach the officer. */
  with?: Overlay
  /** Left out: from wherever it stands. */
  from?: readonly ConductState[]
  to: ConductState
}>

const authority = ['appropriate-authority'] as const
const whoDetermines = {
  'case-determined': ['appropriate-authority', 'director-general'],
  'dg-directed-proceedings': ['director-general'],
} as const
const byTribunal = ['by-a-tribunal'] as const
const beforeProceedings = [
  'MEETING_REFERRED',
  'HEARING_REFERRED',
  'RESPONSE_DUE',
  'WITNESS_LISTS',
  'PREHEARING',
  'LISTED',
] as const
const beforeReferral = [
  'RECEIVED',
  'SEVERITY',
  'INVESTIGATING',
  'AMH_DETERMINE',
  'REPORTED',
  'NO_CASE',
] as const
const serious = { detail: 'level', is: ['misconduct', 'gross-misconduct'] } as const
const form = (is: string) => ({ detail: 'form', is }) as const
const process = (is: string) => ({ detail: 'process', is }) as const
const leftTrack = ['SEVERITY', 'NO_CASE', 'WITHDRAWN', 'CLOSED'] as const

export const conductSteps: readonly ConductStep[] = [
  {
    happened: 'severity-assessed',
    by: authority,
    where: serious,
    from: ['RECEIVED', 'SEVERITY', 'INVESTIGATING'],
    to: 'INVESTIGATING',
  },
  {
    happened: 'severity-assessed',
    by: authority,
    where: { detail: 'level', is: 'neither' },
    from: ['RECEIVED', 'SEVERITY', 'INVESTIGATING'],
    to: 'SEVERITY',
  },
  {
    happened: 'severity-revised',
    by: authority,
    where: serious,
    from: ['SEVERITY'],
    to: 'INVESTIGATING',
  },
  {
    happened: 'special-conditions-stated',
    from: ['SEVERITY', 'INVESTIGATING', 'REPORTED'],
    to: 'AMH_DETERMINE',
  },
  {
    happened: 'special-conditions-determined',
    by: authority,
    where: { detail: 'met', is: true },
    to: 'AMH_CERTIFIED',
  },
  {
    happened: 'special-conditions-determined',
    by: authority,
    where: { detail: 'met', is: false },
    when: ['before-final-report'],
    from: ['AMH_DETERMINE', 'AMH_CERTIFIED'],
    to: 'INVESTIGATING',
  },
  {
    happened: 'special-conditions-determined',
    by: authority,
    where: { detail: 'met', is: false },
    from: ['AMH_DETERMINE', 'AMH_CERTIFIED'],
    to: 'REPORTED',
  },
  { happened: 'report-submitted', from: ['RECEIVED', 'SEVERITY', 'INVESTIGATING'], to: 'REPORTED' },
  { happened: 'report-received', from: ['RECEIVED', 'SEVERITY', 'INVESTIGATING'], to: 'REPORTED' },
  {
    happened: 'investigation-completed',
    from: ['RECEIVED', 'SEVERITY', 'INVESTIGATING'],
    to: 'REPORTED',
  },
  {
    happened: 'case-determined',
    by: whoDetermines['case-determined'],
    where: { detail: 'caseToAnswer', is: 'none' },
    from: beforeReferral,
    to: 'NO_CASE',
  },
  {
    happened: 'case-determined',
    by: whoDetermines['case-determined'],
    where: form('none'),
    from: beforeReferral,
    to: 'NO_CASE',
  },
  {
    happened: 'case-determined',
    by: whoDetermines['case-determined'],
    where: { detail: 'caseToAnswer', is: 'none' },
    from: ['PART3A'],
    to: 'CLOSED',
  },
  ...(['case-determined', 'dg-directed-proceedings'] as const).flatMap(
    happened =>
      [
        { happened, by: whoDetermines[happened], where: form('meeting'), to: 'MEETING_REFERRED' },
        { happened, by: whoDetermines[happened], where: form('hearing'), to: 'HEARING_REFERRED' },
        { happened, by: whoDetermines[happened], where: form('accelerated'), to: 'AMH_CERTIFIED' },
      ] as const,
  ),
  {
    happened: 'officer-left',
    when: ['has-left', 'case-to-answer-for-gross-misconduct'],
    with: 'a25-schedule',
    from: ['HEARING_REFERRED', 'RESPONSE_DUE', 'WITNESS_LISTS', 'PREHEARING', 'LISTED'],
    to: 'PART3A',
  },
  {
    happened: 'full-hearing-elected',
    by: ['officer', 'former-officer'],
    from: ['PART3A', 'AMH_CERTIFIED'],
    to: 'HEARING_REFERRED',
  },
  {
    happened: 'full-hearing-decided',
    by: authority,
    from: ['PART3A', 'AMH_CERTIFIED'],
    to: 'HEARING_REFERRED',
  },
  {
    happened: 'documents-supplied',
    from: ['MEETING_REFERRED', 'HEARING_REFERRED'],
    to: 'RESPONSE_DUE',
  },
  { happened: 'officer-responded', from: ['RESPONSE_DUE'], to: 'WITNESS_LISTS' },
  {
    happened: 'witness-list-supplied',
    when: ['both-lists-supplied'],
    from: ['RESPONSE_DUE', 'WITNESS_LISTS'],
    to: 'LISTED',
  },
  {
    happened: 'documents-supplied-to-chair',
    from: ['RESPONSE_DUE', 'WITNESS_LISTS'],
    to: 'LISTED',
  },
  { happened: 'hearing-date-fixed', from: ['WITNESS_LISTS', 'AMH_CERTIFIED'], to: 'LISTED' },
  { happened: 'pre-hearing-decided', from: ['WITNESS_LISTS', 'LISTED'], to: 'PREHEARING' },
  { happened: 'pre-hearing-held', from: ['WITNESS_LISTS', 'PREHEARING'], to: 'LISTED' },
  {
    happened: 'proceedings-withdrawn',
    from: [...beforeProceedings, 'AMH_CERTIFIED'],
    to: 'WITHDRAWN',
  },
  { happened: 'proceedings-began', to: 'IN_PROGRESS' },
  { happened: 'finding-made', where: serious, to: 'OUTCOME' },
  { happened: 'finding-made', where: { detail: 'level', is: 'neither' }, to: 'CLOSED' },
  { happened: 'proceedings-completed', from: ['IN_PROGRESS'], to: 'FINDING' },
  { happened: 'outcome-notified', to: 'NOTIFIED' },
  { happened: 'pat-notice-given', from: ['NOTIFIED'], to: 'PAT' },
  {
    happened: 'pat-decided',
    when: byTribunal,
    where: { detail: 'order', is: 'remitted' },
    to: 'IN_PROGRESS',
  },
  // The finding stands: the outcome alone is sent back.
  {
    happened: 'pat-decided',
    when: byTribunal,
    where: { detail: 'what', is: 'outcome' },
    from: ['IN_PROGRESS'],
    to: 'OUTCOME',
  },
  {
    happened: 'pat-decided',
    when: byTribunal,
    where: { detail: 'order', is: ['dismissed', 'substituted'] },
    to: 'CLOSED',
  },
  { happened: 'meeting-appeal-result-given', from: ['NOTIFIED'], to: 'CLOSED' },
  {
    happened: 'outcome-quashed',
    when: byTribunal,
    where: { detail: 'what', is: 'outcome' },
    to: 'OUTCOME',
  },
  {
    happened: 'outcome-quashed',
    when: byTribunal,
    where: { detail: 'what', is: 'finding' },
    to: 'IN_PROGRESS',
  },
  // Nothing is sent back to be decided again.
  {
    happened: 'outcome-quashed',
    when: byTribunal,
    where: { detail: 'remitted', is: false },
    to: 'CLOSED',
  },
  { happened: 'quashing-reversed', when: byTribunal, to: 'NOTIFIED' },
  { happened: 'route-notified', from: [...beforeReferral, 'PART3A', 'WITHDRAWN'], to: 'CLOSED' },
  { happened: 'reflective-account-invited', from: leftTrack, to: 'RPRP' },
  { happened: 'process-began', where: process('reflective'), from: leftTrack, to: 'RPRP' },
  { happened: 'process-began', where: process('performance'), from: leftTrack, to: 'PERFORMANCE' },
  {
    happened: 'process-ended',
    where: sentBack,
    from: ['RPRP', 'PERFORMANCE', 'CLOSED'],
    to: 'SEVERITY',
  },
  // Proceedings withdrawn to go that way end on the day it begins, and close nothing of it.
  {
    happened: 'process-ended',
    where: { detail: 'process', is: ['reflective', 'performance'] },
    from: ['RPRP', 'PERFORMANCE'],
    to: 'CLOSED',
  },
]
