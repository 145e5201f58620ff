/** The chair closes a task: what is closed, what it means, and when it can be changed again. */
import { type ClosedAlone, closedAlone } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import type { Sheet } from '../sheet.ts'
import { type AtPanel, beforeTask, entryOf, panelAt } from './at-panel.ts'
import { taskTitles } from './words.ts'

type At = AtPanel & Readonly<{ task: string }>
type Closing = Readonly<{ task: ClosedAlone | 'seriousness'; overall: string }>

function read(sheet: Sheet, { task }: Pick<Closing, 'task'>) {
  const overall = sheet.lines('overall')
  if (task === 'seriousness' && !overall)
    return refuse([{ field: 'overall', words: 'Enter how serious it is overall, and why' }])
  return accepted<Closing>({ task, overall })
}

export const closeTask = page({
  path: '/panel/:matter/:officer/close/:task',
  may: 'chair a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/close.njk',
  async show(desk: Desk, here: At) {
    const view = await panelAt(desk, here)
    const task = ([...closedAlone, 'seriousness'] as const).find(one => one === here.task)
    if (!view || !task) return undefined
    return {
      ...view,
      task,
      name: taskTitles[task],
      missing: beforeTask(view, task),
      wasOverall: view.room.standing.overall?.overall ?? '',
    }
  },
  title: ({ task, name }) => (task === 'seriousness' ? 'Close seriousness' : `Close “${name}”`),
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ wasOverall }) => ({ overall: wasOverall }),
  read,
  explain: explainBeside({ first: 'overall' }),
  submit: (desk, here, { task, overall }: Closing) => {
    const entry = entryOf(here, here)
    return task === 'seriousness'
      ? desk.conduct.closeSeriousness(here.as, { ...entry, overall })
      : desk.conduct.closeOutcomeTask(here.as, { ...entry, task })
  },
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
  versions: {
    of: ({ version }) => version,
    compare: (_view, sheet) => [
      { name: 'Overall', theirs: 'Somebody saved a task meanwhile', yours: sheet.lines('overall') },
    ],
  },
})
