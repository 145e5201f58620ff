/** Whether the person complained about could harm the person complaining. */
import { type SafetyAnswer, safetyAnswers } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

/** A crime or case of their own, as they know it; '' where they said none. */
export const readCaseReference: Reader<string> = sheet => accepted(sheet.text('case'))

export const readSafe: Reader<SafetyAnswer> = sheet => {
  const safe = sheet.choice('safe', safetyAnswers)
  return safe ? accepted(safe) : refuse([{ field: 'safe', words: sheet.t('choose') }])
}
