/** How an invented matter reaches the force: what the first command, or event, of it carries. */
import type { Instant } from '#kernel'
import type { Report } from '../report.ts'

const nowhere = { may: false } as const
const report: Report = {
  standing: 'happened-to-me',
  safety: 'none',
  contact: {
    name: 'Amara Quill',
    ways: { email: nowhere, phone: nowhere, text: nowhere, post: nowhere },
    safeTimes: '',
  },
  words: 'As it happened',
  sexualOrViolent: false,
  occasions: [],
  whom: { type: 'Known', people: [{ name: 'Pike' }] },
  toldBefore: { told: false },
  becauseOf: [],
  remedies: [],
  handledHow: '',
  files: [],
}
export const reported = (at: Instant) =>
  ({ reference: 'CO/1/26', madeAt: at, receivedAt: at, how: 'writing', report }) as const
