/**
 * Adding what somebody here has been given. Files wait beside the matter while the form about them
 * is put right, as a draft's do, and go in together; nobody else sees them until then.
 */
import type { Readable } from 'node:stream'
import type { Obtained, SentFile } from '#casework'
import {
  type AuthorityId,
  accepted,
  type DocumentId,
  type MatterId,
  type Result,
  refuse,
} from '#kernel'
import { matterRow } from '#store'
import { maySee } from '../access/may-see.ts'
import { type Bench, installation, today } from '../bench.ts'
import { type Attached, reportDesk } from '../report.ts'
import { type As, type AsCommand, type Barrier, permits } from '../who.ts'
import { addReceived, receiveFile } from './keep-file.ts'

/** `from` may be left out only by a command line, where whoever runs it is who had it. */
export type AddingFiles = Readonly<{
  matter: MatterId
  obtained: Obtained
  /** Those of the waiting files that are not to go in; they are forgotten. */
  leave: readonly DocumentId[]
}>

export type AddDesk = Readonly<{
  /** Files of the asker's own that wait to be added to a matter; undefined where they may not. */
  waiting(as: As, matter: MatterId): Promise<readonly SentFile[] | undefined>
  /** Keeps one of them, as it arrives. `NoDraft`: there is no such matter for the asker. */
  wait(
    as: As,
    asked: Readonly<{ matter: MatterId; name: string; stream: Readable; signal?: AbortSignal }>,
  ): Promise<Attached>
  /** All that wait go in, each numbered on from the exhibit reference given. */
  add(as: AsCommand, asked: AddingFiles): Promise<Result<readonly SentFile[], Barrier>>
}>

/** `JA/9` and then `JA/10`: the last number of a reference, counted on. */
export function exhibitAfter(exhibit: string, nth: number): string {
  const [, before, number] = /^(.*?)(\d{1,9})$/s.exec(exhibit) ?? []
  if (number === undefined) return nth === 0 ? exhibit : `${exhibit}/${nth + 1}`
  return `${before}${String(Number(number) + nth).padStart(number.length, '0')}`
}

function obtainedOf(obtained: Obtained, nth: number): Obtained {
  const { exhibit } = obtained
  return exhibit ? { ...obtained, exhibit: exhibitAfter(exhibit, nth) } : obtained
}

export function addDesk(bench: Bench): AddDesk {
  const drafts = reportDesk(bench)

  async function isTheirs(as: As, matter: MatterId): Promise<boolean> {
    if (!permits('handle own', as)) return false
    return bench.store.work(
      as,
      async tx => (await matterRow(tx, matter)) !== undefined && (await maySee(tx, as, matter)),
    )
  }
  /** What somebody left waiting too long was deleted; they begin again under another name. */
  async function holderOf(as: As, matter: MatterId): Promise<string> {
    const person = as.actor.type === 'staff' ? as.actor.person : as.actor.type
    const holder = `evidence/${as.authority}/${person}/${matter}/${today(bench).slice(0, 7)}`
    const held = await drafts.held(holder)
    return held.type === 'Deleted' ? `${holder}/again` : holder
  }
  /** Files of one form arrive at the same time: the first of them begins what all wait in. */
  const beginning = new Map<string, Promise<unknown>>()
  async function begin(holder: string, authority: AuthorityId): Promise<void> {
    if ((await drafts.held(holder)).type === 'Nothing') await drafts.start(holder, authority)
  }
  async function begun(holder: string, authority: AuthorityId): Promise<void> {
    const going =
      beginning.get(holder) ?? begin(holder, authority).finally(() => beginning.delete(holder))
    beginning.set(holder, going)
    await going
  }
  async function waitingIn(holder: string): Promise<readonly SentFile[]> {
    const held = await drafts.held(holder)
    return held.type === 'Open' ? held.draft.files : []
  }

  return {
    waiting: async (as, matter) =>
      (await isTheirs(as, matter)) ? waitingIn(await holderOf(as, matter)) : undefined,

    async wait(as, { matter, ...file }) {
      if (!(await isTheirs(as, matter))) {
        file.stream.resume()
        return { type: 'NoDraft' }
      }
      const holder = await holderOf(as, matter)
      await begun(holder, as.authority)
      return drafts.attach(holder, file)
    },

    async add(as, { matter, obtained, leave }) {
      if (!(await isTheirs(as, matter))) return refuse({ type: 'NotPermitted' })
      const holder = await holderOf(as, matter)
      const waiting = await waitingIn(holder)
      const taken = waiting.filter(({ document }) => !leave.includes(document))
      const added: SentFile[] = []
      for (const [nth, { name, sha256, bytes }] of taken.entries()) {
        const stream = bench.files.open(installation, sha256)
        const file = await receiveFile(bench, as.authority, { name, stream, limitBytes: bytes })
        if (typeof file === 'string' || file.sha256 !== sha256)
          throw new Error(`a file of ${bytes} bytes changed while it waited to be added`)
        const from = 'staff'
        const adding = { matter, file, from, obtained: obtainedOf(obtained, nth) } as const
        const kept = await addReceived(bench, as, adding)
        if (!kept) return refuse({ type: 'NotPermitted' })
        added.push(kept)
      }
      for (const { document } of waiting) await drafts.detach(holder, document)
      return accepted(added)
    },
  }
}
