/** Told by the browser that a staff page was printed: a look like any other, and recorded so. */
import { accepted, refuse } from '#kernel'
import type { LookedAt } from '../needs.ts'
import { action } from '../page.ts'

const looksAt = [
  'queue',
  'matter',
  'document',
  'letter',
  'search',
  'import',
  'account',
] as const satisfies readonly LookedAt[]

export const printed = action({
  path: '/printed',
  may: 'any staff',
  read(sheet) {
    const what = sheet.choice('what', looksAt)
    const subject = sheet.text('subject')
    if (!what) return refuse([{ field: 'what', words: 'Nothing was printed' }])
    return accepted({ what, how: 'printed' as const, ...(subject ? { subject } : {}) })
  },
  explain: (refusal: never) => refusal,
  async submit(desk, { as }, look) {
    await desk.looks.record(as, look)
    return accepted(undefined)
  },
  next: () => '/work',
})
