/**
 * What goes out beside the investigation report: what is taken out of a document before it is
 * given, the bundle and its editions, and what is disclosed to whom.
 */
import { type Day, type DocumentId, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { alike, missingWords, said, stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { Passage } from './passage.ts'
import {
  noReport,
  type ReportCommands,
  type ReportEvents,
  type ReportFacts,
  reportDecides,
  reportEvolves,
  reportTells,
} from './report.ts'

type On = Readonly<{ on: Day }>
type Today = Readonly<{ today: Day }>

/** Something taken out of what is given: never out of the original. */
export type Redaction = On &
  Readonly<{ redaction: string; what: Passage; ground: string; why: string }>

export type BundlePart = Readonly<{ section: string; documents: readonly DocumentId[] }>
export type Bundle = On & Readonly<{ bundle: string; title: string; parts: readonly BundlePart[] }>
export const editions = ['redacted', 'unredacted'] as const
export type Edition = (typeof editions)[number]
export type BuiltBundle = On &
  Readonly<{
    bundle: string
    edition: Edition
    /** SHA-256 of the file, and of the manifest that names each part by its own. */
    pdf: string
    manifest: string
    pages: number
    /** The last page with a number of its own: later ones are 45A, after one of these. */
    numbered: number
    /** What was taken out of its files, by the ids of the marks; of a redacted edition alone. */
    marks?: readonly string[]
  }>

/**
 * Somebody looked at pages that no words could be read on, and found nothing on them that is to be
 * taken out: they looked for what those marks name, and for nothing marked later.
 */
export type LookedAt = On &
  Readonly<{
    document: DocumentId
    pages: readonly number[]
    marks: readonly string[]
    why: string
  }>

/** Words marked in one file of a bundle that stay in others of it: of which marks, in which. */
export type MarkedLeft = On &
  Readonly<{
    bundle: string
    left: readonly Readonly<{ document: DocumentId; marks: readonly string[] }>[]
    waived: Readonly<{ rule: string; why: string }>
  }>

export const disclosures = ['disclose', 'disclose-redacted', 'withhold'] as const
export type Disclosure = (typeof disclosures)[number]
export type Disclosed = On &
  Readonly<{
    document: DocumentId
    to: string
    decision: Disclosure
    ground?: string
    why: string
    givenOn?: Day
  }>

export type EvidenceOutEvents = ReportEvents & {
  RedactionMarked: Redaction
  RedactionLifted: On & Readonly<{ redaction: string; why: string }>
  PagesLookedAt: LookedAt
  BundleDefined: Bundle
  /** Received once its pages were numbered: it goes in after one of them, as 45A. */
  BundleAdded: On &
    Readonly<{ bundle: string; document: DocumentId; afterPage: number; section: string }>
  BundleBuilt: BuiltBundle
  MarkedWordsLeft: MarkedLeft
  DisclosureDecided: Disclosed
}
export type EvidenceOutCommands = ReportCommands & {
  MarkRedaction: Redaction & Today
  LiftRedaction: EvidenceOutEvents['RedactionLifted'] & Today
  SayLookedAt: LookedAt & Today
  DefineBundle: Bundle & Today
  AddToBundle: EvidenceOutEvents['BundleAdded'] & Today
  BuildBundle: BuiltBundle & Today
  LeaveMarkedWords: MarkedLeft & Today
  DecideDisclosure: Disclosed & Today
}

export type EvidenceOutFacts = ReportFacts &
  Readonly<{
    redactions: readonly Redaction[]
    lookedAt: readonly LookedAt[]
    markedLeft: readonly MarkedLeft[]
    bundles: readonly (Bundle &
      Readonly<{
        additions: readonly EvidenceOutEvents['BundleAdded'][]
        built: readonly BuiltBundle[]
      }>)[]
    /** The latest of each document to each person. */
    disclosure: readonly Disclosed[]
  }>
export const nothingOut: EvidenceOutFacts = {
  ...noReport,
  redactions: [],
  lookedAt: [],
  markedLeft: [],
  bundles: [],
  disclosure: [],
}

/** Whether a page was looked at for every one of these marks. */
export function covers(looked: LookedAt, page: number, marks: readonly string[]): boolean {
  return looked.pages.includes(page) && marks.every(one => looked.marks.includes(one))
}

/** Whether a mark's words were left in a file of a bundle by somebody who said why. */
export function isLeft(
  { markedLeft }: EvidenceOutFacts,
  { bundle, document, mark }: Readonly<{ bundle: string; document: string; mark: string }>,
): boolean {
  return markedLeft.some(
    one =>
      one.bundle === bundle &&
      one.left.some(file => file.document === document && file.marks.includes(mark)),
  )
}

const noSuchBundle = refuse({ type: 'NoSuchBundle' } as const)
/** This force's own: what is marked in one file of a bundle is taken out of the others too. */
export const markedElsewhere = 'house.marked-elsewhere'
const hasBundle = ({ out }: Facts, id: string) => out.bundles.some(one => one.bundle === id)

export const evidenceOutDecides: Decides<EvidenceOutCommands> = {
  ...reportDecides,
  MarkRedaction({ today, ...asked }, facts) {
    if (!facts.documents.includes(asked.what.document)) return refuse({ type: 'NoSuchDocument' })
    if (facts.out.redactions.some(one => one.redaction === asked.redaction)) return nothing
    const { place, quote = '' } = asked.what
    if (place.type === 'Time' || (place.type !== 'Region' && quote.trim() === ''))
      return refuse({ type: 'NoSuchPlace' })
    return unless(
      missingWords(asked.ground, 'why') ??
        missingWords(asked.why, 'why') ??
        stillToCome(asked.on, today),
      {
        type: 'RedactionMarked',
        ...asked,
      },
    )
  },
  LiftRedaction({ today, ...asked }, { out }) {
    if (!out.redactions.some(one => one.redaction === asked.redaction)) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'RedactionLifted',
      ...asked,
    })
  },
  SayLookedAt({ today, ...asked }, { documents, out }) {
    const { document, pages, marks } = asked
    if (!documents.includes(document)) return refuse({ type: 'NoSuchDocument' })
    const isMarked = (id: string) => out.redactions.some(({ redaction }) => redaction === id)
    if (pages.length === 0 || marks.length === 0 || !marks.every(isMarked))
      return refuse({ type: 'NoSuchPlace' })
    const found = out.lookedAt.filter(one => one.document === document)
    if (pages.every(page => found.some(one => covers(one, page, marks)))) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'PagesLookedAt',
      ...asked,
    })
  },
  DefineBundle({ today, ...asked }, { out, documents }) {
    const found = out.bundles.find(({ bundle }) => bundle === asked.bundle)
    const isSame = found !== undefined && alike(found.parts, asked.parts)
    if (isSame && found.title === asked.title) return nothing
    if (found && found.built.length > 0 && !isSame) return refuse({ type: 'BundleNumbered' })
    if (asked.parts.some(part => part.documents.some(one => !documents.includes(one))))
      return refuse({ type: 'NoSuchDocument' })
    return unless(missingWords(asked.title, 'what') ?? stillToCome(asked.on, today), {
      type: 'BundleDefined',
      ...asked,
    })
  },
  AddToBundle({ today, ...asked }, facts) {
    const found = facts.out.bundles.find(({ bundle }) => bundle === asked.bundle)
    if (!found) return noSuchBundle
    if (!facts.documents.includes(asked.document)) return refuse({ type: 'NoSuchDocument' })
    const isIn = [
      ...found.parts.flatMap(part => part.documents),
      ...found.additions.map(one => one.document),
    ]
    if (isIn.includes(asked.document)) return nothing
    const last = found.built.at(-1)?.numbered
    if (last === undefined || asked.afterPage > last || asked.afterPage < 1)
      return refuse({ type: 'BundleNotNumbered' })
    return unless(stillToCome(asked.on, today), { type: 'BundleAdded', ...asked })
  },
  BuildBundle({ today, ...asked }, facts) {
    if (!hasBundle(facts, asked.bundle)) return noSuchBundle
    return unless(stillToCome(asked.on, today), { type: 'BundleBuilt', ...asked })
  },
  LeaveMarkedWords({ today, ...asked }, facts) {
    const { bundle, left, waived } = asked
    if (!hasBundle(facts, bundle)) return noSuchBundle
    if (!left.every(one => facts.documents.includes(one.document)))
      return refuse({ type: 'NoSuchDocument' })
    const each = left.flatMap(({ document, marks }) =>
      marks.map(mark => ({ bundle, document, mark })),
    )
    const isMarked = (id: string) => facts.out.redactions.some(one => one.redaction === id)
    if (!each.every(({ mark }) => isMarked(mark))) return refuse({ type: 'NoSuchPlace' })
    if (each.every(one => isLeft(facts.out, one))) return nothing
    const isSaid = waived.rule === markedElsewhere && waived.why.trim() !== ''
    return unless(
      (isSaid ? undefined : { type: 'MoreExpected', rules: [markedElsewhere] }) ??
        stillToCome(asked.on, today),
      { type: 'MarkedWordsLeft', ...asked },
    )
  },
  DecideDisclosure({ today, ...asked }, facts) {
    if (!facts.documents.includes(asked.document)) return refuse({ type: 'NoSuchDocument' })
    if (facts.out.disclosure.some(one => alike(one, asked))) return nothing
    return unless(missingWords(asked.why, 'why') ?? stillToCome(asked.on, today), {
      type: 'DisclosureDecided',
      ...asked,
    })
  },
}

