/** What is kept: what came inside a file, and originals found gone, changed or harmful. */
import { accept, type Day, type DocumentId, type Instant, nothing, refuse } from '#kernel'
import { type Decides, type Evolves, type Tells, untold } from '../complaint/area.ts'
import { missingWords, said, stillToCome, unless } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { FileSource } from '../complaint/intake.ts'
import type { SentFile } from '../report.ts'

type On = Readonly<{ on: Day }>

/**
 * Of one file that itself came inside another, told in one event with what came out of its
 * siblings: the file it came in, where that is not the event's own.
 */
type Nested = Readonly<{ within?: DocumentId }>
/** Where it stands in the file it came in, counted from 1, and the folders it was in there. */
export type PartReceived = Nested & Readonly<{ file: SentFile; part: number; folder?: string }>
/** What could not be taken out; the file it is in is kept whole. */
export type PartLost = Nested & Readonly<{ part: number; name: string; why: string }>

export const faultKinds = ['missing', 'altered', 'infected'] as const
export type FaultKind = (typeof faultKinds)[number]

export type KeepingEvents = {
  /** Attachments of a message, messages of a mailbox, entries of a zip: each an item of its own. */
  PartsReceived: On &
    Readonly<{
      within: DocumentId
      from: FileSource
      parts: readonly PartReceived[]
      lost: readonly PartLost[]
    }>
  /**
   * The bytes we keep are gone, or are no longer those that were received; or a scanner says that
   * they do harm, under the `name` it has for it.
   */
  OriginalFaulted: On &
    Readonly<{ document: DocumentId; found: FaultKind; at: Instant; name?: string }>
  /** They are there again as they were received, or somebody says they do no harm. */
  FaultEnded: On & Readonly<{ document: DocumentId; found: FaultKind; why: string }>
}
export type KeepingCommands = {
  AddParts: KeepingEvents['PartsReceived']
  FaultOriginal: KeepingEvents['OriginalFaulted']
  EndFault: KeepingEvents['FaultEnded'] & Readonly<{ today: Day }>
}

export type KeepingFacts = Readonly<{
  lost: readonly (PartLost & Readonly<{ within: DocumentId }>)[]
  /** Those that stand. */
  faults: readonly KeepingEvents['OriginalFaulted'][]
}>
export const nothingLost: KeepingFacts = { lost: [], faults: [] }

const noSuchDocument = refuse({ type: 'NoSuchDocument' } as const)

function standing({ material }: Facts, document: DocumentId, found: FaultKind): boolean {
  return material.faults.some(one => one.document === document && one.found === found)
}

export const keepingDecides: Decides<KeepingCommands> = {
  AddParts({ on, within, from, parts, lost }, { documents, material }) {
    const here = new Set(documents)
    const isElsewhere = (one: Nested) => one.within !== undefined && !here.has(one.within)
    if (!here.has(within) || [...parts, ...lost].some(isElsewhere)) return noSuchDocument
    const placed = (one: PartLost) => `${one.within ?? within} ${one.part}`
    const known = new Set(material.lost.map(placed))
    const added = parts.filter(({ file }) => !here.has(file.document))
    const gone = lost.filter(one => !known.has(placed(one)))
    if (added.length + gone.length === 0) return nothing
    return accept({ type: 'PartsReceived', on, within, from, parts: added, lost: gone })
  },
  FaultOriginal({ on, document, found, at, name }, facts) {
    if (!facts.documents.includes(document)) return noSuchDocument
    if (standing(facts, document, found)) return nothing
    return accept({
      type: 'OriginalFaulted',
      ...{ on, document, found, at },
      ...(name ? { name } : {}),
    })
  },
  EndFault({ on, today, document, found, why }, facts) {
    if (!facts.documents.includes(document)) return noSuchDocument
    if (!standing(facts, document, found)) return nothing
    return unless(missingWords(why, 'why') ?? stillToCome(on, today), {
      type: 'FaultEnded',
      ...{ on, document, found, why },
    })
  },
}

function withKept(facts: Facts, change: Partial<KeepingFacts>): Facts {
  return { ...facts, material: { ...facts.material, ...change } }
}

export const keepingEvolves: Evolves<KeepingEvents> = {
  PartsReceived: (facts, { within, parts, lost }) => ({
    ...withKept(facts, {
      lost: [...facts.material.lost, ...lost.map(one => ({ within, ...one }))],
    }),
    documents: [...facts.documents, ...parts.map(({ file }) => file.document)],
  }),
  OriginalFaulted: (facts, event) =>
    withKept(facts, { faults: [...facts.material.faults, said(event)] }),
  FaultEnded: (facts, { document, found }) =>
    withKept(facts, {
      faults: facts.material.faults.filter(one => one.document !== document || one.found !== found),
    }),
}

export const keepingTells: Tells<KeepingEvents> = {
  PartsReceived: untold,
  OriginalFaulted: untold,
  FaultEnded: untold,
}
