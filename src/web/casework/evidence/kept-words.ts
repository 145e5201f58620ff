/** What is said of a file beside what it says: where it came from, and whether it is as it came. */
import type { FaultKind, Obtained } from '#casework'
import type { CustodyView, Document } from '#desk'
import { kindInWords } from '#evidence'
import type { Around } from '../../page.ts'
import { nearDay } from '../near-day.ts'
import { faultWords } from './faults.ts'
import type { FileWords } from './file-words.ts'
import { sizeInWords } from './reading-said.ts'

type Row = CustodyView['parts'][number]
type Standing = Pick<Row, 'fault' | 'harmful'>

/** What stands wrong with it, as a tag; undefined where nothing does. */
export function faultTag({ fault, harmful }: Standing): string | undefined {
  if (harmful !== null) return 'Quarantined'
  if (fault === null) return undefined
  return fault === 'missing' ? 'Missing' : 'Altered'
}

/** The same in a sentence, with what to do. */
export function faultAlert(file: Standing): Readonly<{ title: string; text: string }> | undefined {
  if (file.harmful !== null)
    return {
      title: 'This file is in quarantine',
      text: `A scanner says that it does harm (${file.harmful}). It is kept, and it has not been opened or read.`,
    }
  if (file.fault === null) return undefined
  const found: FaultKind = file.fault === 'missing' ? 'missing' : 'altered'
  return {
    title: faultWords[found],
    text: 'Do not rely on it. Ask whoever runs Candour to put it back from a true copy, which has the same number.',
  }
}

export type ObtainedWords = readonly Readonly<{ name: string; words: string }>[]

/** What whoever added it said of where it came from; no row for what they did not say. */
export function obtainedWords({ obtained }: Pick<Row, 'obtained'>, here: Around): ObtainedWords {
  if (obtained === null) return []
  const said = JSON.parse(obtained) as Partial<Obtained>
  const line = (name: string, words: string | undefined) => (words ? [{ name, words }] : [])
  return [
    ...line('Had from', here.hideNames ? 'A name that is hidden' : said.from),
    ...line('Had on', said.on && nearDay(said.on, here)),
    ...line('Exhibit', said.exhibit),
    ...line('How', said.how),
  ]
}

export type PartWords = Readonly<{
  href: string
  name: string
  type: string
  size: string
  folder: string | undefined
  tag: string | undefined
}>

export function partWords(row: Row | Document): PartWords {
  return {
    href: `/work/documents/${row.document}`,
    name: row.name || 'without a name',
    type: kindInWords(row.mediaType),
    size: sizeInWords(row.bytes),
    folder: row.within?.folder ?? undefined,
    tag: faultTag(row),
  }
}

/** Attachments are listed once: as files of their own, once they are. */
export function withoutListed<Words extends FileWords>(words: Words, parts: number): Words {
  if (parts === 0) return words
  return { ...words, reading: { ...words.reading, attachments: [], moreAttachments: 0 } }
}

const lostWords: Readonly<Record<string, string>> = {
  'too-large': 'larger than is taken out',
  'too-many': 'one of more than are taken out',
  'packed-too-tight': 'packed so tightly that it may be meant to do harm',
  locked: 'locked with a password',
  damaged: 'damaged',
  empty: 'empty',
  'unknown-packing': 'packed in a way we do not open',
  time: 'there was not time enough',
  memory: 'there was not room enough',
  stopped: 'opening it stopped what opens it',
}

/** What is in it and could not be taken out, each with why. */
export function lostParts({ story }: CustodyView): readonly string[] {
  return story.flatMap(({ event }) =>
    event.type === 'PartsReceived'
      ? event.lost.map(
          ({ name, why }) => `${name || 'A part without a name'}: ${lostWords[why] ?? why}`,
        )
      : [],
  )
}
