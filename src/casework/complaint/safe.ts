/**
 * The complainant kept safe from whoever holds a case of theirs. Each step is recorded whenever it
 * happened, in any order: nothing here waits for anything else. What is decided without the officer
 * being tipped off is in no matter's stream: see `covert.ts`.
 */
import { type Day, type Instant, nothing, refuse, type SubjectId } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import type { ToldBy } from './assessment.ts'
import { alreadySaid, missingWords, said, stillToCome, unless } from './checks.ts'
import type { Facts } from './facts.ts'

/** What part an officer has in somebody's case. */
export const caseParts = ['officer-in-the-case', 'supervisor', 'has-access', 'team'] as const
export type CasePart = (typeof caseParts)[number]
/** What the complainant is in it. */
export const caseRoles = ['victim', 'witness', 'suspect', 'not-known'] as const
export type CaseRole = (typeof caseRoles)[number]
/** What has been done to somebody since they complained. */
export const reprisalKinds = ['stop', 'arrest', 'call', 'look-up', 'visit', 'other'] as const
export type ReprisalKind = (typeof reprisalKinds)[number]

type On = Readonly<{ on: Day }>
type OfCase = On & Readonly<{ case: string }>
type Today = Readonly<{ today: Day }>

/** A case of the complainant's that whoever they complain about holds, or can see. */
export type FoundCase = OfCase &
  Readonly<{
    /** As the force writes it. */
    reference: string
    officer: Readonly<{ name: string; number?: string; unit?: string; subject?: SubjectId }>
    part: CasePart
    complainantIs: CaseRole
    sure: 'certain' | 'may-be'
    why: string
    how: 'system' | 'staff'
  }>

export type ProtectionChoice = OfCase &
  Readonly<{
    by: 'reassign' | 'nothing-needed'
    why: string
    /** Who runs the system and was asked to take the access away. */
    asked?: Readonly<{ whom: string; system: string }>
  }>

export type SafeEvents = {
  CaseFound: FoundCase
  ProtectionChosen: ProtectionChoice
  /** The system's owner says that it is done. */
  ProtectionConfirmed: OfCase & Readonly<{ by: string; at: Instant; what: string }>
  /** The complainant was told who holds their case now. */
  HolderTold: OfCase & Readonly<{ holder: string; by: ToldBy }>
  OwnReviewAsked: OfCase &
    Readonly<{
      reviewer: string
      unit?: string
      dueOn: Day
      /** How near they stand to the officer, and why it is they nevertheless. */
      near?: Readonly<{ how: string; why: string }>
    }>
  /** Decisions the officer took in it were looked at again. */
  OwnReviewEnded: OfCase & Readonly<{ found: string; told?: ToldBy }>
  ReprisalReported: On &
    Readonly<{ kind: ReprisalKind; words: string; from: 'complainant' | 'staff'; when?: string }>
  StillSafeAsked: On & Readonly<{ by: ToldBy; safe: 'yes' | 'no' | 'no-reply'; words: string }>
  SafetyWatchSet: On & Readonly<{ until: Day; why: string }>
}
export type SafeCommands = {
  FindCase: FoundCase & Today
  ChooseProtection: ProtectionChoice & Today
  ConfirmProtection: SafeEvents['ProtectionConfirmed'] & Today
  TellHolder: SafeEvents['HolderTold'] & Today
  AskOwnReview: SafeEvents['OwnReviewAsked'] & Today
  EndOwnReview: SafeEvents['OwnReviewEnded'] & Today
  ReportReprisal: SafeEvents['ReprisalReported'] & Today
  AskStillSafe: SafeEvents['StillSafeAsked'] & Today
  SetSafetyWatch: SafeEvents['SafetyWatchSet'] & Today
}

export type SafeCase = Readonly<{
  found: FoundCase
  protection?: ProtectionChoice
  confirmed?: SafeEvents['ProtectionConfirmed']
  told?: SafeEvents['HolderTold']
  review?: SafeEvents['OwnReviewAsked']
  reviewed?: SafeEvents['OwnReviewEnded']
}>

/** What is known of the complainant's own cases, and of what happened to them since. */
export type SafeFacts = Readonly<{
  cases: readonly SafeCase[]
  reprisals: readonly SafeEvents['ReprisalReported'][]
  stillSafe: readonly SafeEvents['StillSafeAsked'][]
  watch?: SafeEvents['SafetyWatchSet']
}>
export const unknownSafe: SafeFacts = { cases: [], reprisals: [], stillSafe: [] }

function caseIn({ safeguard }: Facts, id: string): SafeCase | undefined {
  return safeguard.cases.find(({ found }) => found.case === id)
}

const noSuchCase = refuse({ type: 'NoSuchCase' } as const)

