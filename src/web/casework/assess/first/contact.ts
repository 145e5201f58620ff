/** Record that the complainant was contacted, and what they said about how it should be handled. */
import type { ToldBy } from '#casework'
import type { MatterView } from '#desk'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../../page.ts'
import { withDone } from '../../done.ts'
import { mayHandle } from '../../matter-frame.ts'
import { nearDay } from '../../near-day.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'
import { allWays, ways } from '../../ways.ts'

type Contacting = Readonly<{
  on: Day
  by: ToldBy
  views: string
  summaryAgreed: boolean
  becauseOfWhoTheyAre?: string
  toldOfRecording: boolean
}>

/** The day the first or next update is due by: said to the complainant in so many words. */
function updateDue({ duties }: MatterView): Day | undefined {
  const updates = duties.filter(({ owed: { rule, state } }) => {
    const isUpdate = rule === 'inform.first-update' || rule === 'inform.next-update'
    return isUpdate && (state === 'open' || state === 'overdue')
  })
  return updates[0]?.owed.due ?? undefined
}

export const contact = page({
  path: '/work/matters/:matter/contact',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/first/contact.njk',
  title: 'Contact the complainant',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { view, task } = found
    const due = updateDue(view)
    const { actor } = here.as
    return {
      ...task,
      speaker: actor.type === 'staff' ? actor.name : '',
      updateBy: due && due >= here.today ? nearDay(due, here) : undefined,
      allWays: allWays.map(way => ({
        value: way,
        text: ways[way],
        isSafe: way === 'in-person' || task.safe.some(safe => safe === way),
      })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read(sheet, { summary }) {
    const on = sheet.readDay('on', 'the date you contacted them', { notAfter: sheet.today })
    const by = sheet.choice('by', allWays)
    const views = sheet.lines('views')
    const who = sheet.lines('who-they-are')
    // There is nothing to agree until somebody has written a summary.
    const agreed = summary ? sheet.choice('agreed', ['yes', 'no']) : 'no'
    if (on.ok && by && views && agreed)
      return accepted({
        on: on.value,
        by,
        views,
        summaryAgreed: agreed === 'yes',
        ...(who ? { becauseOfWhoTheyAre: who } : {}),
        toldOfRecording: sheet.choice('told', ['told']) !== undefined,
      })
    return refuse([
      ...problemUnless(by, 'by', 'Select how you contacted them'),
      ...problemUnless(views, 'views', 'Enter what they said about how it should be handled'),
      ...problemUnless(agreed, 'agreed', 'Select whether they agree with our summary'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'views', on: 'on', by: 'by', words: { views: 'views' } }),
  submit: (desk, { as, matter, seen }, contacting: Contacting) =>
    desk.work.contactComplainant(as, { matter: matterId(matter), ...against(seen), ...contacting }),
  next: ({ matter }) => withDone(`/work/matters/${matter}`, 'contacted'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('views') },
    ],
  },
})
