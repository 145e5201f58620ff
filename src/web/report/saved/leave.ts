/** Leaves nothing of the draft in this browser: after it, only the code opens it again. */
import { accepted } from '#kernel'
import { action } from '../../page.ts'

export const leave = action({
  path: '/report/leave',
  may: 'anyone',
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  async submit(_desk, { cookies }) {
    cookies.clear('draft')
    return accepted(undefined)
  },
  next: () => '/report',
})
