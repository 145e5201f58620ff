/** What came with a notice, exactly as it was handed over. */
import { download, elsewhere, heldByCode } from '../page.ts'
import { officerPageAt } from './theirs.ts'

export const givenFile = download({
  path: '/officer/notices/:notice/files/:number',
  may: 'invited',
  audit: { look: 'matter', of: heldByCode },
  async send(desk, { as, notice, number }) {
    const given = await desk.officer.givenFile(as, { entry: notice, nth: Number(number) - 1 })
    if (given === 'withheld') return elsewhere(`${officerPageAt}?withheld=yes`)
    return given && { name: 'documents.pdf', mediaType: 'application/pdf', body: given }
  },
})
