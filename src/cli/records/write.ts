/**
 * A table written as it is made. It takes its name only when it is whole: a command that was cut
 * short leaves no half of an answer where somebody looks for one.
 */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import { accepted, type Result, refuse } from '#kernel'
import { whyUnwritten } from '../why-unread.ts'

export type Output = Readonly<{
  row(cells: readonly (string | number)[]): void
  /** Waits where the disk is slower than we are. */
  room(): Promise<void>
  /** Whole, under its name. */
  done(): Promise<Result<void, string>>
  /** Nothing of it stays. */
  drop(): Promise<void>
}>

const bufferedRows = 2000

/** Begins the file at `path`, packed if its name ends in `.gz`; a refusal says why it cannot be. */
export async function writeTo(
  path: string,
  headers: readonly string[],
): Promise<Result<Output, string>> {
  const unfinished = `${path}.unfinished`
  const file = createWriteStream(unfinished)
  let broken: Error | undefined
  file.on('error', fault => {
    broken = fault
  })
  await new Promise<void>(resolve => {
    file.once('open', () => resolve())
    file.once('error', () => resolve())
  })
  if (broken) return refuse(whyUnwritten(path, broken))
  const packed = path.endsWith('.gz') ? createGzip() : undefined
  const sink: Writable = packed ?? file
  packed?.pipe(file)
  let held: string[] = [headers.map(quoted).join(',')]
  const flush = () => {
    if (held.length > 0) sink.write(`${held.join('\n')}\n`)
    held = []
  }
  return accepted({
    row(cells) {
      held.push(cells.map(cell => quoted(String(cell))).join(','))
      if (held.length >= bufferedRows) flush()
    },
    async room() {
      // What broke is said at the end, and nothing waits for a disk that is full.
      while (!broken && sink.writableNeedDrain) await sleep(5)
    },
    async done() {
      flush()
      sink.end()
      try {
        await finished(file)
        await rename(unfinished, path)
        return accepted(undefined)
      } catch (fault) {
        await rm(unfinished, { force: true })
        return refuse(whyUnwritten(path, fault))
      }
    },
    async drop() {
      sink.destroy()
      file.destroy()
      await rm(unfinished, { force: true })
    },
  })
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
