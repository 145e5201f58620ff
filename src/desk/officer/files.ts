/**
 * Files of an officer's page: what was given to them with a notice, exactly as it was handed over,
 * and what they send. A file that was not given is answered as one there never was.
 */
import type { Readable } from 'node:stream'
import {
  type ConductFacts,
  type Edition,
  type Facts,
  noticesReached,
  paperOfNotice,
} from '#casework'
import type { Bench } from '../bench.ts'
import { bundleStanding } from '../evidence/bundle-standing.ts'
import { addReceived, type Coming, receiveFile } from '../evidence/keep-file.ts'
import { complaintEvent } from '../reckon.ts'
import { type Attached, fileLimitBytes, filesLimit } from '../report.ts'
import type { As, AsCommand } from '../who.ts'
import { guestOf, theirMatter } from './let-in.ts'

/** A bundle that came with a notice; its place among those of that notice is in its address. */
export type FileGiven = Readonly<{ nth: number; title: string; edition: Edition; pages: number }>
type Asked = Readonly<{ entry: string; nth: number }>

export type OfficerFileDesk = Readonly<{
  /** The paper a notice was given on, as it was signed; undefined as for a page there is not. */
  noticePaper(as: As, entry: string): Promise<Readable | undefined>
  /**
   * The very bytes that came with a notice. `withheld`: something in them is kept back since, or
   * is to be taken out, and somebody has to look before they go once more.
   */
  givenFile(as: As, asked: Asked): Promise<Readable | 'withheld' | undefined>
  /** Kept as it came, as any file is. `NoDraft`: there is nothing here to add it to. */
  sendFile(as: AsCommand, file: Coming): Promise<Attached>
}>

type Of = Readonly<{ facts: Facts; conduct: ConductFacts }>

/** What came with a notice that reached them, and was built; in the order it was recorded. */
function givenWith({ facts, conduct }: Of, entry: string) {
  const supplied = noticesReached(conduct).find(one => one.entry === entry)?.supplied ?? []
  return supplied.flatMap(({ bundle, edition, pdf }, nth) => {
    const found = facts.out.bundles.find(one => one.bundle === bundle)
    const built = found?.built.find(one => one.edition === edition && one.pdf === pdf)
    return found && built ? [{ nth, title: found.title, built }] : []
  })
}

export function filesGiven(of: Of, entry: string): readonly FileGiven[] {
  return givenWith(of, entry).map(({ nth, title, built: { edition, pages } }) => ({
    ...{ nth, title, edition, pages },
  }))
}

export function officerFileDesk(bench: Bench): OfficerFileDesk {
  async function found(as: As) {
    const guest = guestOf(as)
    return guest && bench.store.work(as, tx => theirMatter(tx, guest))
  }
  return {
    async noticePaper(as, entry) {
      const there = await found(as)
      const paper = there && paperOfNotice(there.conduct, entry)
      return paper && bench.files.open(as.authority, paper.pdf)
    },

    async givenFile(as, { entry, nth }) {
      const there = await found(as)
      const given = there && givenWith(there, entry).find(one => one.nth === nth)
      if (!there || !given) return undefined
      const { authority } = as
      const { not } = await bundleStanding(bench, {
        ...{ authority, matter: there.row.matter, facts: there.facts, built: given.built },
        events: there.events.map(complaintEvent),
      })
      return not ? 'withheld' : bench.files.open(authority, given.built.pdf)
    },

    async sendFile(as, coming) {
      const [guest, there] = [guestOf(as), await found(as)]
      if (!guest || !there) {
        coming.stream.resume()
        return { type: 'NoDraft' }
      }
      const { matter, subject } = guest
      const before = there.facts.fromOfficers.filter(one => one.subject === subject)
      if (before.length >= filesLimit) {
        coming.stream.resume()
        return { type: 'TooMany' }
      }
      const limitBytes = fileLimitBytes
      const received = await receiveFile(bench, as.authority, { ...coming, limitBytes })
      if (typeof received === 'string') return { type: received }
      const adding = { matter, file: received, from: 'officer', subject } as const
      const file = await addReceived(bench, as, adding)
      return file ? { type: 'Kept', file } : { type: 'NoDraft' }
    },
  }
}
