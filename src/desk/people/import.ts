/** The import of a force's own files, step by step, as the wizard asks for it. */
import type { Readable } from 'node:stream'
import { accepted, type Day, type OneOf, type Result, refuse } from '#kernel'
import {
  beginRun,
  type Fault,
  faultsOf,
  type ImportKind,
  type ImportRun,
  importRun,
  importRuns,
  sayCompleteTo,
  startRun,
} from '#store'
import { seesOf } from '../access/roles.ts'
import type { Bench } from '../bench.ts'
import { type As, type AsCommand, permits } from '../who.ts'
import { type Field, fieldsOf, isProtected } from './import-fields.ts'
import {
  fitsFile,
  type Mapping,
  mappingHash,
  mappingObject,
  parseMapping,
  readMapping,
} from './import-mapping.ts'
import { proposeMapping, type Sampled } from './import-propose.ts'
import { columnsOf, readCells, rowReader } from './import-rows.ts'
import { type NotTable, tableOf } from './import-table.ts'
import { importLimitBytes, importsPlace } from './import-work.ts'

export type Brought = Readonly<{ sha256: string; bytes: number }>
export type NotBrought = NotTable | 'interrupted'

/** One column as the wizard shows it: what it is called, some of what stands in it. */
export type ColumnSeen = Readonly<{
  header: string
  samples: readonly string[]
  field: string | undefined
  isProtected: boolean
}>
export type ColumnsSeen = Readonly<{
  run: ImportRun
  mapping: Mapping
  fields: readonly Field[]
  columns: readonly ColumnSeen[]
}>
export type ImportedCell = Readonly<{ label: string; value: string; isDay: boolean }>
export type ImportRefusal = OneOf<{ Unmappable: { problems: readonly string[] } }>
type Barred = Readonly<{ type: 'NotPermitted' }>

export type ImportDesk = Readonly<{
  /** Keeps a file that is arriving, until its form is whole. */
  bringFile: (as: As, stream: Readable) => Promise<Result<Brought, NotBrought | 'not-permitted'>>
  /** Begins an import of a kept file; answers with its id. */
  beginImport: (
    as: AsCommand,
    asked: Readonly<{ what: ImportKind; name: string; file: Brought }>,
  ) => Promise<Result<string, Barred>>
  imports: (as: As) => Promise<readonly ImportRun[] | undefined>
  importOf: (as: As, id: string) => Promise<ImportRun | undefined>
  importColumns: (as: As, id: string) => Promise<ColumnsSeen | undefined>
  /** Confirms the mapping, and has the whole file read through without putting anything in. */
  checkImport: (
    as: AsCommand,
    asked: Readonly<{ id: string; mapping: Mapping; completeTo?: Day | undefined }>,
  ) => Promise<Result<string, ImportRefusal | Barred>>
  /** The first rows that are understood, as they will be kept. */
  importPreview: (as: As, id: string) => Promise<readonly (readonly ImportedCell[])[] | undefined>
  putIn: (as: AsCommand, id: string) => Promise<Result<string, Barred>>
  importFaults: (
    as: As,
    id: string,
    part: Readonly<{ after: number; max: number }>,
  ) => Promise<readonly Fault[] | undefined>
}>

const samplesShown = 3
const rowsPreviewed = 2

/** A file is shown as it was read: whoever may see no matter sees what they brought in alone. */
function isTheirs({ actor }: As, { by }: ImportRun): boolean {
  if (actor.type !== 'staff') return false
  return seesOf(actor.role) === 'all' || by === actor.person
}

