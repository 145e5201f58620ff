/** Whether the person complained about could harm the person complaining. */
import { type SafetyAnswer, safetyAnswers } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

export const readSafe: Reader<SafetyAnswer> = sheet => {
  const safe = sheet.choice('safe', safetyAnswers)
  return safe ? accepted(safe) : refuse([{ field: 'safe', words: sheet.t('choose') }])
}
