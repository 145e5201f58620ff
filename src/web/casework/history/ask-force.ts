/** Asking another force whether it holds anything of somebody complained against. */
import { accepted, addDays, matterId, refuse, subjectId } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { mayRead } from '../matter-frame.ts'
import { nameOf, placeOf } from '../people/person-words.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { addressOfHistory, subjectHistoryAt } from './at-subject.ts'

/** A force's own rule: no law says by when another answers. */
const daysToAnswer = 14
const another = 'another'

export const askForce = page({
  path: '/work/matters/:matter/history/:subject/ask',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/history/ask-force.njk',
  title: 'Ask another force',
  async show(desk, here) {
    const found = await subjectHistoryAt(desk, here)
    const task = await taskAt(desk, here, here.matter)
    if (!found || !task) return undefined
    const { described } = found.history.known
    const waiting = found.forces.flatMap(({ asked, answered }) => (answered ? [] : asked.force))
    return {
      ...task.task,
      who: nameOf(described, here),
      place: placeOf(described, here),
      history: addressOfHistory(here),
      forces: desk.people.otherForces(here.as).filter(name => !waiting.includes(name)),
      waiting,
      due: addDays(here.today, daysToAnswer),
    }
  },
  back: (_here, { history }) => history,
  reference: ({ reference }) => reference,
  fill: ({ due }) => dayAnswers('due', due),
  read(sheet: Sheet, { forces }) {
    const listed = sheet.choice('force', [...forces, another])
    const name = listed === another || forces.length === 0 ? sheet.text('other') : listed
    const due = sheet.readDay('due', 'the date to answer by')
    const isPast = due.ok && due.value < sheet.today
    if (name && due.ok && !isPast) return accepted({ force: name, dueOn: due.value })
    return refuse([
      ...problemUnless(
        name,
        listed === another || forces.length === 0 ? 'other' : 'force',
        listed === another || forces.length === 0
          ? 'Enter which force'
          : 'Select which force to ask',
      ),
      ...(due.ok ? [] : [due.refusal]),
      ...problemUnless(!isPast, 'due', 'The date to answer by must be today or later'),
    ])
  },
  explain: explainBeside({ first: 'force' }),
  submit: (desk, { as, matter, subject, seen }, asked) =>
    desk.people.askForce(as, {
      matter: matterId(matter),
      subject: subjectId(subject),
      ...against(seen),
      ...asked,
    }),
  next: here => `${addressOfHistory(here)}?done=asked`,
  versions: {
    of: ({ version }) => version,
    compare: ({ waiting }, sheet) => [
      {
        name: 'Forces asked',
        theirs: waiting.join(', ') || 'None',
        yours: sheet.text('force') || sheet.text('other'),
      },
    ],
  },
})
