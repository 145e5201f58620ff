/** Ways through proceedings that are seldom taken, each to where it leads. */
import type { ReflectivePart } from './after.ts'
import type { ChallengeOrder } from './challenge.ts'
import {
  around,
  claim,
  consider,
  considered,
  type Making,
  opened,
  publish,
  published,
  quashed,
  subject,
  takenDown,
  told,
  words,
} from './proceedings.fixture.ts'

const byTribunal =
  (order: ChallengeOrder, remitted: 'new-panel' | 'no'): Making =>
  saying => [
    {
      ...{ type: 'DecideChallenge', ...around(saying), challenge: 'tribunal-1', order },
      ...{ remitted, words },
      ...(order === 'substituted' ? { action: 'written-warning' } : {}),
    },
  ]
const reflecting =
  (step: ReflectivePart): Making =>
  saying => [
    {
      ...{ type: 'RecordReflective', ...around(saying), step, reviewer: words, words },
      ...{ waivedWhy: words, asItWasWhy: words },
    },
  ]
const performance =
  (step: 'performance-began' | 'performance-ended'): Making =>
  saying => [{ type: 'RecordStep', ...around(saying), step, by: 'authority', why: words }]
const performing = [performance('performance-began'), performance('performance-ended')]
/** A day on which nobody does anything. */
const quiet: Making = () => []
const hearing = told('case-determined', { caseToAnswer: 'gross-misconduct', form: 'hearing' })
const warned = told('outcome-notified', {
  ...{ finding: 'gross-misconduct', action: 'final-written-warning' },
})
const serious = told('severity-assessed', { level: 'gross-misconduct', form: 'hearing' })
const neither = told('severity-assessed', { level: 'neither' })
const revised: Making = saying => [
  {
    ...{ type: 'AssessConduct', ...around(saying), look: 'revised', level: 'misconduct' },
    ...{ form: 'meeting', by: 'appropriate-authority', why: words },
    ...{ waivedWhy: words, asItWasWhy: words },
  },
]
const noCase = told('case-determined', { caseToAnswer: 'none', form: 'none' })
const meeting = told('case-determined', { caseToAnswer: 'misconduct', form: 'meeting' })
const withdrawn: Making = saying => [
  { type: 'WithdrawCase', ...around(saying), route: 'no-action', why: words },
]
/** Ways that are seldom taken, each to where it leads. */
export const detours: readonly (readonly Making[])[] = [
  [
    ...[serious, told('special-conditions-stated', {}, 'investigator')],
    told('special-conditions-determined', { met: false }),
  ],
  [serious, told('report-received'), meeting, told('documents-supplied')],
  [serious, told('report-received'), meeting, withdrawn, told('route-notified')],
  [
    ...[serious, told('report-received'), hearing, told('documents-supplied')],
    ...[told('officer-responded', {}, 'o1'), told('pre-hearing-decided', {}, 'chair')],
    ...[told('hearing-date-fixed', { firstDay: '2026-03-02' }, 'chair'), opened],
    ...[told('proceedings-completed', {}, 'panel')],
    told('finding-made', { level: 'gross-misconduct', forum: 'hearing' }, 'panel'),
    ...[warned, considered, published, told('written-decision-given'), takenDown],
    ...[told('pat-notice-given', {}, 'o1'), byTribunal('dismissed', 'no')],
  ],
  [neither, reflecting('invited'), hearing],
]

/** Ways to another procedure, each with where it stands day by day: at its end, or back again. */
export const elsewhere = [
  {
    way: [neither, ...(['opened', 'invited', 'account', 'report'] as const).map(reflecting)],
    stands: ['SEVERITY', 'RPRP', 'RPRP', 'RPRP', 'CLOSED'],
  },
  {
    way: [neither, reflecting('opened'), reflecting('escalated'), revised],
    stands: ['SEVERITY', 'RPRP', 'SEVERITY', 'INVESTIGATING'],
  },
  { way: [neither, ...performing], stands: ['SEVERITY', 'PERFORMANCE', 'CLOSED'] },
  {
    way: [serious, told('report-received'), noCase, told('route-notified'), ...performing],
    stands: ['INVESTIGATING', 'REPORTED', 'NO_CASE', 'CLOSED', 'PERFORMANCE', 'CLOSED'],
  },
] as const

