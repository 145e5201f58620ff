/** One line of enquiry: pursued, or reasoned away, with what shows it; and on to the next. */
import { type Facts, type LineEnd, lineEnds } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../task.ts'
import { type CitedRow, citedRows, citeList, readCites } from './cited.ts'
import { answersOf, lineShown } from './view.ts'
import { endWords } from './words.ts'

type Ending = Readonly<{ done: LineEnd; words: string; cites: readonly string[]; on: Day }>
type Asking = Readonly<{ rows: readonly CitedRow[]; following: string | undefined }>

/** Those still open of the same allegation and kind: after this one, then before it. */
function openBeside(facts: Facts, enquiry: string): readonly string[] {
  const all = facts.earlier.enquiries
  const at = all.findIndex(one => one.enquiry === enquiry)
  const here = all[at]
  return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].flatMap(one =>
    !one.ended && one.kind === here?.kind && one.allegation === here?.allegation
      ? [one.enquiry]
      : [],
  )
}

function read(sheet: Sheet, { rows, following: next }: Asking) {
  const done = sheet.choice('done', lineEnds)
  const words = sheet.lines('words')
  const on = sheet.readDay('on', 'the day it was done or decided', { notAfter: sheet.today })
  const { cites, problem } = readCites(words, rows)
  if (done && words && on.ok && !problem)
    return accepted<Ending & { next: string | undefined }>({
      done,
      words,
      cites,
      on: on.value,
      next,
    })
  return refuse([
    ...problemUnless(done, 'done', 'Select whether it was pursued'),
    ...problemUnless(words, 'words', 'Enter what came of it, or why it was not pursued'),
    ...(problem ? [{ field: 'words', words: problem }] : []),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const endLine = page({
  path: '/work/matters/:matter/lines/:enquiry',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/lines/line.njk',
  title: 'Line of enquiry',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    const at = facts?.earlier.enquiries.findIndex(({ enquiry }) => enquiry === here.enquiry) ?? -1
    const line = facts?.earlier.enquiries[at]
    if (!found || !facts || !line) return undefined
    const { address } = found.task
    const rows = citedRows(found.view, address)
    const others = openBeside(facts, line.enquiry)
    return {
      ...found.task,
      rows,
      following: others[0],
      others: others.length,
      one: lineShown(line, at, facts, rows),
      answers: answersOf(found.view, line.enquiry, here),
      ends: lineEnds.map(value => ({ value, text: endWords[value] })),
      list: citeList(found.view, address),
      isNext: here.query.get('done') === 'ended',
    }
  },
  back: (_here, { address }) => `${address}/lines`,
  reference: ({ reference }) => reference,
  fill: ({ today }) => filledWithToday({ today }),
  read,
  explain: explainBeside({ first: 'words', on: 'on', words: { found: 'words' } }),
  async submit(desk, { as, matter, enquiry, seen }, { next, ...ending }) {
    const id = matterId(matter)
    const done = await desk.evidence.endLine(as, {
      matter: id,
      ...against(seen),
      enquiry,
      ...ending,
    })
    return done.ok ? accepted(next) : done
  },
  next: ({ matter }, next) =>
    next
      ? `/work/matters/${matter}/lines/${next}?done=ended`
      : `/work/matters/${matter}/lines?done=ended`,
  versions: {
    of: ({ version }) => version,
    compare: ({ one }, sheet) => [
      { name: 'What came of it', theirs: one.came || 'Open', yours: sheet.lines('words') },
    ],
  },
})
