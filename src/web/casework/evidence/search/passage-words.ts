/** A passage as pages show it: its words, where they stand, and the way to that place. */
import { type Marked, type Place, placeInWords } from '#casework'
import type { MatterView } from '#desk'

/** What `passageQuote` of `components/passage.njk` shows. */
export type PassageWords = Readonly<{
  passage: string
  /** What stands there, exactly; undefined where it has no words, or they are kept back. */
  quote: string | undefined
  note: string | undefined
  /** 'page 3', '2:04 to 2:10'; '' where the file has neither pages nor time. */
  where: string
  file: string
  /** To its place in the file. */
  href: string
  /** Why its words are not shown. */
  hidden: string | undefined
}>

type Files = Pick<MatterView, 'documents'>

export function passageWords(marked: Marked, { documents }: Files): PassageWords {
  const { passage, document, place, quote, words } = marked
  const file = documents.find(one => one.document === document)
  const isKeptBack = file && (file.privilege !== 'none' || file.restrictedSource)
  return {
    passage,
    quote: isKeptBack ? undefined : quote,
    note: isKeptBack ? undefined : words,
    where: placeInWords(place),
    file: file?.name ?? 'The file',
    href: placeAddress(marked),
    hidden: isKeptBack ? 'The file is kept back, so its words are not shown here.' : undefined,
  }
}

/** The passages with these ids, in the order they are named; one that is not there is left out. */
export function passagesWords(
  ids: readonly string[],
  view: Pick<MatterView, 'documents' | 'facts'>,
): readonly PassageWords[] {
  const all = view.facts?.material.passages ?? []
  return ids.flatMap(id => {
    const marked = all.find(({ passage }) => passage === id)
    return marked ? [passageWords(marked, view)] : []
  })
}

function placeAddress({ document, passage, place }: Marked): string {
  const file = `/work/documents/${document}`
  return place.type === 'Time'
    ? `${file}/play?t=${place.from},${place.to}#player`
    : `${file}/words?passage=${encodeURIComponent(passage)}#passage`
}

/** Where a passage of a file is marked; `back` is where that page returns, with `?passage=`. */
export function markAddress(document: string, back: string): string {
  return `/work/documents/${document}/passage?back=${encodeURIComponent(back)}`
}

/** Whether two places are the same place. */
export function isSamePlace(one: Place, other: Place): boolean {
  switch (one.type) {
    case 'Text':
    case 'Time':
      return one.type === other.type && one.from === other.from && one.to === other.to
    case 'Region':
      return (
        other.type === 'Region' &&
        one.page === other.page &&
        one.left === other.left &&
        one.top === other.top &&
        one.width === other.width &&
        one.height === other.height
      )
    case 'Whole':
      return other.type === 'Whole'
  }
}
