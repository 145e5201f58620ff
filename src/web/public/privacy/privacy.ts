/** What happens to what a person tells us, in plain words. */
import { page } from '../../page.ts'

export const privacy = page({
  path: '/privacy',
  may: 'anyone',
  template: 'public/privacy/privacy.njk',
  async show() {
    return {}
  },
})
