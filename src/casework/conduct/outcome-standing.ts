/**
 * Where a panel stands on its way to an outcome: which task is open, what was closed and when. Read
 * out of what was recorded since the last outcome was quashed or sent back; never recorded itself.
 */
import type { Day } from '#kernel'
import type { ConductEvent, ConductEvents, ConductFacts } from './conduct.ts'
import { type OutcomeTask, outcomeTasks, type SeriousnessPart } from './outcome-shapes.ts'
import { findingNow, roundNow } from './rounds.ts'

type Of<Type extends keyof ConductEvents> = ConductEvents[Type]

export type Advice = Readonly<{ given: Of<'AdviceGiven'>; answered?: Of<'AdviceAnswered'> }>

export type OutcomeStanding = Readonly<{
  /** The last that stands: a court that quashes an outcome leaves it. */
  finding?: Of<'FindingMade'>
  seriousness: Readonly<Partial<Record<SeriousnessPart, Of<'SeriousnessWritten'>>>>
  publicInterest?: Of<'PublicInterestWritten'>
  mitigation?: Of<'MitigationWritten'>
  proposed?: Of<'OutcomeProposed'>
  /** The entry and the day each was closed. */
  closed: Readonly<Partial<Record<OutcomeTask, Readonly<{ entry: string; on: Day }>>>>
  overall?: Of<'SeriousnessClosed'>
  reopened: readonly Of<'SeriousnessReopened'>[]
  comparators?: Of<'ComparatorsSeen'>
  advice: readonly Advice[]
  court?: Of<'ReadAsCourt'>
  /** Signatures to the words as they stand: a change after one undoes it. */
  signed: readonly Of<'OutcomeSigned'>[]
  /** As it was last recorded; what it puts right stays in the story. */
  announced?: Of<'OutcomeAnnounced'>
  reported?: Of<'OutcomeReported'>
  /** The reopening that undid a report already given, until another is. */
  takenBack?: Of<'SeriousnessReopened'>
  notified?: Of<'OutcomeNotified'>
  /** The one task that can be worked on; none without a finding, or once the chair has signed. */
  open?: OutcomeTask
}>

const fresh: OutcomeStanding = {
  seriousness: {},
  closed: {},
  reopened: [],
  advice: [],
  signed: [],
}

/** The task a part of seriousness is written in. */
export function taskOf(part: SeriousnessPart): OutcomeTask {
  return part === 'culpability' || part === 'harm' ? part : 'seriousness'
}

/** `events` are those about one officer, oldest first. */
export function outcomeStanding(events: ConductFacts): OutcomeStanding {
  const finding = findingNow(events)
  const standing = roundNow(events).events.reduce(after, finding ? { ...fresh, finding } : fresh)
  const open = finding && outcomeTasks.find(task => !standing.closed[task])
  return open ? { ...standing, open } : standing
}

/** Whatever is changed has to be read and signed again. */
function changed(standing: OutcomeStanding): OutcomeStanding {
  const { court: _, ...rest } = standing
  return { ...rest, signed: [] }
}

function closing(
  standing: OutcomeStanding,
  task: OutcomeTask,
  { entry, on }: Readonly<{ entry: string; on: Day }>,
): OutcomeStanding {
  return { ...standing, closed: { ...standing.closed, [task]: { entry, on } } }
}

/** A report already given is the panel's no more. */
function reopening(standing: OutcomeStanding, event: Of<'SeriousnessReopened'>): OutcomeStanding {
  const { reported, ...rest } = changed(standing)
  return {
    ...{ ...rest, closed: {}, reopened: [...standing.reopened, event] },
    ...(reported ? { takenBack: event } : {}),
  }
}

function reporting(standing: OutcomeStanding, reported: Of<'OutcomeReported'>): OutcomeStanding {
  const { takenBack: _, ...rest } = standing
  return { ...rest, reported }
}

function after(standing: OutcomeStanding, event: ConductEvent): OutcomeStanding {
  switch (event.type) {
    case 'SeriousnessWritten':
      return {
        ...changed(standing),
        seriousness: { ...standing.seriousness, [event.part]: event },
      }
    case 'OutcomeTaskClosed':
      return closing(standing, event.task, event)
    case 'SeriousnessClosed':
      return { ...closing(standing, 'seriousness', event), overall: event }
    case 'SeriousnessReopened':
      return reopening(standing, event)
    case 'PublicInterestWritten':
      return { ...changed(standing), publicInterest: event }
    case 'MitigationWritten':
      return { ...changed(standing), mitigation: event }
    case 'OutcomeProposed':
      return { ...changed(standing), proposed: event }
    case 'ComparatorsSeen':
      return { ...standing, comparators: event }
    case 'AdviceGiven':
      return { ...standing, advice: [...standing.advice, { given: event }] }
    case 'AdviceAnswered':
      return {
        ...standing,
        advice: standing.advice.map(one =>
          one.given.advice === event.advice ? { ...one, answered: event } : one,
        ),
      }
    case 'ReadAsCourt':
      return { ...standing, court: event }
    case 'OutcomeSigned': {
      const signed = { ...standing, signed: [...standing.signed, event] }
      return event.chairs ? closing(signed, 'outcome', event) : signed
    }
    case 'OutcomeAnnounced':
      return { ...standing, announced: event }
    case 'OutcomeReported':
      return reporting(standing, event)
    case 'OutcomeNotified':
      return { ...standing, notified: event }
    default:
      return standing
  }
}
