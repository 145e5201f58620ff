/** What may belong with a matter: the same event elsewhere, the same conduct, signs to ask of. */
import { matterId, parseMatterId } from '#kernel'
import { page } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { openLineAt } from '../lines/open.ts'
import { mayRead } from '../matter-frame.ts'
import { likeRows } from './like-rows.ts'

export const likeThis = page({
  path: '/work/matters/:matter/like',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/similar/like.njk',
  title: 'Related and similar matters',
  back: ({ matter }) => `/work/matters/${matter}`,
  async show(desk, here) {
    const matter = parseMatterId(here.matter)
    const similar = matter && (await desk.people.similarTo(here.as, matter))
    if (!similar) return undefined
    const address = addressOf(matterId(here.matter))
    const { related, like, signs, isEarly } = similar
    const shown = new Set(related.map(({ row }) => row.key))
    return {
      reference: similar.reference,
      matter: address,
      related: likeRows(related, here, address),
      // They may be earlier matters of the same person: severity is asked first, of this one alone.
      waits: isEarly && here.query.get('look') !== 'yes',
      like: likeRows(like, here, address, shown),
      signs: signs.map(({ says, words }) => ({
        says,
        words,
        enquiry: openLineAt(address, { words: `Ask about: ${says}` }),
      })),
    }
  },
  reference: ({ reference }) => reference,
})
