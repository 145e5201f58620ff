/** Conditions you see to: of whom, what, and until when; nothing else of the case. */
import { dateWords } from '../dates.ts'
import { page } from '../page.ts'

const conditions = page({
  path: '/conditions',
  may: 'any staff',
  audit: { look: 'queue' },
  template: 'conditions/conditions.njk',
  title: 'Conditions you see to',
  async show(desk, here) {
    const found = await desk.conduct.conditionsMine(here.as)
    if (!found) return undefined
    const { day } = dateWords(here)
    return {
      officers: found.map(({ officer: { rank, name, number }, conditions: all }) => ({
        name: here.hideNames
          ? '(name hidden)'
          : [[rank, name].filter(Boolean).join(' ') || 'An officer', number]
              .filter(Boolean)
              .join(', '),
        rows: all.map(one => ({
          key: { text: `To the end of ${day(one.until)}` },
          value: { text: one.conditions },
        })),
      })),
    }
  },
})

export const conditionsPages = [conditions]
