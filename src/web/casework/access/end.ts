/** End what was given, let a unit in again, or take back an interest: each with why. */
import { accepted, matterId, personId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { withDone } from '../done.ts'
import { addressOf } from '../duty-words.ts'
import { matterAt } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'

const kinds = {
  given: { title: 'End somebody’s access', button: 'End it' },
  unit: { title: 'Let a unit in again', button: 'Let them in' },
  interest: { title: 'Take back an interest', button: 'Take it back' },
} as const
type Kind = keyof typeof kinds

function kindIn(named: string): Kind | undefined {
  return named === 'given' || named === 'unit' || named === 'interest' ? named : undefined
}

export const endAccess = page({
  path: '/work/matters/:matter/access/end/:kind/:which',
  may: 'give access',
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/access/end.njk',
  async show(desk, here) {
    const kind = kindIn(here.kind)
    const view = await matterAt(desk, here, here.matter)
    const found = view && (await desk.access.whoMaySee(here.as, view.row.matter))
    if (!kind || !view || !found) return undefined
    const names = {
      given: found.holders.find(({ person, how }) => person === here.which && how === 'given')
        ?.name,
      unit: found.units.find(({ unit }) => unit === here.which)?.unit,
      interest: found.interests.find(({ interest }) => interest === here.which)?.name,
    }
    const name = names[kind]
    if (!name) return undefined
    return {
      ...kinds[kind],
      name: here.hideNames && kind !== 'unit' ? 'A colleague' : name,
      reference: view.row.reference,
      address: addressOf(view.row.matter, 'access'),
    }
  },
  title: ({ title }) => title,
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  read(sheet) {
    const why = sheet.lines('why')
    return why ? accepted(why) : refuse([{ field: 'why', words: 'Enter why' }])
  },
  explain: explainBeside({ first: 'why' }),
  submit(desk, { as, matter, kind, which }, why: string) {
    const at = { matter: matterId(matter), why }
    const { access } = desk
    switch (kindIn(kind)) {
      case 'unit':
        return access.letUnitIn(as, { ...at, unit: which })
      case 'interest':
        return access.withdrawInterest(as, { ...at, interest: which })
      case 'given':
        return access.endAccess(as, { ...at, person: personId(which) })
      case undefined:
        return Promise.resolve(refuse({ type: 'NotPermitted' }))
    }
  },
  next: ({ matter }) => withDone(addressOf(matterId(matter), 'access'), 'access-changed'),
})
