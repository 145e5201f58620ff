/**
 * Where a file has been: whom it was had from, what it came inside, each time its bytes were
 * checked, each look and each copy that left, and everything the record says of it.
 */
import { type Reading, readingVersion } from '#evidence'
import { accepted, type DocumentId, type Result, refuse } from '#kernel'
import {
  type CheckRow,
  checksOf,
  type DocumentRow,
  documentRow,
  earlierReadings,
  type FaultedMatter,
  faultedMatters,
  keepScan,
  partsOf,
  type ScanRow,
  scanOf,
  type Work,
} from '#store'
import type { Bench } from '../bench.ts'
import { isFileUnnamedTo, withReading } from '../handed-out.ts'
import type { Custody, Entry, ReadDesk } from '../read-matter.ts'
import { type Verb, verb } from '../verb.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'

/** A reading by an older version of its reader, beside the one that took its place. */
export type EarlierReading = Readonly<{
  version: number
  readAt: DocumentRow['readAt']
  read: Reading | undefined
}>

export type CustodyView = Readonly<{
  file: Custody
  reference: string
  /** What it came inside, the file that came by itself last. */
  inside: readonly DocumentRow[]
  /** What came inside it, and whether there are more: `partsEach` of them. */
  parts: readonly DocumentRow[]
  moreParts: boolean
  /** Newest first. */
  checks: readonly CheckRow[]
  scan: ScanRow | undefined
  /** Newest first. */
  earlier: readonly EarlierReading[]
  /** A newer version of the reader would say something else of it. */
  mayReadAgain: boolean
  /** What the record of its matter says of it, oldest first. */
  story: readonly Entry[]
}>

export type CustodyDesk = Readonly<{
  /** Undefined where there is none, or the asker may not; `after` is the last part seen. */
  custody(as: As, document: DocumentId, after?: number): Promise<CustodyView | undefined>
  /** Asks the newer version of its reader; what was read before is kept. */
  readAgain(as: AsCommand, document: DocumentId): Promise<Result<true, Barrier>>
  /** Somebody who knows says that what a scanner found does no harm: it is opened then. */
  releaseFile: Verb<{ document: DocumentId; why: string }>
  /** Matters with a file that is missing, altered or harmful, of those the asker may see. */
  faultedMatters(as: As): Promise<readonly FaultedMatter[]>
}>

const partsEach = 100
const looksMost = 1000

async function insideOf(tx: Work, row: DocumentRow): Promise<readonly DocumentRow[]> {
  const within = row.within && (await documentRow(tx, row.within.document))
  return within ? [within, ...(await insideOf(tx, within))] : []
}

/** What the record says of one file: of many that came out together, only itself and its own. */
function storyOf(story: readonly Entry[], document: DocumentId): readonly Entry[] {
  return story.flatMap(entry => {
    const { event } = entry
    if (event.type !== 'PartsReceived')
      return JSON.stringify(event).includes(`"${document}"`) ? [entry] : []
    const isIn = ({ within = event.within }: Readonly<{ within?: DocumentId }>) =>
      within === document
    const parts = event.parts.filter(one => isIn(one) || one.file.document === document)
    const lost = event.lost.filter(isIn)
    return parts.length + lost.length > 0 ? [{ ...entry, event: { ...event, parts, lost } }] : []
  })
}

export function custodyDesk(bench: Bench, reads: ReadDesk): CustodyDesk {
  const { store } = bench

  return {
    async custody(as, document, after = 0) {
      const file = await reads.document(as, document, looksMost)
      const matter = file && (await reads.matter(as, file.matter))
      if (!file || !matter) return undefined
      return store.work(as, async tx => {
        const isUnnamed = await isFileUnnamedTo(as, tx, file)
        const parts = await partsOf(tx, document, { after, max: partsEach + 1 })
        const earlier = await earlierReadings(tx, document)
        const version = readingVersion(file.mediaType)
        return {
          file,
          reference: matter.row.reference,
          inside: await insideOf(tx, file),
          parts: parts.slice(0, partsEach),
          moreParts: parts.length > partsEach,
          checks: await checksOf(tx, file.sha256, 100),
          scan: await scanOf(tx, file.sha256),
          earlier: earlier.map(({ version: by, readAt, reading }) => {
            const { read } = withReading({ ...file, reading }, isUnnamed)
            return { version: by, readAt, read }
          }),
          mayReadAgain: file.readVersion !== null && file.readVersion < version,
          story: storyOf(matter.story, document),
        }
      })
    },

    async readAgain(as, document) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const file = await reads.document(as, document)
      if (!file) return refuse({ type: 'NotPermitted' })
      await store.work(as, tx =>
        tx.enqueue(
          'read-document',
          { authority: as.authority, document, again: true },
          { singletonKey: `again ${document}` },
        ),
      )
      return accepted(true)
    },

    releaseFile: verb<{ document: DocumentId; why: string }>(
      bench,
      'handle',
      ({ document, why }, on) => ({
        type: 'EndFault',
        ...{ on, today: on, document, found: 'infected', why },
      }),
      undefined,
      async (tx, { document }) => {
        const row = await documentRow(tx, document)
        const scan = row && (await scanOf(tx, row.sha256))
        if (row && scan) await keepScan(tx, row.sha256, { ...scan, found: 'released' })
        await tx.enqueue('read-document', { authority: tx.authority, document })
      },
    ),

    faultedMatters: async as =>
      permits('handle', as) ? store.work(as, tx => faultedMatters(tx, 50)) : [],
  }
}
