/** What has left the printer, what is on its way, and what did not arrive. */
import type { OutboxList } from '#desk'
import type { Desk } from '../../needs.ts'
import { type Around, page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { counted, listsOf, momentIn, pagesOf, placeIn, rowOf } from './rows.ts'
import { doneIn } from './said.ts'

const empty = {
  printed: 'Nothing is printed and waiting for the post.',
  'on-their-way': 'Nothing is on its way.',
  stuck: 'Everything that was sent has gone.',
} as const

async function shown(desk: Desk, here: Around, list: Exclude<OutboxList, 'to-print'>) {
  const found = await desk.work.post(here.as, { list, ...placeIn(here.query) })
  if (!found) return undefined
  return {
    ...pagesOf(list, found, here.query),
    list,
    lists: listsOf(found.counts, list),
    rows: found.rows.map(item => rowOf(item, here)),
    batches: found.batches.map(({ batch, madeAt, madeByName, letters, sheets }) => ({
      href: `/work/post/batches/${batch}`,
      madeAt: momentIn(madeAt, here),
      by: here.hideNames ? 'A colleague' : (madeByName ?? 'A colleague'),
      howMuch: `${counted(letters, 'letter')}, ${counted(sheets, 'sheet')}`,
    })),
    empty: empty[list],
    done: doneIn(here.query),
  }
}

const common = {
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/post/lists.njk',
  title: 'Post and messages',
} as const

export const printed = page({
  ...common,
  path: '/work/post/printed',
  show: (desk, here) => shown(desk, here, 'printed'),
})
export const onTheirWay = page({
  ...common,
  path: '/work/post/on-their-way',
  show: (desk, here) => shown(desk, here, 'on-their-way'),
})
export const stuck = page({
  ...common,
  path: '/work/post/stuck',
  show: (desk, here) => shown(desk, here, 'stuck'),
})
