/**
 * A PDF written from front to back: parts as they come, each kept only until it is written, and at
 * the end the pages in their order, their labels, the bookmarks and what is a heading or a table.
 */
import { putLayerFont } from './layer-font.ts'
import { firstFree, fixed, type Objects, objectsFrom, pdfWords, type Written } from './objects.ts'
import type { PartMade } from './part.ts'

export type Bookmark = Readonly<{
  title: string
  /** The page object it leads to. */
  page: number
  within: readonly Bookmark[]
}>

/** A part where it stands: others may stand between its pages, `after` so many of its own. */
export type Placed = Readonly<{
  made: Pick<PartMade, 'root' | 'pages'>
  labels: readonly string[]
  between?: readonly Readonly<{ after: number; part: Placed }>[]
}>

export type Ending = Readonly<{
  title: string
  language: 'en' | 'cy'
  /** In the order they are read, which need not be the order they were written in. */
  parts: readonly Placed[]
  bookmarks: readonly Bookmark[]
}>

export type PdfFile = Readonly<{
  /** The number the next part's first object has, and the first key of its marks. */
  first: () => number
  keysFrom: () => number
  add: (part: PartMade) => Promise<void>
  /** Writes the rest; nothing can be added after. */
  end: (ending: Ending) => Promise<void>
}>

export function pdfFile(write: (bytes: Uint8Array) => Promise<void>): PdfFile {
  let length = 0
  let free = firstFree
  let keys = 0
  const offsets: number[] = []
  const [kids, marks]: [string[], string[]] = [[], []]
  const roles = new Map<string, string>()

  async function put(bytes: Uint8Array): Promise<void> {
    length += bytes.length
    await write(bytes)
  }
  async function place(first: number, { body, offsets: within }: Written): Promise<void> {
    for (const [at, offset] of within.entries())
      if (offset >= 0) offsets[first + at] = length + offset
    await put(body)
  }
  async function begin(): Promise<void> {
    if (length === 0) await put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
  }

  return {
    first: () => free,
    keysFrom: () => keys,
    async add(part) {
      await begin()
      await place(free, part)
      free += part.offsets.length
      const { structure } = part
      keys += structure.keys
      if (structure.kids) kids.push(structure.kids)
      if (structure.marks) marks.push(structure.marks)
      for (const [name, role] of structure.roles) if (!roles.has(name)) roles.set(name, role)
    },
    async end(ending) {
      await begin()
      const objects = objectsFrom(0)
      while (objects.next() < firstFree - 1);
      putLayerFont(objects)
      const helvetica = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica'
      objects.put(fixed.stampFont, `<<${helvetica} /Encoding /WinAnsiEncoding>>`)
      const count = ending.parts.reduce((sum, part) => sum + labelsIn(part).length, 0)
      const roots = ending.parts.map(({ made }) => `${made.root} 0 R`).join(' ')
      objects.put(fixed.pages, `<</Type /Pages /Count ${count} /Kids [${roots}]>>`)
      for (const part of ending.parts) putPages(objects, part, fixed.pages)
      const named = [...roles].map(([name, role]) => `${name} ${role}`).join(' ')
      const tree = `/Type /StructTreeRoot /K [${kids.join(' ')}] /ParentTreeNextKey ${keys}`
      const parents = `/ParentTree <</Nums [${marks.join('')}]>>`
      objects.put(fixed.structure, `<<${tree} ${parents} /RoleMap <<${named}>>>>`)
      objects.stream(fixed.metadata, '/Type /Metadata /Subtype /XML', metadata(ending.title))
      objects.put(fixed.about, `<</Title ${pdfWords(ending.title)} /Producer (Candour)>>`)
      const extra = objectsFrom(free)
      const outlines = putBookmarks(extra, ending.bookmarks)
      objects.put(fixed.outlines, outlines)
      objects.put(fixed.catalog, catalog(ending))
      await place(0, objects.finish())
      const more = extra.finish()
      await place(free, more)
      free += more.offsets.length
      await put(trailer(offsets, free, length))
    },
  }
}

