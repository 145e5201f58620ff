/** A place in something that was received: what is quoted, and where it stands. */
import type { DocumentId, OneOf } from '#kernel'

/**
 * `Text`: characters of the file's reading, counted from 0, `to` not included; on a page where it
 * has pages, counted from 1. `Time`: seconds from the start of a recording. `Region`: a part of a
 * page or picture, each side as a share of its width or height, from the top left.
 */
export type Place = OneOf<{
  Text: { from: number; to: number; page?: number }
  Time: { from: number; to: number }
  Region: { page: number; left: number; top: number; width: number; height: number }
  Whole: {}
}>

/** `quote` is what stands there, exactly; left out where it has no words. */
export type Passage = Readonly<{ document: DocumentId; place: Place; quote?: string }>
/** One somebody marked, under an id it is cited by. */
export type Marked = Passage & Readonly<{ passage: string; words?: string }>
