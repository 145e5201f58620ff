/**
 * The outcome, in the order the guidance has: seriousness, public interest, the person, then the
 * outcome.
 */
import { nothing } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import { aboutThePerson } from './about-the-person.ts'
import { conductOf } from './conduct.ts'
import { announceDecides } from './outcome-announced.ts'
import {
  type MayFollow,
  type OutcomeTask,
  type OutcomeTasksCommands,
  type OutcomeTasksEvents,
  outcomeTasks,
} from './outcome-shapes.ts'
import { type OutcomeStanding, outcomeStanding, taskOf } from './outcome-standing.ts'
import { notifyDecides } from './outcome-told.ts'
import { kept, recorded } from './recorded.ts'
import { notifiedTells } from './told.ts'

export type { OutcomeTasksCommands, OutcomeTasksEvents } from './outcome-shapes.ts'

type Writing = OutcomeTasksCommands['WriteSeriousness']
type Proposing = OutcomeTasksCommands['ProposeOutcome']

const standingOf = (facts: Facts, { subject }: Pick<Writing, 'subject'>) =>
  outcomeStanding(conductOf(facts, subject))

/** Nothing of a later task is written, or closed, before the one before it is closed. */
function notOpen({ open, finding, notified }: OutcomeStanding, task: OutcomeTask) {
  if (!finding) return { type: 'TaskNotOpen', first: 'finding' } as const
  const closed = notified ? 'told' : 'reopen'
  return open === task ? undefined : ({ type: 'TaskNotOpen', first: open ?? closed } as const)
}

/** Once the officer was told, the panel has decided. */
function notReopened({ closed, notified }: OutcomeStanding): ComplaintRefusal | undefined {
  if (notified) return { type: 'TaskNotOpen', first: 'told' }
  return closed.culpability ? undefined : { type: 'TaskUnwritten' }
}

/** Every factor with why and where it is shown, and none of it about the person. */
function wrongIn(asked: Writing, { finding }: OutcomeStanding): ComplaintRefusal | undefined {
  const { part, factors, considered = [], words, waived } = asked
  const missing =
    factors.length === 0 ? missingWords(words, 'reasons') : factors.flatMap(reasonsOf)[0]
  if (missing) return missing
  const position = [...factors, ...considered].some(({ factor }) => factor === 'culp.position')
  if (part === 'culpability' && finding?.influence.open === 'yes' && !position)
    return { type: 'MoreExpected', rules: ['house.position-considered'] }
  const all = [words, ...factors.map(({ why }) => why)].join('\n')
  if (aboutThePerson(all) && !waived?.why.trim())
    return { type: 'MoreExpected', rules: ['house.incident-not-person'] }
  return undefined
}

function reasonsOf({ why, evidence }: Writing['factors'][number]): readonly ComplaintRefusal[] {
  return [missingWords(why, 'why') ?? [], missingWords(evidence, 'evidence') ?? []].flat()
}

/** What has to be there before a task can be closed. */
function unwritten(standing: OutcomeStanding, task: OutcomeTask): ComplaintRefusal | undefined {
  const { seriousness, publicInterest, mitigation } = standing
  const there = {
    culpability: seriousness.culpability,
    harm: seriousness.harm,
    seriousness: seriousness.aggravating && seriousness.mitigating,
    'public-interest': publicInterest,
    mitigation,
    outcome: true,
  }[task]
  return there ? undefined : { type: 'TaskUnwritten' }
}

/** Least to most, as the regulations list them. */
const actionsInOrder = [
  'reflective-practice',
  'record-finding-only',
  'written-warning',
  'final-written-warning',
  'extend-final-written-warning',
  'reduction-in-rank',
  'dismissal-without-notice',
  'would-have-been-dismissed',
] as const

/** What is open to the panel and would be less than this: each is answered why not. */
export function lesserThan(action: MayFollow['available'][number], { available }: MayFollow) {
  const at = actionsInOrder.indexOf(action)
  return actionsInOrder.slice(0, at).filter(one => available.includes(one))
}

function wrongWith({ action, lesser, exceptional, may }: Proposing): ComplaintRefusal | undefined {
  if (!may.available.includes(action)) {
    const rule = may.notAvailable.find(one => one.action === action)?.rule
    return { type: 'OutcomeNotAvailable', ...(rule ? { rule } : {}) }
  }
  const presumed = may.presumed === action
  const said = exceptional.filter(({ what, how }) => what.trim() && how.trim())
  if (may.presumed && !presumed && said.length === 0) return { type: 'ExceptionalUnnamed' }
  const answered = new Set(lesser.filter(({ why }) => why.trim()).map(one => one.action))
  const unanswered = lesserThan(action, may).filter(one => !answered.has(one))
  return unanswered.length > 0 ? { type: 'LesserUnanswered', actions: unanswered } : undefined
}

/** Each has read it as a court would before anybody signs. */
function unsignable({ open, proposed, court }: OutcomeStanding): ComplaintRefusal | undefined {
  const index = open ? outcomeTasks.indexOf(open) : outcomeTasks.length
  if (open && index < outcomeTasks.indexOf('outcome')) return { type: 'TaskNotOpen', first: open }
  if (!proposed) return { type: 'TaskNotOpen', first: 'outcome' }
  return court ? undefined : { type: 'TaskNotOpen', first: 'court' }
}

