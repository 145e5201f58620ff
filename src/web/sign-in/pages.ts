/** Signing in, and one's own sign-in. */
import type { Page } from '../page.ts'
import { addPasskey } from './account/add-passkey.ts'
import { changeAuthenticator } from './account/authenticator.ts'
import { changePassword } from './account/password.ts'
import { endOne, endOthers, removePasskey, yourSignIn } from './account/your-sign-in.ts'
import { signInCode } from './code.ts'
import { forgot } from './forgot.ts'
import { invitation } from './invitation/invitation.ts'
import { signIn } from './sign-in.ts'

/** For whoever has not said who they are. */
export const signInPages: readonly Page[] = [signIn, signInCode, forgot, invitation]

export const accountPages: readonly Page[] = [
  yourSignIn,
  changePassword,
  changeAuthenticator,
  addPasskey,
  removePasskey,
  endOne,
  endOthers,
]
