/** Every recommendation to the force: those with no answer first, the soonest due at the top. */
import type { Desk } from '#desk'
import { type Around, page, type Sending } from '../../page.ts'
import { answers, bodies } from '../../reviews/words.ts'
import { type SheetFormat, spreadsheet } from '../../spreadsheet.ts'
import { mayRead } from '../matter-frame.ts'
import { kindOf, rowOf } from './rows.ts'

export const recommendationList = page({
  path: '/work/recommendations',
  may: mayRead,
  audit: { look: 'queue' },
  template: 'casework/review/recommendations.njk',
  title: 'Recommendations',
  async show(desk, here) {
    const rows = await desk.work.recommendations(here.as)
    if (!rows) return undefined
    const all = rows.map(row => rowOf(row, here))
    return {
      waiting: all.filter(({ answered }) => !answered),
      answered: all.filter(({ answered }) => answered),
    }
  },
  back: '/work',
})

const wordOf = (words: Readonly<Record<string, string>>, name: string | null) =>
  name === null ? null : (words[name] ?? name)

/** The same list, to take away. */
export async function recommendationSheet(
  desk: Desk,
  here: Around,
  format: SheetFormat,
): Promise<Sending | undefined> {
  const rows = await desk.work.recommendations(here.as)
  return (
    rows &&
    spreadsheet('recommendations', format, {
      rows,
      columns: [
        { name: 'Answer due', of: ({ due }) => due },
        { name: 'Matter', of: ({ reference }) => reference },
        { name: 'About', of: ({ summary }) => summary },
        { name: 'What', of: kindOf },
        { name: 'Recommendation', of: ({ words }) => words },
        { name: 'From', of: ({ from }) => wordOf(bodies, from) },
        { name: 'Made', of: ({ madeOn }) => madeOn },
        { name: 'Answered', of: ({ answeredOn }) => answeredOn },
        { name: 'Accepted', of: ({ accepted }) => wordOf(answers, accepted) },
        { name: 'Answer', of: ({ answer }) => answer },
      ],
    })
  )
}