export function importDesk(bench: Bench): ImportDesk {
  const { store, files } = bench
  const one: ImportDesk['importOf'] = async (as, id) => {
    if (!permits('import', as)) return undefined
    const run = await store.work(as, tx => importRun(tx, id))
    return run && isTheirs(as, run) ? run : undefined
  }

  return {
    async bringFile(as, stream) {
      if (!permits('import', as)) return refuse('not-permitted')
      const received = await files.receive(importsPlace, stream, { limitBytes: importLimitBytes })
      if (!received.ok) return received
      const table = await tableOf(files.path(importsPlace, received.value.sha256))
      return table.ok ? received : table
    },
    async beginImport(as, { what, name, file }) {
      if (!permits('import', as) || as.actor.type !== 'staff') return barred
      const table = await tableOf(files.path(importsPlace, file.sha256))
      if (!table.ok) throw new Error('a file that was kept is no table')
      const mapping = proposeMapping(what, table.value)
      const run = { id: as.command, what, fileName: name, ...file, ...written(mapping) }
      const by = as.actor.person
      await store.work(as, tx => startRun(tx, { ...run, state: 'mapping', by }))
      return accepted(run.id)
    },
    async imports(as) {
      if (!permits('import', as)) return undefined
      const runs = await store.work(as, tx => importRuns(tx, 50))
      return runs.filter(run => isTheirs(as, run))
    },
    importOf: one,
    async importColumns(as, id) {
      const run = await one(as, id)
      if (run?.state !== 'mapping' && run?.state !== 'checked') return undefined
      const read = readMapping(run.mapping)
      const table = await tableOf(files.path(importsPlace, run.sha256))
      if (!table.ok || !read.ok) return undefined
      const mapping = read.value
      const { headers, samples } = table.value
      const columns = headers.map((header, at): ColumnSeen => {
        const said = samples.map(cells => (cells[at] ?? '').trim()).filter(Boolean)
        return {
          header,
          samples: [...new Set(said)].slice(0, samplesShown),
          field: mapping.columns[header],
          isProtected: isProtected(header, said),
        }
      })
      return { run, mapping, fields: fieldsOf[mapping.what], columns }
    },
    async checkImport(as, { id, mapping, completeTo }) {
      const run = await one(as, id)
      if (!run) return barred
      const parsed = parseMapping(JSON.stringify(mappingObject(mapping)))
      if (!parsed.ok) return refuse({ type: 'Unmappable', problems: parsed.refusal })
      const table = await tableOf(files.path(importsPlace, run.sha256))
      const fits = table.ok ? fitsFile(mapping, table.value.headers) : undefined
      if (fits && !fits.ok) return refuse({ type: 'Unmappable', problems: fits.refusal })
      const { mapping: text, mappingHash: hash } = written(mapping)
      await store.work(as, tx => sayCompleteTo(tx, id, completeTo ?? null))
      return queue(as, id, {
        from: ['mapping', 'checked'],
        to: 'checking',
        mapping: { text, hash },
      })
    },
    async importPreview(as, id) {
      const run = await one(as, id)
      if (!run) return undefined
      const mapping = parseMapping(run.mapping)
      if (!mapping.ok) return undefined
      const table = await tableOf(files.path(importsPlace, run.sha256))
      return table.ok ? previewOf(mapping.value, table.value) : undefined
    },
    async putIn(as, id) {
      if (!(await one(as, id))) return barred
      return queue(as, id, { from: ['checked'], to: 'importing' })
    },
    async importFaults(as, id, part) {
      return (await one(as, id)) && store.work(as, tx => faultsOf(tx, id, part))
    },
  }

  /** Asked twice, it is begun once. */
  async function queue(
    as: AsCommand,
    id: string,
    step: Parameters<typeof beginRun>[2],
  ): Promise<Result<string, Barred>> {
    await store.work(as, async tx => {
      const began = await beginRun(tx, id, step)
      const data = { authority: as.authority, import: id }
      if (began) await tx.enqueue('import-people', data, { singletonKey: `${id}-${step.to}` })
    })
    return accepted(id)
  }
}

const barred = refuse({ type: 'NotPermitted' } as const)

function previewOf(mapping: Mapping, { headers, samples }: Sampled) {
  const columns = columnsOf(mapping, headers)
  const understood = rowReader(mapping, headers)
  const rows = samples.flatMap(cells => {
    const read = readCells(columns, cells, mapping)
    return read.ok && understood(cells).ok ? [read.value] : []
  })
  return rows.slice(0, rowsPreviewed).map(values =>
    fieldsOf[mapping.what].flatMap(({ id, label, reads }): readonly ImportedCell[] => {
      const value = values[id]
      return value === undefined ? [] : [{ label, value: String(value), isDay: reads === 'day' }]
    }),
  )
}

function written(mapping: Mapping) {
  return { mapping: JSON.stringify(mappingObject(mapping)), mappingHash: mappingHash(mapping) }
}

/** How far an import has come, in hundredths of its file. */
export function percentOf({ bytes, bytesRead }: ImportRun): number {
  return Math.min(100, Math.floor((100 * bytesRead) / Math.max(1, bytes)))
}
