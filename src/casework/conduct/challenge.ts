/** Appeals, the tribunal, the court, and what comes back. */
import type { Instant } from '#kernel'
import type { Action } from '#law'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import { kept, recorded } from './recorded.ts'
import type { Step, Today } from './step.ts'
import { decidedTells, madeTells } from './told.ts'

export const challengeRoutes = ['appeal-meeting', 'tribunal', 'judicial-review'] as const
export type ChallengeRoute = (typeof challengeRoutes)[number]
export const challengers = [
  'officer',
  'chief-officer',
  'director-general',
  'complainant',
  'other',
] as const
export type Challenger = (typeof challengers)[number]

export type ChallengeEvents = {
  ChallengeMade: Step &
    Readonly<{
      challenge: string
      route: ChallengeRoute
      by: Challenger
      step:
        | 'letter-before-claim'
        | 'made'
        | 'permission'
        | 'ground-accepted'
        | 'held'
        | 'copied'
        | 'documents'
      grounds: string
      reference?: string
    }>
  ChallengeDecided: Step &
    Readonly<{
      challenge: string
      order: 'dismissed' | 'outcome-quashed' | 'finding-quashed' | 'substituted' | 'settled'
      action?: Action
      remitted: 'new-panel' | 'same-panel' | 'no'
      words: string
      embargoedUntil?: Instant
    }>
  RecordsHeld: Step &
    Readonly<{
      held: boolean
      why: string
    }>
}
export type ChallengeCommands = {
  MakeChallenge: ChallengeEvents['ChallengeMade'] & Today
  DecideChallenge: ChallengeEvents['ChallengeDecided'] & Today
  HoldRecords: ChallengeEvents['RecordsHeld'] & Today
}

export const challengeDecides: Decides<ChallengeCommands> = {
  MakeChallenge: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'ChallengeMade' },
      { today, facts },
      missingWords(asked.grounds, 'reasons'),
    ),
  DecideChallenge: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'ChallengeDecided' },
      { today, facts },
      missingWords(asked.words, 'reasons'),
    ),
  HoldRecords: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'RecordsHeld' }, { today, facts }, missingWords(asked.why, 'why')),
}

export const challengeEvolves: Evolves<ChallengeEvents> = {
  ChallengeMade: (facts, event) => kept(facts, { ...event, type: 'ChallengeMade' }),
  ChallengeDecided: (facts, event) => kept(facts, { ...event, type: 'ChallengeDecided' }),
  RecordsHeld: (facts, event) => kept(facts, { ...event, type: 'RecordsHeld' }),
}

export const challengeTells: Tells<ChallengeEvents> = {
  ChallengeMade: madeTells,
  ChallengeDecided: decidedTells,
  RecordsHeld: untold,
}
