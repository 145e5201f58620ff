/** Each import: what it is to do, how far it has come, and the rows it could not read. */
import type { Day, Instant, PersonId } from '#kernel'
import { type Row, sql } from '../db.ts'
import type { Work } from '../work.ts'
import type { Kept } from './people-import.ts'

/**
 * `mapping`: the file is here and its columns are being told. `checking`, `checked`: read through
 * without putting anything in. `stopped`: given up, with whatever it had put in.
 */
export const runStates = [
  'mapping',
  'checking',
  'checked',
  'importing',
  'finished',
  'stopped',
] as const
export type RunState = (typeof runStates)[number]

/** A directory; earlier matters; the persons named in them; cases; who looked at what. */
export const importKinds = ['officers', 'matters', 'accused', 'cases', 'look-ups'] as const
export type ImportKind = (typeof importKinds)[number]

export type ImportRun = Readonly<{
  id: string
  what: ImportKind
  state: RunState
  fileName: string
  sha256: string
  bytes: number
  bytesRead: number
  /** JSON; the same mapping has the same hash. */
  mapping: string
  mappingHash: string
  rows: number
  added: number
  changed: number
  unchanged: number
  bad: number
  /** The last row dealt with. */
  rowsDone: number
  /** The last day whose matters are all in the file; null where nobody said. */
  completeTo: Day | null
  startedAt: Instant
  finishedAt: Instant | null
  by: string | null
}>

const columns = sql`
  import_id, what, state, file_name, sha256, bytes, bytes_read, mapping, mapping_hash, rows, added,
  changed, unchanged, bad, rows_done, complete_to, started_at, finished_at, by_person
`

function runIn(row: Row): ImportRun {
  const state = runStates.find(one => one === row.text('state'))
  const what = importKinds.find(one => one === row.text('what'))
  if (!state || !what) throw new TypeError('an import of no kind or in no state we know')
  return {
    id: row.text('import_id'),
    what,
    state,
    fileName: row.text('file_name'),
    sha256: row.text('sha256'),
    bytes: row.number('bytes'),
    bytesRead: row.number('bytes_read'),
    mapping: row.text('mapping'),
    mappingHash: row.text('mapping_hash'),
    rows: row.number('rows'),
    added: row.number('added'),
    changed: row.number('changed'),
    unchanged: row.number('unchanged'),
    bad: row.number('bad'),
    rowsDone: row.number('rows_done'),
    completeTo: row.dayOrNull('complete_to'),
    startedAt: row.instant('started_at'),
    finishedAt: row.instantOrNull('finished_at'),
    by: row.textOrNull('by_person'),
  }
}

export type NewRun = Pick<
  ImportRun,
  'id' | 'what' | 'state' | 'fileName' | 'sha256' | 'bytes' | 'mapping' | 'mappingHash'
> &
  Readonly<{ by: PersonId | null }>

export async function startRun(tx: Work, run: NewRun): Promise<void> {
  const { id, what, state, fileName, sha256, bytes, mapping, mappingHash, by } = run
  await tx.run(sql`
    insert into import_run (authority_id, import_id, what, state, file_name, sha256, bytes, mapping,
                            mapping_hash, started_at, by_person)
    values (${tx.authority}, ${id}, ${what}, ${state}, ${fileName}, ${sha256}, ${bytes},
            ${mapping}, ${mappingHash}, ${tx.now}, ${by})
  `)
}

export async function importRun(tx: Work, id: string): Promise<ImportRun | undefined> {
  const [row] = await tx.rows(sql`
    select ${columns} from import_run where authority_id = ${tx.authority} and import_id = ${id}
  `)
  return row && runIn(row)
}

/** Says how far a file reaches, or that nobody knows, while it is not yet in. */
export async function sayCompleteTo(tx: Work, id: string, completeTo: Day | null): Promise<void> {
  await tx.run(sql`
    update import_run set complete_to = ${completeTo}
     where authority_id = ${tx.authority} and import_id = ${id}
       and state not in ('finished', 'stopped')
  `)
}

/** Newest first. */
export async function importRuns(tx: Work, max: number): Promise<readonly ImportRun[]> {
  const rows = await tx.rows(sql`
    select ${columns} from import_run
     where authority_id = ${tx.authority}
     order by started_at desc, import_id
     limit ${max}
  `)
  return rows.map(runIn)
}

