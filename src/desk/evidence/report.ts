/** The investigation report: written, signed and kept by its hash; and the decision file. */
import type { Readable } from 'node:stream'
import type { ReportSection } from '#casework'
import { type Day, londonDay, type MatterId, personId, refuse } from '#kernel'
import { type DossierSection, dossier, longDay } from '#papers'
import { authorityOf, type Bench } from '../bench.ts'
import { type Decided, decide } from '../decide.ts'
import { keepPaper } from '../letters/leaving.ts'
import type { ReadDesk } from '../read-matter.ts'
import type { OnMatter } from '../verb.ts'
import { type As, type AsCommand, permits } from '../who.ts'
import { capital, fill } from '../words.ts'
import { citedWords } from './cited-words.ts'
import catalogue from './report.en.json' with { type: 'json' }
import { reportPaper } from './report-paper.ts'

type Drafting = OnMatter & Readonly<{ sections: readonly ReportSection[] }>
type Signing = OnMatter &
  Readonly<{
    /** `what`: each rule that is gone ahead without, in words, for whoever reads the report. */
    waived?: Readonly<{ rule: string; why: string; what: readonly string[] }>
  }>
type Printing = Readonly<{
  matter: MatterId
  sections: readonly DossierSection[]
}>

export type ReportDesk = Readonly<{
  /** Only what changed: the other sections stand, and every save is kept. */
  draftReport(as: AsCommand, asked: Drafting): Promise<Decided>
  signReport(as: AsCommand, asked: Signing): Promise<Decided>
  /** A signed report's own bytes, by their hash. */
  reportFile(
    as: As,
    asked: Readonly<{ matter: MatterId; sha256: string }>,
  ): Promise<Readonly<{ type: 'pdf' | 'text'; bytes: Readable }> | undefined>
  /** The decision file as a page says it, as a tagged PDF and as text. */
  printDecisionFile(
    as: As,
    asked: Printing,
  ): Promise<Readonly<{ pdf: Uint8Array; text: string }> | undefined>
}>

export function reportDesk(bench: Bench, { matter: read }: Pick<ReadDesk, 'matter'>): ReportDesk {
  const today = (): Day => londonDay(bench.world.now())
  return {
    async draftReport(as, { matter, seen, sections }) {
      if (!permits('handle', as) || as.actor.type !== 'staff')
        return refuse({ type: 'NotPermitted' })
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        request: { sections },
        command: {
          type: 'DraftReport',
          on: today(),
          today: today(),
          report: `report-${matter}`,
          sections,
          by: personId(as.actor.person),
        },
      })
    },
    async signReport(as, { matter, seen, waived }) {
      const { actor } = as
      const view = permits('handle', as) ? await read(as, matter) : undefined
      const out = view?.facts?.out
      if (!view || !out || actor.type !== 'staff') return refuse({ type: 'NotPermitted' })
      if (!out.report) return refuse({ type: 'NoReport' })
      const cited = citedWords(view)
      const paper = dossier(
        reportPaper({
          authority: authorityOf(bench, as.authority).name,
          reference: view.row.reference,
          on: today(),
          version: out.versions,
          sections: out.report.sections,
          cited,
          signed: { name: actor.name, role: capital(actor.role) },
          ...(waived ? { waived } : {}),
        }),
      )
      const kept = await keepPaper(bench, as.authority, paper)
      return decide(bench, as, {
        matter,
        // What is signed is what was read: anything written since sends it back.
        seen: seen ?? view.row.version,
        request: { waived: waived ? { rule: waived.rule, why: waived.why } : null },
        command: {
          type: 'SignReport',
          on: today(),
          today: today(),
          report: out.report.report,
          by: personId(actor.person),
          ...kept,
          ...(waived ? { waived: { rule: waived.rule, why: waived.why } } : {}),
        },
      })
    },
    async reportFile(as, { matter, sha256 }) {
      const view = permits('handle', as) ? await read(as, matter) : undefined
      const signed = view?.facts?.out.signed ?? []
      const isPdf = signed.some(one => one.pdf === sha256)
      if (!isPdf && !signed.some(one => one.text === sha256)) return undefined
      return { type: isPdf ? 'pdf' : 'text', bytes: bench.files.open(as.authority, sha256) }
    },
    async printDecisionFile(as, { matter, sections }) {
      const view = permits('handle', as) ? await read(as, matter) : undefined
      if (!view || as.actor.type !== 'staff') return undefined
      const { reference } = view.row
      const day = longDay(today(), 'en')
      const heading = catalogue.decisionFile
      return dossier({
        language: 'en',
        authority: authorityOf(bench, as.authority).name,
        heading,
        facts: [
          [catalogue.reference, reference],
          [catalogue.date, day],
        ],
        date: today(),
        sections,
        foot: fill(catalogue.footBy, { reference, heading, name: as.actor.name, day }),
        marking: catalogue.marking,
      })
    },
  }
}
