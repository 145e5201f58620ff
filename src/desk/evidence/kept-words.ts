/**
 * What the record quotes of a file that is kept back: its words stay in the record and are read by
 * nobody there, whenever it was that they were quoted.
 */
import type { ComplaintEvent, Disposed } from '#casework'
import type { DocumentId } from '#kernel'

export function withoutKeptWords(
  keptBack: readonly DocumentId[],
): (event: ComplaintEvent | Disposed) => ComplaintEvent | Disposed {
  const kept = new Set(keptBack)
  return event => {
    if (event.type === 'PassageMarked' && kept.has(event.document)) {
      const { quote: _, words: __, ...place } = event
      return place
    }
    if (event.type === 'SuggestionAnswered' && kept.has(event.document))
      return { ...event, words: 'Kept back', ...(event.as ? { as: 'Kept back' } : {}) }
    if (event.type === 'TranscriptKept' && kept.has(event.document)) return { ...event, lines: [] }
    if (event.type === 'RedactionMarked' && kept.has(event.what.document)) {
      const { quote: _, ...what } = event.what
      return { ...event, what }
    }
    return event
  }
}
