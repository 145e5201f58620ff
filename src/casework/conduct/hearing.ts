/** The day itself: opened, adjourned, found. */
import type { AllegationId, Day, Instant } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { AllegationResponse } from './panel.ts'
import { kept, recorded } from './recorded.ts'
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
    Readonly<{
      at: Instant
      forum: Forum
      present: readonly string[]
      rightsTold: boolean
      admits: readonly AllegationResponse[]
    }>
  ProceedingsAdjourned: Step &
    Readonly<{
      until?: Day
      why: string
    }>
  FindingMade: Step &
    Readonly<{
      forum: Forum
      allegations: readonly AllegationFinding[]
      level: FindingLevel
      unconnected: boolean
      influence: Readonly<{ open: 'yes' | 'no'; why: string }>
    }>
  ProceedingsCompleted: Step
}
export type HearingCommands = {
  BeginProceedings: HearingEvents['ProceedingsBegan'] & Today
  AdjournProceedings: HearingEvents['ProceedingsAdjourned'] & Today
  MakeFinding: HearingEvents['FindingMade'] & Today
  CompleteProceedings: HearingEvents['ProceedingsCompleted'] & Today
}

export const hearingOfDecides: Decides<HearingCommands> = {
  BeginProceedings: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'ProceedingsBegan' }, { today, facts }),
  AdjournProceedings: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'ProceedingsAdjourned' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  MakeFinding: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'FindingMade' },
      { today, facts },
      missingWords(asked.influence.why, 'why'),
    ),
  CompleteProceedings: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'ProceedingsCompleted' }, { today, facts }),
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
