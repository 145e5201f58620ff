/** The day itself: opened, adjourned, found. */
import type { AllegationId, Day, Instant } from '#kernel'
import { type Evolves, type Tells, untold } from '../complaint/area.ts'
import type { Overcome } from './deciding.ts'
import type { Despite } from './investigating.ts'
import type { AllegationResponse } from './panel.ts'
import { kept } from './recorded.ts'
import type { Step, Today } from './step.ts'

export const findingLevels = ['gross-misconduct', 'misconduct', 'neither'] as const
export type FindingLevel = (typeof findingLevels)[number]
export const forums = ['hearing', 'meeting', 'accelerated'] as const
export type Forum = (typeof forums)[number]

/** What was found of one allegation, on the balance of probabilities. */
export type AllegationFinding = Readonly<{
  allegation: AllegationId
  /** Admitted, proved or not proved. */
  found: 'admitted' | 'proved' | 'not-proved'
  facts: string
  standards: readonly number[]
  level: FindingLevel
  why: string
}>

export type HearingEvents = {
  ProceedingsBegan: Step &
    Overcome &
    Readonly<{
      at: Instant
      forum: Forum
      present: readonly string[]
      /** That they may have a friend, and at a hearing a lawyer. */
      rightsTold: boolean
      admits: readonly AllegationResponse[]
    }>
  ProceedingsAdjourned: Step &
    Overcome &
    Readonly<{
      until?: Day
      /** Only so that a complainant, a witness or an interested person can be there. */
      forAttendance: boolean
      /** What makes that exceptional. */
      exceptional?: string
      why: string
    }>
  FindingMade: Step &
    Overcome &
    Readonly<{
      forum: Forum
      allegations: readonly AllegationFinding[]
      /** The gravest of them. */
      level: FindingLevel
      unconnected: boolean
      influence: Readonly<{ open: 'yes' | 'no'; why: string }>
    }>
  ProceedingsCompleted: Step & Overcome
}
type Asked<Type extends keyof HearingEvents> = Omit<HearingEvents[Type], keyof Overcome> &
  Despite &
  Today
export type HearingCommands = {
  BeginProceedings: Asked<'ProceedingsBegan'>
  AdjournProceedings: Asked<'ProceedingsAdjourned'>
  MakeFinding: Omit<Asked<'FindingMade'>, 'level'>
  CompleteProceedings: Asked<'ProceedingsCompleted'>
}

export const hearingOfEvolves: Evolves<HearingEvents> = {
  ProceedingsBegan: (facts, event) => kept(facts, { ...event, type: 'ProceedingsBegan' }),
  ProceedingsAdjourned: (facts, event) => kept(facts, { ...event, type: 'ProceedingsAdjourned' }),
  FindingMade: (facts, event) => kept(facts, { ...event, type: 'FindingMade' }),
  ProceedingsCompleted: (facts, event) => kept(facts, { ...event, type: 'ProceedingsCompleted' }),
}

export const hearingOfTells: Tells<HearingEvents> = {
  ProceedingsBegan: ({ on, subject }, { knownOn }) => [
    { happened: 'proceedings-began', on, knownOn, by: 'chair', about: subject },
  ],
  ProceedingsAdjourned: untold,
  FindingMade: ({ on, subject, level, forum, unconnected }, { knownOn }) => [
    {
      happened: 'finding-made',
      ...{ on, knownOn, by: 'panel', about: subject },
      details: { level, forum, unconnectedIncidents: unconnected },
    },
  ],
  ProceedingsCompleted: ({ on, subject }, { knownOn }) => [
    { happened: 'proceedings-completed', on, knownOn, by: 'panel', about: subject },
  ],
}