function withOut(facts: Facts, change: Partial<EvidenceOutFacts>): Facts {
  return { ...facts, out: { ...facts.out, ...change } }
}

export const evidenceOutEvolves: Evolves<EvidenceOutEvents> = {
  ...reportEvolves,
  RedactionMarked: (facts, event) =>
    withOut(facts, { redactions: [...facts.out.redactions, said(event)] }),
  RedactionLifted: (facts, { redaction }) =>
    withOut(facts, {
      redactions: facts.out.redactions.filter(one => one.redaction !== redaction),
    }),
  PagesLookedAt: (facts, event) =>
    withOut(facts, { lookedAt: [...facts.out.lookedAt, said(event)] }),
  MarkedWordsLeft: (facts, event) =>
    withOut(facts, { markedLeft: [...facts.out.markedLeft, said(event)] }),
  BundleDefined: (facts, event) => {
    const { bundles } = facts.out
    const found = bundles.find(({ bundle }) => bundle === event.bundle)
    const kept = { additions: found?.additions ?? [], built: found?.built ?? [] }
    return withOut(facts, {
      bundles: [
        ...bundles.filter(({ bundle }) => bundle !== event.bundle),
        { ...said(event), ...kept },
      ],
    })
  },
  BundleAdded: (facts, event) =>
    withOut(facts, {
      bundles: facts.out.bundles.map(one =>
        one.bundle === event.bundle ? { ...one, additions: [...one.additions, said(event)] } : one,
      ),
    }),
  BundleBuilt: (facts, event) =>
    withOut(facts, {
      bundles: facts.out.bundles.map(one =>
        one.bundle === event.bundle ? { ...one, built: [...one.built, said(event)] } : one,
      ),
    }),
  DisclosureDecided: (facts, event) =>
    withOut(facts, {
      disclosure: [
        ...facts.out.disclosure.filter(
          one => one.document !== event.document || one.to !== event.to,
        ),
        said(event),
      ],
    }),
}

export const evidenceOutTells: Tells<EvidenceOutEvents> = {
  ...reportTells,
  RedactionMarked: untold,
  RedactionLifted: untold,
  PagesLookedAt: untold,
  BundleDefined: untold,
  BundleAdded: untold,
  BundleBuilt: untold,
  MarkedWordsLeft: untold,
  DisclosureDecided: untold,
}
