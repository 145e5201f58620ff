/** Searching what files say, within what whoever asks may see. */
import type { MatterId } from '#kernel'
import {
  type FoundPlace,
  type FoundWords,
  found as foundMarks,
  hasWordsToFind,
  type MatterRow,
  matterRow,
  wordsFound,
} from '#store'
import { maySee } from '../access/may-see.ts'
import type { Bench } from '../bench.ts'
import { type As, permits } from '../who.ts'

/** What stands before and after each word that was looked for, in an excerpt. */
export { type FoundPlace, type FoundWords, foundMarks }

const onOnePage = 20

export type Found = Readonly<{
  rows: readonly FoundWords[]
  /** What was typed has only words that every file has. */
  nothingToFind: boolean
  /** Where the next page goes on; undefined on the last. */
  next: FoundPlace | undefined
}>
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

export function searchDesk({ store }: Pick<Bench, 'store'>): SearchDesk {
  async function search(
    as: As,
    { typed, after, matter }: Searching & Readonly<{ matter?: MatterId }>,
  ): Promise<Found> {
    return store.work(as, async tx => {
      if (!(await hasWordsToFind(tx, typed)))
        return { rows: [], nothingToFind: true, next: undefined }
      const rows = await wordsFound(tx, {
        ...{ typed, most: onOnePage + 1 },
        ...(after ? { after } : {}),
        ...(matter ? { matter } : {}),
      })
      const last = rows[onOnePage - 1]
      const next =
        rows.length > onOnePage && last
          ? { on: last.receivedOn, document: last.document, part: last.part }
          : undefined
      return { rows: rows.slice(0, onOnePage), nothingToFind: false, next }
    })
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
