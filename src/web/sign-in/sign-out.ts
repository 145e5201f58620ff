/** Signing out ends the session everywhere, not only in this browser. */
import { accepted } from '#kernel'
import { action } from '../page.ts'

export const signOut = action({
  path: '/sign-out',
  may: 'any staff',
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  async submit(_desk, { door }) {
    await door.close()
    return accepted(undefined)
  },
  next: () => '/sign-in',
})
