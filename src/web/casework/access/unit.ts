/** Keep a whole unit from a matter. */
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem } from '../../sheet.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { matterAt } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'

export const keepUnitOut = page({
  path: '/work/matters/:matter/access/unit',
  may: 'give access',
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/access/unit.njk',
  title: 'Keep a unit out',
  async show(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view) return undefined
    const units = (view.facts?.subjects ?? []).flatMap(({ unit }) => unit ?? [])
    return {
      reference: view.row.reference,
      address: addressOf(view.row.matter, 'access'),
      units: [...new Set(units)],
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: ({ units }) => ({ unit: units[0] ?? '' }),
  read(sheet) {
    const unit = sheet.text('unit')
    const why = sheet.lines('why')
    const problems: Problem[] = [
      ...(unit ? [] : [{ field: 'unit', words: 'Enter the unit, as the directory calls it' }]),
      ...(why ? [] : [{ field: 'why', words: 'Enter why it is kept out' }]),
    ]
    return problems.length > 0 ? refuse(problems) : accepted({ unit, why })
  },
  explain: explainBeside({ first: 'unit', words: { unit: 'unit', why: 'why' } }),
  submit: (desk, { as, matter }, asked) =>
    desk.access.keepUnitOut(as, { matter: matterId(matter), ...asked }),
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'access'), 'unit-kept-out'),
})
