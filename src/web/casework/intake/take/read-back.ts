/** Reading it back, and what has to happen at once. */
import { type ImmediateAction, immediateActions, type Taken } from '#casework'
import { accepted, type Result, refuse } from '#kernel'
import type { Problem, Sheet } from '../../../sheet.ts'

type ReadBack = Readonly<{
  readBack: Taken['readBack']
  actions: readonly ImmediateAction[]
}>

/** In each answer but a plain yes there is something to say. */
const asks = {
  yes: undefined,
  no: { field: 'corrections', words: 'Enter what they corrected' },
  'not-possible': { field: 'why-not', words: 'Enter why it could not be read back' },
} as const

export function readReadBack(sheet: Sheet): Result<ReadBack, readonly Problem[]> {
  const agreed = sheet.choice('agreed', ['yes', 'no', 'not-possible'])
  const actions = sheet.choices('actions', immediateActions)
  if (!agreed)
    return refuse([{ field: 'agreed', words: 'Select whether they agree with what you read back' }])
  const more = asks[agreed]
  const words = more ? sheet.lines(more.field) : ''
  if (more && !words) return refuse([{ field: more.field, words: more.words }])
  return accepted({ readBack: { agreed, ...(words ? { words } : {}) }, actions })
}
