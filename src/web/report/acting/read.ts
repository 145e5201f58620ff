/** About the person someone complains for. Nothing here ends the journey. */
import type { ActingFor } from '#casework'
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

export const relations = [
  'parent',
  'family',
  'friend',
  'solicitor',
  'support-worker',
  'other',
] as const
export const ages = ['yes', 'no', 'not-sure'] as const
export const consents = ['attached', 'will-be-asked', 'cannot-be-asked'] as const

export const readActing: Reader<ActingFor> = sheet => {
  const relation = sheet.choice('relation', relations)
  const under18 = sheet.choice('under18', ages)
  const theyKnow = sheet.choice('they-know', ['yes', 'no'])
  const consent = sheet.choice('consent', consents)
  const name = sheet.text('name')
  const others = sheet
    .lines('others')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const canDecide = sheet.choice('can-decide', ages)
  if (relation && under18 && theyKnow && consent)
    return accepted({
      relation,
      under18,
      theyKnow,
      consent,
      ...(name ? { name } : {}),
      ...(others.length > 0 ? { others } : {}),
      ...(canDecide ? { canDecide } : {}),
    })
  return refuse([
    ...(relation ? [] : [{ field: 'relation', words: sheet.t('choose.relation') }]),
    ...(under18 ? [] : [{ field: 'under18', words: sheet.t('choose.under18') }]),
    ...(theyKnow ? [] : [{ field: 'they-know', words: sheet.t('choose.they-know') }]),
    ...(consent ? [] : [{ field: 'consent', words: sheet.t('choose.consent') }]),
  ])
}
