/** Leaving the officer's page: it shuts on this device at once. */
import { accepted } from '#kernel'
import { action } from '../page.ts'

export const leaveOfficer = action({
  path: '/officer/leave',
  may: 'anyone',
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  async submit(_desk, { door, cookies }) {
    cookies.clear('kept')
    await door.close()
    return accepted(undefined)
  },
  next: () => '/officer?left=yes',
})
