/**
 * What goes on behind the pages: files read, notices sent, dates asked again, old drafts deleted.
 */
import { addSeconds, londonDay } from '#kernel'
import { deleteOldDrafts, sweepSessions } from '#store'
import { type Bench, installation, system } from './bench.ts'
import { type Mailer, sendNotice } from './notices.ts'
import { readDocument } from './read-document.ts'
import { reckonAll } from './reckon.ts'
import { draftDays } from './report.ts'

export const jobNames = ['read-document', 'send-notice'] as const

const staleSignInSeconds = 12 * 3600

/** Drafts older than they may be and sign-ins nobody uses: gone. */
async function sweep({ store, world }: Bench): Promise<void> {
  const now = world.now()
  await store.work({ authority: installation, actor: system, priority: 'background' }, async tx => {
    await deleteOldDrafts(tx, addSeconds(now, -draftDays * 86_400), londonDay(now))
    await sweepSessions(tx, addSeconds(now, -staleSignInSeconds))
  })
}

/** Starts taking jobs. They stop with the store. */
export async function startBackground(bench: Bench, mailer: Mailer | undefined): Promise<void> {
  await bench.store.jobs.work('read-document', job => readDocument(bench, job))
  await bench.store.jobs.work('send-notice', job => sendNotice(bench, mailer, job))
}

/** What a new hour may have changed. */
export async function hourly(bench: Bench): Promise<void> {
  await sweep(bench)
  await reckonAll(bench)
}