export const outcomeTasksDecides: Decides<OutcomeTasksCommands> = {
  WriteSeriousness: ({ today, ...asked }, facts) => {
    const standing = standingOf(facts, asked)
    return recorded(
      { ...asked, type: 'SeriousnessWritten' },
      { today, facts },
      notOpen(standing, taskOf(asked.part)) ?? wrongIn({ today, ...asked }, standing),
    )
  },
  CloseOutcomeTask: ({ today, ...asked }, facts) => {
    const standing = standingOf(facts, asked)
    return recorded(
      { ...asked, type: 'OutcomeTaskClosed' },
      { today, facts },
      notOpen(standing, asked.task) ?? unwritten(standing, asked.task),
    )
  },
  CloseSeriousness: ({ today, ...asked }, facts) => {
    const standing = standingOf(facts, asked)
    return recorded(
      { ...asked, type: 'SeriousnessClosed' },
      { today, facts },
      notOpen(standing, 'seriousness') ?? unwritten(standing, 'seriousness'),
      missingWords(asked.overall, 'reasons'),
    )
  },
  ReopenSeriousness: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'SeriousnessReopened' },
      { today, facts },
      notReopened(standingOf(facts, asked)),
      missingWords(asked.why, 'why'),
    ),
  WritePublicInterest: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'PublicInterestWritten' },
      { today, facts },
      notOpen(standingOf(facts, asked), 'public-interest'),
      missingWords(asked.confidence, 'reasons'),
      missingWords(asked.standards, 'reasons'),
      missingWords(asked.protecting, 'reasons'),
    ),
  WriteMitigation: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'MitigationWritten' },
      { today, facts },
      notOpen(standingOf(facts, asked), 'mitigation'),
      missingWords(asked.weight, 'reasons'),
    ),
  ProposeOutcome: ({ today, may, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OutcomeProposed' },
      { today, facts },
      notOpen(standingOf(facts, asked), 'outcome') ?? wrongWith({ today, may, ...asked }),
      missingWords(asked.purposes, 'reasons'),
    ),
  SeeComparators: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'ComparatorsSeen' },
      { today, facts },
      standingOf(facts, asked).proposed ? undefined : { type: 'TaskNotOpen', first: 'outcome' },
    ),
  GiveAdvice: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'AdviceGiven' },
      { today, facts },
      missingWords(asked.words, 'words'),
    ),
  AnswerAdvice: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'AdviceAnswered' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  ReadAsCourt: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'ReadAsCourt' },
      { today, facts },
      standingOf(facts, asked).proposed ? undefined : { type: 'TaskNotOpen', first: 'outcome' },
      asked.answers.map(({ words }) => missingWords(words, 'reasons')).find(Boolean),
    ),
  SignOutcome: ({ today, ...asked }, facts) => {
    const standing = standingOf(facts, asked)
    if (standing.signed.some(({ by }) => by === asked.by)) return nothing
    return recorded(
      { ...asked, type: 'OutcomeSigned' },
      { today, facts },
      unsignable(standing),
      missingWords(asked.name, 'who'),
    )
  },
  ReportOutcome: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OutcomeReported' },
      { today, facts },
      missingWords(asked.text, 'words'),
    ),
  ...announceDecides,
  ...notifyDecides,
}

export const outcomeTasksEvolves: Evolves<OutcomeTasksEvents> = {
  SeriousnessWritten: (facts, event) => kept(facts, { ...event, type: 'SeriousnessWritten' }),
  OutcomeTaskClosed: (facts, event) => kept(facts, { ...event, type: 'OutcomeTaskClosed' }),
  SeriousnessClosed: (facts, event) => kept(facts, { ...event, type: 'SeriousnessClosed' }),
  SeriousnessReopened: (facts, event) => kept(facts, { ...event, type: 'SeriousnessReopened' }),
  PublicInterestWritten: (facts, event) => kept(facts, { ...event, type: 'PublicInterestWritten' }),
  MitigationWritten: (facts, event) => kept(facts, { ...event, type: 'MitigationWritten' }),
  OutcomeProposed: (facts, event) => kept(facts, { ...event, type: 'OutcomeProposed' }),
  ComparatorsSeen: (facts, event) => kept(facts, { ...event, type: 'ComparatorsSeen' }),
  AdviceGiven: (facts, event) => kept(facts, { ...event, type: 'AdviceGiven' }),
  AdviceAnswered: (facts, event) => kept(facts, { ...event, type: 'AdviceAnswered' }),
  ReadAsCourt: (facts, event) => kept(facts, { ...event, type: 'ReadAsCourt' }),
  OutcomeSigned: (facts, event) => kept(facts, { ...event, type: 'OutcomeSigned' }),
  OutcomeAnnounced: (facts, event) => kept(facts, { ...event, type: 'OutcomeAnnounced' }),
  OutcomeReported: (facts, event) => kept(facts, { ...event, type: 'OutcomeReported' }),
  OutcomeNotified: (facts, event) => kept(facts, { ...event, type: 'OutcomeNotified' }),
}

export const outcomeTasksTells: Tells<OutcomeTasksEvents> = {
  SeriousnessWritten: untold,
  OutcomeTaskClosed: untold,
  SeriousnessClosed: untold,
  SeriousnessReopened: untold,
  PublicInterestWritten: untold,
  MitigationWritten: untold,
  OutcomeProposed: untold,
  ComparatorsSeen: untold,
  AdviceGiven: untold,
  AdviceAnswered: untold,
  ReadAsCourt: untold,
  OutcomeSigned: untold,
  OutcomeAnnounced: untold,
  OutcomeReported: ({ on, subject }, { force, knownOn }) => [
    { happened: 'outcome-report-supplied', on, knownOn, by: 'chair', to: force, about: subject },
  ],
  OutcomeNotified: notifiedTells,
}