export const safeDecides: Decides<SafeCommands> = {
  FindCase({ today, ...asked }, facts) {
    // The same case and officer is one thing, however often the files are looked through; a
    // likeness that turns out to be certain is news.
    const known = caseIn(facts, asked.case)?.found
    if (known && (known.sure === asked.sure || known.sure === 'certain')) return nothing
    return unless(
      missingWords(asked.reference, 'reference') ??
        missingWords(asked.officer.name, 'officer') ??
        stillToCome(asked.on, today),
      { type: 'CaseFound', ...asked },
    )
  },
  ChooseProtection({ today, ...asked }, facts) {
    const of = caseIn(facts, asked.case)
    if (!of) return noSuchCase
    if (of.protection && alreadySaid([of.protection], asked)) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'ProtectionChosen',
      ...asked,
    })
  },
  ConfirmProtection({ today, ...asked }, facts) {
    const of = caseIn(facts, asked.case)
    if (!of) return noSuchCase
    if (of.confirmed && alreadySaid([of.confirmed], asked)) return nothing
    return unless(missingWords(asked.by, 'who') ?? stillToCome(asked.on, today), {
      type: 'ProtectionConfirmed',
      ...asked,
    })
  },
  TellHolder({ today, ...asked }, facts) {
    const of = caseIn(facts, asked.case)
    if (!of) return noSuchCase
    if (of.told && alreadySaid([of.told], asked)) return nothing
    return unless(missingWords(asked.holder, 'who') ?? stillToCome(asked.on, today), {
      type: 'HolderTold',
      ...asked,
    })
  },
  AskOwnReview({ today, ...asked }, facts) {
    const of = caseIn(facts, asked.case)
    if (!of) return noSuchCase
    if (of.review && alreadySaid([of.review], asked)) return nothing
    return unless(missingWords(asked.reviewer, 'who') ?? stillToCome(asked.on, today), {
      type: 'OwnReviewAsked',
      ...asked,
    })
  },
  EndOwnReview({ today, ...asked }, facts) {
    const of = caseIn(facts, asked.case)
    if (!of) return noSuchCase
    if (of.reviewed && alreadySaid([of.reviewed], asked)) return nothing
    return unless(missingWords(asked.found, 'found') ?? stillToCome(asked.on, today), {
      type: 'OwnReviewEnded',
      ...asked,
    })
  },
  ReportReprisal({ today, ...asked }, { safeguard }) {
    if (alreadySaid(safeguard.reprisals, asked)) return nothing
    return unless(missingWords(asked.words, 'words') ?? stillToCome(asked.on, today), {
      type: 'ReprisalReported',
      ...asked,
    })
  },
  AskStillSafe({ today, ...asked }, { safeguard }) {
    if (alreadySaid(safeguard.stillSafe, asked)) return nothing
    return unless(stillToCome(asked.on, today), { type: 'StillSafeAsked', ...asked })
  },
  SetSafetyWatch({ today, ...asked }, { safeguard }) {
    if (safeguard.watch && alreadySaid([safeguard.watch], asked)) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'SafetyWatchSet',
      ...asked,
    })
  },
}

type Steps = Omit<SafeCase, 'found'>

/** The facts with one more step of one case. */
function stepped(facts: Facts, id: string, step: Steps): Facts {
  const cases = facts.safeguard.cases.map(one =>
    one.found.case === id ? { ...one, ...step } : one,
  )
  return { ...facts, safeguard: { ...facts.safeguard, cases } }
}

export const safeEvolves: Evolves<SafeEvents> = {
  CaseFound(facts, event) {
    const found = said(event)
    const { cases } = facts.safeguard
    const known = cases.some(one => one.found.case === found.case)
    const now = known
      ? cases.map(one => (one.found.case === found.case ? { ...one, found } : one))
      : [...cases, { found }]
    return { ...facts, safeguard: { ...facts.safeguard, cases: now } }
  },
  ProtectionChosen: (facts, event) => stepped(facts, event.case, { protection: said(event) }),
  ProtectionConfirmed: (facts, event) => stepped(facts, event.case, { confirmed: said(event) }),
  HolderTold: (facts, event) => stepped(facts, event.case, { told: said(event) }),
  OwnReviewAsked: (facts, event) => stepped(facts, event.case, { review: said(event) }),
  OwnReviewEnded: (facts, event) => stepped(facts, event.case, { reviewed: said(event) }),
  ReprisalReported(facts, event) {
    const reprisals = [...facts.safeguard.reprisals, said(event)]
    return { ...facts, safeguard: { ...facts.safeguard, reprisals } }
  },
  StillSafeAsked(facts, event) {
    const stillSafe = [...facts.safeguard.stillSafe, said(event)]
    return { ...facts, safeguard: { ...facts.safeguard, stillSafe } }
  },
  SafetyWatchSet: (facts, event) => ({
    ...facts,
    safeguard: { ...facts.safeguard, watch: said(event) },
  }),
}

/** No provision turns on these: they are this force's own rules and what design asks. */
export const safeTells: Tells<SafeEvents> = {
  CaseFound: untold,
  ProtectionChosen: untold,
  ProtectionConfirmed: untold,
  HolderTold: untold,
  OwnReviewAsked: untold,
  OwnReviewEnded: untold,
  ReprisalReported: untold,
  StillSafeAsked: untold,
  SafetyWatchSet: untold,
}
