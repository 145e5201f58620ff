/** Answer which records are of somebody complained against. */
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { addressOf } from '../duty-words.ts'
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
    if (!found) return undefined
    const isEarly = found.severity === 'asked-first'
    const isChosen = here.query.get('look') === 'yes'
    return {
      ...checkView(found.history, here, addressOfHistory(here)),
      matter: addressOf(matterId(here.matter)),
      subject: here.subject,
      // As on the history itself: severity first, or one's own choice to see it before.
      waits: isEarly && !isChosen,
      look: isEarly && isChosen ? '?look=yes' : '',
    }
  },
  back: (here, { look }) => `${addressOfHistory(here)}${look}`,
  fill: () => unfilled,
  read(sheet: Sheet, view) {
    if (view.waits) return refuse([{ field: 'main-content', words: severityFirst }])
    const answers = readAnswers(sheet, view)
    return answers.ok ? accepted({ known: view.known, answers: answers.value }) : answers
  },
  explain: explainIdentity,
  submit: (desk, { as }, asked) => desk.people.answerIdentity(as, asked),
  next: here => {
    const look = here.query.get('look') === 'yes' ? '&look=yes' : ''
    return `${addressOfHistory(here)}?done=answered${look}`
  },
})

const severityFirst = 'Say first how serious the allegation is, on the allegation alone'
