/** A picture on a page of its own, upright, without what was written into it beside the picture. */
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import exifr from 'exifr'
import { withoutMetadata } from '../without-metadata.ts'

/** A4 in points, and how much of it is left free around a picture. */
const [width, height, margin] = [595.28, 841.89, 36]

/** Clockwise, for each way EXIF says a camera was held; mirrored ones are left as they are. */
const turns: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 }

async function turnOf(bytes: Uint8Array): Promise<number> {
  try {
    return turns[Number(await exifr.orientation(bytes))] ?? 0
  } catch {
    return 0
  }
}

/** The page as a PDF, or undefined for a kind of picture that is not put on one. */
export async function picturePage(
  bytes: Uint8Array,
  mediaType: string,
): Promise<Uint8Array | undefined> {
  const bare = withoutMetadata(bytes, mediaType)
  if (!bare) return undefined
  const made = await PDFDocument.create({ updateMetadata: false })
  try {
    const picture =
      mediaType === 'image/png' ? await made.embedPng(bare) : await made.embedJpg(bare)
    const turned = mediaType === 'image/jpeg' ? await turnOf(bytes) : 0
    const isSide = turned % 180 !== 0
    const room = { wide: width - 2 * margin, high: height - 2 * margin }
    const [across, down] = isSide ? [room.high, room.wide] : [room.wide, room.high]
    const scale = Math.min(1, across / picture.width, down / picture.height)
    const size = { width: picture.width * scale, height: picture.height * scale }
    const page = made.addPage(isSide ? [height, width] : [width, height])
    const place = { x: (page.getWidth() - size.width) / 2, y: (page.getHeight() - size.height) / 2 }
    page.drawImage(picture, { ...place, ...size })
    page.setRotation(degrees(turned))
    return await made.save({ useObjectStreams: false })
  } catch {
    return undefined
  }
}
