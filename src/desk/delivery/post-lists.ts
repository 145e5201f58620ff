/** What is on its way, for those who print it, post it and mend it. */
import { type ContactMethod, safeWays } from '#casework'
import type { Instant } from '#kernel'
import { holidays } from '#law'
import {
  batchesToPost,
  countOutbox,
  type OutboxItem,
  type OutboxList,
  outboxItems,
  outboxPage,
  type PrintBatch,
} from '#store'
import { type Bench, carriedBy } from '../bench.ts'
import { type As, permits } from '../who.ts'
import { contactOf } from './contact.ts'
import { leavesFrom } from './quiet.ts'

export const postPageSize = 50

export type PostAsked = Readonly<{
  list: OutboxList
  after?: Readonly<{ queuedAt: Instant; id: string }>
}>
export type PostPage = Readonly<{
  counts: Readonly<Record<OutboxList, number>>
  rows: readonly OutboxItem[]
  more: boolean
  /** Printed together and not yet posted; only beside the list of what is printed. */
  batches: readonly PrintBatch[]
}>
/** One item, with what whoever chooses another way has to know. */
export type PostItem = Readonly<{
  item: OutboxItem
  safe: readonly ContactMethod[]
  /** When it would leave, were it sent now: news waits over days off. */
  leavesAt: Instant
}>

export type PostLists = Readonly<{
  /** What notices can go by here. */
  carries(): readonly ('email' | 'text')[]
  /** Undefined where the asker may not. */
  post(as: As, asked: PostAsked): Promise<PostPage | undefined>
  postItem(as: As, handle: string): Promise<PostItem | undefined>
}>

/** When a waiting item leaves, though nobody has taken it up to see. */
function withTime(item: OutboxItem, now: Instant): OutboxItem {
  if (item.state !== 'waiting' || item.leavesAt !== null) return item
  const leaves = leavesFrom(now, item, holidays)
  return leaves > now ? { ...item, leavesAt: leaves } : item
}

const batchesMax = 50

export function postLists(bench: Bench): PostLists {
  const { store } = bench
  return {
    carries: () => carriedBy(bench),

    async post(as, { list, after }) {
      if (!permits('handle', as)) return undefined
      return store.work(as, async tx => {
        const found = await outboxPage(tx, list, { max: postPageSize + 1, ...(after && { after }) })
        return {
          counts: await countOutbox(tx),
          rows: found.slice(0, postPageSize).map(item => withTime(item, tx.now)),
          more: found.length > postPageSize,
          batches: list === 'printed' ? await batchesToPost(tx, batchesMax) : [],
        }
      })
    },

    async postItem(as, handle) {
      if (!permits('handle', as)) return undefined
      return store.work(as, async tx => {
        const [item] = await outboxItems(tx, [handle])
        if (!item) return undefined
        const contact = await contactOf(tx, item.matter)
        return {
          item,
          safe: contact ? safeWays(contact) : [],
          leavesAt: leavesFrom(tx.now, item, holidays),
        }
      })
    },
  }
}
