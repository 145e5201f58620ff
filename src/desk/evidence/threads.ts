/** E-mails of a matter put together again: which answers which, whosever mailbox each is from. */
import { createHash } from 'node:crypto'
import { type MessageReading, threadsOf } from '#evidence'
import type { MatterId, When } from '#kernel'
import { type DocumentRow, matterRow, messagesOf } from '#store'
import { maySee } from '../access/may-see.ts'
import type { Bench } from '../bench.ts'
import { isUnnamedTo, withReading } from '../handed-out.ts'
import { type As, permits } from '../who.ts'

export type MessageInThread = Readonly<{
  row: DocumentRow
  read: MessageReading
  /** How many messages it answers one above another: 0 at the top. */
  depth: number
  /** `subject`: only its subject and people say which message it answers. */
  because: 'named' | 'subject' | undefined
}>
/** `thread` stays the same while its first message does. */
export type ThreadView = Readonly<{
  thread: string
  subject: string
  messages: readonly MessageInThread[]
}>

export type ThreadsDesk = Readonly<{
  /** The one that began first at the front; undefined where there is no such matter for them. */
  threads(
    as: As,
    matter: MatterId,
  ): Promise<Readonly<{ reference: string; threads: readonly ThreadView[] }> | undefined>
}>

function sortable(date: When): string {
  if (date.type === 'at') return date.at
  return date.type === 'on' ? date.on : ''
}

const named = (first: string) => createHash('sha256').update(first).digest('hex').slice(0, 16)

/** E-mails of a matter that are put together; later ones are in none. */
const messagesMost = 2000
/** Read in one unit of work: the pages of others come between. */
const messagesAtOnce = 100

export function threadsDesk({ store }: Bench, atOnce = messagesAtOnce): ThreadsDesk {
  async function messagesIn(as: As, matter: MatterId): Promise<readonly DocumentRow[]> {
    const all: DocumentRow[] = []
    for (let some = atOnce; some === atOnce && all.length < messagesMost; ) {
      const after = all.at(-1)?.document
      const rows = await store.work(as, tx => messagesOf(tx, matter, { after, max: atOnce }))
      all.push(...rows)
      some = rows.length
    }
    return all
  }
  return {
    async threads(as, matter) {
      if (!permits('handle own', as)) return undefined
      const found = await store.work(as, async tx => {
        const of = await matterRow(tx, matter)
        if (!of || !(await maySee(tx, as, matter))) return undefined
        return { of, isUnnamed: await isUnnamedTo(as, tx, of) }
      })
      if (!found) return undefined
      const { of, isUnnamed } = found
      const messages = (await messagesIn(as, matter)).flatMap(row => {
        const { read } = withReading(row, isUnnamed)
        return read?.type === 'Message' ? [{ row, read }] : []
      })
      const byId = new Map(messages.map(one => [one.row.document, one]))
      const threads = threadsOf(
        messages.map(({ row, read }) => ({
          id: row.document,
          ...{ messageId: read.messageId, inReplyTo: read.inReplyTo },
          ...{ references: read.references, subject: read.subject },
          people: [...read.from, ...read.to, ...read.cc].map(({ address }) => address),
          at: sortable(read.date),
        })),
      )
      return {
        reference: of.reference,
        threads: threads.map(({ subject, messages: inThread }) => ({
          thread: named(inThread[0]?.id ?? ''),
          subject,
          messages: inThread.flatMap(({ id, depth, because }) => {
            const found = byId.get(id)
            return found ? [{ ...found, depth, because }] : []
          }),
        })),
      }
    },
  }
}
