/** Searching what files say: of one matter, and of every matter whoever asks may see. */
import type { Desk, FoundWords } from '#desk'
import { parseMatterId } from '#kernel'
import { type Around, page } from '../../../page.ts'
import { addressOf } from '../../duty-words.ts'
import { mayHandle, mayRead } from '../../matter-frame.ts'
import { filesFound, nextAddress, placeIn, typedIn } from './found-words.ts'

const nobody: readonly FoundWords[] = []
const nothing = { rows: nobody, nothingToFind: false, next: undefined }

/** Their words are on this page: each file is looked at as surely as on the page of its own. */
async function recordShown(desk: Desk, { as }: Around, rows: readonly FoundWords[]) {
  const shown = [...new Set(rows.map(({ document }) => document))]
  await desk.looks.record(
    as,
    ...shown.map(subject => ({ what: 'document', subject, how: 'read' }) as const),
  )
}

/** Matters among these that are not this person's own work, and they have not said why they look. */
async function closedTo(desk: Desk, { as }: Around, rows: readonly FoundWords[]) {
  const closed = new Set<string>()
  for (const matter of new Set(rows.map(one => one.matter))) {
    const standing = await desk.looks.before(as, { what: 'matter', subject: matter })
    if (standing?.asks) closed.add(matter)
  }
  return closed
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
    await recordShown(desk, here, found.rows)
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
    const closed = await closedTo(desk, here, found.rows)
    await recordShown(
      desk,
      here,
      found.rows.filter(({ matter }) => !closed.has(matter)),
    )
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
