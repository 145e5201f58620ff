/**
 * Signing out ends the session everywhere, not only in this browser, and leads on to whoever
 * vouched for it: a form of ours may not be answered from another site, so by a page of ours.
 */
import { accepted } from '#kernel'
import { action } from '../page.ts'

export const signOut = action({
  path: '/sign-out',
  may: 'any staff',
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  async submit(_desk, { door }) {
    const there = await door.close()
    return accepted(there ? `/sign-in/oidc/${there.provider}/out` : '/sign-in')
  },
  next: (_here, to) => to,
})
