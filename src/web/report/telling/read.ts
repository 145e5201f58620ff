/**
 * Whether the person writes it, or is listened to instead; and whether it is a crime they report.
 */
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

export const ways = ['talk-to-someone', 'write-a-little', 'write-it-all'] as const
type Telling = Readonly<{ telling: (typeof ways)[number]; reportAsCrime: boolean }>

export const readTelling: Reader<Telling> = sheet => {
  const telling = sheet.choice('telling', ways)
  const crime = sheet.choice('crime', ['yes', 'no'])
  if (telling && crime) return accepted({ telling, reportAsCrime: crime === 'yes' })
  return refuse([
    ...(telling ? [] : [{ field: 'telling', words: sheet.t('choose') }]),
    ...(crime ? [] : [{ field: 'crime', words: sheet.t('crime.choose') }]),
  ])
}
