/** What each event changes in what pages read of a matter. */
import { type Events, needsSafetyLook, type Sealed } from '#casework'
import { type Instant, londonDay } from '#kernel'
import { sql } from '../db.ts'
import type { Projecting } from '../store.ts'
import { accessApplies } from './access-rows.ts'
import { endGiven, give } from './given-rows.ts'
import { historyApplies } from './history-rows.ts'
import { keepingApplies, received } from './keeping-rows.ts'
import { letterApplies } from './letter-rows.ts'
import { panelOutcomeApplies } from './panel-outcome-rows.ts'
import { privacyApplies } from './privacy-rows.ts'
import { publicApplies } from './public-rows.ts'
import { reviewApplies } from './review-rows.ts'
import { safeApplies } from './safe-rows.ts'
import { describeSubjects, nameSubject, removeSubject } from './who-is-who.ts'

/** Where an event belongs, and when and by whom it was written down. */
export type Place = Readonly<{ matter: string; recorded: Instant; actor: string; version: number }>
type Kind = 'complaint' | 'conduct-matter'
type Applies = {
  readonly [Type in keyof Events]?: (
    db: Projecting,
    event: Events[Type],
    place: Place,
  ) => Promise<void>
}

async function made(
  db: Projecting,
  kind: Kind,
  event: Events['ComplaintMade'],
  { matter, recorded, actor }: Place,
  sealed?: Sealed,
): Promise<void> {
  // Whoever reports a colleague chooses who may know their name: no list is among them.
  const name = sealed || event.report.anonymous ? null : event.report.contact.name
  // What staff took down of somebody unnamed, they have seen already.
  const unnamed = name === null && (event.channel ?? 'online') === 'online' ? '' : null
  if (actor.startsWith('staff:')) {
    const person = actor.slice('staff:'.length)
    await give(db, { matter, person, how: 'taking', from: recorded })
  }
  const { report, reference, madeAt, receivedAt, channel, taken } = event
  const safetyLook = needsSafetyLook(report.safety) || taken?.actions.includes('safety') === true
  await db.run(sql`
    insert into matter (authority_id, matter_id, reference, stage, made_on, received_at, complainant,
                        safety_look, version, changed_at, kind, channel, sender_known_to)
    values (${db.authority}, ${matter}, ${reference}, 'received', ${londonDay(madeAt)}, ${receivedAt},
            ${name}, ${safetyLook}, 1, ${recorded}, ${kind},
            ${channel ?? 'online'}, ${sealed ? knownTo(sealed) : unnamed})
  `)
  await describeSubjects(db, matter, event)
  for (const file of report.files)
    await received(db, matter, { file, from: 'complainant', on: londonDay(receivedAt) })
}

/**
 * Who may know who sent its own files: a person, '' for nobody, null for all who may see it. A name
 * that was typed and is nobody's here is known to nobody: there is no saying who asks.
 */
function knownTo({ mayKnow, person }: Sealed): string | null {
  if (mayKnow === 'team') return null
  return mayKnow === 'one-person' && person ? person : ''
}

/** A matter whose report was disposed of: that there was one, and nothing anybody said. */
export async function madeAndDisposed(
  db: Projecting,
  type: 'ComplaintMade' | 'ConductReported',
  { matter, recorded }: Place,
): Promise<void> {
  const kind: Kind = type === 'ComplaintMade' ? 'complaint' : 'conduct-matter'
  await db.run(sql`
    insert into matter (authority_id, matter_id, reference, stage, made_on, received_at,
                        safety_look, version, changed_at, kind, sender_known_to)
    values (${db.authority}, ${matter}, ${matter}, 'received', ${londonDay(recorded)}, ${recorded},
            false, 1, ${recorded}, ${kind}, '')
  `)
}

type Change = ReturnType<typeof sql>

/** Changes the matter's own row. */
async function set(db: Projecting, matter: string, change: Change): Promise<void> {
  await db.run(sql`
    update matter set ${change} where authority_id = ${db.authority} and matter_id = ${matter}
  `)
}

