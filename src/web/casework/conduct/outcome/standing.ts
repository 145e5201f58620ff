/** Where a panel stands on its way to an outcome: its report once it gave one, never its drafts. */
import { outcomeStanding, outcomeTasks } from '#casework'
import { type Desk, outcomeNames } from '#desk'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { capital, taskTitles } from '../../../panel/words.ts'
import { headOf, mayRead } from '../../matter-frame.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'

export const outcomeOf = page({
  path: '/work/matters/:matter/conduct/:officer/outcome',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/conduct/outcome/standing.njk',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { finding, open, closed, signed, announced, reported, takenBack } = outcomeStanding(
      found.events,
    )
    const { day } = dateWords(here)
    return {
      head: headOf(found.view, here, 'conduct'),
      part: 'Proceedings',
      who: found.who,
      list: found.at,
      access: `${found.task.address}/access`,
      isFound: finding !== undefined,
      tasks: outcomeTasks.map((task, at) => ({
        text: `${at + 1}. ${taskTitles[task]}`,
        status: closed[task] ? 'Closed' : open === task ? 'Open' : 'Not begun',
        on: closed[task] ? day(closed[task].on) : '',
      })),
      signed: signed.map(({ name, chairs, on }) => ({
        words: `${here.hideNames ? 'One of the panel' : name}${chairs ? ', chair' : ''}`,
        on: day(on),
      })),
      announced: announced && {
        words: `${capital(outcomeNames[announced.action])}: ${announced.words}`,
        on: day(announced.on),
      },
      takenBack: takenBack && { why: takenBack.why, on: day(takenBack.on) },
      report: reported && { text: reported.text, on: day(reported.on) },
    }
  },
  title: ({ head }) => `Outcome, ${head.reference}`,
  back: (_here, { list }) => list,
  reference: ({ head }) => head.reference,
})
