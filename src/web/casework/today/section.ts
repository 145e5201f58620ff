/** One section of the queue, a page at a time: the address says where the last page ended. */
import { type Section, type Whose, whoses } from '#desk'
import { parseDay } from '#kernel'
import { page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { chosenIn, fieldsOf, lists, narrowedBy } from './lists.ts'
import { rowsOf } from './queue.ts'
import { addressOfList, listsOf, sectionNames, sections } from './today.ts'

const whoseIn = (list: string): Whose | undefined =>
  whoses.find(name => lists[name].address === `/work/${list}`)

/** The day and key of the last row of the page before; no day where that row had none. */
function placeIn(query: URLSearchParams) {
  const key = query.get('after')
  if (!key) return undefined
  return { key, on: parseDay(query.get('on') ?? '') ?? null }
}

export const section = page({
  path: '/work/:list/:section',
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/today/section.njk',
  async show(desk, here) {
    const whose = whoseIn(here.list)
    const name: Section | undefined = sectionNames.find(one => one === here.section)
    if (!whose || !name) return undefined
    const place = placeIn(here.query)
    const from = place ? { section: name, ...place } : undefined
    const fields = await fieldsOf(desk, here)
    const today = await desk.work.today(here.as, {
      whose,
      narrowed: narrowedBy(fields, here.today),
      ...(from ? { from } : {}),
    })
    if (!today) return undefined
    const { count, rows, more } = today.sections[name]
    const chosen = chosenIn(fields)
    const address = `${addressOfList(whose)}/${name}`
    const last = rows.at(-1)
    const next = new URLSearchParams(chosen)
    if (last) {
      next.set('after', last.key)
      next.set('on', last.owed.due ?? last.aimOn ?? '')
    }
    return {
      ...listsOf(whose, here),
      name: sections[name].name,
      count,
      first: place ? `${address}${chosen ? `?${chosen}` : ''}` : undefined,
      next: more ? `${address}?${next}` : undefined,
      rows: rowsOf(rows, here),
    }
  },
  title: ({ name }) => `${name}, Today`,
  back: (_here, { lists: all, whose }) =>
    all.find(({ active }) => active)?.href ?? addressOfList(whose),
})
