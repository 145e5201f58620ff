/** Rules under which nothing falls due by itself, but on which what does, or may be done, rests. */
import type { Test } from './engine/tests-of-fact.ts'
import type { HappeningName } from './format/happenings/index.ts'
import { flowed, type Provision } from './provision.ts'
import type { Criterion, MatterKind, Role } from './vocabulary.ts'

type Sort<Name extends string, More = unknown> = Provision &
  Readonly<{ sort: Name }> &
  Readonly<More>

/** What a word means, or who counts. */
export type Definition = Sort<'definition'>
/** What excuses a duty. */
export type Exception = Sort<'exception'>
/** One of the mandatory referral criteria, and what alleged facts lead to it. */
export type CriterionRule = Sort<
  'criterion',
  { code: Criterion; derivedFrom: Test; for: readonly MatterKind[] }
>
/** What somebody may do, on what test, and by which happenings it is done. */
export type Power = Sort<
  'power',
  { holder: readonly Role[]; test?: string; doneBy?: readonly HappeningName[] }
>
/** What has to be answered before something is done; `refuses` where the law leaves no choice. */
export type Gate = Sort<
  'gate',
  { before: readonly HappeningName[]; asks: readonly string[]; answer: 'refuses' | 'warns' }
>
/** Which of several things something is: the values it can take. */
export type Classification = Sort<'classification', { of: string; values: readonly string[] }>
/** What a document must hold. */
export type Contents = Sort<
  'contents',
  { document: string; items: readonly Readonly<{ id: string; says: string }>[] }
>
/** What is published or kept from it, by whom, and for how long. */
export type Publication = Sort<'publication', { by: readonly Role[] }>
/** A duty that nothing starts and nothing ends: it is always owed. */
export type StandingDuty = Sort<'standing-duty', { bearer: readonly Role[] }>
/** By what measure something is decided: proof, majority, reasonableness. */
export type Standard = Sort<'standard', { decider: readonly Role[] }>
/** How time is counted, or how this data is to be read. */
export type Convention = Sort<'convention'>
/** What a decision-maker weighs, and on which side. */
export type Factor = Sort<
  'factor',
  { element: 'culpability' | 'seriousness' | 'harm' | 'aggravating' | 'mitigating' }
>
/** A line of enquiry an investigator pursues, or reasons away. */
export type Enquiry = Sort<'enquiry', { stage: string }>
/** What a court or tribunal can order, and on what. */
export type Remedy = Sort<'remedy'>
/** Work that is still to come, and will meet what nothing meets yet. */
export type LaterWork =
  | 'history (issue 6)'
  | 'evidence (issue 7)'
  | 'proceedings (issue 8)'
  | 'inspection'
  | 'statistics'
/**
 * Something the record keeps straight, or what software must do about a known failure: the files
 * of this project that do it, the tests that fail where they do not, and what will do the rest.
 */
export type Requirement = Sort<
  'requirement',
  { metBy: readonly string[]; provedBy: readonly string[]; awaits?: readonly LaterWork[] }
>
/** Something known about the law or the world that no rule of ours turns on. */
export type Context = Sort<'context'>

export type Statement =
  | Definition
  | Exception
  | CriterionRule
  | Power
  | Gate
  | Classification
  | Contents
  | Publication
  | StandingDuty
  | Standard
  | Convention
  | Factor
  | Enquiry
  | Remedy
  | Requirement
  | Context

type Linked<S> = S & { readonly link: string }
type Says<S extends Statement> = Omit<S, 'sort'>

/** A maker of one sort of statement, its text on one line and its link beside it. */
function stating<S extends Statement>(sort: S['sort']): (says: Says<S>) => Linked<S> {
  // `Omit` over a generic loses which sort it was; the sort is given back on the same line.
  return says => {
    const { cite, caution } = says
    const plain = { says: flowed(says.says), ...(caution ? { caution: flowed(caution) } : {}) }
    return { ...says, sort, link: cite.link, ...plain } as unknown as Linked<S>
  }
}

export const definition = stating<Definition>('definition')
export const exception = stating<Exception>('exception')
export const criterionRule = stating<CriterionRule>('criterion')
export const power = stating<Power>('power')
export const gate = stating<Gate>('gate')
export const classification = stating<Classification>('classification')
export const contents = stating<Contents>('contents')
export const publication = stating<Publication>('publication')
export const standingDuty = stating<StandingDuty>('standing-duty')
export const standard = stating<Standard>('standard')
export const convention = stating<Convention>('convention')
export const factor = stating<Factor>('factor')
export const enquiry = stating<Enquiry>('enquiry')
export const remedy = stating<Remedy>('remedy')
export const requirement = stating<Requirement>('requirement')
export const context = stating<Context>('context')
