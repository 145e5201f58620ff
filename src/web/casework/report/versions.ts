/** Every save of the report: which part, by whom and when, and what it said. */
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { byWhom } from '../lines/view.ts'
import { mayRead } from '../matter-frame.ts'
import { taskAt } from '../task.ts'

export const reportVersions = page({
  path: '/work/matters/:matter/investigation-report/versions',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/report/versions.njk',
  title: 'What the report said before',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { moment } = dateWords(here)
    const saves = found.view.story.filter(({ event }) => event.type === 'ReportDrafted')
    return {
      ...found.task,
      saves: saves
        .map((entry, at) => ({
          version: at + 1,
          at: moment(entry.recordedAt),
          by: byWhom(entry, here),
          sections:
            entry.event.type === 'ReportDrafted'
              ? entry.event.sections.map(({ title, paragraphs }) => ({
                  title,
                  words: paragraphs.map(({ words }) => words),
                }))
              : [],
        }))
        .toReversed(),
    }
  },
  back: (_here, { address }) => `${address}/investigation-report`,
  reference: ({ reference }) => reference,
})
