/** A page that shows the pieces every other page is made of. */
import { page } from '../page.ts'

export const pieces = page({
  path: '/pieces/:of',
  may: 'any staff',
  audit: { look: 'matter', of: 'of' },
  template: 'testing/pieces.njk',
  title: 'Pieces',
  async show() {
    return {
      why: {
        started: 'complaint made, Thursday 26 November 2026.',
        rule: 'update within 4 weeks, and every 4 weeks after (Regulations 2020, reg 34(2)(a)).',
        link: 'https://www.legislation.gov.uk/uksi/2020/2/regulation/34/made',
        count: 'the starting day is not counted; day 28 is Thursday 24 December 2026.',
        changes: 'you update them sooner; the next date then moves earlier.',
      },
      missing: [
        { what: 'Answer the nine referral questions', href: '/nine', who: 'You can do this' },
        { what: 'Say how history was weighed', href: '/history', who: 'Any investigator' },
      ],
    }
  },
  reference: () => 'CO/1873/26',
  back: () => '/work',
})
