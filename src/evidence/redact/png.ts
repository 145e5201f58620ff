/** A drawn page as a PNG: for showing, and for a picture with parts of it blacked out. */
import { crc32, deflateSync } from 'node:zlib'
import type { Drawn } from './pdfium.ts'

function chunk(name: string, bytes: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(bytes.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

/** Three bytes a pixel, no words about who made it or when. */
export function png({ width, height, pixels }: Drawn): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits, red green blue; nothing interlaced.
  head.set([8, 2, 0, 0, 0], 8)
  const lines = new Uint8Array(height * (width * 3 + 1))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [from, to] = [(y * width + x) * 4, y * (width * 3 + 1) + 1 + x * 3]
      for (let of = 0; of < 3; of += 1) lines[to + of] = pixels[from + of] ?? 0
    }
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.of())]
  return Buffer.concat([signature, ...parts])
}