const named: Making = ({ on }) => [
  { type: 'NameSubject', on, today: on, who: { subject, kind: 'officer' } },
]
/** Where nobody knew at first whom it is about. */
export const unnamedWays: readonly (readonly Making[])[] = [[quiet, named, serious]]

/** An outcome told and asked about, and what undoes it: before it was published, and after. */
const undone: readonly Making[] = [
  quashed('outcome-quashed'),
  quashed('outcome-quashed', 'no'),
  quashed('finding-quashed', 'no'),
  quashed('substituted'),
]
const toOutcome = detours.at(3)?.slice(0, -4) ?? []
/** And the time to appeal is over. */
const ended: readonly Making[] = [
  ...[...toOutcome, told('written-decision-given')],
  ...Array.from({ length: 20 }, () => quiet),
]
/** Long after its time to appeal a claim is made: the end it had come to is no end. */
export const claims: readonly (readonly Making[])[] = (['dismissed', 'settled'] as const).map(
  order => [...ended, claim, quiet, quashed(order)],
)
const takenFurther: Making = saying => [
  {
    ...{ type: 'MakeChallenge', ...around(saying), challenge: 'jr-1', route: 'judicial-review' },
    ...{ by: 'complainant', step: 'permission', grounds: words },
  },
]
/** Decided, and then taken to a higher court. */
export const goesOn: readonly Making[] = [
  ...[...ended, claim, quashed('dismissed'), takenFurther, quiet, quashed('dismissed')],
]
const draftKept: Making = saying => [
  {
    ...{ type: 'MakeChallenge', ...around(saying), challenge: 'jr-1', route: 'judicial-review' },
    ...{ by: 'complainant', step: 'draft-judgment', grounds: words, named: [words] },
    until: saying.on,
  },
]
const appealed = told('pat-notice-given', {}, 'o1')
/** What a court and the tribunal may order, and where it then stands. */
export const orders = [
  { way: [...ended, claim, quashed('dismissed')], stands: 'CLOSED' },
  { way: [...ended, claim, quashed('dismissed'), draftKept], stands: 'CLOSED' },
  { way: [...ended, claim, quashed('substituted', 'no')], stands: 'CLOSED' },
  { way: [...ended, claim, quashed('outcome-quashed')], stands: 'OUTCOME' },
  { way: [...ended, claim, quashed('outcome-quashed', 'no')], stands: 'CLOSED' },
  { way: [...ended, claim, quashed('finding-quashed')], stands: 'IN_PROGRESS' },
  { way: [...ended, claim, quashed('finding-quashed', 'no')], stands: 'CLOSED' },
  { way: [...ended, appealed, byTribunal('dismissed', 'no')], stands: 'CLOSED' },
  { way: [...ended, appealed, byTribunal('substituted', 'no')], stands: 'CLOSED' },
  { way: [...ended, appealed, byTribunal('outcome-quashed', 'new-panel')], stands: 'OUTCOME' },
  { way: [...ended, appealed, byTribunal('finding-quashed', 'new-panel')], stands: 'IN_PROGRESS' },
] as const
export const undoings: readonly (readonly Making[])[] = undone.flatMap(by => {
  const [again, other] = [
    [consider('p2'), publish('p2')],
    [consider('p3'), publish('p3')],
  ]
  const late = [by, published, ...again, warned, ...other, quashed('dismissed'), ...other]
  const early = toOutcome.slice(0, -1)
  return [
    [...early, claim, ...late],
    [...toOutcome, claim, ...late],
  ]
})
