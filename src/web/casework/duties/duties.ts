/** Everything owed in a complaint: in what state, by whom, by when, and the working behind it. */
import type { MatterView } from '#desk'
import type { State } from '#law'
import { dateWords } from '../dates.ts'
import { type Around, page } from '../page.ts'
import { bearerOf, isUnchecked, whenDue, whyThisDay } from './duty-words.ts'
import { headOf, matterAt, mayHandle } from './matter-frame.ts'
import { nearDay } from './near-day.ts'

type Duty = MatterView['duties'][number]

const states: Readonly<Record<State, Readonly<{ text: string; classes: string }>>> = {
  open: { text: 'Owed', classes: 'govuk-tag--yellow' },
  overdue: { text: 'Overdue', classes: 'govuk-tag--red' },
  'not-yet': { text: 'Not yet owed', classes: 'govuk-tag--grey' },
  met: { text: 'Done', classes: 'govuk-tag--green' },
  'met-late': { text: 'Done late', classes: 'govuk-tag--orange' },
  ended: { text: 'Ended', classes: 'govuk-tag--grey' },
  withheld: { text: 'Lawfully withheld', classes: 'govuk-tag--grey' },
  'not-encoded': { text: 'Known, not computed', classes: 'govuk-tag--grey' },
}

const order: readonly State[] = [
  'overdue',
  'open',
  'not-encoded',
  'not-yet',
  'withheld',
  'met-late',
  'met',
  'ended',
]

/** What is owed first, what merely goes on after it, what is over last; each by its date. */
function byState({ owed: one }: Duty, { owed: other }: Duty): number {
  const place = ({ state, met }: typeof one) =>
    order.indexOf(state) + (state === 'open' && met ? 0.5 : 0)
  return place(one) - place(other)
}

/** Keeping evidence goes on once begun; it is neither done nor waiting to be. */
const goesOn = { text: 'Begun, goes on', classes: 'govuk-tag--green' }

function dutyOf(due: Duty, here: Around) {
  const { owed } = due
  const { day } = dateWords(here)
  const isOpen = owed.state === 'open' || owed.state === 'overdue'
  const isOurs = owed.bearerId === here.as.authority
  return {
    title: owed.title,
    tag: isOpen && owed.met ? goesOn : states[owed.state],
    tier: owed.tier,
    unchecked: isUnchecked(owed),
    citation: owed.citation,
    bearer: isOurs ? 'This force' : `Owed by ${bearerOf(owed)}, not by you`,
    owedTo: owed.owedTo?.replaceAll('-', ' '),
    when: isOpen && !owed.met ? whenDue(due, here) : undefined,
    done: owed.met ? nearDay(owed.met, here) : undefined,
    needs: owed.needs,
    why: whyThisDay(due, here),
    working: owed.working.map(({ day: on, counted, why }) => ({ on: day(on), counted, why })),
  }
}

export const duties = page({
  path: '/work/matters/:matter/duties',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/duties.njk',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    return {
      head: headOf(view, here, 'duties'),
      part: 'Duties',
      duties: view.duties.toSorted(byState).map(due => dutyOf(due, here)),
    }
  },
  title: ({ head }) => `Duties, ${head.reference}`,
  reference: ({ head }) => head.reference,
})
