/** Take down at once what is public, and say why. */
import { publicNow } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { capital } from '../../../panel/words.ts'
import type { Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { publishableWords } from './words.ts'

type Taking = Readonly<{ publication: string; why: string }>
type Asking = Readonly<{ up: readonly Readonly<{ value: string }>[] }>

function read(sheet: Sheet, { up }: Asking) {
  const publication = up.find(({ value }) => value === sheet.text('publication'))?.value
  const why = sheet.lines('why')
  return publication && why
    ? accepted<Taking>({ publication, why })
    : refuse([
        ...problemUnless(publication, 'publication', 'Select what comes down'),
        ...problemUnless(why, 'why', 'Enter why it comes down'),
      ])
}

export const takeDown = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/take-down',
  template: 'casework/conduct/after/take-down.njk',
  title: 'Take it down',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { day } = dateWords(here)
    const up = publicNow(found.events).map(({ publication, what, published }) => ({
      value: publication,
      text: `${capital(publishableWords[what])}, published ${published ? day(published.on) : ''}`,
    }))
    return { ...found.task, found, who: found.who, at: found.at, up }
  },
  fill: ({ up: [only, ...others] }) =>
    only && others.length === 0 ? { publication: only.value } : {},
  read,
  explain: explainBeside({ first: 'publication', words: { why: 'why' } }),
  submit: (desk, sent: SentStep & AtOfficer, taking: Taking) =>
    desk.conduct.takeDown(sent.as, { ...stepOf(sent), ...taking, on: sent.today }),
  next: nextTo('taken-down', '/public'),
  versions: versionsBy('why'),
})
