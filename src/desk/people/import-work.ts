/**
 * The work of an import: rows read, judged and put in, a portion at a time. Each portion and how
 * far it brings the import are one transaction, so a process that is killed leaves nothing half
 * done, and whoever takes the import up again goes on behind it.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { fileImport, type ImportCommand } from '#casework'
import { type AuthorityId, authorityId, londonDay } from '#kernel'
import {
  advanceRun,
  endCases,
  type Fault,
  type ImportRun,
  importRun,
  type Kept,
  keepCases,
  keepEarlier,
  keepFaults,
  keepLookUps,
  keepPeople,
  openRuns,
  settleRun,
  type Work,
} from '#store'
import { restrictAll } from '../access/restrict.ts'
import { type Bench, system } from '../bench.ts'
import type { Actor } from '../who.ts'
import { type Judged, judge, portions } from './import-judge.ts'
import { type Mapping, parseMapping } from './import-mapping.ts'
import { rowReader } from './import-rows.ts'
import { rowsOf, tableOf } from './import-table.ts'

/** What an import needs of the bench. */
export type Importing = Pick<Bench, 'store' | 'files' | 'authorities'>

/** Files brought to be imported are kept apart from every force's own, and go once they are in. */
export const importsPlace = authorityId('imports')
export const importLimitBytes = 500 * 1024 * 1024

/** Small enough that a page waits for none of them for long. */
const rowsPutIn = 50
const rowsChecked = 2_000
/** Where nobody is at work, a transaction may be as long as it likes. */
const rowsAlone = 1_000

/**
 * Nothing else happens in this process while a portion goes in, and a page needs several turns of
 * it, from reading what was asked to writing the answer: they fit in here.
 */
const breathMs = 3

/** An import as whoever started it: the ledger keeps who. */
export type Asked = Readonly<{ authority: AuthorityId; actor: Actor; id: string }>
export type Watch = Readonly<{
  onProgress?: (run: ImportRun) => void
  /** Every row that was not understood, as it is met. */
  onFaults?: (faults: readonly Fault[]) => void
  /** Nobody asks for a page meanwhile, so that none has to be let go first. */
  alone?: boolean
}>

/** Thrown inside the transaction, so that nothing of the portion stays. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
}

/** Brings an import as far as it goes, from wherever it has come; answers with how it stands. */
export async function workOff(
  importing: Importing,
  asked: Asked,
  watch: Watch = {},
): Promise<ImportRun | undefined> {
  const { store, files } = importing
  const as = { authority: asked.authority, actor: asked.actor, priority: 'background' } as const
  const read = () => store.work(as, tx => importRun(tx, asked.id))
  const begun = await read()
  if (begun?.state !== 'checking' && begun?.state !== 'importing') return begun
  const path = files.path(importsPlace, begun.sha256)
  const mapping = parseMapping(begun.mapping)
  const table = await tableOf(path)
  if (!mapping.ok || !table.ok) throw new Error('a file to import is not what it was')

  const rows = rowsOf(path, table.value, bytes => {
    bytesRead += bytes
  })
  const judged = judge(rows, rowReader(mapping.value, table.value.headers))
  const rowsGoing = watch.alone ? rowsAlone : rowsPutIn
  const size = begun.state === 'importing' ? rowsGoing : rowsChecked
  let bytesRead = 0
  let run = begun
  try {
    for await (const portion of portions(judged, { after: begun.rowsDone, size })) {
      const faults = portion.flatMap(faultsIn)
      const at = { ...run, bytesRead }
      run = await store.work(as, tx => putIn(tx, at, { mapping: mapping.value, portion, faults }))
      watch.onFaults?.(faults)
      watch.onProgress?.(run)
      if (!watch.alone) await wait(breathMs)
    }
  } catch (problem) {
    if (problem instanceof Overtaken) return read()
    throw problem
  }
  await settle(importing, as, { run, mapping: mapping.value })
  return read()
}

function faultsIn({ line, read }: Judged): readonly Fault[] {
  if (read.ok) return []
  return read.refusal.map(({ column, said, expected }) => ({
    line,
    column: column ?? null,
    said: said ?? null,
    expected,
  }))
}

type Portion = Readonly<{
  mapping: Mapping
  portion: readonly Judged[]
  faults: readonly Fault[]
}>

