/** One account, and what an administrator may do with it. */
import type { Role } from '#desk'
import { accepted, type OneOf, type PersonId, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { explain, stands } from './words.ts'

const doings = ['role', 'line', 'again', 'sessions', 'suspend', 'restore'] as const
type Doing = OneOf<{
  role: { role: Role }
  line: { directory?: string }
  again: {}
  sessions: {}
  suspend: { why: string }
  restore: {}
}> &
  Readonly<{ person: PersonId }>

type View = Readonly<{ person: PersonId; roles: readonly Role[] }>

function read(sheet: Sheet, { person, roles }: View): Result<Doing, readonly Problem[]> {
  const type = sheet.choice('do', doings)
  switch (type) {
    case undefined:
      return refuse([{ field: 'do', words: 'Select what to do' }])
    case 'role': {
      const role = sheet.choice('role', roles)
      return role
        ? accepted({ type, role, person })
        : refuse([{ field: 'role', words: 'Select their role' }])
    }
    case 'line': {
      const directory = sheet.text('directory')
      return accepted({ type, person, ...(directory && { directory }) })
    }
    case 'suspend': {
      const why = sheet.lines('why')
      return why ? accepted({ type, why, person }) : refuse([{ field: 'why', words: 'Enter why' }])
    }
    default:
      return accepted({ type, person })
  }
}

export const oneAccount = page({
  path: '/admin/accounts/:person',
  may: 'manage accounts',
  audit: { look: 'account', of: 'person' },
  template: 'admin/accounts/one-account.njk',
  title: 'Account',
  back: '/admin/accounts',
  async show(desk, { as, person, query }) {
    const account = await desk.accounts.one(as, person)
    if (!account) return undefined
    // Told once, to whoever has just made it; by e-mail it went without being told.
    const isNew = query.has('invited')
    const link = isNew ? await desk.accounts.linkToHandOver(as, account.person) : undefined
    const { state, directory } = account
    const roles = desk.accounts.rolesHere(as)
    return {
      ...account,
      directory,
      isNew,
      link,
      stands: stands[state],
      roles,
      items: roles.map(value => ({ value, text: value })),
      isOwn: as.actor.type === 'staff' && as.actor.person === account.person,
    }
  },
  fill: ({ role, directory }) => ({ role, ...(directory && { directory }) }),
  read,
  explain,
  async submit({ accounts }, { as }, doing: Doing) {
    switch (doing.type) {
      case 'role':
        return accounts.giveRole(as, doing)
      case 'line':
        return accounts.nameLine(as, doing)
      case 'again':
        return accounts.inviteAgain(as, doing)
      case 'sessions':
        return accounts.endSessions(as, doing)
      case 'suspend':
        return accounts.suspend(as, doing)
      case 'restore':
        return accounts.restore(as, doing)
    }
  },
  next: ({ person }) => `/admin/accounts/${person}?invited=yes`,
})