const applies: Applies = {
  ...keepingApplies,
  ...letterApplies,
  ...reviewApplies,
  ...accessApplies,
  ...privacyApplies,
  ...publicApplies,
  ...panelOutcomeApplies,
  ComplaintMade: (db, event, place) => made(db, 'complaint', event, place),
  ConductReported: (db, event, place) => made(db, 'conduct-matter', event, place, event.sealed),
  async NameOpened(db, { sealed }, { matter }) {
    // A report that was disposed of is not opened again: its matter is named by its id alone.
    await db.run(sql`
      update matter set sender_known_to = ${knownTo(sealed)}
       where authority_id = ${db.authority} and matter_id = ${matter} and reference <> matter_id
    `)
    await db.run(sql`
      update file_head set stale = true
       where authority_id = ${db.authority} and matter_id = ${matter}
    `)
  },
  DocumentReceived: (db, event, { matter }) => received(db, matter, event),
  SubjectNamed: (db, event, { matter }) => nameSubject(db, event, matter),
  SubjectRemoved: (db, event, { matter }) => removeSubject(db, event, matter),
  ComplaintLogged: (db, { on, summary }, { matter }) =>
    set(db, matter, sql`stage = 'logged', logged_on = ${on}, summary = ${summary}`),
  async HandlerNamed(db, { handler }, { matter, recorded }) {
    await set(db, matter, sql`handler_id = ${handler}, stood_down_at = null`)
    // Whoever took it down has passed it on.
    await endGiven(db, matter, ['handling', 'taking'])
    await give(db, { matter, person: handler, how: 'handling', from: recorded })
  },
  SafetyConsidered: (db, _, { matter }) => set(db, matter, sql`safety_look = false`),
  WithdrawalReceived: (db, event, { matter }) =>
    event.pressed === 'yes' ? set(db, matter, sql`pressed = true`) : Promise.resolve(),
  PressureConsidered: (db, _, { matter }) => set(db, matter, sql`pressed = false`),
  MatterClassified: (db, { as }, { matter }) =>
    as === 'not-a-complaint' ? Promise.resolve() : set(db, matter, sql`kind = ${as}`),
  IncidentJoined: (db, { incident }, { matter }) => set(db, matter, sql`incident_id = ${incident}`),
  AllegationCoded: (db, { codes }, { matter }) =>
    set(
      db,
      matter,
      sql`codes = array(select distinct code from unnest(codes || ${codes}::text[]) as code
                         order by code)`,
    ),
  // Recorded after it was put right: what ended it then no longer does.
  ComplaintRecorded: (db, { on }, { matter }) =>
    set(db, matter, sql`recorded_on = ${on}, outcome_on = null, finalised_on = null`),
  PutRight: (db, { on }, { matter }) => set(db, matter, sql`outcome_on = ${on}`),
  OutcomeDecided: (db, { on }, { matter }) => set(db, matter, sql`outcome_on = ${on}`),
  Finalised: (db, { on }, { matter }) => set(db, matter, sql`finalised_on = ${on}`),
  TagsSet: (db, { tags }, { matter }) => set(db, matter, sql`tags = ${tags}::text[]`),
  async NoteAdded(db, { note, words, mentions }, { matter, actor, recorded }) {
    await db.run(sql`
      insert into note (authority_id, note_id, matter_id, written_by, words, written_at)
      values (${db.authority}, ${note}, ${matter}, ${actor}, ${words}, ${recorded})
    `)
    for (const person of mentions)
      await db.run(sql`
        insert into mention (authority_id, person_id, note_id, matter_id, mentioned_at)
        values (${db.authority}, ${person}, ${note}, ${matter}, ${recorded})
            on conflict do nothing
      `)
  },
  // The outbox is no projection: replayed, this must not undo what became of the item since.
  async LetterGiven(db, { letter, how }, { recorded }) {
    await db.run(sql`
      update outbox set state = ${how}, problem = null, settled_at = ${recorded}
       where authority_id = ${db.authority} and notice_id = ${letter}
         and (settled_at is null or settled_at < ${recorded})
    `)
  },
  async ProgressTold(db, event, { matter, actor }) {
    await db.run(sql`
      insert into letter (authority_id, letter_id, matter_id, sent_on, sent_by, method, pdf, words)
      values (${db.authority}, ${event.letter}, ${matter}, ${event.on}, ${actor}, ${event.by},
              ${event.pdf}, ${JSON.stringify(event)})
    `)
  },
}

/** What was gone ahead without, or done against a rule: counted for those who look over. */
async function waived(
  db: Projecting,
  event: Events[keyof Events],
  { matter, version, actor, recorded }: Place,
): Promise<void> {
  const without = 'waived' in event ? event.waived : undefined
  const against = 'asItWas' in event ? event.asItWas : undefined
  for (const one of [without, against])
    if (one)
      await db.run(sql`
        insert into waiver (authority_id, matter_id, version, rule, why, waived_by, waived_on,
                            as_it_was)
        values (${db.authority}, ${matter}, ${version}, ${one.rule}, ${one.why}, ${actor},
                ${londonDay(recorded)}, ${one === against})
      `)
}

/** Applies one event; most change nothing that a list shows. */
export async function applyTo<Type extends keyof Events>(
  db: Projecting,
  type: Type,
  event: Events[Type],
  place: Place,
): Promise<void> {
  await applies[type]?.(db, event, place)
  await safeApplies[type]?.(db, event, place)
  await historyApplies[type]?.(db, event, place)
  await waived(db, event, place)
}
