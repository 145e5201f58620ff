/** The one to three things to do next in a complaint, most urgent first. */
import type { MatterView } from '#desk'
import type { Around } from '../page.ts'
import { addressOf, whatToDo, whenDue, whereToDo } from './duty-words.ts'

export type Step = Readonly<{ text: string; href: string; when: string; isLate: boolean }>

/** What is still to be done by us, soonest first; safety before everything. */
export function nextSteps(
  { row, duties, facts, casesToProtect }: MatterView,
  here: Around,
): readonly Step[] {
  const safety: Step[] = row.safetyLook
    ? [
        {
          text: 'Look at safety',
          href: addressOf(row.matter, 'safety'),
          when: 'Now',
          isLate: false,
        },
      ]
    : []
  const [toProtect] = casesToProtect
  const protect: Step[] = toProtect
    ? [
        {
          text: 'Protect the complainant',
          href: addressOf(row.matter, `safety/cases/${toProtect}`),
          when: 'Now',
          isLate: false,
        },
      ]
    : []
  const isPressed = facts?.withdrawal?.pressed === 'yes' && facts.pressure.length === 0
  const pressure: Step[] = isPressed
    ? [
        {
          text: 'Look at who pressed them',
          href: addressOf(row.matter, 'withdrawal/pressure'),
          when: 'Now',
          isLate: false,
        },
      ]
    : []
  const owed = duties
    .filter(({ owed: { state, met, bearerId } }) => {
      const isOpen = state === 'open' || state === 'overdue'
      return isOpen && met === null && bearerId === here.as.authority
    })
    .toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)))
    .map((due): Step => {
      const { day, note, tag } = whenDue(due, here)
      return {
        text: whatToDo(due.owed),
        href: whereToDo(due.owed, row.matter),
        when: [day, tag?.text ?? note].filter(Boolean).join(' · '),
        isLate: due.owed.state === 'overdue',
      }
    })
  return [...safety, ...protect, ...pressure, ...owed].slice(0, 3)
}

function dayOf({ owed, aimOn }: MatterView['duties'][number]): string {
  return owed.due ?? aimOn ?? '9999'
}
