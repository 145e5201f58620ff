/**
 * The policy log: what the investigator decided, why, and what else was considered. Nothing in it
 * is rewritten. With it go what an account opens beyond the matter it was given in.
 */
import { type AllegationId, type Day, type DocumentId, type MatterId, nothing } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { alike, missingWords, said, stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>

/** A decision of the investigation, beside the lines of enquiry it is about. */
export type PolicyEntry = On &
  Readonly<{
    entry: string
    decision: string
    why: string
    /** What else could have been done, and why it was not. */
    instead: string
    enquiries: readonly string[]
  }>

/** An officer says that the like is usual or encouraged: is the organisation answerable? */
export type Claim = On &
  Readonly<{
    claim: string
    account: string
    words: string
    passages: readonly string[]
    answer: 'allegation' | 'no-allegation'
    allegation?: AllegationId
    why: string
  }>

/** Evidence given elsewhere, to a court, an inquest or the press, and what it opened here. */
export type Elsewhere = On &
  Readonly<{
    elsewhere: string
    where: string
    words: string
    document?: DocumentId
    answer: 'new-matter' | 'this-matter' | 'nothing'
    matter?: MatterId
    why: string
  }>

export type PolicyEvents = {
  PolicyDecided: PolicyEntry
  ClaimConsidered: Claim
  ElsewhereConsidered: Elsewhere
}
export type PolicyCommands = {
  DecidePolicy: PolicyEntry & Today
  ConsiderClaim: Claim & Today
  ConsiderElsewhere: Elsewhere & Today
}

export type PolicyFacts = Readonly<{
  log: readonly PolicyEntry[]
  claims: readonly Claim[]
  elsewhere: readonly Elsewhere[]
}>
export const noPolicy: PolicyFacts = { log: [], claims: [], elsewhere: [] }

export const policyDecides: Decides<PolicyCommands> = {
  DecidePolicy({ today, ...asked }, { policy }) {
    if (policy.log.some(({ entry }) => entry === asked.entry)) return nothing
    return unless(
      missingWords(asked.decision, 'what') ??
        missingWords(asked.why, 'why') ??
        stillToCome(asked.on, today),
      { type: 'PolicyDecided', ...asked },
    )
  },
  ConsiderClaim({ today, ...asked }, { policy }) {
    if (policy.claims.some(one => alike(one, asked))) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'ClaimConsidered',
      ...asked,
    })
  },
  ConsiderElsewhere({ today, ...asked }, { policy }) {
    if (policy.elsewhere.some(one => alike(one, asked))) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'ElsewhereConsidered',
      ...asked,
    })
  },
}

function withPolicy(facts: Facts, change: Partial<PolicyFacts>): Facts {
  return { ...facts, policy: { ...facts.policy, ...change } }
}

export const policyEvolves: Evolves<PolicyEvents> = {
  PolicyDecided: (facts, event) => withPolicy(facts, { log: [...facts.policy.log, said(event)] }),
  ClaimConsidered: (facts, event) =>
    withPolicy(facts, { claims: [...facts.policy.claims, said(event)] }),
  ElsewhereConsidered: (facts, event) =>
    withPolicy(facts, { elsewhere: [...facts.policy.elsewhere, said(event)] }),
}

export const policyTells: Tells<PolicyEvents> = {
  PolicyDecided: untold,
  ClaimConsidered: untold,
  ElsewhereConsidered: untold,
}
