/** How wide and high a picture is, out of its first bytes; zeros where they do not say. */

type Size = readonly [width: number, height: number]
const unsaid: Size = [0, 0]

export function pixelsOf(bytes: Uint8Array): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts = (...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
  if (bytes.length < 30) return unsaid
  if (starts(0x89, 0x50, 0x4e, 0x47)) return [view.getUint32(16), view.getUint32(20)]
  if (starts(0x47, 0x49, 0x46)) return [view.getUint16(6, true), view.getUint16(8, true)]
  if (starts(0x42, 0x4d)) {
    return [Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true))]
  }
  return starts(0xff, 0xd8) ? ofJpeg(bytes, view) : unsaid
}

/** The frame's header is among the segments before the coded picture (ITU-T T.81 B.2.2). */
function ofJpeg(bytes: Uint8Array, view: DataView): Size {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)]
    if (marker === 0xda) return unsaid
    at += 2 + view.getUint16(at + 2)
  }
  return unsaid
}
