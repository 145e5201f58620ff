/** Leaving a complaint: it shuts on this device at once, by a button or by "Exit this page". */
import { accepted } from '#kernel'
import { action, page } from '../page.ts'

export const leave = action({
  path: '/track/leave',
  may: 'anyone',
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  async submit(_desk, { door, cookies }) {
    cookies.clear('kept')
    await door.close()
    return accepted(undefined)
  },
  next: () => '/track?left=yes',
})

/**
 * Where "Exit this page" goes from an open complaint: shuts it, then on to somewhere dull. A plain
 * link, so that it works without script; all it can do to anybody is close what they had open.
 */
export const exit = page({
  path: '/track/exit',
  may: 'anyone',
  template: 'track/enter/enter.njk',
  async show(_desk, { door, cookies, neutralSite }) {
    cookies.clear('kept')
    await door.close()
    return { elsewhere: neutralSite }
  },
})
