/** Why what somebody signs in with was not changed. */
import type { OwnRefusal } from '#desk'
import type { Problem } from '../../sheet.ts'
import { least } from '../means.ts'

const weak = {
  'too-short': `Password must be at least ${least} characters`,
  'too-long': 'Password must be 200 characters or fewer',
  'too-plain': 'Password must not be the same few characters over and over',
  'their-own': 'Password must be more than your own name or email address',
} as const

export function explainOwn(refusal: OwnRefusal): Problem {
  switch (refusal.type) {
    case 'Weak':
      return { field: 'password', words: weak[refusal.fault] }
    case 'WrongPassword':
      return { field: 'current', words: 'That is not your password now' }
    case 'WrongCode':
      return {
        field: 'code',
        words: 'That is not the code the app shows for this key. Enter the next one',
      }
    case 'NoPasskey':
      return { field: 'name', words: 'No passkey was made. Try again' }
    case 'SignInAgain':
      return { field: 'name', words: 'Sign out, sign in again, and add the passkey then' }
    case 'OnlyMeans':
      return {
        field: 'passkey',
        words: 'This passkey is all you sign in with. Add another before you remove it',
      }
  }
}