/** What the pages of a part are called, those between them among them. */
function labelsIn({ labels, between = [] }: Placed): readonly string[] {
  const found: string[] = []
  for (let at = 0; at <= labels.length; at += 1) {
    for (const one of between) if (one.after === at) found.push(...labelsIn(one.part))
    const label = labels[at]
    if (label !== undefined) found.push(label)
  }
  return found
}

/** The node a part's pages are under; what stands between them is a node among them. */
function putPages(objects: Objects, part: Placed, parent: number): void {
  const { made, between = [] } = part
  const kids: number[] = []
  for (let at = 0; at <= made.pages.length; at += 1) {
    for (const one of between) if (one.after === at) kids.push(one.part.made.root)
    const page = made.pages[at]
    if (page !== undefined) kids.push(page)
  }
  const all = kids.map(number => `${number} 0 R`).join(' ')
  const count = `/Count ${labelsIn(part).length} /Kids [${all}]`
  objects.put(made.root, `<</Type /Pages /Parent ${parent} 0 R ${count}>>`)
  for (const one of between) putPages(objects, one.part, made.root)
}

function catalog({ language, bookmarks, parts }: Ending): string {
  const shown = bookmarks.length > 0 ? '/PageMode /UseOutlines' : ''
  const tree = `/StructTreeRoot ${fixed.structure} 0 R /MarkInfo <</Marked true>>`
  const about = `/Lang (${language}-GB) /Metadata ${fixed.metadata} 0 R ${tree}`
  const labels = `/PageLabels <</Nums [${labelNumbers(parts.flatMap(labelsIn))}]>>`
  const look = `/ViewerPreferences <</DisplayDocTitle true>> /Outlines ${fixed.outlines} 0 R`
  return `<</Type /Catalog /Pages ${fixed.pages} 0 R ${about} ${labels} ${look} ${shown}>>`
}

/** One entry where a run of numbers begins; one for each page that is no number. */
function labelNumbers(labels: readonly string[]): string {
  return labels
    .flatMap((label, at) => {
      const number = Number(label)
      if (!Number.isInteger(number)) return [`${at} <</P ${pdfWords(label)}>>`]
      return Number(labels[at - 1]) === number - 1 ? [] : [`${at} <</S /D /St ${number}>>`]
    })
    .join(' ')
}

function putBookmarks(objects: Objects, bookmarks: readonly Bookmark[]): string {
  const putAll = (all: readonly Bookmark[], parent: number) => {
    const numbers = all.map(() => objects.next())
    for (const [at, { title, page, within }] of all.entries()) {
      const number = numbers[at] ?? 0
      const inside = within.length > 0 ? putAll(within, number) : undefined
      const children = inside
        ? `/First ${inside.first} 0 R /Last ${inside.last} 0 R /Count ${within.length}`
        : ''
      const beside = [
        at > 0 ? `/Prev ${numbers[at - 1]} 0 R` : '',
        at < all.length - 1 ? `/Next ${numbers[at + 1]} 0 R` : '',
      ].join(' ')
      const leads = `/Title ${pdfWords(title)} /Dest [${page} 0 R /Fit] /Parent ${parent} 0 R`
      objects.put(number, `<<${leads} ${beside} ${children}>>`)
    }
    return { first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 }
  }
  if (bookmarks.length === 0) return '<</Type /Outlines /Count 0>>'
  const { first, last } = putAll(bookmarks, fixed.outlines)
  return `<</Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${bookmarks.length}>>`
}

function metadata(title: string): Uint8Array {
  const safe = title.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>
<rdf:li xml:lang="x-default">${safe}</rdf:li></rdf:Alt></dc:title></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`)
}

/** Where each object is; one that was never written is said to be free. */
function trailer(offsets: readonly number[], size: number, start: number): Uint8Array {
  const rows = ['0000000000 65535 f \n']
  for (let number = 1; number < size; number += 1) {
    const offset = offsets[number]
    rows.push(
      offset === undefined
        ? '0000000000 00000 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`,
    )
  }
  const roots = `/Root ${fixed.catalog} 0 R /Info ${fixed.about} 0 R`
  const end = `trailer\n<</Size ${size} ${roots}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(`xref\n0 ${size}\n${rows.join('')}${end}`, 'latin1')
}
