/** What is owed in a matter now: asked of `law` whenever something happened, and every morning. */
import {
  type ComplaintEvent,
  caseOf,
  type Disposed,
  type LocalTarget,
  type Recorded,
} from '#casework'
import { type AuthorityId, addDays, addWorkingDays, type Day, type MatterId } from '#kernel'
import { classify, holidays, type Owed, owed } from '#law'
import {
  eventOf,
  type KeyedDuty,
  keepState,
  localTargets,
  mattersToReckon,
  replaceDuties,
  type StoredEvent,
  type Work,
} from '#store'
import { type Bench, system, today } from './bench.ts'

/** A stored body is what `casework` wrote, under the same name. */
export function complaintEvent(stored: StoredEvent): ComplaintEvent | Disposed {
  return stored.disposed
    ? { type: 'Disposed', was: stored.type as ComplaintEvent['type'] }
    : (eventOf(stored) as ComplaintEvent)
}

export function storyOf(events: readonly StoredEvent[]): readonly Recorded[] {
  return events.map(stored => ({ event: complaintEvent(stored), recordedAt: stored.recorded }))
}

type Targets = ReadonlyMap<string, LocalTarget>

/**
 * What a force aims for until it sets a target of its own, where the law gives no number: counted
 * from the day the duty arose. House rules, shown as such; never a deadline.
 */
export const targetsAtFirst: Targets = new Map([
  ['complaints.log', { n: 1, unit: 'working-days' }],
  ['complaints.contact-complainant', { n: 2, unit: 'working-days' }],
  ['complaints.preserve-evidence', { n: 1, unit: 'working-days' }],
])

function aimFor({ rule, due, arose, met }: Owed, targets: Targets): Day | undefined {
  const target = targets.get(rule) ?? targetsAtFirst.get(rule)
  if (!target || due !== null || arose === null || met !== null) return undefined
  const { n, unit } = target
  if (unit === 'working-days') return addWorkingDays(arose, n, holidays)
  return addDays(arose, unit === 'weeks' ? 7 * n : n)
}

/** What tells a duty of a matter from its others. */
export function dutyKey({ rule, bearer, owedTo, owedToId, about, occurrence }: Owed): string {
  return [rule, bearer, owedTo ?? '', owedToId ?? '', about ?? '', occurrence].join(' ')
}

function keyed(authority: AuthorityId, duty: Owed, targets: Targets): KeyedDuty {
  return {
    key: dutyKey(duty),
    ours: duty.bearerId === authority,
    aimOn: aimFor(duty, targets),
    owed: duty,
  }
}

/** Asks again what is owed in one matter and where it stands, and keeps both for pages to read. */
export async function reckon(
  tx: Work,
  matter: MatterId,
  events: readonly StoredEvent[],
  on: Day,
): Promise<void> {
  const lawCase = caseOf(matter, tx.authority, storyOf(events))
  const duties = lawCase ? owed(lawCase, { on }) : []
  const targets = await localTargets(tx)
  await replaceDuties(
    tx,
    matter,
    duties.map(duty => keyed(tx.authority, duty, targets)),
  )
  const state =
    lawCase && classify(lawCase, { on }, duties).matters.find(({ id }) => id === matter)?.state
  await keepState(tx, matter, { state: state ?? 'not-encoded', on })
}

const chunk = 20

/**
 * Asks again in every matter not asked about today: a new day alone can change what is owed. Small
 * units, behind pages.
 */
export async function reckonAll(bench: Bench): Promise<void> {
  for (const { id } of bench.authorities)
    for (let asked = chunk; asked === chunk; ) asked = await reckonSome(bench, id)
}

/** One small unit of it; how many matters were asked about. */
export async function reckonSome(bench: Bench, authority: AuthorityId): Promise<number> {
  const as = { authority, actor: system, priority: 'background' } as const
  return bench.store.work(as, async tx => {
    const matters = await mattersToReckon(tx, today(bench), chunk)
    for (const matter of matters)
      await reckon(tx, matter, (await tx.load(matter)).events, today(bench))
    return matters.length
  })
}
