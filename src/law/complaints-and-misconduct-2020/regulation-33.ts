/** What the complainant must be told of, and what a notice of the right to a review says. */
import { definition } from '../statement.ts'
import { commencement, regulation } from './instrument.ts'

export const reviewNoticeContent = definition({
  id: 'inform.review-notice-content',
  cite: regulation('33(2)(a)(i)-(v)'),
  title: 'What the notice of the right to a review must say',
  says: `It names the body that decides the review. Where that is the Director General, it gives the
    paragraph relied on; where it is not, it says there is no right to go to the Director General. It
    gives the time limit, and what an application must state.`,
  tier: 'regulations',
  inForce: { from: commencement },
  confidence: 'read',
})

/** Each item, and the review body for which alone it is asked. */
export const reviewNotice = [
  { item: 'i', says: 'which body decides the review' },
  {
    item: 'ii',
    says: 'which paragraph of regulation 32 was relied on',
    where: 'director-general',
  },
  {
    item: 'iii',
    says: 'that there is no right to go to the Director General',
    where: 'local-policing-body',
  },
  { item: 'iv', says: 'the time limit' },
  { item: 'v', says: 'what an application must state' },
] as const satisfies readonly { item: string; says: string; where?: string }[]
