/** Whether the complaint is about somebody, known or not, or about the service. */
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

export const whoms = ['known', 'not-known', 'service'] as const
type Whom = Readonly<{ whom: (typeof whoms)[number]; description?: string }>

export const readWhom: Reader<Whom> = sheet => {
  const whom = sheet.choice('whom', whoms)
  const description = sheet.lines('description')
  if (!whom) return refuse([{ field: 'whom', words: sheet.t('choose') }])
  return accepted({ whom, ...(whom === 'not-known' && description ? { description } : {}) })
}
