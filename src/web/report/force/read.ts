/** Which force it is about, or where it happened when the person is not sure. */
import { accepted, refuse } from '#kernel'
import type { Reader } from '../draft.ts'

export const notSure = 'not-sure'

/** The force as chosen (an authority's id), or the place someone who is not sure gave. */
export const readForce: Reader<Readonly<{ force: string; place?: string }>> = sheet => {
  const force = sheet.text('force')
  const place = sheet.text('place')
  if (!force) return refuse([{ field: 'force', words: sheet.t('choose') }])
  if (force !== notSure) return accepted({ force })
  return place
    ? accepted({ force, place })
    : refuse([{ field: 'place', words: sheet.t('place.missing') }])
}
