/** Everybody who may sign in at an authority, and as what. */
import { page } from '../../page.ts'
import { stands } from './words.ts'

export const accounts = page({
  path: '/admin/accounts',
  may: 'manage accounts',
  template: 'admin/accounts/accounts.njk',
  title: 'Accounts',
  async show(desk, { as }) {
    const all = await desk.accounts.list(as)
    return (
      all && {
        accounts: all.map(({ person, name, email, role, state }) => ({
          ...{ name, email, role },
          href: `/admin/accounts/${person}`,
          stands: stands[state],
        })),
      }
    )
  },
})
