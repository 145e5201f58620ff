/** The question and the answer: who owes what to whom, by when, and why. */
import type { Day } from '#kernel'
import type { PeriodCode, Step } from '../periods.ts'
import type { Confidence, DutyKind, Reason, Role, State, Tier } from '../vocabulary.ts'

/** What an answer rests on: a happening of the case or a fact derived from it, and the rule. */
export type Because = Readonly<
  (
    | {
        happening: string
        when: string | null
        /** The happening's own id, where the case gives it one. */
        id?: string
      }
    | { fact: string }
  ) & { rule: string }
>

/** One thing owed by one bearer to one recipient: what it is, where it stands and its days. */
export type OwedInBrief = Readonly<{
  rule: string
  matter: string
  /** The allegation, else the person, it concerns. */
  about: string | null
  kind: DutyKind
  title: string
  citation: string
  tier: Tier
  /** The weakest of the rule's, its period's and its regime's. */
  confidence: Confidence
  bearer: Role
  bearerId: string | null
  owedTo: Role | null
  owedToId: string | null
  /** From 1. */
  occurrence: number
  state: State
  /** Why it is named but not computed; only with state `not-encoded`. */
  reason?: Reason
  /** The day it began to be owed. */
  arose: Day | null
  notBefore: Day | null
  /** The last lawful day. */
  due: Day | null
  /** Its last second, in UTC. */
  dueAt: string | null
  /** Where the start is a range: the last day it can have been due. */
  dueLatest: Day | null
  rolledTo: Day | null
  period: Readonly<{ code: PeriodCode; n: number; from: Day | null; to: Day | null }> | null
  met: Day | null
  /** A coroner's duty, which the force only assures. */
  assured: boolean
  /** Whole days from `arose` to the day it was met or ended, else to the day asked about. */
  elapsedDays: number | null
}>

/** The same with its reasons: what is still to be found out, what it rests on, and the count. */
export type Owed = OwedInBrief &
  Readonly<{
    needs: readonly string[]
    because: readonly Because[]
    working: readonly Step[]
  }>

/** `on`: as at the end of that day. `knownOn`: only what was known by the end of that day. */
export type Ask = Readonly<{ on: Day; knownOn?: Day }>
