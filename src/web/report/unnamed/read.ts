/** How somebody who will not say who they are stands to what happened. */
import { type ReportStanding, standings } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

export const unnamedStandings = [
  ...standings.filter(one => one !== 'acting-for-someone'),
  'not-said',
] as const

export const readUnnamed: Reader<ReportStanding> = sheet => {
  const standing = sheet.choice('standing', unnamedStandings)
  return standing ? accepted(standing) : refuse([{ field: 'standing', words: sheet.t('choose') }])
}
