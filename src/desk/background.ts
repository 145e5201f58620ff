/**
 * What goes on behind the pages: files read, notices sent, dates asked again, old drafts deleted
 * with their files.
 */
import { addSeconds, londonDay } from '#kernel'
import {
  claimOriginal,
  deleteOldDrafts,
  dropSentFiles,
  isNamed,
  sweepSessions,
  sweepSignIn,
  sweepSingleSignOn,
} from '#store'
import { type Bench, installation, system } from './bench.ts'
import { lookWhatIsStillUp, takeDownDue } from './conduct/take-down.ts'
import type { Carriers } from './delivery/carrier.ts'
import { wakeNeglected } from './delivery/wake.ts'
import { buildBundleJob } from './evidence/bundling/build.ts'
import { checkPortion, raiseFaultJob, tellFaults } from './evidence/faults.ts'
import { keepAllWords, keepWordsJob } from './evidence/keep-words.ts'
import { carryHistory } from './history/carry.ts'
import { watchHistories } from './history/watch.ts'
import { logBatch } from './intake/incidents.ts'
import { watchLooks } from './looks/watch.ts'
import { sendNotice } from './notices.ts'
import { giveUpForgotten, importJob, resumeImports } from './people/import-take-up.ts'
import { readDocument, scanAgain } from './read-document.ts'
import { reckonAll } from './reckon.ts'
import { draftDays } from './report.ts'
import { findAllCases, findCasesJob } from './safe/find.ts'

export const jobNames = [
  'read-document',
  'send-notice',
  'log-batch',
  'import-people',
  'find-cases',
  'carry-history',
  'build-bundle',
  'keep-words',
  'raise-fault',
] as const

const staleSignInSeconds = 12 * 3600

/** Long enough for a second arrival of the same form to have read the files it would send. */
const sentFilesSeconds = 3600

/** Drafts older than they may be and sign-ins nobody uses: gone. */
async function sweep({ store, world }: Bench): Promise<void> {
  const now = world.now()
  await store.work({ authority: installation, actor: system, priority: 'background' }, async tx => {
    await deleteOldDrafts(tx, addSeconds(now, -draftDays * 86_400), londonDay(now))
    await dropSentFiles(tx, addSeconds(now, -sentFilesSeconds))
    await sweepSessions(tx, addSeconds(now, -staleSignInSeconds))
    await sweepSignIn(tx)
    await sweepSingleSignOn(tx)
  })
}

/**
 * Originals that no draft names: taken off it, gone with it, sent with it or never put on one. It
 * goes by what is on the disk, so that one a stopped process left behind is found too. What the
 * forces hold is never touched.
 *
 * Safe beside an upload of the same bytes. Both claim them first, and whoever comes second sees
 * what the other did: we see its row and leave the file, or it sees that the file is gone.
 */
async function removeOriginals({ store, files }: Bench): Promise<void> {
  const as = { authority: installation, actor: system, priority: 'background' } as const
  for (const sha256 of await files.held(installation))
    await store.work(as, async tx => {
      await claimOriginal(tx, sha256)
      if (!(await isNamed(tx, sha256))) await files.remove(installation, sha256)
    })
}

/** Starts taking jobs. They stop with the store. */
export async function startBackground(bench: Bench, carriers: Carriers): Promise<void> {
  await bench.store.jobs.work('read-document', job => readDocument(bench, job))
  await bench.store.jobs.work('raise-fault', job => raiseFaultJob(bench, job))
  await bench.store.jobs.work('log-batch', job => logBatch(bench, job))
  await bench.store.jobs.work('send-notice', job => sendNotice(bench, carriers, job))
  await bench.store.jobs.work('import-people', job => importJob(bench, job))
  await bench.store.jobs.work('find-cases', job => findCasesJob(bench, job))
  await bench.store.jobs.work('carry-history', job => carryHistory(bench, job))
  await bench.store.jobs.work('keep-words', job => keepWordsJob(bench, job))
  tellFaults(bench)
  await bench.store.jobs.work('build-bundle', job => buildBundleJob(bench, job))
  await resumeImports(bench)
}

/** What a new hour may have changed. */
export async function hourly(bench: Bench): Promise<void> {
  await sweep(bench)
  await takeDownDue(bench)
  await lookWhatIsStillUp(bench)
  await wakeNeglected(bench)
  await reckonAll(bench)
  await findAllCases(bench)
  await removeOriginals(bench)
  await giveUpForgotten(bench)
  await watchLooks(bench)
  await watchHistories(bench)
  await scanAgain(bench)
  await checkPortion(bench)
  await keepAllWords(bench)
}
