/** What is owed in a matter now: asked of `law` whenever something happened, and every morning. */
import { type ComplaintEvent, caseOf, type Disposed, type Recorded } from '#casework'
import { type AuthorityId, addWorkingDays, type Day, type MatterId } from '#kernel'
import { classify, holidays, type Owed, owed } from '#law'
import {
  eventOf,
  type KeyedDuty,
  keepState,
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

/**
 * Days this force gives itself where the law gives no number: working days after the duty arose.
 * House rules, shown as such; never a deadline.
 */
const aims: Readonly<Record<string, number>> = {
  'complaints.log': 1,
  'complaints.contact-complainant': 2,
  'complaints.preserve-evidence': 1,
}

function aimFor({ rule, due, arose, met }: Owed): Day | undefined {
  const days = aims[rule]
  if (days === undefined || due !== null || arose === null || met !== null) return undefined
  return addWorkingDays(arose, days, holidays)
}

function keyed(authority: AuthorityId, duty: Owed): KeyedDuty {
  const { rule, bearer, owedTo, owedToId, about, occurrence } = duty
  return {
    key: [rule, bearer, owedTo ?? '', owedToId ?? '', about ?? '', occurrence].join(' '),
    ours: duty.bearerId === authority,
    aimOn: aimFor(duty),
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
  await replaceDuties(
    tx,
    matter,
    duties.map(duty => keyed(tx.authority, duty)),
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
  for (const { id } of bench.authorities) {
    const as = { authority: id, actor: system, priority: 'background' } as const
    for (let asked = chunk; asked === chunk; ) {
      asked = await bench.store.work(as, async tx => {
        const matters = await mattersToReckon(tx, today(bench), chunk)
        for (const matter of matters)
          await reckon(tx, matter, (await tx.load(matter)).events, today(bench))
        return matters.length
      })
    }
  }
}
