/**
 * A bundle of 5,000 pages: 250 invented statements of 20 pages put together by the whole of what
 * builds one, the copying process counted in, beside `qpdf` or pikepdf merging the same files.
 */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { assemble } from '#desk'
import { createMaker } from '#evidence'
import { day } from '#kernel'
import { memoryFrom } from './memory.ts'

type Pieces = Parameters<typeof assemble>[0]['pieces']
const [files, pagesEach] = [250, 20]

async function statement(number: number): Promise<Uint8Array> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.Helvetica)
  for (let at = 1; at <= pagesEach; at += 1) {
    const page = made.addPage()
    for (let line = 0; line < 40; line += 1)
      page.drawText(`Statement ${number}, page ${at}, line ${line}: what was seen and by whom.`, {
        x: 50,
        y: 780 - line * 18,
        size: 11,
        font,
      })
  }
  return made.save()
}

export async function bundlePart(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-bundle-'))
  // In a process of its own: what making them up leaves in memory is no part of it.
  spawnSync(process.execPath, [import.meta.filename, folder])
  const names = Array.from({ length: files }, (_, at) => join(folder, `${at + 1}.pdf`))
  const out = join(folder, 'bundle.pdf')
  const stream = createWriteStream(out)
  const maker = createMaker({ limits: { ms: 30_000, megabytes: 1024 } })
  const mediaType = 'application/pdf'
  async function* pieces(): Pieces {
    for (const [at, name] of names.entries())
      yield {
        section: `Section ${Math.floor(at / 25) + 1}`,
        name: `Statement ${at + 1}.pdf`,
        receivedOn: day('2026-11-30'),
        sha256: 'ab'.repeat(32),
        mediaType,
        shows: { type: 'Pages', bytes: readFileSync(name), mediaType },
        removals: [],
        lookedAt: [],
      }
  }
  const memory = memoryFrom(process.pid)
  const began = performance.now()
  const made = await assemble({
    head: {
      title: 'Bundle',
      reference: 'CO/1/26',
      authority: 'Northmoor Police',
      edition: 'unredacted',
    },
    sections: Array.from({ length: 10 }, (_, at) => ({ title: `Section ${at + 1}`, files: 25 })),
    pieces: pieces(),
    maker,
    write: async bytes => {
      if (!stream.write(bytes)) await once(stream, 'drain')
    },
  })
  stream.end()
  await once(stream, 'finish')
  const seconds = (performance.now() - began) / 1000
  const most = memory.stop()
  await maker.close()
  if (!made.ok) throw new Error(made.refusal.type)
  const size = statSync(out).size / 1e6
  const done = `${made.value.pages} pages in ${seconds.toFixed(1)} s, ${size.toFixed(1)} MB`
  console.log(`  bundle: ${done}; at most ${most.toFixed(0)} MB held, both processes together`)
  console.log(`  ${besides(names, join(folder, 'merged.pdf'))}`)
  rmSync(folder, { recursive: true, force: true })
}

/** The same files merged by what others use, where this machine has it. */
function besides(names: readonly string[], out: string): string {
  const began = performance.now()
  const args = ['--empty', '--pages', ...names, '--', out]
  const merger = 'qpdf'
  const qpdf = spawnSync(merger, args, { stdio: 'ignore' })
  const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
  if (qpdf.status === 0) return `qpdf merges the same pages, without numbers or index: ${took()}`
  const script = `
import sys, pikepdf
with pikepdf.Pdf.new() as out:
    for name in sys.argv[2:]:
        with pikepdf.Pdf.open(name) as one: out.pages.extend(one.pages)
    out.save(sys.argv[1])`
  const python = spawnSync('python3', ['-c', script, out, ...names], { stdio: 'ignore' })
  if (python.status === 0) return `pikepdf (qpdf's library) merges the same pages: ${took()}`
  return 'beside qpdf: not measured, neither qpdf nor pikepdf is on this machine'
}

const [, started, into] = process.argv
if (started === import.meta.filename && into)
  for (let number = 1; number <= files; number += 1)
    writeFileSync(join(into, `${number}.pdf`), await statement(number))
