/**
 * The one place that speaks to PDFium: a page as it is seen, and where each character stands on it.
 *
 * The package's own wrapper has no positions of characters, so its module is called directly. It is
 * WebAssembly in a process of its own: what goes wrong in it stays there.
 */
import { PDFiumModule } from '@hyzyla/pdfium'

/** A character, and its box in pixels of the drawn page, from the top left. */
export type Character = Readonly<{
  text: string
  left: number
  top: number
  right: number
  bottom: number
}>

/** RGBA, four bytes a pixel, line by line. */
export type Drawn = Readonly<{ width: number; height: number; pixels: Uint8Array }>

export type SeenPage = Readonly<{
  /** In points, as it is read: turned where the page says so. */
  width: number
  height: number
  drawn: Drawn
  characters: readonly Character[]
}>

export type OpenPages = Readonly<{
  count: number
  /** Counted from 1; undefined where the page is too damaged to draw. */
  page: (number: number) => SeenPage | undefined
  /** Its characters alone, which is much quicker; none where it is damaged. */
  words: (number: number) => readonly Character[]
  /** Nothing is drawn on it. Of a page too damaged to open that is not known. */
  isEmpty: (number: number) => boolean
  close: () => void
}>

type Numbers = (...given: readonly number[]) => number
type Engine = Readonly<{
  memory: () => Uint8Array
  take: (bytes: number) => number
  free: (at: number) => void
  call: (name: string, ...given: readonly number[]) => number
}>

const dotsPerInch = 150
/** A poster at 150 dots an inch would be gigabytes. */
const mostPixels = 12_000_000
const bgra = 4
const drawAnnotations = 0x01
const reverseBytes = 0x10

let engine: Promise<Engine> | undefined

function isCallable(value: unknown): value is Numbers {
  return typeof value === 'function'
}

async function start(): Promise<Engine> {
  const module: object & { HEAPU8: Uint8Array } = await PDFiumModule({})
  const known = new Map<string, unknown>(Object.entries(module))
  const call: Engine['call'] = (name, ...given) => {
    const found = known.get(name)
    if (!isCallable(found)) throw new Error(`PDFium has no ${name}`)
    return found(...given)
  }
  call('_FPDF_InitLibrary')
  return {
    memory: () => module.HEAPU8,
    take: bytes => call('_malloc', bytes),
    free: at => call('_free', at),
    call,
  }
}

/** The pages of a PDF, or undefined where PDFium cannot open it. */
export async function openPages(bytes: Uint8Array): Promise<OpenPages | undefined> {
  engine ??= start()
  const pdf = await engine
  const at = pdf.take(bytes.length)
  pdf.memory().set(bytes, at)
  const document = pdf.call('_FPDF_LoadMemDocument', at, bytes.length, 0)
  if (!document) {
    pdf.free(at)
    return undefined
  }
  return {
    count: pdf.call('_FPDF_GetPageCount', document),
    page: number => seen(pdf, document, number - 1),
    words: number => wordsAlone(pdf, document, number - 1),
    isEmpty: number => hasNothing(pdf, document, number - 1),
    close() {
      pdf.call('_FPDF_CloseDocument', document)
      pdf.free(at)
    },
  }
}

/** What is drawn over a page (stamps, answers typed into a form) becomes part of it, words too. */
function flattened(pdf: Engine, document: number, index: number): number {
  const first = pdf.call('_FPDF_LoadPage', document, index)
  if (!first) return 0
  pdf.call('_FPDFPage_Flatten', first, 0)
  pdf.call('_FPDF_ClosePage', first)
  return pdf.call('_FPDF_LoadPage', document, index)
}

function wordsAlone(pdf: Engine, document: number, index: number): readonly Character[] {
  const page = flattened(pdf, document, index)
  if (!page) return []
  try {
    return charactersOf(pdf, page, { width: 1000, height: 1000 })
  } finally {
    pdf.call('_FPDF_ClosePage', page)
  }
}

function hasNothing(pdf: Engine, document: number, index: number): boolean {
  const page = flattened(pdf, document, index)
  if (!page) return false
  const count = pdf.call('_FPDFPage_CountObjects', page)
  pdf.call('_FPDF_ClosePage', page)
  return count === 0
}

function seen(pdf: Engine, document: number, index: number): SeenPage | undefined {
  const page = flattened(pdf, document, index)
  if (!page) return undefined
  try {
    const width = pdf.call('_FPDF_GetPageWidthF', page)
    const height = pdf.call('_FPDF_GetPageHeightF', page)
    if (!(width > 0 && height > 0)) return undefined
    const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (width * height)))
    const size = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    }
    const drawn = draw(pdf, page, size)
    return { width, height, drawn, characters: charactersOf(pdf, page, size) }
  } finally {
    pdf.call('_FPDF_ClosePage', page)
  }
}

type Size = Readonly<{ width: number; height: number }>

function draw(pdf: Engine, page: number, { width, height }: Size): Drawn {
  const bytes = width * height * 4
  const at = pdf.take(bytes)
  const bitmap = pdf.call('_FPDFBitmap_CreateEx', width, height, bgra, at, width * 4)
  pdf.call('_FPDFBitmap_FillRect', bitmap, 0, 0, width, height, 0xffffffff)
  const flags = drawAnnotations | reverseBytes
  pdf.call('_FPDF_RenderPageBitmap', bitmap, page, 0, 0, width, height, 0, flags)
  const pixels = pdf.memory().slice(at, at + bytes)
  pdf.call('_FPDFBitmap_Destroy', bitmap)
  pdf.free(at)
  return { width, height, pixels }
}

function charactersOf(pdf: Engine, page: number, size: Size): readonly Character[] {
  const words = pdf.call('_FPDFText_LoadPage', page)
  if (!words) return []
  // Four doubles of a tight box, four floats of a loose one, two whole numbers of a pixel.
  const scratch = pdf.take(64)
  const view = () => new DataView(pdf.memory().buffer, scratch, 64)
  const pixel = (x: number, y: number): readonly [number, number] => {
    const { width, height } = size
    pdf.call('_FPDF_PageToDevice', page, 0, 0, width, height, 0, x, y, scratch + 48, scratch + 52)
    return [view().getInt32(48, true), view().getInt32(52, true)]
  }
  const found: Character[] = []
  const count = pdf.call('_FPDFText_CountChars', words)
  for (let index = 0; index < count; index += 1) {
    const code = pdf.call('_FPDFText_GetUnicode', words, index)
    const text = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : ' '
    const corners: (readonly [number, number])[] = []
    const tight = [0, 8, 16, 24].map(of => scratch + of)
    if (pdf.call('_FPDFText_GetCharBox', words, index, ...tight)) {
      const [left, right, bottom, top] = [0, 8, 16, 24].map(of => view().getFloat64(of, true))
      corners.push(pixel(left ?? 0, top ?? 0), pixel(right ?? 0, bottom ?? 0))
    }
    if (pdf.call('_FPDFText_GetLooseCharBox', words, index, scratch)) {
      const [left, top, right, bottom] = [0, 4, 8, 12].map(of => view().getFloat32(of, true))
      corners.push(pixel(left ?? 0, top ?? 0), pixel(right ?? 0, bottom ?? 0))
    }
    const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
    const isPlaced = corners.length > 0
    found.push({
      text,
      left: isPlaced ? Math.min(...across) : 0,
      top: isPlaced ? Math.min(...down) : 0,
      right: isPlaced ? Math.max(...across) : 0,
      bottom: isPlaced ? Math.max(...down) : 0,
    })
  }
  pdf.free(scratch)
  pdf.call('_FPDFText_ClosePage', words)
  return found
}
