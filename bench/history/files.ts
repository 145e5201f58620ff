/**
 * What the parts of the history bench read, and the commands they run. Nothing read here is kept:
 * what a command is handed lies in a folder that goes when the bench does.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

const root = join(import.meta.dirname, '..', '..')
const shared = join(root, '..', 'shared', 'data')

/** Undefined where the sets are not beside this checkout. */
export function pathOf(set: string): string | undefined {
  const path = join(shared, set)
  return existsSync(path) ? path : undefined
}

export type Cells = Readonly<Record<string, string>>

/** The named columns of a whole file; a slow, obvious reader is the referee of ours. */
export function rowsOf(path: string, columns: readonly string[]): readonly Cells[] {
  const bytes = readFileSync(path)
  return parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, {
    columns: (header: readonly string[]) =>
      header.map(name => (columns.includes(name) ? name : false)),
  })
}

const scratch = mkdtempSync(join(tmpdir(), 'candour-history-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

export function scratchFile(name: string): string {
  return join(scratch, name)
}

export function writeRows(path: string, columns: readonly string[], rows: readonly Cells[]): void {
  const quoted = (cell: string) =>
    /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  const lines = rows.map(row => columns.map(column => quoted(row[column] ?? '')).join(','))
  const text = `${[columns.join(','), ...lines].join('\n')}\n`
  writeFileSync(path, path.endsWith('.gz') ? gzipSync(text) : text)
}

export type Ran = Readonly<{ code: number; seconds: number; megabytes: number; said: string }>

/** Runs `candour ...` in a process of its own; what it says to standard error is let through. */
export function candour(...args: readonly string[]): Promise<Ran> {
  const began = performance.now()
  return new Promise(resolve => {
    const child = spawn(process.execPath, [join(root, 'src', 'main.ts'), ...args], {
      stdio: ['ignore', 'pipe', process.env['BENCH_QUIET'] ? 'ignore' : 'inherit'],
    })
    let said = ''
    let megabytes = 0
    const look = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid))
    }, 100)
    child.stdout.setEncoding('utf8').on('data', chunk => {
      said += chunk
    })
    child.on('close', code => {
      clearInterval(look)
      resolve({ code: code ?? 1, seconds: (performance.now() - began) / 1000, megabytes, said })
    })
  })
}

/** The most memory a process has had at once, where the system tells; 0 elsewhere. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** As ran: so long, with so much memory. */
export function costOf({ seconds, megabytes }: Ran): string {
  return `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`
}

export function fixed(share: number, digits = 3): string {
  return Number.isFinite(share) ? share.toFixed(digits).replace(/^0\./, '.') : '   -'
}

/** One line of the report: what, its figure, the naive one, and what is aimed at. */
export function line(what: string, figures: string): void {
  process.stdout.write(`  ${what.padEnd(44)} ${figures}\n`)
}
