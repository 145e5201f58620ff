/** What is kept of a file's words and lists. What is beyond is counted or said, never hidden. */
export const limits = {
  /** Characters of text kept out of one file. */
  text: 1_000_000,
  /** Characters of one header. */
  header: 2_000,
  /** People listed in one header. */
  people: 200,
  /** Earlier messages one says it follows. */
  references: 200,
  /** Attachments listed, with their hashes. */
  attachments: 100,
  /** Pages of a PDF read. */
  pages: 5_000,
  /** How long words are looked for in the pictures of one file. */
  lookMs: 5 * 60_000,
  /** Pixels of a picture words are looked for in. */
  lookPixels: 40_000_000,
  /** Changes, comments and hidden words of a document listed. */
  asides: 1_000,
  sheets: 200,
  tracks: 20,
  /** Entries of a packed folder listed. */
  entriesListed: 1_000,
  /** Parts taken out of one file: attachments, entries, messages. */
  parts: 100_000,
  /** Entries of a packed folder opened. */
  entries: 10_000,
  /** Bytes of one part, unpacked. */
  partBytes: 64 * 1024 * 1024,
  /** Bytes of all parts of a packed folder, unpacked. */
  partsBytes: 4 * 1024 * 1024 * 1024,
  /** How many times its packed size a packed part may come to, once it is longer than 1 MB. */
  ratio: 200,
} as const

/** A process is replaced after this many files: what it kept of one must not count for long. */
export const filesEach = 50
