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
import type { ComplaintCommand, ComplaintEvent } from '../complaint/words.ts'
import type { ChallengeOrder } from './challenge.ts'
import { type ConductFacts, conductOf } from './conduct.ts'
import { outcomeNow } from './outcome-now.ts'
import { considering, publishing } from './publishing.fixture.ts'
import { reported } from './reported.fixture.ts'
import { sayings } from './said-by-commands.fixture.ts'
import type { Saying } from './saying.fixture.ts'

export const subject = subjectId('o1')
export const force = authorityId('force-a')
export const begun = day('2025-09-01')
const started = instant(`${begun}T09:00:00Z`)
const person = personId('chair-1')
export const words = 'As it happened'
export type Making = (saying: Saying) => readonly ComplaintCommand[]

export const told =
  (happened: HappeningName, details: Happening['details'] = {}, by = 'force-a'): Making =>
  saying =>
    sayings[happened]?.({ ...saying, happening: { happened, on: saying.on, by, details } }) ?? []
export const around = ({ on, entry }: Saying) => ({ on, today: on, entry, subject }) as const
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
export const claim: Making = saying => [
  {
    ...{ type: 'MakeChallenge', ...around(saying), challenge: 'jr-1', route: 'judicial-review' },
    ...{ by: 'complainant', step: 'made', grounds: words },
  },
]
export const quashed =
  (order: ChallengeOrder, remitted: 'new-panel' | 'no' = 'new-panel'): Making =>
  saying => [
    {
      ...{ type: 'DecideChallenge', ...around(saying), challenge: 'jr-1', order, words },
      ...{ remitted, ...(order === 'substituted' ? { action: 'written-warning' } : {}) },
    },
  ]

/** Of an outcome: worded as the one that stands, and asked about. */
export const consider =
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
export const publish =
  (publication = 'p1'): Making =>
  saying => [publishing({ ...around(saying), when: saying.on, publication, waivedWhy: words })]
export const [considered, published] = [consider(), publish()]
export const takenDown: Making = saying => [
  { type: 'TakeDown', ...around(saying), publication: 'p1', why: words, stillUp: [] },
]
export const opened: Making = saying => [
  {
    ...{ type: 'BeginProceedings', ...around(saying), forum: 'hearing', present: [words] },
    ...{ at: instant(`${saying.on}T10:00:00Z`), rightsTold: true, admits: [] },
    ...{ waivedWhy: words, asItWasWhy: words },
  },
]
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
  opened,
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

export type Walk = Readonly<{
  story: readonly Recorded[]
  /** Where it stood at the end of each day. */
  visited: readonly string[]
  /** How much of the story there was by then. */
  told: readonly number[]
}>

const naming = { type: 'SubjectNamed', on: begun, who: { subject, kind: 'officer' } } as const
const begins = (about: readonly (typeof subject)[]): readonly ComplaintEvent[] => [
  {
    ...({ type: 'ConductReported', ...reported(started), sealed: { mayKnow: 'team' } } as const),
    report: { ...reported(started).report, whom: { type: 'NotKnown' } },
  },
  {
    ...({ type: 'MatterClassified', on: begun, as: 'internal-conduct', why: words } as const),
    ...{ standing: {}, aboutConduct: true },
  },
  ...(about.length > 0 ? [naming] : []),
  {
    ...({ type: 'AllegationAdded', on: begun } as const),
    allegation: { id: allegationId('a1'), words, about },
  },
]
const asRecorded = (events: readonly ComplaintEvent[]) =>
  events.map(event => ({ event, recordedAt: started }))
const first = asRecorded(begins([subject]))
/** Nobody knows yet whom it is about. */
const unnamed = asRecorded(begins([]))

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
  from: 'named' | 'unnamed' = 'named',
): Walk {
  const story: Recorded[] = [...(from === 'named' ? first : unnamed)]
  const visited: string[] = []
  const told: number[] = []
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
    told.push(story.length)
    visited.push(matter && 'state' in matter ? String(matter.state) : 'none')
  }
  return { story, visited, told }
}
