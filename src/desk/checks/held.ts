/** What stands of somebody in every matter that is about them, as far as its reader may see. */
import { caseOf, complaint, type Held, heldOf, type ToldOfOfficer } from '#casework'
import {
  type AuthorityId,
  type Day,
  fold,
  instant,
  londonDay,
  type MatterId,
  type SubjectId,
} from '#kernel'
import { outcomes } from '#law'
import type { StoredEvent, SubjectNamed, Work } from '#store'
import { maySee } from '../access/may-see.ts'
import { ofOfficer } from '../conduct/law-of.ts'
import { historyOf } from '../people/history.ts'
import { knownRecord, notOnesOwn } from '../people/history-known.ts'
import type { Known } from '../people/history-told.ts'
import { complaintEvent, storyOf } from '../reckon.ts'
import type { As } from '../who.ts'

export type HeldNow = Readonly<{
  known: Known
  told: readonly ToldOfOfficer[]
  /** Matters that may be about them, and nobody has answered whether they are. */
  unsettled: number
  /** Matters brought in from elsewhere: in no answer, and read in the history. */
  earlier: number
}>

/**
 * What stands, or what stood on a day before, by the days things happened on, whenever they were
 * recorded. Undefined where there is no such record, or it is the asker's own.
 */
export async function heldNow(
  tx: Work,
  as: As,
  record: string,
  on: Day = londonDay(tx.now),
): Promise<HeldNow | undefined> {
  const known = await knownRecord(tx, record)
  const history = known && (await notOnesOwn(tx, as, await historyOf(tx, known, String)))
  if (!history) return undefined
  const own = history.same.flatMap(row => (row.type === 'own' ? row.subject : []))
  const told: ToldOfOfficer[] = []
  for (const matter of new Set(own.map(one => one.matter))) {
    const read = await heldIn(tx, as, {
      matter,
      named: own.filter(one => one.matter === matter),
      on,
    })
    if (read) told.push(read)
  }
  return {
    known: history.known,
    told,
    unsettled: history.check.filter(({ own: theirs }) => theirs.length > 0).length,
    earlier: history.same.filter(({ type }) => type === 'earlier').length,
  }
}

type Reading = Readonly<{ matter: MatterId; named: readonly SubjectNamed[]; on: Day }>

/** Of each time the matter names them; usually one. Nothing stood in it before there was any. */
async function heldIn(
  tx: Work,
  as: As,
  { matter, named, on }: Reading,
): Promise<ToldOfOfficer | undefined> {
  const [first] = named
  if (!first || !(await maySee(tx, as, matter))) return undefined
  const { version, events: all } = await tx.load(matter)
  if (!factsIn(all)) return undefined
  const events = on < londonDay(tx.now) ? all.filter(event => happenedOn(event) <= on) : all
  const facts = factsIn(events)
  const held = named.flatMap(one => {
    const subject = facts?.subjects.find(each => each.subject === one.subject)?.subject
    if (!facts || !subject) return []
    const warnings = warningsOf(events, { matter, subject, authority: tx.authority, on })
    return [...heldOf(facts, { subject, madeOn: one.madeOn, today: on }), ...warnings]
  })
  return { matter, reference: first.reference, version, held }
}

function factsIn(events: readonly StoredEvent[]) {
  const state = fold(complaint, events.map(complaintEvent))
  return state.type === 'Open' ? state.facts : undefined
}

/** What opens a matter came at an instant, and all else happened on a day. */
function happenedOn({ happened }: StoredEvent): string {
  return happened.includes('T') ? londonDay(instant(happened)) : happened
}

type Asking = Readonly<{
  matter: MatterId
  subject: SubjectId
  authority: AuthorityId
  on: Day
}>

/** Warnings in force, each until the last day the law leaves it. */
function warningsOf(events: readonly StoredEvent[], asking: Asking): readonly Held[] {
  const { matter, subject, authority, on } = asking
  const whole = caseOf(matter, authority, storyOf(events))
  if (!whole) return []
  const told = outcomes(ofOfficer(whole, subject), { on })
  const standing = told.people.find(({ person }) => person === subject)?.standing ?? []
  return standing.map(({ kind, from, to }) => ({
    ...({ what: 'warning', on: from, which: kind } as const),
    ...(to ? { until: to } : {}),
  }))
}
