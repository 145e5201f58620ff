/** Clear an officer: the closing letter, and everything that was laid on them ends with it. */
import { clearedBy, stillPublic, suspensionOn } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse, subjectId } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { draftOf } from '../papers/draft-of.ts'
import { clearanceWords } from './words.ts'

type Clearing = Readonly<{ on: Day; words: string }>

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day they are cleared', { notAfter: sheet.today })
  const words = sheet.lines('words')
  if (on.ok && words) return accepted<Clearing>({ on: on.value, words })
  const problems: readonly Problem[] = [
    ...problemUnless(words, 'words', 'Enter the words of the closing letter'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const cleared = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/cleared',
  template: 'casework/conduct/deciding/cleared.njk',
  title: 'Clear the officer',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const by = clearedBy(found.events)
    const law = await desk.conduct.lawOf(here.as, found.task.matter, subjectId(here.officer))
    return {
      ...{ ...found.task, found, who: found.who, at: found.at },
      because: by && clearanceWords[by],
      draft: await draftOf(desk, { as: here.as, found, paper: 'closing' }),
      suspended: law?.suspended || suspensionOn(found.events, here.today) !== undefined,
      published: stillPublic(found.events).length,
    }
  },
  fill: ({ found, draft }) => ({
    ...filledWithToday(found.task),
    words: draft['words'] ?? '',
  }),
  read,
  explain: explainBeside({ first: 'words', on: 'on', words: { words: 'words' } }),
  submit: (desk, sent: SentStep, clearing: Clearing) =>
    desk.conduct.clearOfficer(sent.as, { ...stepOf(sent), ...clearing }),
  next: nextTo('cleared'),
  versions: versionsBy('words'),
})
