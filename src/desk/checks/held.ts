/** What stands of somebody in every matter that is about them, as far as its reader may see. */
import { caseOf, type Held, heldOf, type ToldOfOfficer } from '#casework'
import { type AuthorityId, type Day, londonDay, type MatterId, type SubjectId } from '#kernel'
import { outcomes } from '#law'
import type { StoredEvent, SubjectNamed, Work } from '#store'
import { maySee } from '../access/may-see.ts'
import { ofOfficer } from '../conduct/law-of.ts'
import { historyOf } from '../people/history.ts'
import { factsOf, knownRecord, notOnesOwn } from '../people/history-known.ts'
import type { Known } from '../people/history-told.ts'
import { storyOf } from '../reckon.ts'
import type { As } from '../who.ts'

export type HeldNow = Readonly<{
  known: Known
  told: readonly ToldOfOfficer[]
  /** Matters that may be about them, and nobody has answered whether they are. */
  unsettled: number
  /** Matters brought in from elsewhere: in no answer, and read in the history. */
  earlier: number
}>

/** Undefined where there is no such record, or it is the asker's own. */
export async function heldNow(tx: Work, as: As, record: string): Promise<HeldNow | undefined> {
  const known = await knownRecord(tx, record)
  const history = known && (await notOnesOwn(tx, as, await historyOf(tx, known, String)))
  if (!history) return undefined
  const own = history.same.flatMap(row => (row.type === 'own' ? row.subject : []))
  const told: ToldOfOfficer[] = []
  for (const matter of new Set(own.map(one => one.matter))) {
    const read = await heldIn(tx, as, {
      matter,
      named: own.filter(one => one.matter === matter),
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

/** Of each time the matter names them; usually one. */
async function heldIn(
  tx: Work,
  as: As,
  { matter, named }: Readonly<{ matter: MatterId; named: readonly SubjectNamed[] }>,
): Promise<ToldOfOfficer | undefined> {
  const [first] = named
  const known = (await maySee(tx, as, matter)) && (await factsOf(tx, matter))
  if (!known || !first) return undefined
  const { events } = await tx.load(matter)
  const today = londonDay(tx.now)
  const held = named.flatMap(one => {
    const subject = known.facts.subjects.find(each => each.subject === one.subject)?.subject
    if (!subject) return []
    const asking = { subject, madeOn: one.madeOn, today }
    const warnings = warningsOf(events, { matter, subject, authority: tx.authority, on: today })
    return [...heldOf(known.facts, asking), ...warnings]
  })
  return { matter, reference: first.reference, version: known.version, held }
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
