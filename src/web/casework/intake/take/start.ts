/** "Take a complaint": begin one, or go on with one begun before. */
import { accepted, londonDay, londonTime } from '#kernel'
import { type Around, action, page } from '../../../page.ts'
import { mayDo } from '../../../permission.ts'
import { nearDay } from '../../near-day.ts'
import { answersOf } from './answers.ts'
import { addressIn, pageNames, pages } from './pages.ts'

const dones = {
  kept: 'It is saved here. Go on with it when you can.',
  dropped: 'It is deleted.',
  praise: 'The praise is kept.',
} as const

/** A sergeant at a counter takes one at a time. */
function isHandler({ as }: Pick<Around, 'as'>): boolean {
  return mayDo(as, 'handle')
}

export const takeStart = page({
  path: '/work/take',
  may: 'take',
  audit: { look: 'queue' },
  template: 'casework/intake/take/start.njk',
  title: 'Take a complaint',
  async show(desk, here) {
    const begun = await desk.work.takings(here.as)
    if (!begun) return undefined
    const done = here.query.get('done')
    return {
      done: Object.entries(dones).find(([name]) => name === done)?.[1],
      mayBatch: isHandler(here),

      begun: begun.map(one => {
        const open = pageNames.find(name => Object.keys(answersOf(one, name)).length === 0)
        const { contact_name: name } = answersOf(one, 'who')
        return {
          taking: one.taking,
          href: addressIn(one.taking, open ?? 'check'),
          dropHref: addressIn(one.taking, 'drop'),
          name: typeof name === 'string' && name ? name : 'No name yet',
          next: open ? pages[open].title : 'Check it and make it',
          changed: `${nearDay(londonDay(one.changedAt), here)}, ${londonTime(one.changedAt)}`,
        }
      }),
    }
  },
})

/** A button: the draft is named by the form's one-use command, so a form sent twice begins one. */
export const takeNew = action({
  path: '/work/take/new',
  may: 'take',
  read: () => accepted(undefined),
  explain: (refusal: never) => refusal,
  submit: (desk, { as }) => desk.work.startTaking(as),
  next: (_here, id) => addressIn(id, 'arrived'),
})
