/** Everything that may be asked of what is on its way out. */
import type { Bench } from '../bench.ts'
import { type MendVerbs, mendVerbs } from './mend.ts'
import { notifyReceiptIn } from './notify-receipt.ts'
import { type PostLists, postLists } from './post-lists.ts'
import { type PrintVerbs, printVerbs } from './print.ts'
import { type DeliveryNews, type Recorded, recordNews } from './record.ts'

export { type OutboxList, outboxLists } from '#store'

export type PostDesk = PostLists & PrintVerbs & MendVerbs

export function postDesk(bench: Bench): PostDesk {
  return { ...postLists(bench), ...printVerbs(bench), ...mendVerbs(bench) }
}

/** What carriers tell us later. Whoever asks proves by the token that it is about our notice. */
export type DeliveryDesk = Readonly<{
  news(token: string, news: DeliveryNews): Promise<Recorded>
  /** GOV.UK Notify's own callback. */
  notifyReceipt(body: unknown): Promise<Recorded | 'not understood'>
}>

export function deliveryDesk(bench: Bench): DeliveryDesk {
  return {
    news: (token, news) => recordNews(bench, token, news),
    async notifyReceipt(body) {
      const receipt = notifyReceiptIn(body)
      if (!receipt) return 'not understood'
      const { token, news } = receipt
      return news ? recordNews(bench, token, news) : 'nothing changed'
    },
  }
}
