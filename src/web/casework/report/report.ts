/** The investigation report: what it says so far, what it still wants, and who signed it. */
import { accepted, matterId, refuse } from '#kernel'
import { dateWords } from '../../dates.ts'
import { action, page } from '../../page.ts'
import { citedRows } from '../lines/cited.ts'
import { byWhom } from '../lines/view.ts'
import { matterAt, mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { taskAt } from '../task.ts'
import { waivedWords } from '../waived-words.ts'
import { missingOf } from './expected.ts'
import { firstSections, partsOf } from './view.ts'

const saids: Readonly<Record<string, string>> = {
  begun: 'The report is begun from the record. Every word of it is yours to change.',
  written: 'That part is saved. What it said before is kept.',
  signed: 'The report is signed, and kept as it was signed.',
}

export const report = page({
  path: '/work/matters/:matter/investigation-report',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/report/report.njk',
  title: 'Investigation report',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address } = found.task
    const { moment } = dateWords(here)
    const { out } = facts
    return {
      ...found.task,
      said: saids[here.query.get('done') ?? ''],
      isBegun: out.report !== undefined,
      versions: out.versions,
      missing: missingOf(facts, address),
      parts: partsOf(found.view, facts, citedRows(found.view, address)),
      signed: found.view.story
        .flatMap(entry => {
          const { event, recordedAt } = entry
          if (event.type !== 'ReportSigned') return []
          const version = out.signed.find(({ pdf }) => pdf === event.pdf)?.version ?? 0
          return [
            {
              at: moment(recordedAt),
              by: byWhom(entry, here),
              version,
              isLatest: version === out.versions,
              pdf: `${address}/investigation-report/signed/${event.pdf}`,
              text: `${address}/investigation-report/signed/${event.text}`,
              without: event.waived ? waivedWords(event.waived.rule) : [],
              why: event.waived?.why ?? '',
            },
          ]
        })
        .toReversed(),
    }
  },
  back: (_here, { address }) => `${address}/investigation`,
  reference: ({ reference }) => reference,
})

export const beginReport = action({
  path: '/work/matters/:matter/investigation-report/begin',
  may: mayRead,
  read: () => accepted({}),
  explain: explainBeside({ first: 'begin' }),
  async submit(desk, here) {
    const view = await matterAt(desk, here, here.matter)
    if (!view?.facts) return refuse({ type: 'NotPermitted' } as const)
    const { row, facts } = view
    // Begun by somebody else in the meantime: theirs stands.
    if (facts.out.report) return accepted({})
    const sections = firstSections(view, citedRows(view, ''))
    const done = await desk.evidence.draftReport(here.as, { matter: row.matter, sections })
    return done.ok ? accepted({}) : done
  },
  next: ({ matter }) => `/work/matters/${matterId(matter)}/investigation-report?done=begun`,
})
