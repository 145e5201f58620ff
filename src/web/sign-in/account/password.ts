/** Another password, which signs everybody else of this name out. */
import { accepted, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { least, passwordIn } from '../means.ts'
import { explainOwn } from './words.ts'

type Asked = Readonly<{ current: string; password: string }>

function read(sheet: Sheet): Result<Asked, readonly Problem[]> {
  const [current, password] = [passwordIn(sheet, 'current'), passwordIn(sheet)]
  if (current && password) return accepted({ current, password })
  return refuse([
    ...(current ? [] : [{ field: 'current', words: 'Enter your password now' }]),
    ...(password ? [] : [{ field: 'password', words: 'Enter a new password' }]),
  ])
}

export const changePassword = page({
  path: '/account/password',
  may: 'any staff',
  template: 'sign-in/account/password.njk',
  title: 'Change your password',
  back: '/account',
  async show(desk, { as }) {
    const own = await desk.ownSignIn.own(as)
    return own?.hasPassword ? { email: own.email, least } : undefined
  },
  read,
  explain: explainOwn,
  submit: (desk, { as, door }, asked: Asked) =>
    desk.ownSignIn.changePassword(as, { ...asked, session: door.session ?? '' }),
  next: () => '/account',
  limits: [{ name: 'own password', pace: { burst: 10, everySeconds: 30 } }],
})
