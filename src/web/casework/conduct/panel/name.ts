/** Name somebody who decides or advises, as the officer is told, with every tie answered. */
import { type Despite, type PanelMember, panelTies, type TieFound } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, matterId, type PersonId, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { against, filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite, readDespite } from '../despite.ts'
import { nextTo, ofOfficer, versionsBy } from '../form.ts'
import { type PanelView, panelAt } from './at-panel.ts'
import { asWords, seatWords, tieWords } from './words.ts'

type Naming = Despite & Readonly<{ on: Day; member: PanelMember; ties: readonly TieFound[] }>
type Place = Readonly<{
  value: string
  seat: PanelMember['seat']
  as: string
  text: string
  hint: string
}>
type Asking = Readonly<{
  places: readonly Place[]
  staff: readonly Readonly<{ person: PersonId; name: string }>[]
}>

/** Independents and advisers are the policing body's to appoint, and lawyers who chaired were. */
const byPolicingBody: readonly string[] = [
  'independent-qualified',
  'independent',
  'legally-qualified-adviser',
  'legally-qualified-chair',
]

/** Whom `law` names for this panel; where it names nobody, each place as such. */
function placesOf({ law }: PanelView): readonly Place[] {
  const panel = law?.panel
  const alone = panel?.size === 1
  const named = panel?.chair
    ? [
        { seat: alone ? ('person-conducting' as const) : ('chair' as const), as: panel.chair },
        ...panel.members.map(as => ({ seat: 'member' as const, as })),
        ...(panel.adviser ? [{ seat: 'adviser' as const, as: panel.adviser }] : []),
      ]
    : (['chair', 'person-conducting', 'member', 'adviser'] as const).map(seat => ({
        seat,
        as: 'not-known',
      }))
  return named.map(({ seat, as }) => {
    const [place, whom] = [seatWords[seat], asWords[as] ?? '']
    const isShared = whom !== '' && named.filter(one => one.seat === seat).length > 1
    const value = { value: `${seat} ${as}`, seat, as }
    // Two members are told apart by whom the Regulations name, which then is no mere hint.
    return isShared
      ? { ...value, text: `${place}: ${whom.charAt(0).toLowerCase()}${whom.slice(1)}`, hint: '' }
      : { ...value, text: place, hint: whom }
  })
}

function read(sheet: Sheet, { places, staff }: Asking) {
  const on = sheet.readDay('on', 'the day the officer was told', { notAfter: sheet.today })
  const chosen = sheet.text('place')
  const place = places.find(({ value }) => value === chosen)
  const account = staff.find(({ person }) => person === sheet.text('person'))
  const name = sheet.text('name') || (account?.name ?? '')
  const [rank, force] = [sheet.text('rank'), sheet.text('force')]
  const from = sheet.choice('whose', ['inside', 'outside'])
  const ticked = sheet.choices('ties', ['none', ...panelTies])
  const ties = panelTies
    .filter(tie => ticked.includes(tie))
    .map(tie => ({ tie, words: sheet.lines('ties-words') }))
  const isAnswered = ticked.length > 0 && !(ticked.includes('none') && ties.length > 0)
  const isTold = ties.every(({ words }) => words)
  if (on.ok && place && name && from && isAnswered && isTold)
    return accepted<Naming>({
      on: on.value,
      member: {
        ...{ name, seat: place.seat, as: place.as, outside: from === 'outside' },
        appointedBy: byPolicingBody.includes(place.as) ? 'local-policing-body' : 'authority',
        ...(rank ? { rank } : {}),
        ...(force ? { force } : {}),
        ...(account ? { person: account.person } : {}),
      },
      ties,
      ...readDespite(sheet),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(place, 'place', 'Select where they sit'),
    ...problemUnless(name, 'name', 'Choose their account, or enter their name'),
    ...problemUnless(from, 'whose', 'Select whether they are of this force'),
    ...problemUnless(isAnswered, 'ties', 'Select every tie there is, or that there is none'),
    ...problemUnless(isTold, 'ties-words', 'Enter what the tie is'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const nameMember = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/panel/new',
  template: 'casework/conduct/panel/name.njk',
  title: 'Name somebody who will decide or advise',
  async show(desk: Desk, here: AtOfficer) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const staff = here.hideNames ? [] : await desk.conduct.panelStaff(here.as)
    return {
      ...view,
      staff,
      people: [
        { value: '', text: 'No account here' },
        ...staff.map(({ person, name, role }) => ({ value: person, text: `${name}, ${role}` })),
      ],
      places: placesOf(view),
      ties: panelTies.map(value => ({ value, text: tieWords[value] })),
    }
  },
  back: (_here, { at }) => `${at}/panel`,
  fill: view => filledWithToday(view),
  read,
  explain: explainDespite({ first: 'place', on: 'on', words: { who: 'name' } }),
  submit: (desk, { as, command, matter, officer, seen }, naming: Naming) =>
    desk.conduct.namePanelMember(as, {
      ...{ matter: matterId(matter), ...against(seen) },
      ...{ subject: subjectId(officer), entry: command, seat: command, ...naming },
    }),
  next: nextTo('panel-named', '/panel'),
  versions: versionsBy('name'),
})
