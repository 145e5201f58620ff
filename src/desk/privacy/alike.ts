/**
 * The same bytes received twice are marked apart: one may be kept back and the other not. Until
 * somebody decides on the other too, it is not taken to be free because nobody thought of it.
 */
import type { DocumentMark } from '#casework'
import type { DocumentId, MatterId } from '#kernel'
import { alikeIn, keptBackIn, type Work } from '#store'

/** Files with the bytes of one that is kept back and no mark of their own, each by that one. */
export async function undecidedAlike(
  tx: Work,
  matter: MatterId,
  marks: readonly Pick<DocumentMark, 'document'>[],
): Promise<ReadonlyMap<DocumentId, DocumentId>> {
  const kept = await keptBackIn(tx, matter)
  const decided = new Set([...kept, ...marks.map(({ document }) => document)])
  const found = new Map<DocumentId, DocumentId>()
  for (const [document, [first]] of await alikeIn(tx, kept))
    if (first && !decided.has(document)) found.set(document, first)
  return found
}
