/** Appeals, the tribunal, the court, and what comes back. */
import { accept, type Day, type PersonId, refuse } from '#kernel'
import type { Action } from '#law'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords, stillToCome } from '../complaint/checks.ts'
import { daysOver, heardOn, heldFor, stillNeeded } from './challenge-following.ts'
import { challengeIn } from './challenges-known.ts'
import { conductOf } from './conduct.ts'
import { allDown } from './publishing.ts'
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

/** What happens in a challenge before it is decided: the first two begin one. */
export const challengeSteps = [
  'letter-before-claim',
  'made',
  /** The claim form was served on us. */
  'served',
  'permission',
  'ground-accepted',
  'copied',
  'documents',
  'held',
  /** Sent in confidence until it is handed down: what it says is not recorded before that. */
  'draft-judgment',
] as const
export type ChallengeStep = (typeof challengeSteps)[number]
const begins: readonly ChallengeStep[] = ['letter-before-claim', 'made']

export const challengeOrders = [
  'dismissed',
  'outcome-quashed',
  'finding-quashed',
  'substituted',
  'settled',
] as const
export type ChallengeOrder = (typeof challengeOrders)[number]
export const remittals = ['new-panel', 'same-panel', 'no'] as const
export type Remittal = (typeof remittals)[number]

export type ChallengeEvents = {
  ChallengeMade: Step &
    Readonly<{
      challenge: string
      route: ChallengeRoute
      by: Challenger
      step: ChallengeStep
      grounds: string
      reference?: string
      /** Of a draft: the day it is handed down. */
      until?: Day
      /** Of a draft: who else may read it, outside this force. */
      named?: readonly string[]
      /** Of a draft: who here may; nobody else is told of it before its day. */
      readers?: readonly PersonId[]
    }>
  ChallengeDecided: Step &
    Readonly<{
      challenge: string
      order: ChallengeOrder
      action?: Action
      remitted: Remittal
      words: string
      /** The court, tribunal or person; of one challenge a higher court may decide again. */
      court?: string
    }>
  RecordsHeld: Step &
    Readonly<{
      held: boolean
      why: string
      /** The claim they are held for; without one, a claim that is likely and not made yet. */
      challenge?: string
    }>
}
export type ChallengeCommands = {
  MakeChallenge: ChallengeEvents['ChallengeMade'] & Today
  DecideChallenge: ChallengeEvents['ChallengeDecided'] & Today
  HoldRecords: ChallengeEvents['RecordsHeld'] & Today
}

/** A quashing may be sent back; nothing else is. */
function sentBack({ order, remitted }: ChallengeCommands['DecideChallenge']): Remittal {
  return order === 'outcome-quashed' || order === 'finding-quashed' ? remitted : 'no'
}

/** Why what was published comes down at once; where nothing changes, it stays until its day. */
const noLonger: Readonly<Partial<Record<ChallengeOrder, string>>> = {
  'outcome-quashed': 'The outcome was quashed.',
  'finding-quashed': 'The finding was quashed.',
  substituted: 'Another outcome was put in its place.',
}

/** What was decided again meanwhile, and perhaps published, no longer stands. */
const putBack = 'What was decided before stands again.'

export const challengeDecides: Decides<ChallengeCommands> = {
  MakeChallenge({ today, ...asked }, facts) {
    const known = challengeIn(conductOf(facts, asked.subject), asked.challenge)
    const isUnknown = !begins.includes(asked.step) && known?.route !== asked.route
    const isDraft = asked.step === 'draft-judgment'
    const made = recorded(
      { ...asked, type: 'ChallengeMade' },
      { today, facts },
      isUnknown ? { type: 'NoSuchEntry' } : undefined,
      missingWords(asked.grounds, 'reasons'),
      isDraft
        ? missingWords([...(asked.named ?? []), ...(asked.readers ?? [])].join(''), 'who')
        : undefined,
      isDraft ? missingWords(asked.until ?? '', 'until') : undefined,
    )
    if (!made.ok || made.value.length === 0) return made
    const events = conductOf(facts, asked.subject)
    return accept(...made.value, ...heldFor(events, asked), ...heardOn(events, asked))
  },
  DecideChallenge({ today, ...asked }, facts) {
    const known = challengeIn(conductOf(facts, asked.subject), asked.challenge)
    if (!known) return refuse({ type: 'NoSuchEntry' })
    const until = known.draftUntil ?? known.drafts.at(-1)?.until
    const decided = recorded(
      { ...asked, remitted: sentBack({ today, ...asked }), type: 'ChallengeDecided' },
      { today, facts },
      missingWords(asked.words, 'reasons'),
      asked.order === 'substituted' ? missingWords(asked.action ?? '', 'what') : undefined,
      until ? stillToCome(until, today) : undefined,
    )
    if (!decided.ok || decided.value.length === 0) return decided
    const before = known.decided.at(-1)
    const isUndone = before !== undefined && noLonger[before.order] !== undefined
    const why = noLonger[asked.order] ?? (isUndone ? putBack : undefined)
    const events = conductOf(facts, asked.subject)
    const down = why ? allDown(events, asked, why) : []
    return accept(...decided.value, ...down, ...daysOver(events, asked))
  },
  HoldRecords({ today, on, entry, subject, held, why, challenge }, facts) {
    const events = conductOf(facts, subject)
    const isUnknown = challenge !== undefined && !challengeIn(events, challenge)
    return recorded(
      { type: 'RecordsHeld', on, entry, subject, held, why, ...(challenge ? { challenge } : {}) },
      { today, facts },
      isUnknown ? { type: 'NoSuchEntry' } : undefined,
      missingWords(why, 'why'),
      held ? undefined : stillNeeded(events, challenge),
    )
  },
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
