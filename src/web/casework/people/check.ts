/** Answer which records are of the person whose record this is. */
import { dateWords } from '../../dates.ts'
import { page } from '../../page.ts'
import { checkView, explainIdentity, readAnswers, unfilled } from '../history/check-form.ts'
import { mayRead } from '../matter-frame.ts'
import { recordId } from './record-id.ts'

export const checkPerson = page({
  path: '/work/people/:record/check',
  may: mayRead,
  audit: { look: 'search', of: 'record' },
  template: 'casework/history/check.njk',
  title: 'Check: may be the same person',
  async show(desk, here) {
    const record = recordId(here.record)
    const history = record && (await desk.people.history(here.as, record, dateWords(here).shortDay))
    return history ? checkView(history, here, `/work/people/${record}`) : undefined
  },
  back: (_here, { address }) => address,
  fill: () => unfilled,
  read: readAnswers,
  explain: explainIdentity,
  submit: (desk, { as, record }, answers) =>
    desk.people.answerIdentity(as, { known: record, answers }),
  next: ({ record }) => `/work/people/${record}?done=answered`,
})
