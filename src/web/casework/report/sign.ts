/** Signing the report: what it still wants is finished first, or gone ahead without by name. */
import { accepted, matterId, refuse } from '#kernel'
import { download, page } from '../../page.ts'
import type { Sheet } from '../../sheet.ts'
import { type Gate, gateAt, throughGate, type Waived } from '../gate.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, taskAt } from '../task.ts'
import { waivedWords } from '../waived-words.ts'
import { missingOf } from './expected.ts'

type Asking = Readonly<{ gate: Gate }>

function read(sheet: Sheet, { gate }: Asking) {
  const through = throughGate(sheet, gate)
  const isRead = sheet.choice('read', ['yes']) === 'yes'
  if (through.ok && isRead) return accepted<Waived>(through.value)
  return refuse([
    ...(through.ok ? [] : through.refusal),
    ...problemUnless(isRead, 'read', 'Say that you have read it and that it is your report'),
  ])
}

export const signReport = page({
  path: '/work/matters/:matter/investigation-report/sign',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/report/sign.njk',
  title: 'Sign the investigation report',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address } = found.task
    const at = `${address}/investigation-report`
    return {
      ...found.task,
      isBegun: facts.out.report !== undefined,
      versions: facts.out.versions,
      gate: gateAt(here, `${at}/sign`, missingOf(facts, address)),
    }
  },
  back: (_here, { address }) => `${address}/investigation-report`,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'read' }),
  submit: (desk, { as, matter, seen }, { waived }: Waived) =>
    desk.evidence.signReport(as, {
      matter: matterId(matter),
      ...against(seen),
      ...(waived ? { waived: { ...waived, what: waivedWords(waived.rule) } } : {}),
    }),
  next: ({ matter }) => `/work/matters/${matter}/investigation-report?done=signed`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }) => [
      { name: 'What happened last', theirs: last, yours: 'You were signing' },
    ],
  },
})

export const signedReport = download({
  path: '/work/matters/:matter/investigation-report/signed/:sha256',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  async send(desk, { as, matter, sha256 }) {
    const found = await desk.evidence.reportFile(as, { matter: matterId(matter), sha256 })
    if (!found) return undefined
    const { type, bytes } = found
    return type === 'pdf'
      ? { name: 'investigation-report.pdf', mediaType: 'application/pdf', body: bytes }
      : { name: 'investigation-report.txt', mediaType: 'text/plain; charset=utf-8', body: bytes }
  },
})
