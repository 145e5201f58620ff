/**
 * A page drawn again as a picture, with what is removed painted black before anything is kept, and
 * its words rebuilt under it from what can still be seen.
 */
import { deflateSync } from 'node:zlib'
import { inTheirPlace } from './find-words.ts'
import { fixed, type Objects } from './objects.ts'
import type { Character, Drawn, SeenPage } from './pdfium.ts'
import { type Box, isUnder } from './removal.ts'

/** Paints the boxes into the picture itself: nothing is left beneath them. */
export function blackened({ width, height, pixels }: Drawn, boxes: readonly Box[]): Drawn {
  const painted = Uint8Array.from(pixels)
  for (const { left, top, right, bottom } of boxes) {
    const [from, to] = [Math.max(0, left), Math.min(width, right)]
    for (let y = Math.max(0, top); y < Math.min(height, bottom) && to > from; y += 1)
      painted.fill(0, (y * width + from) * 4, (y * width + to) * 4)
  }
  return { width, height, pixels: painted }
}

/** Least difference of light, of 255, that makes a character one that is seen. */
const leastContrast = 24

/** Words under nothing but one colour are hidden ones: a white text, a layer, somebody's black. */
function isSeen({ width, height, pixels }: Drawn, one: Character): boolean {
  let [least, most] = [255, 0]
  for (let y = Math.max(0, one.top); y < Math.min(height, one.bottom); y += 1) {
    for (let x = Math.max(0, one.left); x < Math.min(width, one.right); x += 1) {
      const at = (y * width + x) * 4
      const light = ((pixels[at] ?? 0) + 2 * (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 4
      least = Math.min(least, light)
      most = Math.max(most, light)
    }
    if (most - least >= leastContrast) return true
  }
  return false
}

/** What of a page's words stays: seen before it was painted, and not under a box. */
function keptCharacters(page: SeenPage, boxes: readonly Box[]): readonly Character[] {
  return page.characters.flatMap(one => {
    if (one.text.trim() === '') return [{ ...one, text: ' ' }]
    return !isUnder(one, boxes) && isSeen(page.drawn, one) ? [one] : []
  })
}

type Word = Box & Readonly<{ text: string }>

/** Characters into words, as they stand beside each other on a line. */
function wordsAlong(characters: readonly Character[]): readonly Word[] {
  const words: Word[] = []
  let open = false
  for (const one of characters) {
    if (one.text === ' ') {
      open = false
      continue
    }
    const last = words.at(-1)
    const middle = (one.top + one.bottom) / 2
    const follows = last && middle > last.top && middle < last.bottom && one.left >= last.left
    if (open && last && follows && one.left - last.right < (last.bottom - last.top) / 2)
      words[words.length - 1] = {
        text: last.text + one.text,
        left: last.left,
        top: Math.min(last.top, one.top),
        right: Math.max(last.right, one.right),
        bottom: Math.max(last.bottom, one.bottom),
      }
    else words.push(one)
    open = true
  }
  return words
}

const hexOf = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** The words under the picture, unseen, each where it stands and as wide as it is. */
function layerOf(words: readonly Word[], scale: number, height: number): string {
  const lines = words.flatMap(({ text, left, top, right, bottom }) => {
    const size = Math.max(1, (bottom - top) * scale)
    // Every character of the layer's font is half as wide as it is high.
    const stretch = (100 * Math.max(1, right - left) * scale) / (size * 0.5 * text.length)
    const at = `${(left * scale).toFixed(2)} ${(height - bottom * scale + size * 0.2).toFixed(2)}`
    return [
      `/L ${size.toFixed(2)} Tf ${stretch.toFixed(2)} Tz 1 0 0 1 ${at} Tm <${hexOf(`${text} `)}> Tj`,
    ]
  })
  return lines.length > 0 ? `q BT 3 Tr\n${lines.join('\n')}\nET Q\n` : ''
}

/** Bytes of the picture: one a pixel where it has no colour, else three. */
function picture({ width, height, pixels }: Drawn) {
  const count = width * height
  let isGrey = true
  for (let at = 0; at < count * 4 && isGrey; at += 4)
    isGrey = pixels[at] === pixels[at + 1] && pixels[at] === pixels[at + 2]
  const each = isGrey ? 1 : 3
  const bytes = new Uint8Array(count * each)
  for (let pixel = 0; pixel < count; pixel += 1)
    for (let of = 0; of < each; of += 1) bytes[pixel * each + of] = pixels[pixel * 4 + of] ?? 0
  return { space: isGrey ? '/DeviceGray' : '/DeviceRGB', bytes: deflateSync(bytes) }
}

export type Placed = Readonly<{
  /** The object the page is written as, and the one it belongs to. */
  number: number
  parent: number
  /** What is drawn over it, such as its number; '' for nothing. `/Stamp` is its font. */
  stamp: (width: number, height: number) => string
}>

/** Writes the page. What was under the boxes is in none of its objects. */
export function putDrawnPage(
  objects: Objects,
  page: SeenPage,
  boxes: readonly Box[],
  { number, parent, stamp }: Placed,
): void {
  const { width, height } = page
  const drawn = blackened(page.drawn, boxes)
  const scale = width / drawn.width
  const said = boxes.map(box => ({ ...box, text: inTheirPlace }))
  const words = [...wordsAlong(keptCharacters(page, boxes)), ...said]
  const { space, bytes } = picture(drawn)
  const [image, content] = [objects.next(), objects.next()]
  const size = `/Width ${drawn.width} /Height ${drawn.height} /BitsPerComponent 8`
  const looks = `/Type /XObject /Subtype /Image ${size} /ColorSpace ${space} /Filter /FlateDecode`
  objects.stream(image, looks, bytes)
  const paint = `q ${width.toFixed(2)} 0 0 ${height.toFixed(2)} 0 0 cm /I Do Q\n`
  objects.packed(content, '', `${paint}${layerOf(words, scale, height)}${stamp(width, height)}`)
  const fonts = `/L ${fixed.layerFont} 0 R /Stamp ${fixed.stampFont} 0 R`
  const resources = `<</XObject <</I ${image} 0 R>> /Font <<${fonts}>>>>`
  const box = `[0 0 ${width.toFixed(2)} ${height.toFixed(2)}]`
  const rest = `/MediaBox ${box} /Resources ${resources} /Contents ${content} 0 R`
  objects.put(number, `<</Type /Page /Parent ${parent} 0 R ${rest}>>`)
}
