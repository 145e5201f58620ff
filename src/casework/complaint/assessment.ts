/** First assessment: what it is, safety, evidence, contact, history and severity. */
import { accept, type Day, type Instant, nothing, refuse, type SubjectId } from '#kernel'
import type { ContactMethod } from '../report.ts'
import { type Decides, type Evolves, type Tells, untold } from './area.ts'
import { alreadySaid, missingWords, said, stillToCome, unless } from './checks.ts'
import { type Enquiry, isSame } from './earlier.ts'
import type { Facts } from './facts.ts'
import type { ComplaintEvent } from './words.ts'

export type ToldBy = ContactMethod | 'in-person'
/** What was asked to be kept: kept, asked for, or not to be had and why. */
export type Kept = Readonly<{
  what: string
  state: 'kept' | 'asked' | 'not-available'
  why?: string
  /** The day it is normally overwritten. */
  overwrittenOn?: Day
}>

export const matterKinds = [
  'complaint',
  'conduct-matter',
  'dsi-matter',
  /** Under Part 3 of the Conduct Regulations alone: Schedule 3 does not reach it. */
  'internal-conduct',
  'not-a-complaint',
] as const
export type ClassifiedAs = (typeof matterKinds)[number]

/** What is known of how the complainant stands to it: the legal test's own questions. */
export const standingQuestions = [
  'conductDoneToThem',
  'adverselyAffected',
  'presentOrNear',
  'victimAlreadyKnown',
  'firstHandKnowledge',
  'holdsAdmissibleEvidence',
  'writtenConsent',
  'servesInSameForce',
] as const
export type StandingFacts = Readonly<
  Partial<Record<(typeof standingQuestions)[number], boolean | 'unknown'>>
>

/** What was done so that the person complained against cannot reach the complainant's own case. */
export type Protection = Readonly<{
  holdsTheirCase: 'yes' | 'no' | 'not-known'
  protectBy?: 'reassign' | 'do-not-change-access' | 'nothing-needed'
  /** Who runs the system and said that it is done. */
  confirmed?: Readonly<{ by: string; at: Instant }>
  ownCase?: 'review-asked' | 'not-needed'
}>

export type WeighedRow = Readonly<{
  /** The earlier matter, as the history names it. */
  row: string
  relevant: 'relevant' | 'not-relevant' | 'enquiries-only'
  why: string
}>

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>
type Classified = On &
  Readonly<{
    as: ClassifiedAs
    why: string
    standing: StandingFacts
    aboutConduct: boolean
    /** Where the person was pointed instead. */
    signpost?: string
  }>
type Contacted = On &
  Readonly<{
    by: ToldBy
    views: string
    summaryAgreed: boolean
    /** What they said when asked openly whether it happened because of who they are. */
    becauseOfWhoTheyAre?: string
    /** They were told that they may ask for it to be recorded at any time. */
    toldOfRecording?: boolean
  }>
type Safe = On & Readonly<{ done: string; protection?: Protection }>
type Weighed = On &
  Readonly<{
    subject: SubjectId
    rows: readonly WeighedRow[]
    weighed: string
    /** Which days each source searched was complete to, in words. */
    searched: string
    /** For severity too, which was then already assessed on the allegation alone. */
    weighedFor?: 'handling' | 'severity'
    /** Records that may be theirs and that nobody had answered for. */
    unanswered?: number
  }>
type Severity = On &
  Readonly<{
    /** Once on the allegation alone, then again with history. */
    look: 'first' | 'second'
    level: 'misconduct' | 'gross-misconduct' | 'neither'
    why: string
  }>
/** Of a first look: history had been weighed already, so it was not on the allegation alone. */
type Late = Readonly<{ afterHistory?: true }>

export type AssessmentCommands = {
  ClassifyMatter: Classified & Today
  ContactComplainant: Contacted & Today
  KeepEvidence: On & Today & Readonly<{ kept: readonly Kept[] }>
  ConsiderSafety: Safe & Today
  /** `enquiries`: what it is now to be asked, sought or checked. */
  ConsiderHistory: Weighed & Readonly<{ enquiries?: readonly Enquiry[] }>
  AssessSeverity: Severity & Today
}
export type AssessmentEvents = {
  MatterClassified: Classified
  ComplainantContacted: Contacted
  EvidencePreserved: On & Readonly<{ kept: readonly Kept[] }>
  SafetyConsidered: Safe
  HistoryConsidered: Weighed
  SeverityAssessed: Severity & Late
}

