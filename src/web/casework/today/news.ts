/** What changed since somebody was last here, and the notes that name them. */
import type { Desk, SinceLast } from '#desk'
import { accepted, londonDay, londonTime } from '#kernel'
import { type Around, action } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'

type News = SinceLast['news'][number]

function whenOf(at: News['at'], here: Around): string {
  return `${nearDay(londonDay(at), here)}, ${londonTime(at)}`
}

const who = (name: string, here: Around) =>
  here.hideNames && name !== 'The complainant' ? 'A colleague' : name

export async function newsOf(desk: Desk, here: Around) {
  const since = await desk.work.sinceLast(here.as)
  if (!since) return { news: [], mentions: [], since: '', moreNews: false }
  return {
    since: whenOf(since.since, here),
    moreNews: since.more,
    news: since.news.map(({ matter, reference, summary, by, did, at }) => ({
      href: addressOf(matter, 'timeline'),
      reference,
      about: summary ?? 'Not yet summarised',
      what: `${who(by, here)} ${did}`,
      when: whenOf(at, here),
    })),
    mentions: since.mentions.map(({ matter, reference, words, by, at }) => ({
      href: addressOf(matter, 'notes'),
      reference,
      by: who(by, here),
      words,
      when: whenOf(at, here),
    })),
  }
}

/** "I have read this": what changed starts again from now. */
export const readNews = action({
  path: '/work/news/read',
  may: mayRead,
  read: () => accepted(undefined),
  explain: () => ({ field: 'news', words: 'This could not be done. Try again' }),
  async submit(desk, { as }) {
    await desk.work.readNews(as)
    return accepted(undefined)
  },
  next: () => '/work?done=read',
})
