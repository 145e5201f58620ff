/**
 * Looking for words in pictures: of pages that are scans, and of pictures by themselves.
 *
 * What is found was guessed by a machine from shapes, and the reading says so. It runs in a process
 * of its own under the same limits as every other reading: WebAssembly and a thread, both of which
 * that process has leave for already, and language data out of our own packages.
 */
import type { Worker } from 'tesseract.js'
import { limits } from '../limits.ts'
import { openPages } from '../redact/pdfium.ts'
import { png } from '../redact/png.ts'
import { tidy } from '../words.ts'
import { languageFolder } from './language.ts'

/** Below this, of 100, what is found is specks, brickwork and handwriting taken for letters. */
const leastSure = 50

/** Looks at pages of one PDF until its time is up; undefined where a page cannot be looked at. */
export type PageLooker = Readonly<{
  page: (number: number) => Promise<string | undefined>
  close: () => void
}>

export async function lookAtPages(bytes: Uint8Array): Promise<PageLooker> {
  const pages = await openPages(bytes)
  const late = AbortSignal.timeout(limits.lookMs)
  return {
    async page(number) {
      const seen = late.aborted ? undefined : pages?.page(number)
      return seen && wordsIn(Buffer.from(png(seen.drawn)))
    },
    close: () => pages?.close(),
  }
}

let started: Promise<Worker> | undefined

/** The words in a picture a browser could show; empty where there are none to be sure of. */
export async function wordsIn(picture: Buffer): Promise<string> {
  started ??= start()
  const { data } = await (await started).recognize(picture)
  return data.confidence < leastSure ? '' : tidy(data.text).trim()
}

async function start(): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js')
  return createWorker('eng', OEM.LSTM_ONLY, {
    langPath: languageFolder,
    // It may write nothing, and has no need to.
    cacheMethod: 'none',
    // What it says of a file it could not read is thrown to whoever asked, too.
    errorHandler: () => {},
  })
}