/** Those that a process which is gone left half done, and those waiting for one: oldest first. */
export async function openRuns(tx: Work): Promise<readonly ImportRun[]> {
  const rows = await tx.rows(sql`
    select ${columns} from import_run
     where authority_id = ${tx.authority} and state in ('mapping', 'checking', 'checked', 'importing')
     order by started_at, import_id
     limit 1000
  `)
  return rows.map(runIn)
}

/** Begins at the first row, perhaps with another mapping. False: not from the state it is in. */
export async function beginRun(
  tx: Work,
  id: string,
  {
    from,
    to,
    mapping,
  }: Readonly<{
    from: readonly RunState[]
    to: RunState
    mapping?: Readonly<{ text: string; hash: string }>
  }>,
): Promise<boolean> {
  const began = await tx.run(sql`
    update import_run
       set state = ${to}, mapping = coalesce(${mapping?.text ?? null}, mapping),
           mapping_hash = coalesce(${mapping?.hash ?? null}, mapping_hash),
           rows = 0, added = 0, changed = 0, unchanged = 0, bad = 0, rows_done = 0,
           bytes_read = 0
     where authority_id = ${tx.authority} and import_id = ${id} and state = any(${from}::text[])
  `)
  if (began === 1)
    await tx.run(sql`
      delete from import_fault where authority_id = ${tx.authority} and import_id = ${id}
    `)
  return began === 1
}

export type Step = Kept &
  Readonly<{ rows: number; unchanged: number; bad: number; bytesRead: number }>

/** One portion further. False: another process is at this import, and this one must leave it. */
export async function advanceRun(
  tx: Work,
  { id, rowsDone }: Pick<ImportRun, 'id' | 'rowsDone'>,
  { rows, added, changed, unchanged, bad, bytesRead }: Step,
): Promise<boolean> {
  const advanced = await tx.run(sql`
    update import_run
       set rows = rows + ${rows}, added = added + ${added}, changed = changed + ${changed},
           unchanged = unchanged + ${unchanged}, bad = bad + ${bad},
           rows_done = rows_done + ${rows}, bytes_read = ${bytesRead}
     where authority_id = ${tx.authority} and import_id = ${id} and rows_done = ${rowsDone}
       and state in ('checking', 'importing')
  `)
  return advanced === 1
}

export async function settleRun(tx: Work, id: string, state: RunState): Promise<void> {
  await tx.run(sql`
    update import_run set state = ${state}, finished_at = ${tx.now}
     where authority_id = ${tx.authority} and import_id = ${id}
  `)
}

/** What was expected where, and what stood there: `column` is absent where it is the whole row. */
export type Fault = Readonly<{
  line: number
  column: string | null
  said: string | null
  expected: string
}>

/** The first 10,000 are kept: a file with more of them was not read as what it is. */
export const keptFaults = 10_000

export async function keepFaults(tx: Work, id: string, faults: readonly Fault[]): Promise<void> {
  if (faults.length === 0) return
  await tx.run(sql`
    with before as (
      select count(*)::int as kept from import_fault
       where authority_id = ${tx.authority} and import_id = ${id}
    )
    insert into import_fault (authority_id, import_id, place, line, column_name, said, expected)
    select ${tx.authority}, ${id}, kept + place, line, "column", said, expected
      from before, json_to_recordset(${placed(faults)})
           as given (place int, line int, "column" text, said text, expected text)
     where kept + place <= ${keptFaults}
  `)
}

function placed(faults: readonly Fault[]): string {
  return JSON.stringify(faults.map((fault, at) => ({ ...fault, place: at + 1 })))
}

/** In the order of the file, behind the first `after` of them. */
export async function faultsOf(
  tx: Work,
  id: string,
  { after, max }: Readonly<{ after: number; max: number }>,
): Promise<readonly Fault[]> {
  const rows = await tx.rows(sql`
    select line, column_name, said, expected
      from import_fault
     where authority_id = ${tx.authority} and import_id = ${id} and place > ${after}
     order by place
     limit ${max}
  `)
  return rows.map(row => ({
    line: row.number('line'),
    column: row.textOrNull('column_name'),
    said: row.textOrNull('said'),
    expected: row.text('expected'),
  }))
}
