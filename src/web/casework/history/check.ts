/** Answer which records are of somebody complained against. */
import { page } from '../../page.ts'
import { mayRead } from '../matter-frame.ts'
import { addressOfHistory, subjectHistoryAt } from './at-subject.ts'
import { checkView, explainIdentity, readAnswers, unfilled } from './check-form.ts'

export const checkSubject = page({
  path: '/work/matters/:matter/history/:subject/check',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/history/check.njk',
  title: 'Check: may be the same person',
  async show(desk, here) {
    const found = await subjectHistoryAt(desk, here)
    return found ? checkView(found.history, here, addressOfHistory(here)) : undefined
  },
  back: (_here, { address }) => address,
  fill: () => unfilled,
  read: (sheet, view) => {
    const answers = readAnswers(sheet, view)
    return answers.ok ? { ok: true, value: { known: view.known, answers: answers.value } } : answers
  },
  explain: explainIdentity,
  submit: (desk, { as }, asked) => desk.people.answerIdentity(as, asked),
  next: here => `${addressOfHistory(here)}?done=answered`,
})
