/** A person's record: what one source says of them, and their complaint and conduct history. */
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { historyView } from '../history/history-view.ts'
import { mayRead } from '../matter-frame.ts'
import { recordId } from './record-id.ts'

export const person = page({
  path: '/work/people/:record',
  may: mayRead,
  audit: { look: 'search', of: 'record' },
  template: 'casework/people/person.njk',
  title: 'Complaint and conduct history',
  back: '/work/people',
  async show(desk, here) {
    const record = recordId(here.record)
    const history = record && (await desk.people.history(here.as, record, dateWords(here).shortDay))
    if (!history) return undefined
    const view = historyView(history, here, { address: `/work/people/${record}` })
    return { ...view, isAnswered: here.query.get('done') === 'answered' }
  },
})
