/** Today for a local handler: what was given to them, and what is owed in it. */
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { nearDay } from '../near-day.ts'
import { stageOf } from '../stages.ts'
import { rowOf } from '../today/queue.ts'

export const own = page({
  path: '/work/own',
  may: 'handle own',
  audit: { look: 'queue' },
  template: 'casework/assess/own.njk',
  title: 'Today',
  async show(desk, here) {
    const found = await desk.work.ownWork(here.as)
    return (
      found && {
        today: dateWords(here).day(here.today),
        rows: found.duties.map(due => rowOf(due, here)),
        finished: found.finished.map(row => ({
          reference: row.reference,
          href: addressOf(row.matter),
          about: row.summary ?? 'Not summarised',
          on: row.finalisedOn ? nearDay(row.finalisedOn, here) : '',
        })),
        matters: found.matters.map(row => ({
          reference: row.reference,
          href: addressOf(row.matter),
          about: row.summary ?? 'Not yet summarised',
          made: nearDay(row.madeOn, here),
          stage: stageOf(row),
          quick: row.recordedOn || row.outcomeOn ? undefined : addressOf(row.matter, 'put-right'),
        })),
      }
    )
  },
})
