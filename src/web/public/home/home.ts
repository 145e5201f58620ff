/** Where everyone arrives: to complain, to follow a complaint, to check a receipt. */
import { page } from '../../page.ts'

export const home = page({
  path: '/',
  may: 'anyone',
  template: 'public/home/home.njk',
  async show() {
    return {}
  },
})
