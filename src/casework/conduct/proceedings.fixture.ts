/** Walks of commands through proceedings: each step as pages ask for it, one a day. */
import {
  addDays,
  allegationId,
  authorityId,
  day,
  fold,
  instant,
  matterId,
  personId,
  subjectId,
} from '#kernel'
import { classify, type Happening, type HappeningName } from '#law'
import { caseOf, type Recorded } from '../case-of.ts'
import { complaint } from '../complaint/complaint.ts'
import type { ComplaintCommand } from '../complaint/words.ts'
import { type ConductFacts, conductOf } from './conduct.ts'
import { outcomeNow } from './outcome-now.ts'
import { considering, publishing } from './publishing.fixture.ts'
import { reported } from './reported.fixture.ts'
import { sayings } from './said-by-commands.fixture.ts'
import type { Saying } from './saying.fixture.ts'

const subject = subjectId('o1')
const force = authorityId('force-a')
const begun = day('2025-09-01')
const started = instant(`${begun}T09:00:00Z`)
const person = personId('chair-1')
const words = 'As it happened'
type Making = (saying: Saying) => readonly ComplaintCommand[]

const told =
  (happened: HappeningName, details: Happening['details'] = {}, by = 'force-a'): Making =>
  saying =>
    sayings[happened]?.({ ...saying, happening: { happened, on: saying.on, by, details } }) ?? []
const around = ({ on, entry }: Saying) => ({ on, today: on, entry, subject }) as const
const written =
  (part: 'culpability' | 'harm' | 'aggravating' | 'mitigating'): Making =>
  saying => [
    {
      ...{ type: 'WriteSeriousness', ...around(saying), part, words },
      factors: [],
    },
  ]
const closed =
  (task: 'culpability' | 'harm' | 'public-interest' | 'mitigation'): Making =>
  saying => [{ type: 'CloseOutcomeTask', ...around(saying), task, by: person }]
const may = {
  available: ['final-written-warning', 'dismissal-without-notice'],
  notAvailable: [],
  presumed: null,
} as const
const claim: Making = saying => [
  {
    ...{ type: 'MakeChallenge', ...around(saying), challenge: 'jr-1', route: 'judicial-review' },
    ...{ by: 'complainant', step: 'made', grounds: words },
  },
]
const quashed =
  (
    order: 'outcome-quashed' | 'finding-quashed' | 'dismissed' | 'substituted',
    remitted: 'new-panel' | 'no' = 'new-panel',
  ): Making =>
  saying => [
    {
      ...{ type: 'DecideChallenge', ...around(saying), challenge: 'jr-1', order, words },
      ...{ remitted, ...(order === 'substituted' ? { action: 'written-warning' } : {}) },
    },
  ]

const tribunalDecided: Making = saying => [
  {
    ...{ type: 'DecideChallenge', ...around(saying), challenge: 'tribunal-1', order: 'dismissed' },
    ...{ remitted: 'no', words },
  },
]

/** Of an outcome: worded as the one that stands, and asked about. */
const consider =
  (publication = 'p1'): Making =>
  saying => {
    const { action = 'None' } = outcomeNow(conductOf(saying.facts, subject)) ?? {}
    return [
      considering({
        ...{ ...around(saying), publication, downOn: addDays(saying.on, 28) },
        words: `The outcome: ${action}`,
      }),
    ]
  }
const publish =
  (publication = 'p1'): Making =>
  saying => [publishing({ ...around(saying), when: saying.on, publication, waivedWhy: words })]
