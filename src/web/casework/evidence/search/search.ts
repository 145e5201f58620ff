/** Searching what files say: of one matter, and of every matter whoever asks may see. */
import type { Desk, FoundWords } from '#desk'
import { parseMatterId } from '#kernel'
import { type Around, page } from '../../../page.ts'
import { addressOf } from '../../duty-words.ts'
import { mayHandle, mayRead } from '../../matter-frame.ts'
import { filesFound, nextAddress, placeIn, typedIn } from './found-words.ts'

const nobody: readonly FoundWords[] = []
const nothing = { rows: nobody, nothingToFind: false, next: undefined }

type Standing = NonNullable<Awaited<ReturnType<Desk['looks']['before']>>>

/** Their words are on this page: each file is looked at as surely as on the page of its own. */
async function recordShown(
  desk: Desk,
  { as }: Around,
  rows: readonly FoundWords[],
  standings: ReadonlyMap<string, Standing>,
) {
  const shown = new Map(rows.map(({ document, matter }) => [document, matter]))
  const looks = [...shown].map(([subject, matter]) => {
    const standing = standings.get(matter)
    return { what: 'document', subject, how: 'read', ...(standing ? { standing } : {}) } as const
  })
  await desk.looks.record(as, ...looks)
}

/** How whoever asks stands to each of these matters: some ask first why they look. */
function standingsTo(desk: Desk, { as }: Around, rows: readonly FoundWords[]) {
  return desk.looks.beforeMany(as, [...new Set(rows.map(one => one.matter))])
}

export const searchMatter = page({
  path: '/work/matters/:matter/evidence/search',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter', search: true },
  template: 'casework/evidence/search/search.njk',
  title: 'Search the files of a matter',
  async show(desk, here) {
    const matter = parseMatterId(here.matter)
    const typed = typedIn(here.query)
    const after = placeIn(here.query)
    const asked = matter && { matter, typed, ...(after ? { after } : {}) }
    const found = asked && (await desk.evidence.searchWordsIn(here.as, asked))
    if (!matter || !found) return undefined
    await recordShown(desk, here, found.rows, await standingsTo(desk, here, found.rows))
    const path = addressOf(matter, 'evidence/search')
    return {
      ...{ typed, path, reference: found.row.reference, isEverywhere: false },
      nothingToFind: typed !== '' && found.nothingToFind,
      files: filesFound({ rows: found.rows, closed: new Set(), typed }, here),
      first: after ? `${path}?${new URLSearchParams({ words: typed })}` : undefined,
      next: nextAddress(path, typed, found.next),
      evidence: addressOf(matter, 'evidence'),
    }
  },
  back: (_here, { evidence }) => evidence,
  reference: ({ reference }) => reference,
})

export const searchFiles = page({
  path: '/work/search',
  may: mayRead,
  audit: { look: 'search' },
  template: 'casework/evidence/search/search.njk',
  title: 'Search files',
  async show(desk, here) {
    const typed = typedIn(here.query)
    const after = placeIn(here.query)
    const asked = { typed, ...(after ? { after } : {}) }
    const found = typed ? await desk.evidence.searchWords(here.as, asked) : nothing
    if (!found) return undefined
    const standings = await standingsTo(desk, here, found.rows)
    const closed = new Set([...standings].flatMap(([matter, { asks }]) => (asks ? [matter] : [])))
    const shown = found.rows.filter(({ matter }) => !closed.has(matter))
    await recordShown(desk, here, shown, standings)
    const path = '/work/search'
    return {
      ...{ typed, path, reference: 'Search files', isEverywhere: true },
      nothingToFind: typed !== '' && found.nothingToFind,
      files: filesFound({ rows: found.rows, closed, typed }, here),
      first: after ? `${path}?${new URLSearchParams({ words: typed })}` : undefined,
      next: nextAddress(path, typed, found.next),
    }
  },
  back: '/work',
})
