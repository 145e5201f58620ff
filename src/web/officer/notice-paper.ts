/** The paper a notice was given to the officer on, exactly as it was signed. */
import { download, heldByCode } from '../page.ts'

export const noticePaper = download({
  path: '/officer/notices/:notice/paper',
  may: 'invited',
  audit: { look: 'matter', of: heldByCode },
  async send(desk, { as, notice }) {
    const body = await desk.officer.noticePaper(as, notice)
    return body && { name: 'notice.pdf', mediaType: 'application/pdf', body }
  },
})
