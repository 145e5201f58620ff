/**
 * Pages copied from one PDF into another as they are: what draws them, and nothing else of the file
 * they came in. No scripts, attachments, outlines, metadata or earlier versions come along.
 */
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Objects } from './objects.ts'

/** Says of whom, when and with what a file was made, or does something when it is opened. */
const leftOut = new Set(
  'Metadata PieceInfo LastModified Thumb AA AF Next JS EF RichMediaContent Popup IRT OPI'
    .split(' ')
    .map(name => `/${name}`),
)
/** Of these annotations nothing is copied: they hold files and sounds, or only open another. */
const noAnnotation = new Set(
  'FileAttachment Sound Movie Screen 3D RichMedia Popup TrapNet'.split(' ').map(name => `/${name}`),
)
const resourceKinds = 'Font XObject ExtGState ColorSpace Pattern Shading Properties'.split(' ')
const deepest = 100

export type Copier = Readonly<{
  /** The object as it is written in the new file; what it refers to is written by `rest`. */
  written: (of: PDFObject | undefined) => string
  /** Decides beforehand what a reference becomes: another object's number, or nothing. */
  become: (of: PDFRef, number: number | 'nothing') => void
  rest: () => void
}>

export type Copying = Readonly<{
  context: PDFContext
  objects: Objects
  /** Added to the keys by which marked content finds what it is. Undefined: it is left out. */
  keysFrom: number | undefined
  /** Copies of a resource only what the drawing that owns it names. */
  strict: boolean
  /** The page each of our own links leads to, by the label at the end of its address. */
  links?: Readonly<Record<string, number>> | undefined
}>

/** A page of ours links to a page of the same file so, until it is known which object that is. */
export const linkTo = 'https://bundle.invalid/'

export function nameOf(of: PDFObject | undefined): string {
  return of instanceof PDFName ? of.toString() : ''
}

/** What a stream says once unpacked; '' for one that cannot be, such as a picture. */
export function plainOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  } catch {
    return ''
  }
}

/** The names a drawing mentions: `/F1` of `/F1 12 Tf`. */
function namesIn(drawing: string): ReadonlySet<string> {
  return new Set(drawing.match(/\/[^\s/<>[\](){}%]+/g))
}

/** The resources a drawing names, and no others. */
export function namedOnly(
  resources: PDFDict,
  drawing: string,
  { context }: Pick<Copying, 'context'>,
): PDFDict {
  const names = namesIn(drawing)
  const kept = PDFDict.withContext(context)
  for (const kind of resourceKinds.map(name => PDFName.of(name))) {
    const all = resources.lookup(kind)
    if (!(all instanceof PDFDict)) continue
    const some = PDFDict.withContext(context)
    for (const [name, value] of all.entries()) if (names.has(name.toString())) some.set(name, value)
    if (some.entries().length > 0) kept.set(kind, some)
  }
  return kept
}

/** Where an action leads, if it does nothing but lead there. */
function leadsTo(action: PDFObject | undefined): string | undefined {
  if (!(action instanceof PDFDict)) return undefined
  if (nameOf(action.lookup(PDFName.of('S'))) !== '/URI') return undefined
  const address = action.lookup(PDFName.of('URI'))
  return address instanceof PDFString ? address.decodeText() : undefined
}

export function copier(copying: Copying): Copier {
  const { context, objects, keysFrom, strict, links } = copying
  const numbers = new Map<PDFRef, number | 'nothing'>()
  const waiting: [number, PDFObject][] = []

  function reference(of: PDFRef): string {
    const known = numbers.get(of)
    if (known === 'nothing') return 'null'
    if (known !== undefined) return `${known} 0 R`
    const found = context.lookup(of)
    const kind = found instanceof PDFDict ? nameOf(found.lookup(PDFName.of('Type'))) : ''
    const isDropped =
      found instanceof PDFDict && noAnnotation.has(nameOf(found.get(PDFName.of('Subtype'))))
    // A page that is not copied, or the tree of all of them, would bring the whole file along.
    if (!found || isDropped || /^\/(?:Pages?|Catalog|StructTreeRoot|Filespec)$/.test(kind)) {
      numbers.set(of, 'nothing')
      return 'null'
    }
    const number = objects.next()
    numbers.set(of, number)
    waiting.push([number, found])
    return `${number} 0 R`
  }

  function entries(of: PDFDict, depth: number, except: string): string {
    let said = ''
    for (const [name, value] of of.entries()) {
      const key = name.toString()
      if (key === except || leftOut.has(key)) continue
      if (key === '/A') {
        const address = leadsTo(of.lookup(name))
        const page = address?.startsWith(linkTo) ? links?.[address.slice(linkTo.length)] : undefined
        if (address === undefined) continue
        if (page !== undefined) {
          said += ` /Dest [${page} 0 R /Fit]`
          continue
        }
      }
      if (key === '/StructParent' || key === '/StructParents') {
        if (keysFrom !== undefined) said += ` ${key} ${keysFrom + Number(String(of.lookup(name)))}`
        continue
      }
      said += ` ${key} ${spoken(value, depth + 1)}`
    }
    return said
  }

  function spoken(of: PDFObject | undefined, depth: number): string {
    if (of === undefined || depth > deepest) return 'null'
    if (of instanceof PDFRef) return reference(of)
    if (of instanceof PDFDict) return `<<${entries(of, depth, '')}>>`
    if (of instanceof PDFArray)
      return `[${of
        .asArray()
        .map(one => spoken(one, depth + 1))
        .join(' ')}]`
    return of.toString()
  }

  function write(number: number, of: PDFObject): void {
    if (!(of instanceof PDFStream)) {
      objects.put(number, spoken(of, 0))
      return
    }
    const { dict } = of
    const resources = dict.lookup(PDFName.of('Resources'))
    const isNarrowed = strict && resources instanceof PDFDict
    const named = isNarrowed ? namedOnly(resources, plainOf(of), copying) : undefined
    const own = dict.entries().filter(([name]) => name.toString() !== '/Length')
    const without = PDFDict.fromMapWithContext(new Map(own), context)
    if (named) without.set(PDFName.of('Resources'), named)
    objects.stream(number, entries(without, 0, ''), of.getContents())
  }

  return {
    written: of => spoken(of, 0),
    become: (of, number) => numbers.set(of, number),
    rest() {
      for (let next = waiting.pop(); next; next = waiting.pop()) write(...next)
    },
  }
}

/** Every string and drawing something leads to, for words to be looked for in. */
export function* wordsWithin(start: PDFObject | undefined, context: PDFContext): Generator<string> {
  const seen = new Set<PDFObject>()
  const waiting = [start]
  while (waiting.length > 0) {
    const next = waiting.pop()
    const of = next instanceof PDFRef ? context.lookup(next) : next
    if (of === undefined || seen.has(of)) continue
    seen.add(of)
    if (of instanceof PDFString || of instanceof PDFHexString) yield of.decodeText()
    else if (of instanceof PDFArray) waiting.push(...of.asArray())
    else if (of instanceof PDFDict) waiting.push(...of.entries().map(([, value]) => value))
    else if (of instanceof PDFRawStream) {
      waiting.push(...of.dict.entries().map(([, value]) => value))
      if (!/Image/.test(nameOf(of.dict.lookup(PDFName.of('Subtype'))))) yield plainOf(of)
    }
  }
}
