/** Whether they come to what they were told of: a hearing, a meeting, an appeal. */
import type { InvitedKnown } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { type Around, page } from '../../page.ts'
import { explainIn, isChanging, officerTheirs, sending, withSent } from '../theirs.ts'

const answers = ['yes', 'no'] as const

/** What it is, and when: "The hearing, Monday 1 February 2027 at 10:00, Northmoor House". */
export function occasionWords({ occasion, when }: InvitedKnown, here: Pick<Around, 't'>): string {
  const { t } = here
  const what = t(`occasion.${occasion}`)
  if (!when) return what
  const { firstDay, time, place } = when
  return t('occasion.when', { what, day: dateWords(here).day(firstDay), time, place })
}

export const sayComing = page({
  ...sending,
  path: '/officer/coming',
  template: 'officer/coming/coming.njk',
  async show(desk, here) {
    const found = await officerTheirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    return {
      told: found.invited.map(one => ({ value: one.invitee, text: occasionWords(one, here) })),
      answers: answers.map(value => ({ value, text: here.t(`comes.${value}`) })),
    }
  },
  fill: ({ told }) => (told.length === 1 ? { invitee: told[0]?.value ?? '' } : {}),
  read(sheet, { told }) {
    if (isChanging(sheet)) return refuse([])
    const { t } = sheet
    const chosen = sheet.text('invitee')
    const one = told.find(({ value }) => value === chosen)
    const comes = sheet.choice('comes', answers)
    const words = sheet.lines('words')
    if (one && comes) return accepted({ invitee: one.value, what: one.text, comes, words })
    return refuse([
      ...(one ? [] : [{ field: 'invitee', words: t('invitee.missing') }]),
      ...(comes ? [] : [{ field: 'comes', words: t('comes.missing') }]),
    ])
  },
  explain: explainIn('comes'),
  check: async (_desk, _here, asked) => asked,
  submit: (desk, { as }, { invitee, comes, words }) =>
    desk.officer.sayComing(as, { invitee, comes: comes === 'yes', words }),
  next: withSent('coming'),
})
