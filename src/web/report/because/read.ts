/** Whether the person thinks it happened because of who they are: part of the complaint itself. */
import { type BecauseOf, characteristics } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

type Because = Readonly<{ becauseOf: readonly BecauseOf[]; becauseOfWhy?: string }>

export const readBecause: Reader<Because> = sheet => {
  const becauseOf = sheet.choices('because', characteristics)
  const why = sheet.lines('why')
  const alone = becauseOf.find(one => one === 'none' || one === 'prefer-not-to-say')
  if (becauseOf.length === 0) return refuse([{ field: 'because', words: sheet.t('choose') }])
  if (alone && becauseOf.length > 1)
    return refuse([{ field: 'because', words: sheet.t('choose.one-way') }])
  return accepted({ becauseOf, ...(why && !alone ? { becauseOfWhy: why } : {}) })
}
