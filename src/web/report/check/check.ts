/** Reading it all back, changing any of it, and sending it. */
import type { Sealed } from '#casework'
import { accepted, type Result, refuse } from '#kernel'
import { elsewhere, page } from '../../page.ts'
import { openDraft, type ReportWords, toldIn } from '../draft.ts'
import { holderOf } from '../holder.ts'
import { addressOf, nextToAnswer, stepsFor } from '../journey.ts'
import { reportFrom, sealedIn } from './report.ts'
import { sectionsOf } from './rows.ts'

type Gone = Readonly<{ type: 'Gone' }>
type Sending = Readonly<{ report: ReportWords; sealed: Sealed | undefined }>

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
    const sealed = sealedIn(at)
    const sections = sectionsOf({ report, draft, force, ...(sealed ? { sealed } : {}) }, here.t)
    return { report, sealed, sections, last: addressOf(stepsFor(at.told).at(-1)?.name ?? 'force') }
  },
  back: (_here, { last }) => last,
  read: (_sheet, { report, sealed }) => accepted({ report, sealed }),
  explain: (_gone: Gone) => ({ field: 'send', words: '' }),
  async submit(desk, here, { report, sealed }: Sending): Promise<Result<'sent', Gone>> {
    const holder = holderOf(here)
    const sent = holder && (await desk.report.submit(holder, here.command, report, sealed))
    return sent === 'sent' ? accepted(sent) : refuse({ type: 'Gone' })
  },
  next: () => '/report/sent',
})
