/**
 * Marking a passage: a place in a file, and what stands there. The words are taken from the file as
 * it was read and never from whoever asks, so what is quoted is what is there.
 */
import type { Place } from '#casework'
import type { Reading } from '#evidence'
import { type DocumentId, londonDay, refuse } from '#kernel'
import { type DocumentRow, documentRow, isShared } from '#store'
import type { Bench } from '../bench.ts'
import { decide } from '../decide.ts'
import { readingOf } from '../handed-out.ts'
import type { Verb } from '../verb.ts'
import { permits } from '../who.ts'

/**
 * `passage` is the id it is cited by from now on. `quote` is needed for no words that were read:
 * it is what somebody saw or heard at a place of a picture or recording, as they wrote it down.
 */
export type Marking = Readonly<{
  document: DocumentId
  passage: string
  place: Place
  quote?: string
  words?: string
}>

export type PassagesDesk = Readonly<{ markPassage: Verb<Marking> }>

export function passagesDesk(bench: Bench): PassagesDesk {
  return {
    async markPassage(as, { matter, seen, document, passage, place, quote, words }) {
      if (!permits('handle', as)) return refuse({ type: 'NotPermitted' })
      const row = await bench.store.work(as, tx => documentRow(tx, document))
      if (row && row.matter === matter && !isShared(row)) return refuse({ type: 'FileKeptBack' })
      const there = quoteAt(row, place, quote)
      if (row?.matter === matter && !there) return refuse({ type: 'NoSuchPlace' })
      const request = {
        ...{ document, passage, place, quote: quote ?? '', words: words ?? '' },
      }
      return decide(bench, as, {
        matter,
        ...(seen === undefined ? {} : { seen }),
        request,
        command: {
          type: 'MarkPassage',
          on: londonDay(bench.world.now()),
          ...{ passage, document, place },
          ...(there?.quote ? { quote: there.quote } : {}),
          ...(words ? { words } : {}),
        },
      })
    },
  }
}

/** What is quoted; undefined where the file has no such place. */
function quoteAt(
  row: DocumentRow | undefined,
  place: Place,
  said: string | undefined,
): Readonly<{ quote: string }> | undefined {
  if (place.type !== 'Text') return { quote: said ?? '' }
  const text = textOf(row && readingOf(row))
  const quote = text.slice(place.from, place.to)
  return place.to <= text.length && quote.trim() !== '' ? { quote } : undefined
}

/** The one text of a reading, in which places are counted; '' where it has none. */
export function textOf(reading: Reading | undefined): string {
  return reading && 'text' in reading ? reading.text : ''
}