export const assessmentDecides: Decides<AssessmentCommands> = {
  ClassifyMatter({ today, ...asked }, { classified }) {
    const { on, as, why, signpost } = asked
    if (classified && alreadySaid([classified], { ...asked })) return nothing
    const needsWhy = as === 'not-a-complaint'
    return unless(
      (needsWhy ? missingWords(why, 'why') : undefined) ??
        (needsWhy ? missingWords(signpost ?? '', 'signpost') : undefined) ??
        stillToCome(on, today),
      { type: 'MatterClassified', ...asked },
    )
  },
  ContactComplainant({ today, ...asked }, { contacts }) {
    const { on, by, views } = asked
    const inTheWay = missingWords(views, 'views') ?? stillToCome(on, today)
    if (inTheWay) return refuse(inTheWay)
    if (contacts.some(one => one.on === on && one.by === by && one.views === views)) return nothing
    return accept({ type: 'ComplainantContacted', ...asked })
  },
  KeepEvidence({ on, today, kept }, { preserved }) {
    if (kept.length === 0) return refuse({ type: 'WordsMissing', what: 'kept' })
    if (alreadySaid(preserved, { on, kept })) return nothing
    return unless(stillToCome(on, today), { type: 'EvidencePreserved', on, kept })
  },
  ConsiderSafety({ today, ...asked }, { safety }) {
    const inTheWay = missingWords(asked.done, 'safety') ?? stillToCome(asked.on, today)
    if (inTheWay) return refuse(inTheWay)
    if (alreadySaid(safety, { ...asked })) return nothing
    return accept({ type: 'SafetyConsidered', ...asked })
  },
  ConsiderHistory({ enquiries = [], ...asked }, facts) {
    const { history, severity, earlier } = facts
    const isAlone = severity.some(({ look }) => look === 'first')
    if (!isAlone && (asked.weighedFor === 'severity' || isSeverityInQuestion(facts)))
      return refuse({ type: 'SeverityAloneFirst' })
    const inTheWay = missingWords(asked.weighed, 'weighed')
    if (inTheWay) return refuse(inTheWay)
    const opened = enquiries.filter(one => !earlier.enquiries.some(other => isSame(one, other)))
    const isSaid = alreadySaid(history, { ...asked })
    const events: readonly ComplaintEvent[] = [
      ...(isSaid ? [] : [{ type: 'HistoryConsidered', ...asked } as const]),
      ...opened.map(one => ({ type: 'EnquiryOpened', on: asked.on, ...one }) as const),
    ]
    return accept(...events)
  },
  AssessSeverity({ today, ...asked }, { severity, history }) {
    const first = severity.find(({ look }) => look === 'first')
    const before = severity.map(({ afterHistory: _, ...one }) => one)
    if (alreadySaid(before, { ...asked })) return nothing
    // What was said of the allegation alone stays as it was said: history is weighed beside it.
    if (asked.look === 'first' && first) return refuse({ type: 'SeverityKept', on: first.on })
    if (asked.look === 'second' && !first) return refuse({ type: 'SeverityAloneFirst' })
    const isLate = asked.look === 'first' && history.length > 0
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'SeverityAssessed',
      ...asked,
      ...(isLate ? { afterHistory: true } : {}),
    })
  },
}

/** Whether anything known so far makes severity a question: then it is asked before history. */
export function isSeverityInQuestion({
  kind,
  indications,
}: Pick<Facts, 'kind' | 'indications'>): boolean {
  return kind === 'conduct-matter' || indications.some(({ of }) => of !== 'article-2-or-3')
}

export const assessmentEvolves: Evolves<AssessmentEvents> = {
  MatterClassified: (facts, event) => ({ ...facts, classified: said(event) }),
  ComplainantContacted: (facts, event) => ({
    ...facts,
    contacts: [...facts.contacts, said(event)],
  }),
  EvidencePreserved: (facts, event) => ({
    ...facts,
    preserved: [...facts.preserved, said(event)],
  }),
  SafetyConsidered: (facts, event) => ({ ...facts, safety: [...facts.safety, said(event)] }),
  HistoryConsidered: (facts, event) => ({ ...facts, history: [...facts.history, said(event)] }),
  SeverityAssessed: (facts, event) => ({ ...facts, severity: [...facts.severity, said(event)] }),
}

export const assessmentTells: Tells<AssessmentEvents> = {
  ComplainantContacted: ({ on }, { force, knownOn }) => [
    { happened: 'complainant-contacted', on, by: force, to: 'complainant', knownOn },
  ],
  EvidencePreserved: ({ on }, { force, knownOn }) => [
    { happened: 'evidence-preserved', on, by: force, knownOn },
  ],
  MatterClassified: untold,
  SafetyConsidered: untold,
  HistoryConsidered: untold,
  // The severity assessment the law knows is the investigator's, and comes with proceedings.
  SeverityAssessed: untold,
}
