/** How accessible this is, and whom to tell when it is not. */
import { page } from '../../page.ts'

export const accessibility = page({
  path: '/accessibility',
  may: 'anyone',
  template: 'public/accessibility/accessibility.njk',
  async show() {
    return {}
  },
})
