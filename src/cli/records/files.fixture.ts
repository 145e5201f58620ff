/** A folder for the files of a test, and a terminal that remembers what a command said. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { day } from '#kernel'
import type { Io } from '../command.ts'
import { run } from '../run.ts'

export type Place = Readonly<{
  path(name: string): string
  /** Writes a file, packed where its name ends in `.gz`, and gives its path. */
  file(name: string, content: string | Uint8Array): string
  /** The rows of a table a command wrote, without their headers. */
  rows(name: string): readonly string[]
  text(name: string): string
}>

/** Removed when the file of tests is done. */
export function place(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'candour-records-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const path = (name: string) => join(folder, name)
  const text = (name: string) => {
    const bytes = readFileSync(path(name))
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  }
  return {
    path,
    text,
    file(name, content) {
      writeFileSync(path(name), name.endsWith('.gz') ? gzipSync(content) : content)
      return path(name)
    },
    rows: name => text(name).trimEnd().split('\n').slice(1),
  }
}

export type Said = Readonly<{ code: number; out: string; err: string }>

/** Runs a command line; `tty` for somebody who watches. */
export async function candour(
  argv: readonly string[],
  { tty = false }: Readonly<{ tty?: boolean }> = {},
): Promise<Said> {
  const said = { out: '', err: '' }
  let clock = 0
  const io: Io = {
    version: '1.2.3',
    out(text) {
      said.out += text
    },
    err(text) {
      said.err += text
    },
    async read(path) {
      try {
        return { ok: true, value: readFileSync(path) }
      } catch {
        return { ok: false, refusal: `Cannot read ${path}: there is no such file.` }
      }
    },
    isTTY: tty,
    today: () => day('2026-03-02'),
    // Every look at the clock finds a second gone by, so that long work shows at once.
    clock: () => (clock += 1000),
    serve: async () => 0,
  }
  return { code: await run(argv, io), ...said }
}
