/** Whose history: one link for each person complained against. */
import { parseMatterId } from '#kernel'
import { elsewhere, page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { addressOfHistory } from './at-subject.ts'

export const whoseHistory = page({
  path: '/work/matters/:matter/history',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/history/whose.njk',
  title: 'Complaint and conduct history',
  back: ({ matter }) => `/work/matters/${matter}`,
  async show(desk, here) {
    const matter = parseMatterId(here.matter)
    const subjects = matter && (await desk.people.subjects(here.as, matter))
    if (!subjects) return undefined
    const [first, ...others] = subjects
    if (first && others.length === 0) return elsewhere(addressOfHistory({ matter, ...first }))
    return {
      subjects: subjects.map(({ subject, name, rank, number }, at) => ({
        href: addressOfHistory({ matter, subject }),
        name:
          here.hideNames || !name
            ? `${rank ?? 'Person'} ${at + 1}`
            : [rank, name, number].filter(Boolean).join(' '),
      })),
      matter: `/work/matters/${matter}`,
    }
  },
})
