/** Praise, for staff: written down for somebody, listed, and passed on to whoever it is for. */
import { accepted, londonDay, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { action, page } from '../../../page.ts'
import { mayDo } from '../../../permission.ts'
import { readPraise } from '../../../public/praise/read.ts'
import { mayHandle } from '../../matter-frame.ts'

export const praiseList = page({
  path: '/work/praise',
  may: 'praise',
  audit: { look: 'queue' },
  template: 'casework/intake/praise/list.njk',
  title: 'Praise',
  async show(desk, here) {
    const after = here.query.get('after') ?? undefined
    const found = await desk.work.praises(here.as, after ? { after } : {})
    if (!found) return undefined
    const { shortDay } = dateWords(here)
    const last = found.rows.at(-1)
    return {
      isDone: here.query.get('done') === 'passed',
      isKept: here.query.get('done') === 'kept',
      rows: found.rows.map(({ receivedAt, passedOn, ...one }) => ({
        ...one,
        on: shortDay(londonDay(receivedAt)),
        passed: passedOn ? shortDay(passedOn) : undefined,
      })),
      more: found.more && last ? `/work/praise?after=${last.praise}` : undefined,
    }
  },
})

export const praisePassed = action({
  path: '/work/praise/:praise/passed',
  may: 'praise',
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  submit: (desk, { as, praise }) => desk.work.passOnPraise(as, praise),
  next: () => '/work/praise?done=passed',
})

export const praiseTaken = page({
  path: '/work/praise/new',
  may: mayHandle,
  template: 'casework/intake/praise/new.njk',
  title: 'Write down praise',
  async show() {
    return {}
  },
  back: '/work/take',
  read(sheet) {
    const read = readPraise(sheet)
    return read ? accepted(read) : refuse([{ field: 'words', words: 'Enter what they said' }])
  },
  explain: (_refusal: never) => ({ field: 'words', words: '' }),
  submit: (desk, { as }, praise: NonNullable<ReturnType<typeof readPraise>>) =>
    desk.work.takePraise(as, praise),
  next: ({ as }) => (mayDo(as, 'praise') ? '/work/praise?done=kept' : '/work/take?done=praise'),
})
