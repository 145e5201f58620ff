/** Which imports are at work in this process: each only once, however many ask for it. */
import { addDays, londonDay, parseAuthorityId } from '#kernel'
import { type ImportRun, type Job, openRuns } from '#store'
import { type Bench, system } from '../bench.ts'
import {
  type Asked,
  giveUp,
  type Importing,
  importsPlace,
  removeUnneeded,
  type Watch,
  workOff,
} from './import-work.ts'

const underWay = new Map<string, Promise<ImportRun | undefined>>()

export function isUnderWay(id: string): boolean {
  return underWay.has(id)
}

/** Brings an import to its end, or waits for whoever is at it. */
export async function takeUp(
  importing: Importing,
  asked: Asked,
  watch: Watch = {},
): Promise<ImportRun | undefined> {
  const begun = underWay.get(asked.id)
  if (begun) return begun
  const work = workOff(importing, asked, watch)
  underWay.set(asked.id, work)
  try {
    return await work
  } finally {
    underWay.delete(asked.id)
  }
}

/** A wizard nobody came back to for so many days is given up, and its file with it. */
const daysWaiting = 7

/** Gives up what nobody came back to. A file goes only where no import anywhere needs it. */
export async function giveUpForgotten(bench: Bench): Promise<void> {
  const { store, authorities } = bench
  for (const { id: authority } of authorities) {
    const as = { authority, actor: system, priority: 'background' } as const
    const given = await store.work(as, async tx => {
      const since = addDays(londonDay(tx.now), -daysWaiting)
      const forgotten = (await openRuns(tx)).filter(
        ({ state, startedAt }) =>
          (state === 'mapping' || state === 'checked') && londonDay(startedAt) < since,
      )
      for (const run of forgotten) await giveUp(tx, run)
      return forgotten
    })
    for (const { sha256 } of given) await removeUnneeded(bench, sha256)
  }
}

/** An import as a job, as the wizard asks for one. */
export async function importJob(bench: Importing, { data }: Job): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  if (!authority) throw new Error('an import without its authority')
  await takeUp(bench, { authority, actor: system, id: String(data['import']) })
}

/**
 * What a process that is gone left half done is queued again; what can no longer be read, and
 * what nobody came back to, is given up.
 */
export async function resumeImports({ store, files, authorities }: Bench): Promise<void> {
  const kept = new Set<string>()
  for (const { id: authority } of authorities) {
    await store.work({ authority, actor: system, priority: 'background' }, async tx => {
      for (const run of await openRuns(tx)) {
        if (!(await files.has(importsPlace, run.sha256))) await giveUp(tx, run)
        else {
          kept.add(run.sha256)
          const data = { authority, import: run.id }
          if (run.state === 'importing' || run.state === 'checking')
            await tx.enqueue('import-people', data, { singletonKey: run.id })
        }
      }
    })
  }
  for (const sha256 of await files.held(importsPlace))
    if (!kept.has(sha256)) await files.remove(importsPlace, sha256)
}
