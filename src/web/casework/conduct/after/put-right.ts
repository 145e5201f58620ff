/** Telling those who were given a press line that what it said no longer stands. */
import { pressLinesToPutRight } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { pressLineWords, whyPutRightWords } from './words.ts'

type Telling = Readonly<{ publication: string; by: string; how: string; on: Day }>
type Asking = Readonly<{ items: readonly Readonly<{ value: string }>[] }>

function read(sheet: Sheet, { items }: Asking) {
  const publication = items.find(({ value }) => value === sheet.text('publication'))?.value
  const [by, how] = [sheet.text('by'), sheet.lines('how')]
  const on = sheet.readDay('on', 'the day they were told', { notAfter: sheet.today })
  return publication && by && how && on.ok
    ? accepted<Telling>({ publication, by, how, on: on.value })
    : refuse([
        ...problemUnless(publication, 'publication', 'Select which was put right'),
        ...problemUnless(by, 'by', 'Enter who told them'),
        ...problemUnless(how, 'how', 'Enter how they were told, and what'),
        ...(on.ok ? [] : [on.refusal]),
      ])
}

export const putRight = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/press-line-told',
  template: 'casework/conduct/after/put-right.njk',
  title: 'Tell those a press line was given to',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    const { day } = dateWords(here)
    const all = pressLinesToPutRight(found.facts, found.officer.subject)
    return {
      ...{ ...found.task, found, who: found.who, at: found.at },
      lines: all.map(({ what, issued, why }) => ({
        heading: here.hideNames || !issued.heading ? pressLineWords[what] : issued.heading,
        // What it said may name somebody.
        words: here.hideNames ? 'Not shown while names are hidden' : issued.words,
        ...{ on: day(issued.on), to: issued.to, by: issued.by, why: whyPutRightWords[why] },
      })),
      items: all.map(({ publication, issued }) => ({
        value: publication,
        text: `Issued on ${day(issued.on)} to: ${issued.to}`,
      })),
      teller: here.as.actor.type === 'staff' ? here.as.actor.name : '',
    }
  },
  fill: ({ found, teller, items: [only, ...others] }) => ({
    ...filledWithToday(found.task),
    by: teller,
    ...(only && others.length === 0 ? { publication: only.value } : {}),
  }),
  read,
  explain: explainBeside({ first: 'publication', on: 'on', words: { from: 'by', how: 'how' } }),
  submit: (desk, sent: SentStep & AtOfficer, telling: Telling) =>
    desk.conduct.tellPressLine(sent.as, { ...stepOf(sent), ...telling }),
  next: nextTo('press-line-put-right', '/public'),
  versions: versionsBy('how'),
})
