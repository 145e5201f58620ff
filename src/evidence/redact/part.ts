/**
 * One PDF made into a part of another: each page copied as it is, or drawn again where something is
 * taken out of it or it cannot be copied without what should not come along.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib'
import { type Copier, copier, namedOnly, nameOf, plainOf, wordsWithin } from './copied-pages.ts'
import { putDrawnPage } from './drawn-page.ts'
import { findWords } from './find-words.ts'
import { type Numbering, pageLabel } from './labels.ts'
import { fixed, type Objects, objectsFrom } from './objects.ts'
import { type OpenPages, openPages, type SeenPage } from './pdfium.ts'
import { boxesOn, hitsOn, isUnsearched, type Removal, wordsOf } from './removal.ts'
import { stampOn, upright } from './stamp.ts'
import { noStructure, type Structure, structureOf } from './structure.ts'

export type PartAsked = Readonly<{
  removals: readonly Removal[]
  /** The number of its first object, and of the tree of what its words are. */
  first: number
  keysFrom: number
  /** What stands at the foot of each page before its number; undefined for no foot at all. */
  foot?: Readonly<{ before: string; numbering: Numbering }>
  /** Where links of ours lead: the page object of each label. */
  links?: Readonly<Record<string, number>>
}>

export type PartMade = Readonly<{
  body: Uint8Array
  offsets: readonly number[]
  /** The node of the page tree its pages are under, for the file to write; and the pages. */
  root: number
  pages: readonly number[]
  /** Which of them were drawn again, counted from 1. */
  drawn: readonly number[]
  /** How often each removal found something. */
  removed: readonly number[]
  /** Pages that show something and have no words, which words were to be taken out of. */
  unsearched: readonly number[]
  structure: Structure
}>

export type NotMade = 'damaged' | 'pages'
const mostPages = 10_000

type Plan = Readonly<{
  removed: readonly number[]
  marked: ReadonlySet<number>
  unsearched: readonly number[]
}>
const nothingPlanned: Plan = { removed: [], marked: new Set(), unsearched: [] }

/** What each removal finds, and the pages it finds it on. */
function planned(seen: OpenPages, removals: readonly Removal[]): Plan {
  const marked = new Set<number>()
  const unsearched: number[] = []
  let removed: readonly number[] = removals.map(() => 0)
  for (let page = 1; page <= seen.count; page += 1) {
    const { text } = wordsOf(seen.words(page))
    const hits = hitsOn(page, text, removals)
    if (isUnsearched(page, text, removals) && !seen.isEmpty(page)) unsearched.push(page)
    if (hits.some(count => count > 0)) marked.add(page)
    removed = removed.map((count, at) => count + (hits[at] ?? 0))
  }
  return { removed, marked, unsearched }
}

async function opened(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    const found = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
    // Layers can be shown or not: copied without the list of them, what was hidden would show.
    const layers = found.catalog.lookup(PDFName.of('OCProperties'))
    return found.isEncrypted || layers || found.getPageCount() === 0 ? undefined : found
  } catch {
    return undefined
  }
}

/** Pages of a PDF as objects of another. Nothing removed is in any of them. */
export async function partOf(bytes: Uint8Array, asked: PartAsked): Promise<PartMade | NotMade> {
  const { removals } = asked
  const source = await opened(bytes)
  const seen = removals.length > 0 || !source ? await openPages(bytes) : undefined
  if (!source && !seen) return 'damaged'
  const count = seen?.count ?? source?.getPageCount() ?? 0
  if (count === 0) return 'damaged'
  if (count > mostPages) return 'pages'
  const plan = seen && removals.length > 0 ? planned(seen, removals) : nothingPlanned
  const objects = objectsFrom(asked.first)
  const root = objects.next()
  const pages = Array.from({ length: count }, () => objects.next())
  const isStrict = removals.length > 0
  const copies = source && source.getPageCount() === count ? source.getPages() : undefined
  const made = source && copies && copying(source, objects, { ...asked, isStrict, root, pages })
  const drawn: number[] = []
  for (const [at, number] of pages.entries()) {
    const copy = copies?.[at]
    const isCopied = made && copy && !plan.marked.has(at + 1) && made.may(copy)
    const label = asked.foot ? asked.foot.before + pageLabel(asked.foot.numbering, at) : ''
    if (isCopied) {
      made.put(copy, number, label)
      continue
    }
    const page = (seen ?? (await openPages(bytes)))?.page(at + 1)
    drawn.push(at + 1)
    const stamp = (width: number) => stampOn(label, width)
    const boxes = page ? boxesOn(at + 1, page.characters, removals, page.drawn) : []
    putDrawnPage(objects, page ?? emptyPage, boxes, { number, parent: root, stamp })
  }
  seen?.close()
  const structure = (drawn.length === 0 && made?.structure()) || noStructure
  const { removed, unsearched } = plan
  return { ...objects.finish(), root, pages, drawn, removed, unsearched, structure }
}

