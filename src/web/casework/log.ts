/** Log a complaint: a summary without names, and what is alleged, one thing at a time. */
import { type Allegation, earlierUnlogged } from '#casework'
import { accepted, allegationId, type Day, matterId, refuse } from '#kernel'
import { page } from '../page.ts'
import type { Sheet } from '../sheet.ts'
import { withDone } from './done.ts'
import { mayHandle } from './matter-frame.ts'
import { explainBeside } from './refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from './task.ts'

/** As many allegations as one complaint can be logged with on this page. */
const most = 20
const longestSummary = 200

type Logging = Readonly<{ on: Day; summary: string; allegations: readonly Allegation[] }>

const fieldOf = (at: number) => `allegation-${at}`

function allegationsIn(sheet: Sheet): readonly Allegation[] {
  return Array.from({ length: most }, (_, at) => sheet.lines(fieldOf(at + 1)))
    .filter(words => words !== '')
    .map((words, at) => ({ id: allegationId(`allegation-${at + 1}`), words, about: [] }))
}

export const log = page({
  path: '/work/matters/:matter/log',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/log.njk',
  title: 'Log the complaint',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const { report } = found?.view ?? {}
    return found && { ...found.task, most, earlier: report && earlierUnlogged(report) }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  // What was told before and never logged is an allegation of its own, unless somebody thinks not.
  fill: view => ({
    ...filledWithToday(view),
    ...(view.earlier ? { 'allegation-2': view.earlier, shown: '2' } : {}),
  }),
  read(sheet) {
    // "Add another allegation" is a button of this form: the page comes back with one more.
    if (sheet.text('add') === 'yes') return refuse([])
    const on = sheet.readDay('on', 'the date the complaint was logged', { notAfter: sheet.today })
    const summary = sheet.text('summary')
    const allegations = allegationsIn(sheet)
    const isShort = summary.length <= longestSummary
    const long = `Summary must be ${longestSummary} characters or fewer. You have used ${summary.length}`
    if (on.ok && summary && isShort && allegations.length > 0)
      return accepted({ on: on.value, summary, allegations })
    return refuse([
      ...problemUnless(summary, 'summary', 'Enter a summary of the complaint, without names'),
      ...problemUnless(isShort, 'summary', long),
      ...problemUnless(allegations.length, fieldOf(1), 'Enter at least one allegation'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({
    first: 'summary',
    on: 'on',
    words: { allegations: fieldOf(1) },
  }),
  async submit(desk, { as, matter, seen }, logging: Logging) {
    return desk.work.logComplaint(as, { matter: matterId(matter), ...against(seen), ...logging })
  },
  next: ({ matter }) => withDone(`/work/matters/${matter}`, 'logged'),
  versions: {
    of: ({ version }) => version,
    compare: ({ summary }, sheet) => [
      { name: 'Summary', theirs: summary ?? 'None yet', yours: sheet.text('summary') },
    ],
  },
})
