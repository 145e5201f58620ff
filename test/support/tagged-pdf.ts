/** What a tagged PDF says of itself to whoever listens to it: title, language, order, words. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type TaggedPdf = Readonly<{
  title: unknown
  language: unknown
  /** It says of itself that it meets PDF/UA-1, and its marks are on. */
  isAccessible: boolean
  pages: number
  /** The tags of its structure trees, page by page, in reading order. */
  tags: readonly string[]
  /** Every word in the order it is drawn, spaces single. */
  words: string
}>

/** `repeated`: what the head and the foot of each page say, to be left out. */
export async function readTagged(
  pdf: Uint8Array,
  repeated: readonly RegExp[] = [],
): Promise<TaggedPdf> {
  const document = await getDocument({
    data: new Uint8Array(pdf),
    verbosity: 0,
    useSystemFonts: false,
  }).promise
  const { info, metadata } = await document.getMetadata()
  const said = new Map(Object.entries(info))
  const marks: unknown = await document.getMarkInfo()
  const isMarked = marks instanceof Map && marks.get('Marked') === true
  const tags: string[] = []
  let all = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    tags.push(...roles(await page.getStructTree()))
    const { items } = await page.getTextContent()
    let words = items.map(one => ('str' in one ? one.str + (one.hasEOL ? '\n' : '') : '')).join('')
    for (const one of repeated) words = words.replace(one, '')
    all += `${words}\n`
  }
  const pages = document.numPages
  await document.loadingTask.destroy()
  return {
    title: said.get('Title'),
    language: said.get('Language'),
    isAccessible: isMarked && (metadata?.getRaw() ?? '').includes('<pdfuaid:part>1</pdfuaid:part>'),
    ...{ pages, tags, words: squeezed(all) },
  }
}

/** The tags of a structure tree, in reading order. */
function roles(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'role' in node && typeof node.role === 'string' ? [node.role] : []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...own, ...children.flatMap(roles)]
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
