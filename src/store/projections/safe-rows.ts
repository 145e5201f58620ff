/** What pages read of how a complainant is kept safe. */
import type { CovertEvents, Events } from '#casework'
import { addMonths, londonDay } from '#kernel'
import { sql } from '../db.ts'
import { eventOf, type StoredEvent } from '../event.ts'
import type { Projecting } from '../store.ts'
import type { Place } from './matter-rows.ts'

/** Before a matter's id and a case's: what must not tip an officer off. */
export const covertPrefix = 'safe:'

/** Everybody is watched over so long after their complaint was finalised, unless it is set. */
const watchedMonths = 12

type Applies = {
  readonly [Type in keyof Events]?: (
    db: Projecting,
    event: Events[Type],
    place: Place,
  ) => Promise<void>
}

async function watch(
  db: Projecting,
  { madeAt }: Events['ComplaintMade'],
  { matter }: Place,
): Promise<void> {
  await db.run(sql`
    insert into safe_watch (authority_id, matter_id, from_on)
    values (${db.authority}, ${matter}, ${londonDay(madeAt)})
        on conflict do nothing
  `)
}

type Change = ReturnType<typeof sql>

async function setWatch(db: Projecting, matter: string, change: Change): Promise<void> {
  await db.run(sql`
    update safe_watch set ${change} where authority_id = ${db.authority} and matter_id = ${matter}
  `)
}

async function setCase(
  db: Projecting,
  [matter, id]: readonly [string, string],
  change: Change,
): Promise<void> {
  await db.run(sql`
    update safe_case set ${change}
     where authority_id = ${db.authority} and matter_id = ${matter} and case_id = ${id}
  `)
}

