/** The referral as it was prepared, to print or to send. */
import { parseMatterId } from '#kernel'
import { download } from '../../../page.ts'
import { mayHandle } from '../../matter-frame.ts'

export const referralPaper = download({
  path: '/work/matters/:matter/referral/paper',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  async send(desk, { as, matter }) {
    const id = parseMatterId(matter)
    const found = id && (await desk.work.referralPaper(as, id))
    if (!found) return undefined
    const name = `referral ${found.reference.replaceAll('/', '-')}.pdf`
    return { name, mediaType: 'application/pdf', body: found.paper.pdf }
  },
})
