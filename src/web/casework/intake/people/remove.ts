/** Take somebody off who a matter is about: they stay in the story, with why. */
import { accepted, matterId, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import { withDone } from '../../done.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, taskAt } from '../../task.ts'
import { calledBy } from './words.ts'

export const removeSubject = page({
  path: '/work/matters/:matter/people/:subject/remove',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/intake/people/remove.njk',
  title: 'Take somebody off',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const subjects = found?.view.facts?.subjects ?? []
    const at = subjects.findIndex(one => one.subject === here.subject)
    const who = subjects[at]
    return found && who && { ...found.task, name: calledBy(who, at, here.hideNames) }
  },
  back: (_here, { address }) => `${address}/people`,
  reference: ({ reference }) => reference,
  read: sheet => accepted(sheet.lines('why')),
  explain: explainBeside({ first: 'why', words: { why: 'why' } }),
  submit: (desk, { as, matter, subject, seen, today }, why: string) =>
    desk.work.removeSubject(as, {
      matter: matterId(matter),
      ...against(seen),
      on: today,
      subject: subjectId(subject),
      why,
    }),
  next: ({ matter }) => withDone(`/work/matters/${matter}/people`, 'unnamed'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('why') },
    ],
  },
})
