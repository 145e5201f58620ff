/**
 * Who is kept from a matter, kept right whenever anything that decides it changes: who is
 * complained against, who answers to whom, what interests were declared, which units are kept out.
 *
 * It is the last thing a unit of work does, because it may be about whoever began it: from there
 * on the unit is the system's.
 */
import { type ComplaintEvent, complaint, type Disposed } from '#casework'
import {
  type AuthorityId,
  fold,
  londonDay,
  type MatterId,
  matterId,
  type PersonId,
  personId,
} from '#kernel'
import {
  becomeSystem,
  handledByRestricted,
  keepRestrictions,
  keepSubjectLines,
  mattersAboutRecords,
  mattersBelow,
  mattersToRestrict,
  type Store,
  type SubjectLine,
  subjectsOf,
  type Work,
  wantedRestrictions,
} from '#store'
import { system } from '../bench.ts'
import { subjectOfKey } from '../people/subject-key.ts'
import { complaintEvent, reckon } from '../reckon.ts'
import { linesOf } from './identify.ts'

const deciding: ReadonlySet<string> = new Set<ComplaintEvent['type']>([
  'SubjectNamed',
  'SubjectRemoved',
  'InterestDeclared',
  'InterestWithdrawn',
  'UnitKeptOut',
  'UnitLetIn',
  'HandlerNamed',
])

/** What follows of itself from what was just recorded. Nothing else is asked of `tx` after it. */
export async function keepAccess(
  tx: Work,
  matter: MatterId,
  recorded: readonly (ComplaintEvent | Disposed)[],
): Promise<void> {
  if (recorded.some(({ type }) => type === 'SubjectNamed' || type === 'HistoryConsidered'))
    await askHoldings(tx, matter, recorded)
  if (recorded.some(({ type }) => deciding.has(type))) await restrict(tx, [matter])
}

/** The gatekeeper is asked of everybody named, whoever they are. */
async function askHoldings(
  tx: Work,
  matter: MatterId,
  recorded: readonly (ComplaintEvent | Disposed)[],
): Promise<void> {
  const on = londonDay(tx.now)
  for (const event of recorded) {
    if (event.type === 'SubjectNamed')
      await follow(tx, matter, { type: 'AskHoldings', subject: event.who.subject, on })
    if (event.type === 'HistoryConsidered')
      await follow(tx, matter, { type: 'AskHoldings', subject: event.subject, on })
  }
}

type Command = Parameters<typeof complaint.decide>[0]

/** Appends what a command comes to, behind whatever this unit of work appended before. */
async function follow(tx: Work, matter: MatterId, command: Command): Promise<boolean> {
  const { version, events } = await tx.load(matter)
  const decided = complaint.decide(command, fold(complaint, events.map(complaintEvent)))
  if (!decided.ok || decided.value.length === 0) return false
  const written = decided.value.map(({ type, ...body }) => ({
    type,
    happened: londonDay(tx.now),
    body,
  }))
  const appended = await tx.append({ stream: matter, expected: version, events: written })
  if (!appended.ok) throw new Error('somebody else wrote to a matter inside our own unit of work')
  return true
}

/** Works out anew who is kept from these matters, and takes it from a handler who now is. */
export async function restrict(tx: Work, matters: readonly string[]): Promise<void> {
  if (matters.length === 0) return
  await becomeSystem(tx)
  const subjects = await subjectsOf(tx, matters)
  const lines: SubjectLine[] = []
  for (const subject of subjects) lines.push(...(await linesOf(tx, subject)))
  await keepSubjectLines(tx, matters, lines)
  await keepRestrictions(tx, matters, await wantedRestrictions(tx, matters))
  const on = londonDay(tx.now)
  for (const { matter, handler } of await handledByRestricted(tx, matters)) {
    const id = matterId(matter)
    await follow(tx, id, { type: 'StandDown', handler: personId(handler), on })
    await reckon(tx, id, (await tx.load(id)).events, on)
  }
}

const portion = 50

/** Everywhere in one authority, behind the pages: after its directory changed. */
export async function restrictAll(store: Store, authority: AuthorityId): Promise<void> {
  const as = { authority, actor: system, priority: 'background' } as const
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after
    after = await store.work(as, async tx => {
      const matters = await mattersToRestrict(tx, { after: from, max: portion })
      await restrict(tx, matters)
      return matters.length < portion ? undefined : matters.at(-1)
    })
  }
}

/** Wherever somebody who has just been given a place here may have to be kept out. */
export async function restrictPerson(tx: Work, person: PersonId): Promise<void> {
  await becomeSystem(tx)
  const matters = await mattersBelow(tx, person)
  for (let at = 0; at < matters.length; at += portion)
    await restrict(tx, matters.slice(at, at + portion))
}

/** Where somebody answered who is who: wherever either may be complained against. */
export async function restrictAnswered(tx: Work, records: readonly string[]): Promise<void> {
  const subjects = records.flatMap(id => subjectOfKey(id) ?? [])
  await becomeSystem(tx)
  await restrict(tx, await mattersAboutRecords(tx, { subjects, records }))
}
