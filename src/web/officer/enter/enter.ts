/** Where an officer's page is opened, with the code of an invitation. */
import { accepted, type OneOf, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { codeLength } from '../../track/code-length.ts'
import { codeLimits } from '../../track/pace.ts'

type Refusal = OneOf<{ NotFound: { words: string } }>

function read({ text, t }: Sheet) {
  const typed = text('code')
  const bare = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  if (bare === '') return refuse([{ field: 'code', words: t('code.missing') }])
  if (bare.length !== codeLength)
    return refuse([{ field: 'code', words: t('code.length', { count: bare.length }) }])
  return accepted({ typed, wrong: t('code.wrong') })
}

export const enterOfficer = page({
  path: '/officer',
  may: 'anyone',
  template: 'officer/enter/enter.njk',
  async show(_desk, { as, query, cookies }) {
    if (as.actor.type === 'invited') return { elsewhere: '/officer/page' }
    const left = query.has('left')
    // A cookie whose session is over: they were here, and half an hour passed.
    const isOver = as.actor.type === 'public' && cookies.get('tracker') !== undefined
    return { left, closed: !left && isOver }
  },
  read,
  explain: ({ words }: Refusal) => ({ field: 'code', words }),
  async submit(desk, { door }, { typed, wrong }) {
    const found = await desk.officer.findByCode(typed)
    if (found.type === 'NotFound') return refuse({ type: 'NotFound', words: wrong })
    const { authority, invitation, matter, subject, guest } = found
    const holder = { authority, invitation, matter, subject, guest }
    await door.open({ type: 'Invited', ...holder, reads: 'nothing' })
    return accepted(undefined)
  },
  next: () => '/officer/second',
  limits: codeLimits,
})
