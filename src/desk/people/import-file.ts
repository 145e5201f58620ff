/** An import asked for from a terminal: the file and its mapping given whole, nobody to ask. */
import type { Readable } from 'node:stream'
import { type AuthorityId, accepted, type Day, type OneOf, type Result, refuse } from '#kernel'
import {
  type Fault,
  type ImportKind,
  type ImportRun,
  openRuns,
  sayCompleteTo,
  startRun,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { fitsFile, mappingHash, mappingObject, parseMapping } from './import-mapping.ts'
import { type NotTable, tableOf } from './import-table.ts'
import { isUnderWay, takeUp } from './import-take-up.ts'
import { type Importing, importLimitBytes, importsPlace, removeUnneeded } from './import-work.ts'

export type ImportFile = Readonly<{
  authority: AuthorityId
  what: ImportKind
  name: string
  stream: Readable
  /** The words of MAP.json. */
  mapping: string
  /** The last day whose matters are all in the file, where somebody knows. */
  completeTo?: Day | undefined
}>
export type NotImported = OneOf<{
  File: { why: NotTable | 'interrupted' }
  Mapping: { problems: readonly string[] }
  /** The same file, read the same way, is being imported at this moment. */
  UnderWay: { rows: number }
}>
export type FileWatch = Readonly<{
  /** `again`: it takes up an import that was cut short, behind this many rows. */
  onStart?: (bytes: number, again: number) => void
  onProgress?: (run: ImportRun) => void
  onFaults?: (faults: readonly Fault[]) => void
  /** Nobody asks for a page meanwhile, so that none has to be let go first. */
  alone?: boolean
}>

export type ImportBench = Importing & Pick<Bench, 'world'>

/** Imports a file to its end; the same file again, cut short before, goes on where it was. */
export async function importFile(
  bench: ImportBench,
  { authority, what, name, stream, mapping: words, completeTo }: ImportFile,
  { onStart, ...watch }: FileWatch = {},
): Promise<Result<ImportRun, NotImported>> {
  const { store, files, world } = bench
  const mapping = parseMapping(words, what)
  if (!mapping.ok) return refuse({ type: 'Mapping', problems: mapping.refusal })
  const received = await files.receive(importsPlace, stream, { limitBytes: importLimitBytes })
  if (!received.ok) return refuse({ type: 'File', why: received.refusal })
  const { sha256, bytes } = received.value
  const as = { authority, actor: system, priority: 'background' } as const

  const hash = mappingHash(mapping.value)
  const cutShort = await store.work(as, async tx =>
    (await openRuns(tx)).find(
      run => run.state === 'importing' && run.sha256 === sha256 && run.mappingHash === hash,
    ),
  )
  if (cutShort && isUnderWay(cutShort.id)) return refuse({ type: 'UnderWay', rows: cutShort.rows })
  const id = cutShort?.id ?? world.id()
  if (!cutShort) {
    const table = await tableOf(files.path(importsPlace, sha256))
    const fits = table.ok ? fitsFile(mapping.value, table.value.headers) : undefined
    if (!table.ok || !fits?.ok) {
      await removeUnneeded(bench, sha256)
      if (!table.ok) return refuse({ type: 'File', why: table.refusal })
      return refuse({ type: 'Mapping', problems: fits && !fits.ok ? fits.refusal : [] })
    }
    const text = JSON.stringify(mappingObject(mapping.value))
    const run = { id, what, fileName: name, sha256, bytes, mapping: text, mappingHash: hash }
    await store.work(as, tx => startRun(tx, { ...run, state: 'importing', by: null }))
  }
  if (completeTo) await store.work(as, tx => sayCompleteTo(tx, id, completeTo))
  onStart?.(bytes, cutShort?.rowsDone ?? 0)
  const run = await takeUp(bench, { authority, actor: system, id }, watch)
  if (!run) throw new Error('an import that was begun is not there')
  return accepted(run)
}
