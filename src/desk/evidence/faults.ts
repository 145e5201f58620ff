/**
 * Originals found missing, altered or harmful: told at once, to everybody who handles a matter that
 * holds one, as an event of that matter. Found as received again, that is told too.
 */
import type { ComplaintCommand, FaultKind } from '#casework'
import type { Faulted } from '#evidence'
import {
  type AuthorityId,
  addSeconds,
  commandId,
  type Instant,
  londonDay,
  parseAuthorityId,
} from '#kernel'
import {
  type CheckRow,
  countInOriginals,
  type DocumentRow,
  documentsOfBytes,
  type Job,
  keepCheck,
  originalsToCheck,
} from '#store'
import { type Bench, system } from '../bench.ts'
import { decide } from '../decide.ts'

function asSystem(authority: AuthorityId) {
  return { authority, actor: system, priority: 'background' } as const
}

type Telling = Pick<Bench, 'store' | 'world'>

async function tell(
  bench: Telling,
  authority: AuthorityId,
  { matter }: Pick<DocumentRow, 'matter'>,
  command: ComplaintCommand,
): Promise<void> {
  const as = { ...asSystem(authority), command: commandId(bench.world.id()) }
  const told = await decide(bench, as, { matter, command, request: { type: command.type } })
  // Its matter may have been disposed of meanwhile: there is nobody left to tell.
  if (!told.ok && told.refusal.type !== 'NoSuchDocument' && told.refusal.type !== 'NotPermitted')
    throw new Error(`a fault could not be told: ${told.refusal.type}`)
}

/** Raises it in every matter that holds these bytes. Raised before and not ended: once. */
export async function raiseFault(
  bench: Telling,
  { authority, sha256, found }: Omit<Faulted, 'found'> & Readonly<{ found: FaultKind }>,
  name?: string,
): Promise<number> {
  const at = bench.world.now()
  const rows = await bench.store.work(asSystem(authority), tx => documentsOfBytes(tx, sha256))
  for (const row of rows)
    await tell(bench, authority, row, {
      type: 'FaultOriginal',
      ...{ on: londonDay(at), document: row.document, found, at },
      ...(name ? { name } : {}),
    })
  return rows.length
}

const soundAgain = 'It was checked again, and its bytes are those that were received.'

/** A copy was put back, or the disk came back: said of whatever was raised of it. */
async function endFaults(bench: Telling, authority: AuthorityId, sha256: string): Promise<void> {
  const on = londonDay(bench.world.now())
  const rows = await bench.store.work(asSystem(authority), tx => documentsOfBytes(tx, sha256))
  for (const row of rows)
    if (row.fault === 'missing' || row.fault === 'altered')
      await tell(bench, authority, row, {
        type: 'EndFault',
        ...{ on, today: on, document: row.document, found: row.fault, why: soundAgain },
      })
}

/** Checks one by reading all of it, keeps what was found, and tells whoever has to know. */
async function checkOriginal(
  bench: Telling & Pick<Bench, 'files'>,
  authority: AuthorityId,
  sha256: string,
): Promise<CheckRow['found']> {
  const found = (await bench.files.check(authority, sha256)) ?? 'sound'
  await bench.store.work(asSystem(authority), tx => keepCheck(tx, sha256, found))
  if (found === 'sound') await endFaults(bench, authority, sha256)
  else await raiseFault(bench, { authority, sha256, found })
  return found
}

export type CheckWatch = (checked: Readonly<{ sha256: string; found: CheckRow['found'] }>) => void
export type Checked = Readonly<{ checked: number; missing: number; altered: number }>

/** Checks the originals of an authority that were not checked since `before`, at most `max`. */
export async function checkOriginals(
  bench: Telling & Pick<Bench, 'files'>,
  authority: AuthorityId,
  { before, max, watch }: Readonly<{ before: Instant; max: number; watch?: CheckWatch }>,
): Promise<Checked> {
  await bench.store.work(asSystem(authority), countInOriginals)
  const counts = { checked: 0, missing: 0, altered: 0 }
  while (counts.checked < max) {
    const wanted = Math.min(portion, max - counts.checked)
    const due = await bench.store.work(asSystem(authority), tx =>
      originalsToCheck(tx, { max: wanted, before }),
    )
    for (const sha256 of due) {
      const found = await checkOriginal(bench, authority, sha256)
      counts.checked += 1
      if (found !== 'sound') counts[found] += 1
      watch?.({ sha256, found })
    }
    if (due.length < wanted) break
  }
  return counts
}

const portion = 100
/** Checked again once this many days have gone by. */
const everyDays = 30
/** At most in an hour, of one authority: 5,000 a day are kept up with by the hour. */
const eachHour = 200

/** A portion each hour, so that each original is read whole once in thirty days. */
export async function checkPortion(bench: Bench): Promise<void> {
  const before = addSeconds(bench.world.now(), -everyDays * 86_400)
  for (const { id } of bench.authorities) await checkOriginals(bench, id, { before, max: eachHour })
}

/**
 * Has every fault that anybody meets told behind the pages. What cannot be queued (the database is
 * away) is found again by the next check.
 */
export function tellFaults({ files, store }: Bench): void {
  files.onFault(({ authority, sha256, found, mended = false }) => {
    const singletonKey = mended ? `${sha256}/mended` : sha256
    store
      .work(asSystem(authority), tx =>
        tx.enqueue('raise-fault', { authority, sha256, found, mended }, { singletonKey }),
      )
      .catch(() => {})
  })
}

/**
 * What was met is looked at again before anybody is told: it may have been a passing thing. What
 * was mended by sending the file again is told all the same: it had been altered until then.
 */
export async function raiseFaultJob(bench: Bench, { data }: Job): Promise<void> {
  const authority = parseAuthorityId(String(data['authority']))
  if (!authority) throw new Error('a fault without its authority')
  const sha256 = String(data['sha256'])
  const rows = await bench.store.work(asSystem(authority), tx => documentsOfBytes(tx, sha256))
  if (rows.length === 0) return
  if (data['mended'] === true) await raiseFault(bench, { authority, sha256, found: 'altered' })
  await checkOriginal(bench, authority, sha256)
}
