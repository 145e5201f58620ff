/** Files in: custody of the original, byte for byte, and what can be read out of it. */
export { type FileStore, openFileStore, type Received } from './file-store.ts'
export { limits } from './limits.ts'
export { createReader, type Reader } from './reader.ts'
export {
  type Attachment,
  type Mailbox,
  type MessageReading,
  type NotReadWhy,
  parseReading,
  type Reading,
  type UnreadableWhy,
  type Warning,
  warningInWords,
  whyInWords,
} from './reading.ts'
export { type Typed, typeOf } from './type-of.ts'
export { withoutMetadata } from './without-metadata.ts'
