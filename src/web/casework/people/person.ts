/** A person's record: what one source says of them, and their complaint and conduct history. */
import { checksAddress } from '../../checks/words.ts'
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { mayDo } from '../../permission.ts'
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
    const check = mayDo(here.as, 'answer checks') ? `${checksAddress}/about/${record}` : undefined
    return { ...view, check, isAnswered: here.query.get('done') === 'answered' }
  },
})
