/** Where a complaint is opened again, with the code given when it was sent. */
import type { AuthorityId, MatterId } from '#kernel'
import { accepted, type OneOf, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { codeLength } from '../code-length.ts'
import { codeLimits } from '../pace.ts'

type Refusal = OneOf<{ NotFound: { words: string } }>
type Opened = Readonly<{ authority: AuthorityId; matter: MatterId }>

function read({ text, t }: Sheet) {
  const typed = text('code')
  const bare = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  if (bare === '') return refuse([{ field: 'code', words: t('code.missing') }])
  if (bare.startsWith('DR')) return refuse([{ field: 'code', words: t('code.draft') }])
  if (/^[A-Z]{2}\d+$/.test(bare) && bare.length < codeLength)
    return refuse([{ field: 'code', words: t('code.reference') }])
  if (bare.length !== codeLength)
    return refuse([{ field: 'code', words: t('code.length', { count: bare.length }) }])
  return accepted({ typed, wrong: t('code.wrong') })
}

export const enter = page({
  path: '/track',
  may: 'anyone',
  template: 'track/enter/enter.njk',
  async show(desk, { as, query, cookies }) {
    if (as.actor.type === 'tracker') return { elsewhere: '/track/dates' }
    const left = query.has('left')
    // A cookie whose session is over: they were here, and half an hour passed.
    return {
      forces: desk.report.forces(),
      left,
      closed: !left && cookies.get('tracker') !== undefined,
    }
  },
  read,
  explain: ({ words }: Refusal) => ({ field: 'code', words }),
  async submit(desk, { door }, { typed, wrong }) {
    const found = await desk.track.findByCode(typed)
    if (found.type === 'NotFound') return refuse({ type: 'NotFound', words: wrong })
    const { authority, matter }: Opened = found
    await door.open({ type: 'Tracker', authority, matter, reads: 'dates' })
    return accepted(undefined)
  },
  next: () => '/track/dates',
  limits: codeLimits,
})
