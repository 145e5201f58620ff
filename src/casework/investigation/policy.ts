/**
 * The policy log: what the investigator decided, why, and what else was considered. Nothing in it
 * is rewritten. With it go what an account opens beyond the matter it was given in.
 */
import {
  type AllegationId,
  accept,
  type Day,
  type DocumentId,
  type MatterId,
  nothing,
  refuse,
} from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords, said, stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintEvent } from '../complaint/words.ts'
import { allThere } from './cited.ts'
import { type LinesCommands, linesDecides } from './lines.ts'

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
    /** The entry that this one puts right. Both stay. */
    corrects?: string
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
export type PolicyCommands = LinesCommands & {
  DecidePolicy: PolicyEntry & Today
  /** `alleging`: the allegation about the organisation that the claim opens, in words. */
  ConsiderClaim: Claim & Today & Readonly<{ alleging?: string }>
  ConsiderElsewhere: Elsewhere & Today
}

export type PolicyFacts = Readonly<{
  log: readonly PolicyEntry[]
  claims: readonly Claim[]
  elsewhere: readonly Elsewhere[]
}>
export const noPolicy: PolicyFacts = { log: [], claims: [], elsewhere: [] }

export const policyDecides: Decides<PolicyCommands> = {
  ...linesDecides,
  DecidePolicy({ today, ...asked }, { policy, earlier }) {
    if (policy.log.some(({ entry }) => entry === asked.entry)) return nothing
    const known = new Set(earlier.enquiries.map(({ enquiry }) => enquiry))
    if (!asked.enquiries.every(one => known.has(one))) return refuse({ type: 'NoSuchEnquiry' })
    if (asked.corrects && !policy.log.some(({ entry }) => entry === asked.corrects))
      return refuse({ type: 'NoSuchEntry' })
    return unless(
      missingWords(asked.decision, 'policy') ??
        missingWords(asked.why, 'why') ??
        stillToCome(asked.on, today),
      { type: 'PolicyDecided', ...asked },
    )
  },
  ConsiderClaim({ today, alleging = '', ...asked }, facts) {
    const { policy, proof } = facts
    if (policy.claims.some(({ claim }) => claim === asked.claim)) return nothing
    if (!proof.accounts.some(({ account }) => account === asked.account))
      return refuse({ type: 'NoSuchAccount' })
    if (!allThere(asked.passages, facts)) return refuse({ type: 'NoSuchEntry' })
    const opens = asked.answer === 'allegation' ? asked.allegation : undefined
    const inTheWay =
      missingWords(asked.words, 'words') ??
      missingWords(asked.why, 'why') ??
      (asked.answer === 'allegation'
        ? missingWords(opens ? alleging : '', 'allegations')
        : undefined) ??
      stillToCome(asked.on, today)
    if (inTheWay) return refuse(inTheWay)
    const considered = { type: 'ClaimConsidered', ...asked } as const
    if (!opens) return accept(considered)
    // About nobody by name: it is the organisation that would answer for it.
    const allegation = { id: opens, words: alleging, about: [] }
    return accept<ComplaintEvent>({ type: 'AllegationAdded', on: asked.on, allegation }, considered)
  },
  ConsiderElsewhere({ today, ...asked }, { policy, documents }) {
    if (policy.elsewhere.some(one => one.elsewhere === asked.elsewhere)) return nothing
    if (asked.document && !documents.includes(asked.document))
      return refuse({ type: 'NoSuchDocument' })
    const matterless = asked.answer === 'new-matter' && !asked.matter
    return unless(
      missingWords(asked.where, 'where') ??
        missingWords(asked.words, 'words') ??
        missingWords(asked.why, 'why') ??
        (matterless ? ({ type: 'WordsMissing', what: 'matter' } as const) : undefined) ??
        stillToCome(asked.on, today),
      { type: 'ElsewhereConsidered', ...asked },
    )
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
