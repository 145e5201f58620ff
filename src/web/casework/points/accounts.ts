/** The accounts of a matter: whose version each is, in what form, and whether it was tested. */
import { page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { doneIn } from './done.ts'
import { accountShown, lookingAt } from './view.ts'

export const accounts = page({
  path: '/work/matters/:matter/accounts',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/accounts.njk',
  title: 'Accounts',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    if (!at) return undefined
    const all = at.facts.proof.accounts.map(one => accountShown(at, one))
    return {
      ...at.task,
      accounts: all.filter(({ left }) => left === ''),
      left: all.filter(({ left }) => left !== ''),
      said: doneIn(here.query),
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
})
