/** Another authenticator app: a new phone, while the old one is still known. */
import { accepted, type Result, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { passwordIn } from '../means.ts'
import { inFours, squareOf } from '../square.ts'
import { explainOwn } from './words.ts'

type Asked = Readonly<{ current: string; code: string }>

function read(sheet: Sheet): Result<Asked, readonly Problem[]> {
  const [current, code] = [passwordIn(sheet, 'current'), sheet.text('code')]
  if (current && code) return accepted({ current, code })
  return refuse([
    ...(current ? [] : [{ field: 'current', words: 'Enter your password' }]),
    ...(code ? [] : [{ field: 'code', words: 'Enter the code the app shows' }]),
  ])
}

export const changeAuthenticator = page({
  path: '/account/authenticator',
  may: 'any staff',
  template: 'sign-in/account/authenticator.njk',
  title: 'Change your authenticator app',
  back: '/account',
  async show(desk, { as }) {
    const fresh = await desk.ownSignIn.newAuthenticator(as)
    return fresh && { square: squareOf(fresh.otpauth), key: inFours(fresh.secret) }
  },
  read,
  explain: explainOwn,
  submit: (desk, { as }, asked: Asked) => desk.ownSignIn.changeAuthenticator(as, asked),
  next: () => '/account',
  limits: [{ name: 'own password', pace: { burst: 10, everySeconds: 30 } }],
})
