/** The last look at a press line, and that it was given out: to whom, when and by whom. */
import { namesFirst } from '#casework'
import { type Desk, publicParts } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import type { AtOfficer } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { directionWords } from '../panel/words.ts'
import { type PublishingView, publishingAt, untoldIn } from './at-publishing.ts'
import { openFor, standingIn } from './check.ts'
import { capacityWords } from './words.ts'

type Issuing = Readonly<{
  publication: string
  to: string
  by: string
  on: Day
  waivedWhy?: string
}>
type Asking = Pick<PublishingView, 'prepared'>

const allWhoAsk = 'All who ask'

function read(sheet: Sheet, { prepared }: Asking) {
  const isRead = sheet.choices('read', ['yes']).length > 0
  const chosen = sheet.choice('to', ['all', 'one'])
  const to = chosen === 'all' ? allWhoAsk : sheet.text('outlet')
  const [by, waivedWhy] = [sheet.text('by'), sheet.lines('waived-why')]
  const on = sheet.readDay('on', 'the day it was first given', { notAfter: sheet.today })
  if (isRead && chosen && to && by && on.ok && prepared)
    return accepted<Issuing>({
      ...{ publication: prepared.publication, to, by, on: on.value },
      ...(waivedWhy ? { waivedWhy } : {}),
    })
  const problems: readonly Problem[] = [
    ...problemUnless(isRead, 'read', 'Confirm that you have read it as a reporter will'),
    ...problemUnless(chosen, 'to', 'Select to whom it was given'),
    ...problemUnless(to || !chosen, 'outlet', 'Enter which outlet or reporter'),
    ...problemUnless(by, 'by', 'Enter who gave it'),
    ...(on.ok ? [] : [on.refusal]),
  ]
  return refuse(problems)
}

export const issue = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/press-line',
  template: 'casework/conduct/after/issue.njk',
  async show(desk: Desk, here: AtOfficer) {
    const view = await publishingAt(desk, { ...here, publishing: 'press-line' })
    if (!view) return undefined
    const considered = view.prepared?.considered
    return {
      ...view,
      missing: openFor(view),
      heading: considered?.heading ?? '',
      parts: publicParts(considered?.words ?? ''),
      stands: standingIn(view),
      directed: view.directed.map(one => directionWords[one]),
      isNamedFirst: considered !== undefined && namesFirst(view.found.facts, considered),
      untold: untoldIn(view).map(one => capacityWords[one.capacity].toLowerCase()),
      giver: here.as.actor.type === 'staff' ? here.as.actor.name : '',
    }
  },
  title: ({ whatWords }) => `Give out ${whatWords}`,
  fill: ({ found, giver }) => ({ ...filledWithToday(found.task), by: giver }),
  read,
  explain: explainDespite({ first: 'read', on: 'on', words: { who: 'outlet', from: 'by' } }),
  submit: (desk, sent: SentStep & AtOfficer, issuing: Issuing) =>
    desk.conduct.issuePressLine(sent.as, { ...stepOf(sent), ...issuing }),
  next: nextTo('press-line-issued', '/public'),
  versions: versionsBy('waived-why'),
})
