/** A picture: how large it is, and when, where and with what it says it was taken. */
import exifr from 'exifr'
import { parseDay, parseInstant, type When } from '#kernel'
import { type FileBytes, wholeOf } from '../file-bytes.ts'
import { limits } from '../limits.ts'
import type { Read } from '../reading.ts'
import { kept, oneLine } from '../words.ts'
import { couldHaveWords } from './could-have-words.ts'
import { pixelsOf } from './pixels.ts'

type Picture = Extract<Read, { type: 'Picture' }>

const options = {
  ...{ tiff: true, exif: true, gps: true, ifd1: false, interop: false, iptc: false },
  ...{ xmp: false, icc: false, jfif: false, ihdr: false, mergeOutput: true },
  ...{ reviveValues: false, translateValues: false, sanitize: true },
}
/** Exif's eight ways of holding a camera, as turns clockwise and whether it is a mirror's image. */
const upright: readonly (readonly [turned: Picture['turned'], mirrored: boolean])[] = [
  [0, false],
  [0, false],
  [0, true],
  [180, false],
  [180, true],
  [270, true],
  [90, false],
  [90, true],
  [270, false],
]

/** Reads what is written beside a picture; and, told what kind it is, what is written on it. */
export async function readPicture(file: FileBytes, lookAs?: string): Promise<Picture> {
  const bytes = await wholeOf(file)
  const [width, height] = pixelsOf(bytes)
  const tags = await tagsOf(bytes)
  const [turned, mirrored] = upright[Number(tags['Orientation'])] ?? [0, false]
  const where = whereOf(tags)
  const picture: Picture = {
    ...{ type: 'Picture', text: '', cut: false, words: 'off' },
    width: width || whole(tags['ExifImageWidth']),
    height: height || whole(tags['ExifImageHeight']),
    ...{ turned, mirrored },
    taken: takenAt(tags),
    ...(where && { where }),
    device: [cell(tags['Make']), cell(tags['Model'])].filter(Boolean).join(' '),
    program: cell(tags['Software']),
  }
  if (lookAs === undefined || !couldHaveWords(picture, lookAs)) return picture
  const { wordsIn } = await import('../ocr/look.ts')
  const found = kept(await wordsIn(Buffer.from(bytes)), limits.text)
  return { ...picture, ...found, words: found.text ? 'read' : 'none' }
}

async function tagsOf(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  try {
    const tags: unknown = await exifr.parse(bytes, options)
    return typeof tags === 'object' && tags !== null ? { ...tags } : {}
  } catch {
    // A kind that carries no such tags, or broken ones: there is still a picture.
    return {}
  }
}

/** By the camera's clock, which is local; it is an instant only where its zone is written too. */
function takenAt(tags: Readonly<Record<string, unknown>>): When {
  const words = cell(tags['DateTimeOriginal'] ?? tags['CreateDate'] ?? tags['ModifyDate'])
  const [, year, month, date, time] =
    /^(\d{4})[:-](\d{2})[:-](\d{2})[T ]?(\d{2}:\d{2}:\d{2})?/.exec(words) ?? []
  const on = parseDay(`${year}-${month}-${date}`)
  if (!on) return { type: 'undated', ...(words && { words }) }
  const zone = cell(tags['OffsetTimeOriginal'] ?? tags['OffsetTime'])
  const at = /^[+-]\d{2}:\d{2}$/.test(zone) ? parseInstant(`${on}T${time}${zone}`) : undefined
  return at ? { type: 'at', at, words: `${words} ${zone}` } : { type: 'on', on, words }
}

function whereOf({ latitude, longitude }: Readonly<Record<string, unknown>>): Picture['where'] {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  // Many cameras write zeros where they do not know.
  const isSpot = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude || longitude)
  return isSpot ? { latitude, longitude } : undefined
}

function whole(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0
}

function cell(value: unknown): string {
  return typeof value === 'string' ? kept(oneLine(value), limits.header).text : ''
}
