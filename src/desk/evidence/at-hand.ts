/** What whoever runs the server does with files at its machine: adds them, and checks them all. */
import type { Readable } from 'node:stream'
import type { Obtained, SentFile } from '#casework'
import { type AuthorityId, accepted, commandId, parseMatterId, type Result, refuse } from '#kernel'
import { countInOriginals, latestMatters, matterRow, originalsCounted } from '#store'
import { type Bench, system } from '../bench.ts'
import { exhibitAfter } from './add.ts'
import { type Checked, type CheckWatch, checkOriginals } from './faults.ts'
import { addReceived, type NotKept, receiveFile } from './keep-file.ts'

/** A file too large for a browser: a recording of a day, a mailbox whole. */
const limitBytes = 200_000_000_000

export type EvidenceAtHand = Readonly<{
  /** The exhibit reference that many after one. */
  exhibitAfter(exhibit: string, nth: number): string
  /** `matter` is its reference or its id. Whoever runs the command says whom the file is from. */
  addFile(
    asked: Readonly<{
      authority: AuthorityId
      matter: string
      name: string
      stream: Readable
      obtained: Obtained
    }>,
  ): Promise<Result<SentFile, NotKept | 'NoMatter'>>
  /** Reads every original of an authority; `all` is told how many there are before the first. */
  verify(
    authority: AuthorityId,
    watch: Readonly<{ all: (count: number) => void; each: CheckWatch }>,
  ): Promise<Checked>
}>

export function evidenceAtHand(bench: Bench): EvidenceAtHand {
  const asSystem = (authority: AuthorityId) => ({ authority, actor: system }) as const
  return {
    exhibitAfter,
    async addFile({ authority, matter: words, name, stream, obtained }) {
      const matter = await bench.store.work(asSystem(authority), async tx => {
        const id = parseMatterId(words)
        const row = id && (await matterRow(tx, id))
        const found = row ? [row] : await latestMatters(tx, { max: 2, words })
        return found.find(one => one === row || one.reference === words.toUpperCase())?.matter
      })
      if (!matter) {
        stream.resume()
        return refuse('NoMatter')
      }
      const file = await receiveFile(bench, authority, { name, stream, limitBytes })
      if (typeof file === 'string') return refuse(file)
      const as = { ...asSystem(authority), command: commandId(bench.world.id()) }
      const added = await addReceived(bench, as, { matter, file, from: 'staff', obtained })
      return added ? accepted(added) : refuse('NoMatter')
    },
    async verify(authority, { all, each }) {
      const counts = await bench.store.work(asSystem(authority), async tx => {
        await countInOriginals(tx)
        return originalsCounted(tx)
      })
      all(counts.all)
      const before = bench.world.now()
      const max = Number.POSITIVE_INFINITY
      return checkOriginals(bench, authority, { before, max, watch: each })
    },
  }
}
