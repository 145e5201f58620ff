/** Reading it all back, changing any of it, and sending it. */
import { accepted, type Result, refuse } from '#kernel'
import { elsewhere, page } from '../../page.ts'
import { openDraft, type ReportWords, toldIn } from '../draft.ts'
import { holderOf } from '../holder.ts'
import { addressOf, nextToAnswer, stepsFor } from '../journey.ts'
import { reportFrom } from './report.ts'
import { sectionsOf } from './rows.ts'

export const check = page({
  path: '/report/check',
  may: 'anyone',
  template: 'report/check/check.njk',
  async show(desk, here) {
    const draft = await openDraft(desk, here)
    if ('elsewhere' in draft) return draft
    const at = { told: toldIn(draft), today: here.today }
    const report = reportFrom(at)
    const open = nextToAnswer(at)
    if (!report || open !== '/report/check') return elsewhere(open)
    const force = desk.report.forces().find(({ id }) => id === draft.force)?.name ?? ''
    const sections = sectionsOf(report, draft, force, here.t)
    return { report, sections, last: addressOf(stepsFor(at.told).at(-1)?.name ?? 'force') }
  },
  back: (_here, { last }) => last,
  read: (_sheet, { report }) => accepted(report),
  explain: (_gone: Readonly<{ type: 'Gone' }>) => ({ field: 'send', words: '' }),
  async submit(desk, here, report: ReportWords): Promise<Result<'sent', { type: 'Gone' }>> {
    const holder = holderOf(here)
    const sent = holder && (await desk.report.submit(holder, here.command, report))
    return sent === 'sent' ? accepted(sent) : refuse({ type: 'Gone' })
  },
  next: () => '/report/sent',
})