const [considered, published] = [consider(), publish()]
const takenDown: Making = saying => [
  { type: 'TakeDown', ...around(saying), publication: 'p1', why: words, stillUp: [] },
]
const opened: Making = saying => [
  {
    ...{ type: 'BeginProceedings', ...around(saying), forum: 'hearing', present: [words] },
    ...{ at: instant(`${saying.on}T10:00:00Z`), rightsTold: true, admits: [] },
    ...{ waivedWhy: words, asItWasWhy: words },
  },
]
const reflecting: Making = saying => [
  {
    ...{ type: 'RecordReflective', ...around(saying), step: 'invited', reviewer: words, words },
    ...{ waivedWhy: words, asItWasWhy: words },
  },
]
const hearing = told('case-determined', { caseToAnswer: 'gross-misconduct', form: 'hearing' })
const warned = told('outcome-notified', {
  ...{ finding: 'gross-misconduct', action: 'final-written-warning' },
})
/** In the order they go; two of anything that can be either. */
export const steps: readonly Making[] = [
  told('severity-assessed', { level: 'gross-misconduct', form: 'hearing' }),
  told('notice-of-investigation-given', {}, 'investigator'),
  told('officer-suspended', { how: 'oral' }),
  told('report-received'),
  told('case-determined', { caseToAnswer: 'gross-misconduct', form: 'hearing' }),
  told('notice-of-referral-given'),
  told('documents-supplied'),
  told('officer-responded', {}, 'o1'),
  told('witness-list-supplied', {}, 'force-a'),
  told('witness-list-supplied', {}, 'o1'),
  told('hearing-date-fixed', { firstDay: '2026-03-02' }, 'chair'),
  told('public-notice-published'),
  saying => [
    {
      ...{ type: 'BeginProceedings', ...around(saying), forum: 'hearing', present: [words] },
      ...{ at: instant(`${saying.on}T10:00:00Z`), rightsTold: true, admits: [] },
      ...{ waivedWhy: words, asItWasWhy: words },
    },
  ],
  told('finding-made', { level: 'gross-misconduct', forum: 'hearing' }, 'panel'),
  written('culpability'),
  closed('culpability'),
  written('harm'),
  closed('harm'),
  written('aggravating'),
  written('mitigating'),
  saying => [{ type: 'CloseSeriousness', ...around(saying), overall: words, by: person }],
  saying => [
    {
      ...{ type: 'WritePublicInterest', ...around(saying), confidence: words, standards: words },
      protecting: words,
    },
  ],
  closed('public-interest'),
  saying => [
    {
      ...{ type: 'WriteMitigation', ...around(saying), record: words, admission: words },
      ...{ testimonials: [], weight: words },
    },
  ],
  closed('mitigation'),
  saying => [
    {
      ...{ type: 'ProposeOutcome', ...around(saying), action: 'final-written-warning', may },
      ...{ lesser: [], exceptional: [], purposes: words },
    },
  ],
  told('outcome-notified', { finding: 'gross-misconduct', action: 'dismissal-without-notice' }),
  told('written-decision-given'),
  saying => [{ type: 'ReportToList', ...around(saying), list: 'barred', parts: [] }],
  claim,
  quashed('outcome-quashed'),
  quashed('finding-quashed'),
  quashed('dismissed'),
  quashed('outcome-quashed', 'no'),
  quashed('substituted'),
  saying => [{ type: 'ReopenSeriousness', ...around(saying), why: words, by: person }],
  told('special-conditions-stated', {}, 'investigator'),
  told('special-conditions-determined', { met: true }),
  told('officer-left', { how: 'resigned' }, 'o1'),
  told('case-determined', { caseToAnswer: 'none', form: 'none' }),
  told('severity-assessed', { level: 'neither' }),
  told('pat-notice-given', {}, 'o1'),
  considered,
  published,
  takenDown,
]

const serious = told('severity-assessed', { level: 'gross-misconduct', form: 'hearing' })
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
    ...[told('pat-notice-given', {}, 'o1'), tribunalDecided],
  ],
  [told('severity-assessed', { level: 'neither' }), reflecting, hearing],
]

/** An outcome told and asked about, and what undoes it: before it was published, and after. */
const undone: readonly Making[] = [
  quashed('outcome-quashed'),
  quashed('outcome-quashed', 'no'),
  quashed('finding-quashed', 'no'),
  quashed('substituted'),
]
const toOutcome = detours.at(3)?.slice(0, -4) ?? []
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

export type Walk = Readonly<{ story: readonly Recorded[]; visited: readonly string[] }>

const first: readonly Recorded[] = [
  { type: 'ConductReported', ...reported(started), sealed: { mayKnow: 'team' } } as const,
  {
    ...({ type: 'MatterClassified', on: begun, as: 'internal-conduct', why: words } as const),
    ...{ standing: {}, aboutConduct: true },
  },
  { type: 'SubjectNamed', on: begun, who: { subject, kind: 'officer' } } as const,
  {
    ...({ type: 'AllegationAdded', on: begun } as const),
    allegation: { id: allegationId('a1'), words, about: [subject] },
  },
].map(event => ({ event, recordedAt: started }))

const stateOf = (story: readonly Recorded[]) =>
  fold(
    complaint,
    story.map(({ event }) => event),
  )
export function known(story: readonly Recorded[]): ConductFacts {
  const state = stateOf(story)
  return state.type === 'Open' ? conductOf(state.facts, subject) : []
}

/** Of each pick, mostly the next step, else any. */
export const chosen = (picks: readonly number[]): readonly (Making | undefined)[] => {
  let next = 0
  return picks.map(pick => steps[pick < steps.length ? pick : next++ % steps.length])
}

/** One making a day. */
export function walk(
  makings: readonly (Making | undefined)[],
  each: (story: readonly Recorded[]) => void,
): Walk {
  const story: Recorded[] = [...first]
  const visited: string[] = []
  for (const [nth, making] of makings.entries()) {
    const state = stateOf(story)
    if (!making || state.type !== 'Open') continue
    const on = addDays(begun, nth + 1)
    const happening = { happened: 'came-to-attention', on } as const
    const saying = { happening, on, entry: `entry-${nth}`, subject, facts: state.facts }
    for (const command of making(saying)) {
      const verdict = complaint.decide(command, stateOf(story))
      if (!verdict.ok) continue
      const recordedAt = instant(`${on}T12:00:00Z`)
      story.push(...verdict.value.map(event => ({ event, recordedAt })))
      each(story)
    }
    const lawCase = caseOf(matterId('m1'), force, story)
    const [matter] = lawCase ? classify(lawCase, { on }).matters : []
    visited.push(matter && 'state' in matter ? String(matter.state) : 'none')
  }
  return { story, visited }
}
