/** What would put it right, and how the person would like it dealt with, word for word. */
import { type Remedy, remedies } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

type Right = Readonly<{ remedies: readonly Remedy[]; remedyWords?: string; handledHow?: string }>

export const readRight: Reader<Right> = sheet => {
  const chosen = sheet.choices('remedies', remedies)
  const other = sheet.lines('other')
  const how = sheet.lines('how')
  const saysOther = chosen.includes('other')
  if (chosen.length === 0) return refuse([{ field: 'remedies', words: sheet.t('choose') }])
  if (saysOther && !other) return refuse([{ field: 'other', words: sheet.t('other.missing') }])
  return accepted({
    remedies: chosen,
    ...(saysOther ? { remedyWords: other } : {}),
    ...(how ? { handledHow: how } : {}),
  })
}
