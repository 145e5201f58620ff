/** The report of the panel: read as PDF or plain text, and given to professional standards. */
import type { Desk } from '#desk'
import { accepted, parseMatterId, subjectId } from '#kernel'
import { explainBeside } from '../casework/refusals.ts'
import { download, page } from '../page.ts'
import { type AtPanel, entryOf, panelAt } from './at-panel.ts'

async function paperAt(desk: Desk, here: AtPanel) {
  const matter = parseMatterId(here.matter)
  return matter && desk.conduct.panelReport(here.as, matter, subjectId(here.officer))
}

export const reportPdf = download({
  path: '/panel/:matter/:officer/report.pdf',
  may: 'read for a panel',
  audit: { look: 'matter', of: 'matter' },
  async send(desk, here: AtPanel) {
    const paper = await paperAt(desk, here)
    return paper && { name: 'report.pdf', mediaType: 'application/pdf', body: paper.pdf }
  },
})

export const reportText = download({
  path: '/panel/:matter/:officer/report.txt',
  may: 'read for a panel',
  audit: { look: 'matter', of: 'matter' },
  async send(desk, here: AtPanel) {
    const paper = await paperAt(desk, here)
    return (
      paper && {
        name: 'report.txt',
        mediaType: 'text/plain; charset=utf-8',
        body: Buffer.from(paper.text),
      }
    )
  },
})

export const supplyReport = page({
  path: '/panel/:matter/:officer/report',
  may: 'chair a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/report.njk',
  title: 'Give the report to professional standards',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const paper = await paperAt(desk, here)
    const missing = paper
      ? []
      : [{ what: 'Sign the outcome', href: `${view.at}/sign`, who: 'The chair signs last' }]
    return { ...view, missing, text: paper?.text }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  read: () => accepted(undefined),
  explain: explainBeside({ first: 'text' }),
  submit: (desk, here) => desk.conduct.reportOutcome(here.as, entryOf(here, here)),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
  versions: {
    of: ({ version }) => version,
    compare: () => [{ name: 'The report', theirs: 'It was changed meanwhile', yours: '' }],
  },
})
