/** Told by the browser that a staff page was printed: a look like any other, and recorded so. */
import { looksAt } from '#desk'
import { accepted, refuse } from '#kernel'
import { action } from '../page.ts'

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
