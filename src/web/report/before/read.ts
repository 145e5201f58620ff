/** Whether anyone in the police was told before, which may be a complaint never logged. */
import type { Report } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

export const readBefore: Reader<Report['toldBefore']> = sheet => {
  const told = sheet.choice('told', ['yes', 'no'])
  if (!told) return refuse([{ field: 'told', words: sheet.t('choose') }])
  if (told === 'no') return accepted({ told: false })
  const [whom, said] = [sheet.text('whom'), sheet.lines('said')]
  const untimed = sheet.isEmpty('when-day', 'when-month', 'when-year', 'when-words')
  const when = untimed
    ? undefined
    : sheet.readWhen('when', sheet.t('what'), { notAfter: sheet.today })
  if (when && !when.ok) return refuse([when.refusal])
  return accepted({
    told: true,
    ...(whom ? { whom } : {}),
    ...(when ? { when: when.value } : {}),
    ...(said ? { said } : {}),
  })
}