/** Answers with the import as it stands then. */
async function putIn(
  tx: Work,
  run: ImportRun,
  { mapping, portion, faults }: Portion,
): Promise<ImportRun> {
  const good = portion.filter(({ read }) => read.ok).length
  const kept = run.state === 'importing' ? await keep(tx, run, mapping, portion) : nothingKept
  await keepFaults(tx, run.id, faults)
  const { id, rowsDone, bytesRead } = run
  const step = {
    rows: portion.length,
    bad: portion.length - good,
    added: kept.added,
    changed: kept.changed,
    unchanged: run.state === 'importing' ? good - kept.added - kept.changed : 0,
    bytesRead,
  }
  if (!(await advanceRun(tx, { id, rowsDone }, step))) throw new Overtaken()
  return {
    ...run,
    rows: run.rows + step.rows,
    bad: run.bad + step.bad,
    added: run.added + step.added,
    changed: run.changed + step.changed,
    unchanged: run.unchanged + step.unchanged,
    rowsDone: rowsDone + step.rows,
  }
}

const nothingKept: Kept = { added: 0, changed: 0 }

async function keep(
  tx: Work,
  { id }: ImportRun,
  { source }: Mapping,
  portion: readonly Judged[],
): Promise<Kept> {
  const into = { import: id, source }
  const put = portion.flatMap(({ row, read, isRepeat }) =>
    read.ok && !isRepeat ? [{ row, put: read.value.put }] : [],
  )
  const people = put.flatMap(({ row, put }) =>
    put.type === 'Person' ? [{ ...put.row, subject: put.subject, row }] : [],
  )
  const earlier = put.flatMap(({ row, put }) =>
    put.type === 'Earlier' ? [{ ...put.row, row }] : [],
  )
  if (people.length > 0) return keepPeople(tx, into, people)
  if (earlier.length > 0) return keepEarlier(tx, into, earlier)
  const cases = put.flatMap(({ put }) => (put.type === 'Case' ? [put.row] : []))
  if (cases.length > 0) return keepCases(tx, into, cases)
  const looks = put.flatMap(({ put }) => (put.type === 'LookUp' ? [put.row] : []))
  return looks.length > 0 ? keepLookUps(tx, into, looks) : nothingKept
}

type As = Readonly<{ authority: AuthorityId; actor: Actor; priority: 'background' }>
type Settling = Readonly<{ run: ImportRun; mapping: Mapping }>

/** Read to its end: what it came to goes into the ledger, and the file goes. */
async function settle(importing: Importing, as: As, { run, mapping }: Settling): Promise<void> {
  const { store } = importing
  if (run.state === 'checking') return store.work(as, tx => settleRun(tx, run.id, 'checked'))
  await store.work(as, async tx => {
    await recordImport(tx, { run, mapping }, true)
    await settleRun(tx, run.id, 'finished')
    // Only a file read without a fault says who holds nothing any longer.
    if (mapping.what === 'cases' && run.bad === 0)
      await endCases(tx, { import: run.id, source: mapping.source })
    if (mapping.what === 'cases' || mapping.what === 'look-ups')
      await tx.enqueue('find-cases', { authority: as.authority })
  })
  await removeUnneeded(importing, run.sha256)
  // People moved: who is kept from what is worked out again.
  if (mapping.what === 'officers') await restrictAll(store, as.authority)
}

/** Files are kept by what is in them: another force may be bringing in the very same one. */
export async function removeUnneeded(
  { store, files, authorities }: Importing,
  sha256: string,
): Promise<void> {
  for (const { id: authority } of authorities) {
    const open = await store.work({ authority, actor: system, priority: 'background' }, openRuns)
    if (open.some(run => run.sha256 === sha256)) return
  }
  await files.remove(importsPlace, sha256)
}

/** One event for one import, however often it was taken up. */
async function recordImport(tx: Work, { run, mapping }: Settling, whole: boolean): Promise<void> {
  const stream = `import:${run.id}`
  const { version, events } = await tx.load(stream)
  const { rows, added, changed, unchanged, bad, sha256 } = run
  const command: ImportCommand = {
    type: 'FinishImport',
    what: mapping.what,
    sha256,
    source: mapping.source,
    columns: mapping.columns,
    counts: { rows, added, changed, unchanged, bad },
    whole,
    on: londonDay(tx.now),
  }
  const state = events.length > 0 ? ({ type: 'Finished' } as const) : fileImport.initial
  const decided = fileImport.decide(command, state)
  if (!decided.ok || decided.value.length === 0) return
  const recorded = decided.value.map(({ type, ...body }) => ({ type, happened: body.on, body }))
  const appended = await tx.append({ stream, expected: version, events: recorded })
  if (!appended.ok) throw new Overtaken()
}

/** Gives up an import that nobody will take up again, saying in the ledger what it had put in. */
export async function giveUp(tx: Work, run: ImportRun): Promise<void> {
  const mapping = parseMapping(run.mapping)
  if (run.state === 'importing' && run.rowsDone > 0 && mapping.ok)
    await recordImport(tx, { run, mapping: mapping.value }, false)
  await settleRun(tx, run.id, 'stopped')
}
