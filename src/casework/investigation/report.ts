/**
 * The investigation report: written section by section by its author, every save kept, and signed
 * as it then stands. What guidance or this force expects of it warns and takes a named reason.
 */
import { type Day, nothing, type PersonId, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { alike, said, stillToCome, unless } from '../complaint/checks.ts'
import { allThere } from './cited.ts'
import { reportExpects } from './report-gate.ts'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>

export const reportSections = [
  'summary',
  'alleged',
  'investigated',
  'accounts',
  'facts',
  'discrimination',
  'not-obtained',
  'analysis',
  'opinion',
  'learning',
] as const
export type ReportSectionName = (typeof reportSections)[number]

/** A paragraph, and what it rests on: passages, accounts, findings, documents, by their ids. */
export type ReportParagraph = Readonly<{ words: string; cites: readonly string[] }>
export type ReportSection = Readonly<{
  section: ReportSectionName
  title: string
  paragraphs: readonly ReportParagraph[]
}>
/** The sections written in one save: the others stand as they were. */
export type ReportDraft = On &
  Readonly<{ report: string; sections: readonly ReportSection[]; by: PersonId }>
export type SignedReport = On &
  Readonly<{
    report: string
    by: PersonId
    /** SHA-256 of the papers as they were signed. */
    pdf: string
    text: string
    /** What guidance or this force expects and is missing, and why it is signed all the same. */
    waived?: Readonly<{ rule: string; why: string }>
  }>

export type ReportEvents = { ReportDrafted: ReportDraft; ReportSigned: SignedReport }
export type ReportCommands = {
  DraftReport: ReportDraft & Today
  SignReport: SignedReport & Today
}
export type ReportFacts = Readonly<{
  /** As it stands: each section as it was last written, in the order of a report. */
  report?: ReportDraft
  /** How often anything in it was written. */
  versions: number
  signed: readonly (SignedReport & Readonly<{ version: number }>)[]
}>
export const noReport: ReportFacts = { versions: 0, signed: [] }

export const reportDecides: Decides<ReportCommands> = {
  DraftReport({ today, ...asked }, facts) {
    const now = facts.out.report?.sections ?? []
    const isSaid = asked.sections.every(one => now.some(other => alike(one, other)))
    if (isSaid) return nothing
    const cites = asked.sections.flatMap(one => one.paragraphs.flatMap(each => each.cites))
    if (!allThere(cites, facts)) return refuse({ type: 'NoSuchEntry' })
    return unless(stillToCome(asked.on, today), { type: 'ReportDrafted', ...asked })
  },
  SignReport({ today, ...asked }, facts) {
    const { report, versions, signed } = facts.out
    if (!report) return refuse({ type: 'NoReport' })
    if (signed.some(one => one.version === versions && one.pdf === asked.pdf)) return nothing
    const without = new Set(asked.waived?.why.trim() ? asked.waived.rule.split(' ') : [])
    const rules = reportExpects(facts)
      .map(({ rule }) => rule)
      .filter(rule => !without.has(rule))
    return unless(
      stillToCome(asked.on, today) ??
        (rules.length > 0 ? { type: 'MoreExpected', rules: [...new Set(rules)] } : undefined),
      { type: 'ReportSigned', ...asked },
    )
  },
}

export const reportEvolves: Evolves<ReportEvents> = {
  ReportDrafted: (facts, event) => {
    const { report, versions } = facts.out
    const written = new Map(
      [...(report?.sections ?? []), ...event.sections].map(one => [one.section, one]),
    )
    const sections = reportSections.flatMap(name => written.get(name) ?? [])
    return {
      ...facts,
      out: { ...facts.out, report: { ...said(event), sections }, versions: versions + 1 },
    }
  },
  ReportSigned: (facts, event) => {
    const { signed, versions } = facts.out
    return {
      ...facts,
      out: { ...facts.out, signed: [...signed, { ...said(event), version: versions }] },
    }
  },
}

export const reportTells: Tells<ReportEvents> = { ReportDrafted: untold, ReportSigned: untold }
