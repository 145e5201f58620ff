/** What a file is made of: attachments of a message, messages of a mailbox, entries of a zip. */
import type { Reading } from './reading.ts'

export const lostReasons = [
  'too-large',
  'too-many',
  'packed-too-tight',
  'locked',
  'damaged',
  'unknown-packing',
  'time',
  'memory',
  'stopped',
] as const
/** Why a part could not be taken out. The file it is in is kept whole. */
export type LostWhy = (typeof lostReasons)[number]

/** Where it stands in its file, counted from 1, and its name there: perhaps empty, never a path. */
type Placed = Readonly<{ at: number; name: string }>

export type Part =
  | (Placed &
      Readonly<{
        type: 'Part'
        /** The folders it is in, as its file says them; empty where there are none. */
        folder: string
        /** As its file claims it; empty where it claims nothing. Nobody has looked inside. */
        mediaType: string
        bytes: Uint8Array<ArrayBuffer>
        /** What it says, where it had to be read anyway: a message of a mailbox. */
        reading?: Reading
      }>)
  /** Named where the file names it; nothing after `too-many`, `time`, `memory` or `stopped`. */
  | (Placed & Readonly<{ type: 'Lost'; why: LostWhy }>)
