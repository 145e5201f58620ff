/** What a form says about the password, the app or the passkey somebody chooses. */
import type { MeansRefusal } from '#desk'
import { passwordLeast } from '#desk'
import type { Problem, Sheet } from '../sheet.ts'
import type { Words } from '../words.ts'

export const least = passwordLeast

/** Exactly as typed: a space at its end is part of a password. */
export function passwordIn(sheet: Sheet, name = 'password'): string {
  return String(sheet.answers()[name] ?? '')
}

export function explainMeans(refusal: MeansRefusal, t: Words['t']): Problem {
  switch (refusal.type) {
    case 'Weak':
      return { field: 'password', words: t(`weak.${refusal.fault}`, { least }) }
    case 'WrongCode':
      return { field: 'code', words: t('code.wrong') }
    case 'NoPasskey':
      return { field: 'name', words: t('passkey.not-made') }
  }
}
