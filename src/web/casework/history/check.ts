/** Answer which records are of somebody complained against. */
import { accepted } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { addressOfHistory, subjectHistoryAt } from './at-subject.ts'
import { type CheckView, checkView, explainIdentity, readAnswers, unfilled } from './check-form.ts'

export const checkSubject = page({
  path: '/work/matters/:matter/history/:subject/check',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/history/check.njk',
  title: 'Check: may be the same person',
  async show(desk, here): Promise<CheckView | undefined> {
    const found = await subjectHistoryAt(desk, here)
    return found ? checkView(found.history, here, addressOfHistory(here)) : undefined
  },
  back: here => addressOfHistory(here),
  fill: () => unfilled,
  read(sheet: Sheet, view: CheckView) {
    const answers = readAnswers(sheet, view)
    return answers.ok ? accepted({ known: view.known, answers: answers.value }) : answers
  },
  explain: explainIdentity,
  submit: (desk, { as }, asked) => desk.people.answerIdentity(as, asked),
  next: here => `${addressOfHistory(here)}?done=answered`,
})