/** A reference by its letters and figures alone: `CR/1184/26` is `CR118426`. */
export function referenceKey(reference: string): string {
  return reference.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

export const safeApplies: Applies = {
  ComplaintMade: watch,
  ConductReported: watch,
  Finalised: (db, { on }, { matter }) =>
    setWatch(
      db,
      matter,
      sql`finalised_on = ${on}, until_on = coalesce(until_on, ${addMonths(on, watchedMonths)})`,
    ),
  // Recorded after it was put right: it is under way again.
  ComplaintRecorded: (db, _, { matter }) =>
    setWatch(
      db,
      matter,
      sql`until_on = case when finalised_on is null then until_on end, finalised_on = null`,
    ),
  SafetyWatchSet: (db, { until }, { matter }) => setWatch(db, matter, sql`until_on = ${until}`),
  StillSafeAsked: async (db, { on, safe }, { matter }) => {
    await setWatch(db, matter, sql`asked_on = ${on}`)
    if (safe === 'no') await lookAtSafety(db, matter)
  },
  async ReprisalReported(db, { on }, { matter }) {
    await setWatch(db, matter, sql`reprisal_on = ${on}`)
    await lookAtSafety(db, matter)
  },
  async CaseFound(db, event, { matter }) {
    const { case: id, reference, officer, part, complainantIs, sure, why, on } = event
    const { name, number, unit, subject } = officer
    await db.run(sql`
      insert into safe_case (authority_id, matter_id, case_id, reference, ref_key, officer, number,
                             unit, subject_id, part, complainant, sure, why, found_on)
      values (${db.authority}, ${matter}, ${id}, ${reference}, ${referenceKey(reference)}, ${name},
              ${number ?? null}, ${unit ?? null}, ${subject ?? null}, ${part}, ${complainantIs},
              ${sure}, ${why}, ${on})
          on conflict (authority_id, matter_id, case_id) do update
         set sure = excluded.sure, why = excluded.why, part = excluded.part,
             complainant = excluded.complainant
    `)
  },
  ProtectionChosen: (db, { case: id, on, by, asked }, { matter }) =>
    setCase(
      db,
      [matter, id],
      by === 'reassign'
        ? sql`looked_on = ${on}, asked_on = ${on}, asked_whom = ${asked?.whom ?? null}`
        : sql`looked_on = ${on}, asked_on = null, asked_whom = null`,
    ),
  ProtectionConfirmed: (db, { case: id, at }, { matter }) =>
    setCase(
      db,
      [matter, id],
      sql`confirmed_on = ${londonDay(at)}, looked_on = coalesce(looked_on, ${londonDay(at)})`,
    ),
  HolderTold: (db, { case: id, on }, { matter }) => setCase(db, [matter, id], sql`told_on = ${on}`),
  OwnReviewAsked: (db, { case: id, reviewer, dueOn }, { matter }) =>
    setCase(
      db,
      [matter, id],
      sql`reviewer = ${reviewer}, review_due = ${dueOn}, reviewed_on = null`,
    ),
  OwnReviewEnded: (db, { case: id, on }, { matter }) =>
    setCase(db, [matter, id], sql`reviewed_on = ${on}`),
}

/** Something happened to them since: somebody looks at their safety the same day. */
async function lookAtSafety(db: Projecting, matter: string): Promise<void> {
  await db.run(sql`
    update matter set safety_look = true
     where authority_id = ${db.authority} and matter_id = ${matter}
  `)
}

type At = Readonly<{ matter: string; actor: string }>
type CovertApplies = {
  readonly [Type in keyof CovertEvents]: (
    db: Projecting,
    event: CovertEvents[Type],
    at: At,
  ) => Promise<void>
}

async function setCovert(
  db: Projecting,
  [matter, id]: readonly [string, string],
  change: Change,
): Promise<void> {
  await db.run(sql`
    insert into covert (authority_id, matter_id, case_id)
    values (${db.authority}, ${matter}, ${id}) on conflict do nothing
  `)
  await db.run(sql`
    update covert set ${change}
     where authority_id = ${db.authority} and matter_id = ${matter} and case_id = ${id}
  `)
}

/** Looks at what is now protected covertly are no longer everybody's to read. */
async function hideLooks(db: Projecting, matter: string): Promise<void> {
  await db.run(sql`
    update look_match set covert = true
     where authority_id = ${db.authority} and matter_id = ${matter}
  `)
}

function personIn(actor: string): string | null {
  return actor.startsWith('staff:') ? actor.slice('staff:'.length) : null
}

const covertApplies: CovertApplies = {
  async CovertAsked(db, { case: id, on, why }, { matter, actor }) {
    await setCovert(
      db,
      [matter, id],
      sql`asked_by = ${personIn(actor)}, asked_on = ${on}, asked_why = ${why}, decision = null`,
    )
    // To everybody else it is looked at: nothing says by whom, or what for.
    await setCase(db, [matter, id], sql`looked_on = ${on}`)
    await hideLooks(db, matter)
  },
  async CovertDecided(db, event, { matter, actor }) {
    const { case: id, on, decision, plan, owner, reviewOn, asked, mayKnow } = event
    await setCovert(
      db,
      [matter, id],
      sql`decision = ${decision}, decided_by = ${personIn(actor)}, decided_on = ${on},
          plan = ${plan}, owner = ${owner}, review_on = ${reviewOn},
          asked_whom = ${asked?.whom ?? null}, asked_what = ${asked?.what ?? null}`,
    )
    // Where access is to change after all, the case is everybody's to deal with again.
    await setCase(
      db,
      [matter, id],
      decision === 'keep-access' ? sql`looked_on = ${on}` : sql`looked_on = null`,
    )
    if (decision === 'keep-access') await hideLooks(db, matter)
    await db.run(sql`
      insert into covert_reader (authority_id, matter_id, person_id)
      select ${db.authority}, ${matter}, person from unnest(${[...mayKnow]}::text[]) as person
          on conflict do nothing
    `)
  },
  CovertConfirmed: (db, { case: id, by, at, what }, { matter }) =>
    setCovert(
      db,
      [matter, id],
      sql`confirmed_by = ${by}, confirmed_at = ${at}, confirmed = ${what}`,
    ),
  async LookUpAnswered(db, { look, on, answer, why }, { matter }) {
    await db.run(sql`
      update look_match set answered_on = ${on}, answer = ${answer}, answer_why = ${why}
       where authority_id = ${db.authority} and matter_id = ${matter} and look_id = ${look}
    `)
  },
}

function applyCovert<Type extends keyof CovertEvents>(
  db: Projecting,
  type: Type,
  [event, at]: readonly [CovertEvents[Type], At],
): Promise<void> {
  return covertApplies[type](db, event, at)
}

/** One event of a stream `safe:MATTER:CASE`. */
export async function projectCovert(
  db: Projecting,
  stored: StoredEvent,
  stream: string,
): Promise<void> {
  if (stored.disposed) return
  const [, matter = ''] = stream.split(':')
  const { type, ...event } = eventOf(stored)
  const name = type as keyof CovertEvents
  await applyCovert(db, name, [event as CovertEvents[typeof name], { matter, actor: stored.actor }])
}

/** Takes away what one stream told, before what is left of it is replayed. */
export async function forgetCovert(db: Projecting, stream: string): Promise<void> {
  const [, matter = '', id = ''] = stream.split(':')
  await db.run(sql`
    delete from covert
     where authority_id = ${db.authority} and matter_id = ${matter} and case_id = ${id}
  `)
}
