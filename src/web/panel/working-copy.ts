/** What the panel wrote, with its factors, as a copy to print. It is never the report. */
import { outcomeTasks } from '#casework'
import type { Desk } from '#desk'
import { foundNames, levelNames } from '#desk'
import { dateWords } from '../dates.ts'
import { page } from '../page.ts'
import { type AtPanel, impactSaid, panelAt } from './at-panel.ts'
import { rowsOf } from './room.ts'
import { capital } from './words.ts'

export const workingCopy = page({
  path: '/panel/:matter/:officer/working-copy',
  may: 'read for a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/working-copy.njk',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    const finding = view?.room.standing.finding
    if (!view || !finding) return undefined
    const { room } = view
    return {
      ...view,
      now: dateWords(here).moment(here.now),
      finding: {
        level: capital(levelNames[finding.level]),
        each: finding.allegations.map(one => ({
          words: room.allegations.find(({ id }) => id === one.allegation)?.words ?? '',
          found: `${capital(foundNames[one.found])}, as ${levelNames[one.level]}`,
          facts: one.facts,
        })),
      },
      tasks: outcomeTasks.map(task => ({
        task,
        rows: rowsOf(task, view, here).filter(({ lines }) => lines.length > 0),
      })),
      impact: impactSaid(view, here),
      advice: room.standing.advice.map(({ given, answered }) => ({
        words: given.words,
        answer: answered && `${answered.accepted ? 'Accepted' : 'Not accepted'}: ${answered.why}`,
      })),
    }
  },
  title: ({ reference }) => `Working copy, ${reference}`,
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
})
