/** Saying something good about somebody in the police. It is no complaint, and goes elsewhere. */
import type { Praise } from '#desk'
import { accepted, parseAuthorityId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { readPraise } from './read.ts'

type Sent = Readonly<{ force: string; praise: Praise }>

export const praise = page({
  path: '/praise',
  may: 'anyone',
  template: 'public/praise/praise.njk',
  async show(desk, { query }) {
    return { forces: desk.report.forces(), isSent: query.get('done') === 'sent' }
  },
  back: '/',
  read(sheet, { forces }) {
    const force = sheet.choice(
      'force',
      forces.map(({ id }) => String(id)),
    )
    const read = readPraise(sheet)
    if (force && read) return accepted({ force, praise: read })
    return refuse([
      ...(force ? [] : [{ field: 'force', words: sheet.t('force.missing') }]),
      ...(read ? [] : [{ field: 'words', words: sheet.t('words.missing') }]),
    ])
  },
  explain: (_refusal: never) => ({ field: 'words', words: '' }),
  async submit(desk, { as }, sent: Sent) {
    const authority = parseAuthorityId(sent.force)
    if (!authority) return refuse({ type: 'NotPermitted' } as const)
    await desk.report.praise({ ...as, authority }, sent.praise)
    return accepted(true)
  },
  next: () => '/praise?done=sent',
  limits: [{ name: 'praise', pace: { burst: 20, everySeconds: 30 } }],
})