/** Stands for a page nobody can draw: it keeps its number, and shows nothing. */
const emptyPage: SeenPage = {
  width: 595.28,
  height: 841.89,
  drawn: { width: 1, height: 1, pixels: Uint8Array.of(255, 255, 255, 255) },
  characters: [],
}

type Made = Readonly<{
  may: (page: PDFPage) => boolean
  put: (page: PDFPage, number: number, label: string) => void
  structure: () => Structure
}>
type Whole = PartAsked & Readonly<{ isStrict: boolean; root: number; pages: readonly number[] }>

const contentOf = (page: PDFPage): string => {
  const all = page.node.Contents()
  const parts = all instanceof PDFArray ? all.asArray().map((_, at) => all.lookup(at)) : [all]
  return parts.map(plainOf).join('\n')
}

function copying(source: PDFDocument, objects: Objects, asked: Whole): Made {
  const { context } = source
  const { isStrict, keysFrom, root, pages, removals } = asked
  const ways = {
    context,
    objects,
    keysFrom: isStrict ? undefined : keysFrom,
    strict: isStrict,
    links: asked.links,
  }
  const copies: Copier = copier(ways)
  for (const [at, page] of source.getPages().entries()) copies.become(page.ref, pages[at] ?? root)
  const inherited = (page: PDFPage, name: string) =>
    page.node.getInheritableAttribute(PDFName.of(name))
  const before = objects.next()
  objects.stream(before, '', Buffer.from('q\n'))

  function resourcesOf(page: PDFPage): PDFDict {
    const resources = page.node.Resources() ?? PDFDict.withContext(context)
    return isStrict ? namedOnly(resources, contentOf(page), ways) : resources
  }
  function withStamp(resources: PDFDict): string {
    const fonts = resources.lookup(PDFName.of('Font'))
    const font = `/Stamp ${fixed.stampFont} 0 R`
    const own = fonts instanceof PDFDict ? copies.written(fonts).slice(2, -2) : ''
    const rest = resources.entries().filter(([name]) => name.toString() !== '/Font')
    const others = rest.map(([name, value]) => `${name.toString()} ${copies.written(value)}`)
    return `<<${others.join(' ')} /Font <<${own} ${font}>>>>`
  }
  function put(page: PDFPage, number: number, label: string): void {
    const { x, y, width, height } = page.getCropBox()
    const turned = page.getRotation().angle
    const contents = page.node.get(PDFName.of('Contents'))
    const all = page.node.Contents()
    const own = all instanceof PDFArray ? all.asArray() : contents ? [contents] : []
    const after = objects.next()
    const isSide = turned % 180 !== 0
    const turn = upright({ left: x, bottom: y, right: x + width, top: y + height }, turned)
    const stamp = label ? `q ${turn}${stampOn(label, isSide ? height : width)}Q\n` : ''
    objects.stream(after, '', Buffer.from(`\nQ\n${stamp}`, 'latin1'))
    const drawing = [`${before} 0 R`, ...own.map(one => copies.written(one)), `${after} 0 R`]
    const kept = ['MediaBox', 'CropBox', 'Rotate'].flatMap(name => {
      const value = inherited(page, name)
      return value ? [`/${name} ${copies.written(value)}`] : []
    })
    const key = page.node.lookup(PDFName.of('StructParents'))
    const tags =
      isStrict || !key ? '' : ` /StructParents ${keysFrom + Number(String(key))} /Tabs /S`
    const notes = isStrict ? undefined : page.node.get(PDFName.of('Annots'))
    const annotations = notes ? ` /Annots ${copies.written(notes)}` : ''
    const rest = `${kept.join(' ')} /Resources ${withStamp(resourcesOf(page))}`
    const content = `/Contents [${drawing.join(' ')}]${tags}${annotations}`
    objects.put(number, `<</Type /Page /Parent ${root} 0 R ${rest} ${content}>>`)
    copies.rest()
  }
  function may(page: PDFPage): boolean {
    if (!isStrict) return true
    const notes = page.node.Annots()?.asArray() ?? []
    if (notes.some(one => !isLink(context.lookup(one)))) return false
    const sought = removals.flatMap(one =>
      one.type === 'Words' && one.page === undefined ? [one.words] : [],
    )
    const parts = [page.node.Contents(), resourcesOf(page)]
    return !parts.some(part => {
      for (const words of wordsWithin(part, context))
        if (sought.some(one => findWords(words, one).length > 0)) return true
      return false
    })
  }
  return {
    may,
    put,
    structure() {
      if (isStrict) return noStructure
      const found = structureOf(source.catalog, copies, { keysFrom, root: fixed.structure })
      copies.rest()
      return found
    },
  }
}

function isLink(of: unknown): boolean {
  return of instanceof PDFDict && nameOf(of.lookup(PDFName.of('Subtype'))) === '/Link'
}
