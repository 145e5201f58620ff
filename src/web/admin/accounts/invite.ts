/** Inviting somebody to sign in, with a role. */
import type { Role } from '#desk'
import { accepted, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { explain } from './words.ts'

type Asked = Readonly<{ name: string; email: string; role: Role; directory?: string }>

function read(
  sheet: Sheet,
  { roles }: Readonly<{ roles: readonly Role[] }>,
): Result<Asked, readonly Problem[]> {
  const [name, email] = [sheet.text('name'), sheet.text('email')]
  const role = sheet.choice('role', roles)
  const directory = sheet.text('directory')
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(email)
  if (name && isAddress && role)
    return accepted({ name, email, role, ...(directory && { directory }) })
  return refuse([
    ...(name ? [] : [{ field: 'name', words: 'Enter their name' }]),
    ...(isAddress
      ? []
      : [{ field: 'email', words: 'Enter an email address, like name@example.com' }]),
    ...(role ? [] : [{ field: 'role', words: 'Select their role' }]),
  ])
}

export const invite = page({
  path: '/admin/accounts/new',
  may: 'manage accounts',
  template: 'admin/accounts/invite.njk',
  title: 'Invite somebody',
  back: '/admin/accounts',
  async show(desk, { as }) {
    const roles = desk.accounts.rolesHere(as)
    return {
      roles,
      items: [{ value: '', text: 'Select' }, ...roles.map(value => ({ value, text: value }))],
    }
  },
  read,
  explain,
  submit: (desk, { as }, asked: Asked) => desk.accounts.invite(as, asked),
  next: (_here, { person }) => `/admin/accounts/${person}?invited=yes`,
})
