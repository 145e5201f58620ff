/** Told by the browser that a staff page was printed: a look like any other, and recorded so. */
import { looksAt } from '#desk'
import { accepted, refuse } from '#kernel'
import { action } from '../page.ts'
import { mayDo } from '../permission.ts'

/** No id of ours is longer: nothing else is written into what is never taken away. */
const shape = /^[\w.:-]{1,80}$/
/** Of a matter: somebody who may not see it printed none of it. */
const ofAMatter: ReadonlySet<string> = new Set(['matter', 'document', 'letter'])

export const printed = action({
  path: '/printed',
  may: 'any staff',
  read(sheet) {
    const what = sheet.choice('what', looksAt)
    const subject = sheet.text('subject')
    if (!what || (subject && !shape.test(subject)))
      return refuse([{ field: 'what', words: 'Nothing was printed' }])
    return accepted({ what, how: 'printed' as const, ...(subject ? { subject } : {}) })
  },
  explain: (refusal: never) => refusal,
  async submit(desk, { as }, look) {
    // What a review body reads is another's: which of it they printed is theirs to say.
    const isSeen =
      !look.subject ||
      !ofAMatter.has(look.what) ||
      mayDo(as, 'review') ||
      (await desk.looks.before(as, look)) !== undefined
    if (isSeen) await desk.looks.record(as, look)
    return accepted(undefined)
  },
  // The browser goes there unseen: a page that is open to everybody.
  next: () => '/',
})
