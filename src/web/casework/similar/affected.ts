/** How others who may be affected are found: where to look, who approves, what they are told. */
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { capital } from '../people/person-words.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'

const places = {
  allocations: 'people whose cases they were given',
  mailbox: 'their force mailbox, messages and work phone',
  contacts: 'people they saw or wrote to without a task behind it',
  'look-ups': 'people they looked up on force systems without a task behind it',
} as const
const hints: Readonly<Record<keyof typeof places, string>> = {
  allocations: 'Crimes, incidents and victims allocated to them or that they took on themselves',
  mailbox: 'Ask the counter-corruption unit: what is read must be lawful and written down',
  contacts: 'Pocket books, duty sheets, visits, vehicle and radio positions',
  'look-ups': 'An audit of the systems they can search',
}
const keys = ['allocations', 'mailbox', 'contacts', 'look-ups'] as const
/** Says nothing of anybody, and leads nobody. */
const neutral =
  'We are speaking to people who had contact with the police in this period. Is there anything ' +
  'about how you were treated, good or bad, that you would like to tell us? You do not have to, ' +
  'and you can tell somebody else instead.'

export const findAffected = page({
  path: '/work/matters/:matter/affected',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/similar/affected.njk',
  title: 'Plan how to find others affected',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    return (
      found && {
        ...found.task,
        places: keys.map(value => ({ value, text: capital(places[value]), hint: hints[value] })),
        neutral,
      }
    )
  },
  back: (_here, { address }) => `${address}/like`,
  reference: ({ reference }) => reference,
  fill: () => ({ said: neutral }),
  read(sheet: Sheet) {
    const chosen = sheet.choices('places', keys)
    const [period, approver] = [sheet.text('period'), sheet.text('approver')]
    const said = sheet.lines('said')
    if (chosen.length > 0 && period && approver && said) {
      const where = chosen.map(key => places[key]).join('; ')
      return accepted({
        words: [
          `Find others who may be affected, ${period}. Look at: ${where}.`,
          `Nobody is contacted before ${approver} approves.`,
          `They are told: “${said}”`,
        ].join(' '),
        kind: 'other',
        from: 'affected',
      } as const)
    }
    return refuse([
      ...problemUnless(chosen.length > 0, 'places', 'Select where to look'),
      ...problemUnless(period, 'period', 'Enter the period to look at'),
      ...problemUnless(approver, 'approver', 'Enter who approves before anybody is contacted'),
      ...problemUnless(said, 'said', 'Enter what they are told'),
    ])
  },
  explain: explainBeside({ first: 'places' }),
  submit: (desk, { as, matter, seen }, plan) =>
    desk.evidence.openLines(as, { matter: matterId(matter), ...against(seen), lines: [plan] }),
  next: ({ matter }) => `/work/matters/${matter}/lines?done=opened`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'Plan', theirs: last, yours: `${sheet.text('period')} ${sheet.text('approver')}` },
    ],
  },
})
