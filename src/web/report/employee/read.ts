/** Who may know the name of somebody inside the police who reports a concern. */
import type { Sealed } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

export const mayKnows = ['team', 'one-person', 'nobody'] as const

export const readEmployee: Reader<Sealed> = sheet => {
  const mayKnow = sheet.choice('may-know', mayKnows)
  const named = sheet.text('named')
  if (!mayKnow) return refuse([{ field: 'may-know', words: sheet.t('choose') }])
  if (mayKnow !== 'one-person') return accepted({ mayKnow })
  return named
    ? accepted({ mayKnow, named })
    : refuse([{ field: 'named', words: sheet.t('named.missing') }])
}
