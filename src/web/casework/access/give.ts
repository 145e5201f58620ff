/** Give a matter to somebody to read, for a purpose and until a day. */
import { accepted, addDays, type Day, matterId, type PersonId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem } from '../../sheet.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { matterAt } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'

type Giving = Readonly<{ person: PersonId; purpose: string; until: Day }>

/** Nobody is given a matter for longer than this without being given it again. */
const longestDays = 366

export const giveAccess = page({
  path: '/work/matters/:matter/access/give',
  may: 'give access',
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/access/give.njk',
  title: 'Give it to somebody to read',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    return {
      reference: view.row.reference,
      address: addressOf(view.row.matter, 'access'),
      today: here.today,
      people: (await desk.access.candidates(here.as)).map(({ person, name, role }) => ({
        value: person,
        text: `${name}, ${role}`,
      })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  read(sheet, { people, today }) {
    const chosen = people.find(({ value }) => value === sheet.text('person'))
    const purpose = sheet.lines('purpose')
    const until = sheet.readDay('until', 'the last day they may see it')
    const problems: Problem[] = []
    if (!chosen) problems.push({ field: 'person', words: 'Choose who it is given to' })
    if (!purpose) problems.push({ field: 'purpose', words: 'Enter what they need it for' })
    if (!until.ok) problems.push(until.refusal)
    else if (until.value < today || until.value > addDays(today, longestDays))
      problems.push({ field: 'until', words: 'The last day must be within a year from today' })
    if (!chosen || !until.ok || problems.length > 0) return refuse(problems)
    const giving: Giving = { person: chosen.value, purpose, until: until.value }
    return accepted(giving)
  },
  explain: explainBeside({ first: 'person', words: { purpose: 'purpose' } }),
  submit: (desk, { as, matter }, giving) =>
    desk.access.giveAccess(as, { matter: matterId(matter), ...giving }),
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'access'), 'access-given'),
})
