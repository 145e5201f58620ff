/** The text of a PDF: what its own text layer says, and what was typed into its forms. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limits } from './limits.ts'
import type { PageLooker } from './ocr/look.ts'
import type { Read } from './reading.ts'
import { kept, tidy } from './words.ts'

const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))

/** Reads a PDF. Nothing of it is drawn or run, and nothing is fetched for it. */
export async function readDocument(bytes: Uint8Array, look = false): Promise<Read> {
  // The reader takes its bytes for good.
  const looker = look ? await (await import('./ocr/look.ts')).lookAtPages(bytes.slice()) : undefined

  // Loaded when the first PDF comes: it is most of what the reading process weighs.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
  })
  try {
    return await readPages(await task.promise, looker)
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException'
    return { type: 'Unreadable', why: locked ? 'password' : 'damaged' }
  } finally {
    await task.destroy()
    looker?.close()
  }
}

type Opened = Awaited<
  ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs').getDocument>['promise']
>

async function readPages(document: Opened, looker: PageLooker | undefined): Promise<Read> {
  const pages = document.numPages
  let text = ''
  let read = 0
  let pagesWithoutText = 0
  const pageStarts: number[] = []
  const recognised: number[] = []
  for (let number = 1; number <= Math.min(pages, limits.pages); number++) {
    const printed = await readPage(document, number)
    const seen = printed === '' ? await looker?.page(number) : undefined
    if (seen) recognised.push(number)
    const words = seen || printed
    if (words) text += `${text && '\n\n'}${words}`
    pageStarts.push(text.length - (words?.length ?? 0))
    if (words === undefined) continue
    read += 1
    if (words === '') pagesWithoutText += 1
    if (text.length > limits.text) break
  }
  if (read === 0) return { type: 'Unreadable', why: 'damaged' }
  if (text === '' && read === pages)
    return { type: 'NoTextLayer', pages, looked: looker !== undefined }
  const within = kept(text, limits.text)
  return {
    type: 'Document',
    ...within,
    pageStarts: pageStarts.filter(start => start <= within.text.length),
    recognised,
    pages,
    pagesWithoutText,
    pagesUnread: pages - read,
  }
}

/** The words of one page, or undefined where the page is damaged: the others may not be. */
async function readPage(document: Opened, number: number): Promise<string | undefined> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const printed = items.map(one => ('str' in one ? one.str + (one.hasEOL ? '\n' : '') : ''))
    const typed = (await page.getAnnotations()).flatMap(typedIn)
    page.cleanup()
    return tidy([printed.join(''), ...typed].join('\n')).trim()
  } catch {
    return undefined
  }
}

/** A form that was filled in holds its answers beside the page, not on it. */
function typedIn(annotation: unknown): readonly string[] {
  if (typeof annotation !== 'object' || annotation === null) return []
  const value = 'fieldValue' in annotation ? annotation.fieldValue : undefined
  if (typeof value === 'string' && value) return [value]
  const note = 'contentsObj' in annotation ? annotation.contentsObj : undefined
  const words = typeof note === 'object' && note !== null && 'str' in note ? note.str : undefined
  return typeof words === 'string' && words ? [words] : []
}
