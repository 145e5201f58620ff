/** Searching what files say, within what whoever asks may see. */
import type { MatterId } from '#kernel'
import {
  excerptsOf,
  type FoundWords as FoundPart,
  type FoundPlace,
  found as foundMarks,
  hasWordsToFind,
  headExcerptsOf,
  type MatterRow,
  matterRow,
  type Work,
  wordsFound,
} from '#store'
import { maySee } from '../access/may-see.ts'
import type { Bench } from '../bench.ts'
import { type As, permits } from '../who.ts'

/** What stands before and after each word that was looked for, in an excerpt. */
export { type FoundPlace, foundMarks }

/** A place in a file, with its words about those looked for: these stand between `foundMarks`. */
export type FoundWords = Omit<FoundPart, 'words'> & Readonly<{ excerpt: string }>

const onOnePage = 20
/** Words that stand together nowhere are looked for so long; the next page goes on from there. */
const portionsMost = 40

export type Found = Readonly<{
  rows: readonly FoundWords[]
  /** What was typed has only words that every file has. */
  nothingToFind: boolean
  /** Where the next page goes on, though this one may have found nothing; undefined on the last. */
  next: FoundPlace | undefined
}>
/** In their order: what stands above a file's words is shown line by line. */
async function excerptsIn(tx: Work, typed: string, shown: readonly FoundPart[]) {
  const isHead = ({ part }: FoundPart) => part === 0
  const wordsOf = (some: readonly FoundPart[]) => some.map(({ words }) => words)
  const heads = await headExcerptsOf(tx, typed, wordsOf(shown.filter(isHead)))
  const texts = await excerptsOf(tx, typed, wordsOf(shown.filter(one => !isHead(one))))
  const [head, text] = [heads.values(), texts.values()]
  return shown.map(one => (isHead(one) ? head : text).next().value ?? '')
}

type Searching = Readonly<{ typed: string; after?: FoundPlace }>

export type SearchDesk = Readonly<{
  /** Files of every matter they may see; undefined where searching is not for them. */
  searchWords(as: As, asked: Searching): Promise<Found | undefined>
  /** Files of one matter; undefined too where there is none they may see. */
  searchWordsIn(
    as: As,
    asked: Searching & Readonly<{ matter: MatterId }>,
  ): Promise<(Found & Readonly<{ row: MatterRow }>) | undefined>
}>

export function searchDesk({ store }: Pick<Bench, 'store'>, portions = portionsMost): SearchDesk {
  async function search(
    as: As,
    { typed, after, matter }: Searching & Readonly<{ matter?: MatterId }>,
  ): Promise<Found> {
    if (!(await store.work(as, tx => hasWordsToFind(tx, typed))))
      return { rows: [], nothingToFind: true, next: undefined }
    const found: FoundPart[] = []
    let from = after
    // A unit of work for each portion: on PGlite the pages of others come between.
    for (let portion = 1; found.length <= onOnePage; portion += 1) {
      const asked = {
        ...{ typed, most: onOnePage + 1 - found.length },
        ...(from ? { after: from } : {}),
        ...(matter ? { matter } : {}),
      }
      const { rows, until, maySeeUntil } = await store.work(as, tx => wordsFound(tx, asked))
      found.push(...rows)
      from = until
      if (!until || (portion >= portions && maySeeUntil)) break
    }
    const shown = found.slice(0, onOnePage)
    const last = found.length > onOnePage ? shown.at(-1) : undefined
    const excerpts = await store.work(as, tx => excerptsIn(tx, typed, shown))
    return {
      rows: shown.map(({ words: _, ...one }, at) => ({ ...one, excerpt: excerpts[at] ?? '' })),
      nothingToFind: false,
      next: last ? { on: last.receivedOn, document: last.document, part: last.part } : from,
    }
  }

  return {
    searchWords: async (as, asked) => (permits('handle', as) ? search(as, asked) : undefined),

    async searchWordsIn(as, { matter, ...asked }) {
      if (!permits('handle own', as)) return undefined
      const row = await store.work(as, async tx =>
        (await maySee(tx, as, matter)) ? matterRow(tx, matter) : undefined,
      )
      return row && { ...(await search(as, { ...asked, matter })), row }
    },
  }
}
