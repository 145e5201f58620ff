/** Turning a draft into a matter that is kept for ever, exactly once. */
import type { Report, Sealed } from '#casework'
import { type AuthorityId, type CommandId, type MatterId, matterId } from '#kernel'
import { draftHeldBy, filesOfDraft, markDraftSent, type StoredEvent, type Work } from '#store'
import { type Bench, installation } from './bench.ts'
import { type Making, makeMatter, notRefused } from './intake/make-matter.ts'
import { withPerson } from './intake/sealed.ts'
import { sentFile } from './sent-file.ts'

type Sending = Readonly<{
  holder: string
  command: CommandId
  report: Omit<Report, 'files'>
  /** Given by somebody inside the police: what they report is a possible conduct matter. */
  sealed?: Sealed
}>

/** The originals, kept again under the force they now belong to. */
export async function handOver(
  { files }: Bench,
  force: AuthorityId,
  report: Pick<Report, 'files'>,
): Promise<void> {
  for (const { sha256, bytes } of report.files) {
    const moved = await files.receive(force, files.open(installation, sha256), {
      limitBytes: bytes,
    })
    if (!moved.ok || moved.value.sha256 !== sha256)
      throw new Error(`a file of ${bytes} bytes changed between draft and complaint`)
  }
}

/** The draft's id is the matter's, so there is only one however often it is sent. */
async function make(
  bench: Bench,
  tx: Work,
  asked: Readonly<{ matter: MatterId; sending: Sending; report: Report }>,
): Promise<StoredEvent> {
  const { matter, sending, report } = asked
  const { command } = sending
  const sealed = sending.sealed && (await withPerson(tx, sending.sealed))
  const at = { madeAt: tx.now, receivedAt: tx.now, how: 'writing', report } as const
  const first: Making['first'] = reference =>
    sealed
      ? { type: 'ReportConduct', reference, ...at, sealed }
      : { type: 'MakeComplaint', reference, ...at }
  return notRefused(await makeMatter(bench, tx, { matter, command, first }))
}

/** Sends the draft this browser holds. A second arrival of the same form finds it sent. */
export async function submitReport(bench: Bench, sending: Sending): Promise<'sent' | 'no draft'> {
  const { store } = bench
  const { holder } = sending
  const asWriter = { authority: installation, actor: { type: 'public' } } as const
  const draft = await store.work(asWriter, async tx => {
    const row = await draftHeldBy(tx, holder)
    return row && { row, files: (await filesOfDraft(tx, row.draft)).map(sentFile) }
  })
  if (!draft || draft.row.deletedOn) return 'no draft'
  if (draft.row.sent) return 'sent'
  const { row, files } = draft
  const report: Report = { ...sending.report, files }
  const matter = matterId(row.draft)
  await handOver(bench, row.force, report)
  const event = await store.work({ authority: row.force, actor: { type: 'public' } }, tx =>
    make(bench, tx, { matter, sending, report }),
  )
  await store.work(asWriter, tx => markDraftSent(tx, row.draft, matter, event.id))
  return 'sent'
}
