/** The shapes of what comes out of each kind of file but a message, a PDF and bare writing. */
import { z } from 'zod'
import { limits } from './limits.ts'
import { count, header, text, version, when } from './reading-cells.ts'

/** Where something was made, in degrees north and east, as the device had it. */
const spot = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
const undated = { type: 'undated' } as const

export const picture = z.strictObject({
  type: z.literal('Picture'),
  version,
  /** Words read off it; empty where there are none or nobody looked. */
  text: text.default(''),
  cut: z.boolean().default(false),
  /** `off`: this installation does not look for words in pictures, or not in this kind. */
  words: z.enum(['read', 'none', 'off']).default('off'),
  /** Pixels, as it is stored; 0 where that is not known. */
  width: count.default(0),
  height: count.default(0),
  /** How far it is to be turned clockwise to stand upright. */
  turned: z.literal([0, 90, 180, 270]).default(0),
  mirrored: z.boolean().default(false),
  /** By the camera's clock, which may be wrong: `words` are its own. */
  taken: when.default(undated),
  where: spot.optional(),
  /** Who made the camera and its model, and the program that last wrote the picture. */
  device: header.default(''),
  program: header.default(''),
})

/** Something in a document that a reader of its bare text would miss. */
const aside = z.strictObject({
  /** `added` and `hidden` words stand in the text; `removed` words and `comment`s do not. */
  kind: z.enum(['added', 'removed', 'hidden', 'comment']),
  /** As the program wrote it: anybody can put any name there. */
  who: header,
  when,
  words: header,
  /** Where in the text it stands, or, of what is not in it, what it stands before. */
  at: count,
})

export const word = z.strictObject({
  type: z.literal('Word'),
  version,
  /** As it reads with every change taken, hidden words too, notes after the rest. */
  text,
  cut: z.boolean(),
  asides: z.array(aside).max(limits.asides),
  /** Beyond those listed. */
  moreAsides: count,
  /** Pictures in it, which its text does not show. */
  pictures: count,
  author: header,
  lastAuthor: header,
  created: when,
  changed: when,
})

const sheet = z.strictObject({
  name: header,
  /** `deeply`: kept from the list that people unhide sheets by. */
  hidden: z.enum(['no', 'yes', 'deeply']),
  /** Its part of the text. */
  from: count,
  to: count,
  rows: count,
  /** As a person would say them, such as `3–7, 12` and `C, F–H`; empty where none is. */
  hiddenRows: header,
  hiddenColumns: header,
})

export const workbook = z.strictObject({
  type: z.literal('Workbook'),
  version,
  /**
   * A line for each row that holds anything: its cells with their addresses (`B5: 12`), a tab
   * between. A formula shows what it last came to, and then itself.
   */
  text,
  cut: z.boolean(),
  sheets: z.array(sheet).max(limits.sheets),
  moreSheets: count,
  /** Comments on cells, which stand at the end of their sheet's text. */
  comments: count,
  author: header,
  lastAuthor: header,
})

const track = z.strictObject({
  kind: z.enum(['sound', 'picture']),
  codec: header,
  /** Of sound: channels and samples a second; of picture: pixels. 0 where not said. */
  channels: count,
  hertz: count,
  width: count,
  height: count,
})

export const recording = z.strictObject({
  type: z.literal('Recording'),
  version,
  /** How long it lasts; undefined where neither it nor its frames say. */
  seconds: z.number().min(0).optional(),
  container: header,
  tracks: z.array(track).max(limits.tracks),
  /** When it says it was made: by the device's clock, which may be wrong. */
  created: when,
  where: spot.optional(),
  device: header,
  title: header,
})

/** `folders/file` as the file says it, made harmless: never a path to write to. */
const entry = z.strictObject({ name: header, bytes: count, locked: z.boolean() })

export const archive = z.strictObject({
  type: z.literal('Archive'),
  version,
  entries: z.array(entry).max(limits.entriesListed),
  more: count,
  /** Of all entries, unpacked, by what it says itself. */
  bytes: count,
})

/** Many messages in one file, such as a mailbox given whole. */
export const mailFolder = z.strictObject({
  type: z.literal('MailFolder'),
  version,
  messages: count,
  /** Those that could not be read, or are longer than one message may be. */
  unread: count,
  /** The dates its messages bear, earliest and latest. */
  earliest: when,
  latest: when,
})
