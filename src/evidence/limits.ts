/** What is kept of a file's words and lists. What is beyond is counted or said, never hidden. */
export const limits = {
  /** Characters of text kept out of one file. */
  text: 1_000_000,
  /** Characters of one header. */
  header: 2_000,
  /** People listed in one header. */
  people: 200,
  /** Attachments listed, with their hashes. */
  attachments: 100,
  /** Pages of a PDF read. */
  pages: 5_000,
} as const
