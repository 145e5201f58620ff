/** Asking somebody again for what they owe, and writing down that they were asked. */
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { withDone } from '../done.ts'
import { addressOf, bearerOf, whatToDo } from '../duty-words.ts'
import { matterAt, mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { explainBeside } from '../refusals.ts'

export const chase = page({
  path: '/work/matters/:matter/chase/:rule',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/notes/chase.njk',
  title: 'Chase',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    const due = view?.duties.find(({ owed }) => owed.rule === here.rule)
    if (!view || !due) return undefined
    const { owed } = due
    const chased = view.story.flatMap(({ event }) =>
      event.type === 'Chased' && event.rule === owed.rule
        ? [{ on: nearDay(event.on, here), how: event.how }]
        : [],
    )
    return {
      reference: view.row.reference,
      address: addressOf(view.row.matter),
      whom: bearerOf(owed),
      what: whatToDo(owed),
      since: owed.arose ? nearDay(owed.arose, here) : undefined,
      due: owed.due ? nearDay(owed.due, here) : undefined,
      chased,
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  read(sheet, { whom }) {
    const how = sheet.lines('how')
    if (!how)
      return refuse([{ field: 'how', words: 'Enter how you asked them again, and what they said' }])
    return accepted({ whom, how })
  },
  explain: explainBeside({ first: 'how' }),
  submit: (desk, { as, matter, rule }, { whom, how }) =>
    desk.work.chase(as, { matter: matterId(matter), rule, whom, how }),
  next: ({ matter }) => withDone(addressOf(matterId(matter)), 'chased'),
})
