/** How the person stands to what happened. */
import { type ReportStanding, standings } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

export const readWho: Reader<ReportStanding> = sheet => {
  const who = sheet.choice('who', standings)
  return who ? accepted(who) : refuse([{ field: 'who', words: sheet.t('choose') }])
}
