/** Files in: custody of the original, byte for byte, and what can be read out of it. */

export type { Received } from './arriving.ts'
export { type ByteRange, type Faulted, type FileStore, openFileStore } from './file-store.ts'
export type { Source } from './hand.ts'
export { kindInWords } from './kind-names.ts'
export { readingVersion } from './kinds.ts'
export { limits } from './limits.ts'
export { type Thread, type Threaded, threadsOf } from './mailbox/threads.ts'
export type { LostWhy, Part } from './parts.ts'
export { findWords, formsIn, nearestWords, type Span } from './places/find-words.ts'
export { paragraphsOf } from './places/paragraphs.ts'
export { stretchesOf } from './places/parts.ts'
export { createReader, type Reader } from './reader.ts'
export {
  type Attachment,
  type Mailbox,
  type MessageReading,
  type NotReadWhy,
  pageOf,
  parseReading,
  type Reading,
  type UnreadableWhy,
  type Warning,
  warningInWords,
  whyInWords,
} from './reading.ts'
export { linkTo } from './redact/copied-pages.ts'
export { inTheirPlace, withoutWords, wordsSought } from './redact/find-words.ts'
export { type Numbering, pageLabel } from './redact/labels.ts'
export {
  type CannotMake,
  cannotMakeReasons,
  createMaker,
  type Maker,
  type Preview,
} from './redact/maker.ts'
export { isMarkable, timesPrinted } from './redact/markable.ts'
export type { PartAsked, PartMade } from './redact/part.ts'
export { type Bookmark, pdfFile } from './redact/pdf-file.ts'
export type { Removal } from './redact/removal.ts'
export type { Scanner } from './scanning.ts'
export { lookedAt, type Suggested, suggestionsIn } from './suggest/suggest.ts'
export { type Typed, typeOf } from './type-of.ts'
export { type FaultFound, faultIn } from './verified.ts'
export { openOriginals, scannerAt } from './where.ts'
export { withoutMetadata } from './without-metadata.ts'
export { withoutWho } from './without-who.ts'
