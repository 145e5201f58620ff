/** What the public reads of proceedings: what is up, and nothing of what is not. */
import type { Readable } from 'node:stream'
import type { Publishable } from '#casework'
import type { AuthorityId } from '#kernel'
import { type PublicPaper, publicPaper, publicPapers, type Work } from '#store'
import { type Authority, type Bench, today } from '../bench.ts'
import { type PublicPart, publicParts } from './public-words.ts'

export type Listed = Omit<PublicPaper, 'words' | 'file'> & Readonly<{ force: string }>
export type Shown = Listed & Readonly<{ parts: readonly PublicPart[]; hasFile: boolean }>

/** More than this is for another way of looking. */
const listedMost = 500

/** Nobody is asked who they are, and every answer is the same whoever asks. */
export type PublicDesk = Readonly<{
  /** Of every force here; `force` narrows it to one. */
  list(what: Publishable, force?: AuthorityId): Promise<readonly Listed[]>
  /** Undefined where there is none, or it came down: the same either way. */
  one(what: Publishable, publication: string): Promise<Shown | undefined>
  file(what: Publishable, publication: string): Promise<Readable | undefined>
}>

const plainId = /^[A-Za-z0-9-]{1,80}$/

export function publicDesk(bench: Bench): PublicDesk {
  const { store, files } = bench
  const forces = bench.authorities.filter(({ kind }) => kind === 'police-force')
  const at = <T>(force: Authority, run: (tx: Work) => Promise<T>) =>
    store.work({ authority: force.id, actor: { type: 'public' } }, run)

  async function find(what: Publishable, publication: string) {
    if (!plainId.test(publication)) return undefined
    for (const force of forces) {
      const asked = { what, on: today(bench) }
      const paper = await at(force, tx => publicPaper(tx, publication, asked))
      if (paper) return { force, paper }
    }
    return undefined
  }
  const listed = ({ words: _, file: __, ...rest }: PublicPaper, { name }: Authority): Listed => ({
    ...rest,
    force: name,
  })

  return {
    async list(what, only) {
      const found: Listed[] = []
      for (const force of forces) {
        if (only !== undefined && force.id !== only) continue
        const asked = { what, on: today(bench) }
        const papers = await at(force, tx => publicPapers(tx, asked, listedMost))
        found.push(...papers.map(paper => listed(paper, force)))
      }
      return found.slice(0, listedMost)
    },
    async one(what, publication) {
      const found = await find(what, publication)
      if (!found) return undefined
      const { paper, force } = found
      const parts = publicParts(paper.words)
      return { ...listed(paper, force), parts, hasFile: paper.file !== null }
    },
    async file(what, publication) {
      const found = await find(what, publication)
      if (!found?.paper.file) return undefined
      return files.open(found.force.id, found.paper.file)
    },
  }
}
