/** The complainant's statement of what it did to them: what came, and one that came to us. */
import { type ImpactWay, impactOf, impactWays } from '#casework'
import type { Desk } from '#desk'
import { accepted, matterId, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, versionsBy } from '../form.ts'

const wayWords: Readonly<Record<ImpactWay, string>> = {
  online: 'On their own page',
  'in-writing': 'In writing',
  'in-person': 'Taken down as they said it',
}
/** What staff may record: what is sent online is recorded by being sent. */
const ours = impactWays.filter(way => way !== 'online')

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day it came', { notAfter: sheet.today })
  const how = sheet.choice('how', ours)
  const words = sheet.lines('words')
  if (on.ok && how && words) return accepted({ on: on.value, how, words })
  return refuse([
    ...problemUnless(words, 'words', 'Enter what they said, in their words'),
    ...problemUnless(how, 'how', 'Select how it came'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const impactStatement = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/impact',
  template: 'casework/conduct/impact/impact.njk',
  title: 'What it did to the complainant',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { day } = dateWords(here)
    return {
      ...{ ...found.task, who: found.who, at: found.at },
      came: impactOf(found.events).map(({ on, words, how }) => ({
        on: `${day(on)}. ${wayWords[how]}`,
        words,
      })),
      ways: ours.map(value => ({ value, text: wayWords[value] })),
    }
  },
  fill: view => filledWithToday(view),
  read,
  explain: explainBeside({ first: 'words', on: 'on', words: { words: 'words' } }),
  submit: (desk, { as, command, matter, seen }, asked) =>
    desk.conduct.receiveImpact(as, {
      ...{ matter: matterId(matter), ...against(seen), entry: command, ...asked },
    }),
  next: nextTo('impact-kept'),
  versions: versionsBy('words'),
})
