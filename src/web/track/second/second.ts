/** The second thing: what the complainant chose, so that a lost or seen code opens no words. */
import { accepted, type OneOf, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { secondLimits } from '../pace.ts'
import { wordsAbout } from '../report-words.ts'

type Refusal = OneOf<{ NotTheOne: { words: string } }>

function read({ text, t }: Sheet) {
  // Spaces inside are the person's own, but never a reason to be turned away.
  const typed = text('second')
  return typed === ''
    ? refuse([{ field: 'second', words: t('missing') }])
    : accepted({ typed, wrong: t('wrong') })
}

export const second = page({
  path: '/track/second',
  may: 'code holder',
  template: 'track/second/second.njk',
  back: '/track/dates',
  async show(desk, { as, t }) {
    if (as.actor.type === 'tracker' && as.actor.reads === 'content')
      return { elsewhere: '/track/complaint' }
    const found = await desk.track.dates(as)
    if (!found) return undefined
    if (!found.secondChosen) return { elsewhere: '/track/dates' }
    return { force: found.authority, about: wordsAbout(t, found.kind !== 'complaint') }
  },
  read,
  explain: ({ words }: Refusal) => ({ field: 'second', words }),
  async submit(desk, { as, door }, { typed, wrong }) {
    if (as.actor.type !== 'tracker') return refuse({ type: 'NotPermitted' })
    const { authority } = as
    const { matter } = as.actor
    if (!(await desk.track.givesSecond({ authority, matter }, typed)))
      return refuse({ type: 'NotTheOne', words: wrong })
    // A new session: whoever copied the old cookie has dates and no more.
    await door.close()
    await door.open({ type: 'Tracker', authority, matter, reads: 'content' })
    return accepted(undefined)
  },
  next: () => '/track/complaint',
  limits: secondLimits,
})
