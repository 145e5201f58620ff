/** Turning a draft into a complaint that is kept for ever, exactly once. */
import type { ComplaintEvent, Report } from '#casework'
import {
  type AuthorityId,
  type CommandId,
  londonDay,
  type MatterId,
  matterId,
  yearOf,
} from '#kernel'
import {
  draftHeldBy,
  filesOfDraft,
  markDraftSent,
  nextReference,
  openTracking,
  type StoredEvent,
  type Work,
} from '#store'
import { authorityOf, type Bench, installation } from './bench.ts'
import { codeFor, hashOf } from './codes.ts'
import { fingerprintOf, newEvent } from './decide.ts'
import { reckon } from './reckon.ts'
import { sentFile } from './sent-file.ts'

type Sending = Readonly<{ holder: string; command: CommandId; report: Omit<Report, 'files'> }>

/** The code a complainant follows this complaint with. */
export function trackingCode(bench: Bench, authority: AuthorityId, matter: MatterId): string {
  return codeFor(bench.codeKey, 'complaint', authorityOf(bench, authority).letters, matter)
}

/** The originals, kept again under the force they now belong to. */
async function handOver({ files }: Bench, force: AuthorityId, report: Report): Promise<void> {
  for (const { sha256, bytes } of report.files) {
    const moved = await files.receive(force, files.open(installation, sha256), {
      limitBytes: bytes,
    })
    if (!moved.ok || moved.value.sha256 !== sha256)
      throw new Error(`a file of ${bytes} bytes changed between draft and complaint`)
  }
}

/** Makes the complaint, or finds it made: the draft's id is the matter's, so there is only one. */
async function make(
  bench: Bench,
  tx: Work,
  asked: Readonly<{ matter: MatterId; command: CommandId; report: Report }>,
): Promise<StoredEvent> {
  const { matter, command, report } = asked
  const loaded = await tx.load(matter)
  const first = loaded.events[0]
  if (first) return first
  const reference = await nextReference(tx, 'CO', yearOf(londonDay(tx.now)))
  const made: ComplaintEvent = {
    type: 'ComplaintMade',
    reference,
    madeAt: tx.now,
    receivedAt: tx.now,
    how: 'writing',
    report,
  }
  const appended = await tx.append({
    stream: matter,
    expected: 0,
    events: [newEvent(made)],
    command: { id: command, fingerprint: fingerprintOf({ matter }), answer: matter },
  })
  if (!appended.ok) {
    const [winner] = (await tx.load(matter)).events
    if (winner) return winner
    throw new Error('a complaint could not be made', { cause: appended.refusal })
  }
  const [event] = appended.value.events
  if (!event) throw new Error('an append answered without its event')
  await reckon(tx, matter, [event], londonDay(tx.now))
  await openTracking(tx, hashOf(trackingCode(bench, tx.authority, matter)), matter)
  for (const { document } of report.files)
    await tx.enqueue('read-document', { authority: tx.authority, document })
  return event
}

/** Sends the draft this browser holds. A second arrival of the same form finds it sent. */
export async function submitReport(bench: Bench, sending: Sending): Promise<'sent' | 'no draft'> {
  const { store } = bench
  const { holder, command } = sending
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
    make(bench, tx, { matter, command, report }),
  )
  await store.work(asWriter, tx => markDraftSent(tx, row.draft, matter, event.id))
  return 'sent'
}
