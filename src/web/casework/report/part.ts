/** One part of the report: its paragraphs, and what each rests on by its mark. */
import type { ReportSectionName } from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { type CitedRow, citedRows, citeList, readCites } from '../lines/cited.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, taskAt } from '../task.ts'
import { paragraphsIn, partsOf, sectionsFrom } from './view.ts'

type Asking = Readonly<{
  rows: readonly CitedRow[]
  part: Readonly<{ section: ReportSectionName; title: string }>
}>

function read(sheet: Sheet, { rows, part }: Asking) {
  const words = sheet.lines('words')
  const { problem } = readCites(words, rows)
  if (problem) return refuse([{ field: 'words', words: problem }])
  const paragraphs = paragraphsIn(words).map(one => ({
    words: one,
    cites: readCites(one, rows).cites,
  }))
  return accepted({ section: part.section, title: part.title, paragraphs })
}

const joined = (paragraphs: readonly Readonly<{ words: string }>[]) =>
  paragraphs.map(({ words }) => words).join('\n\n')

export const reportPart = page({
  path: '/work/matters/:matter/investigation-report/parts/:section',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/report/part.njk',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address } = found.task
    const rows = citedRows(found.view, address)
    const part = partsOf(found.view, facts, rows).find(({ section }) => section === here.section)
    if (!part) return undefined
    const written = joined(part.paragraphs)
    const fresh = joined(
      sectionsFrom(found.view, rows).find(({ section }) => section === part.section)?.paragraphs ??
        [],
    )
    return {
      ...found.task,
      rows,
      part,
      written,
      // What the record would have here now, where it is not what is written.
      fresh: fresh === written ? '' : fresh,
      list: citeList(found.view, address),
    }
  },
  title: ({ part }) => part.title,
  back: (_here, { address }) => `${address}/investigation-report`,
  reference: ({ reference }) => reference,
  // Nothing written yet: it begins with what the record would say, or asks.
  fill: ({ written, fresh }) => ({ words: written || fresh }),
  read,
  explain: explainBeside({ first: 'words' }),
  submit: (desk, { as, matter, seen }, section) =>
    desk.evidence.draftReport(as, {
      matter: matterId(matter),
      ...against(seen),
      sections: [section],
    }),
  next: ({ matter, section }) =>
    `/work/matters/${matter}/investigation-report?done=written#part-${section}`,
  versions: {
    of: ({ version }) => version,
    compare: ({ written }, sheet) => [
      {
        name: 'What this part says',
        theirs: written || 'Nothing yet',
        yours: sheet.lines('words'),
      },
    ],
  },
})
