/** Every matter of the force, newest or oldest first, found by reference, summary or tag. */
import { searchedMost } from '#desk'
import { londonDay, parseInstant, parseMatterId } from '#kernel'
import { page } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { stageOf } from '../stages.ts'

function placeIn(query: URLSearchParams) {
  const matter = parseMatterId(query.get('after') ?? '')
  const receivedAt = parseInstant(query.get('at') ?? '')
  return matter && receivedAt ? { matter, receivedAt } : undefined
}

/** The first page of the list, in an order. */
function listAt({ words, oldestFirst }: Readonly<{ words: string; oldestFirst: boolean }>): string {
  const asked = new URLSearchParams({
    ...(words ? { words } : {}),
    ...(oldestFirst ? { order: 'oldest' } : {}),
  })
  return asked.size > 0 ? `/work/matters?${asked}` : '/work/matters'
}

export const matters = page({
  path: '/work/matters',
  may: mayRead,
  audit: { look: 'search' },
  template: 'casework/day/matters.njk',
  title: 'All matters',
  async show(desk, here) {
    const words = (here.query.get('words') ?? '').trim().slice(0, 100)
    const after = placeIn(here.query)
    const oldestFirst = here.query.get('order') === 'oldest'
    const found = await desk.work.matters(here.as, {
      words,
      oldestFirst,
      ...(after ? { after } : {}),
    })
    if (!found) return undefined
    const last = found.rows.at(-1)
    const order = oldestFirst ? { order: 'oldest' } : {}
    const next = new URLSearchParams({
      ...(words ? { words } : {}),
      ...order,
      ...(last ? { after: last.matter, at: last.receivedAt } : {}),
    })
    const asked = words ? `?${new URLSearchParams({ words })}` : ''
    return {
      words,
      searchedMost: searchedMost.toLocaleString('en-GB'),
      asked,
      first: after ? listAt({ words, oldestFirst }) : undefined,
      oldestFirst,
      turned: listAt({ words, oldestFirst: !oldestFirst }),
      next: found.more ? `/work/matters?${next}` : undefined,
      rows: found.rows.map(row => ({
        href: addressOf(row.matter),
        reference: row.reference,
        about: row.summary ?? 'Not yet summarised',
        stage: stageOf(row),
        received: nearDay(londonDay(row.receivedAt), here),
        tags: row.tags,
        handler: row.handlerName ? (here.hideNames ? 'A colleague' : row.handlerName) : 'Nobody',
      })),
    }
  },
  back: '/work',
})
