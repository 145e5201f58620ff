/** A file as a draft's row holds it, turned into what the report says of it. */
import type { SentFile } from '#casework'
import type { DraftFile } from '#store'

export function sentFile({ document, name, bytes, sha256, mediaType, says }: DraftFile): SentFile {
  const agrees = says === 'agrees' || says === 'differs' ? says : 'unknown'
  return { document, name, bytes, sha256, mediaType, says: agrees }
}
