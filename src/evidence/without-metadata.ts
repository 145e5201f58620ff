/**
 * A copy of a picture without what says who made it, where or with what: for those who must not
 * learn who sent it. The original is never touched. Only kinds whose every part is known are
 * copied: of any other nothing can be promised, so there is no copy.
 */

const jpegStart = [0xff, 0xd8] as const
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
/** What a PNG is drawn from; every other chunk is somebody's words, a time, or not known. */
const drawn = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'bKGD'])

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** Of application segments, only JFIF's own and Adobe's colours are needed to draw it. */
function isDrawn(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef
  return marker !== 0xfe && (!isApplication || marker === 0xe0 || marker === 0xee)
}

/** Where the coded picture after a scan's header ends: at the next marker that is one. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    const isMarker = bytes[at] === 0xff && next !== 0 && next !== 0xff
    if (isMarker && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

function jpeg(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    // Whatever follows the end is no part of the picture, and is often another with its own words.
    if (marker === 0xd9) break
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return undefined
    if (isDrawn(marker)) parts.push(bytes.subarray(at, end))
    at = end
    if (marker !== 0xda) continue
    const scanned = endOfScan(bytes, at)
    parts.push(bytes.subarray(at, scanned))
    at = scanned
  }
  parts.push(Uint8Array.of(0xff, 0xd9))
  return Buffer.concat(parts)
}

function png(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = [bytes.subarray(0, pngStart.length)]
  for (let at: number = pngStart.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (drawn.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(parts)
    at = end
  }
  return undefined
}

/** The copy, or undefined where none can be made that surely says nothing of its maker. */
export function withoutMetadata(bytes: Uint8Array, mediaType: string): Uint8Array | undefined {
  if (mediaType === 'image/jpeg' && begins(bytes, jpegStart)) return jpeg(bytes)
  if (mediaType === 'image/png' && begins(bytes, pngStart)) return png(bytes)
  // Bare words carry nothing but themselves.
  return mediaType === 'text/plain' ? bytes : undefined
}
