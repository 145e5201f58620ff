/** Every cookie we set, from the same list that sets them. */
import { cookieNames } from '../../cookies.ts'
import { page } from '../../page.ts'

export const cookiesPage = page({
  path: '/cookies',
  may: 'anyone',
  template: 'public/cookies/cookies.njk',
  async show() {
    return { cookies: Object.entries(cookieNames).map(([key, name]) => ({ key, name })) }
  },
})
