/** Subscribing to a list's dates, and the calendar its address answers with. */
import { whoses } from '#desk'
import { accepted, refuse } from '#kernel'
import { download, page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { lists } from '../today/lists.ts'
import { calendarText } from './calendar-text.ts'

export const subscribe = page({
  path: '/work/calendar',
  may: mayRead,
  template: 'casework/day/calendar.njk',
  title: 'Subscribe to dates',
  async show(desk, here) {
    const key = here.query.get('key')
    return {
      address: key ? desk.work.addressOfCalendar(key) : undefined,
      dropped: here.query.get('done') === 'dropped',
      choices: whoses.map(name => ({ value: name, text: lists[name].name })),
    }
  },
  back: '/work',
  read(sheet) {
    if (sheet.text('drop')) return accepted<'drop'>('drop')
    const list = sheet.choice('list', whoses)
    return list ? accepted(list) : refuse([{ field: 'list', words: 'Select whose dates you want' }])
  },
  explain: () => ({ field: 'list', words: 'This could not be done. Try again' }),
  async submit(desk, { as }, list) {
    if (list === 'drop') {
      await desk.work.unsubscribe(as)
      return accepted(undefined)
    }
    const key = await desk.work.subscribe(as, list)
    return key ? accepted(key) : refuse({ type: 'NotPermitted' } as const)
  },
  next: (_here, key) =>
    key ? `/work/calendar?key=${encodeURIComponent(key)}` : '/work/calendar?done=dropped',
})

/** Read by a program that cannot sign in: the address is the key, and it opens dates alone. */
export const calendarFeed = download({
  path: '/calendar/:key',
  may: 'anyone',
  async send(desk, { key, now }) {
    const days = await desk.work.calendar(key.replace(/\.ics$/, ''))
    if (!days) return undefined
    return {
      name: 'dates.ics',
      mediaType: 'text/calendar; charset=utf-8',
      body: Buffer.from(calendarText(days, now)),
    }
  },
})
