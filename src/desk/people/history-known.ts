/** Whose history is asked for: by a record, or as a matter names them; and never one's own. */
import { complaint, type Subject } from '#casework'
import { fold, londonDay, type MatterId } from '#kernel'
import { readName } from '#linkage'
import { recordsById, recordsOfOneself, type Work } from '#store'
import { complaintEvent } from '../reckon.ts'
import type { As } from '../who.ts'
import type { History, Known } from './history-told.ts'
import { describedBy } from './look-up.ts'
import { subjectKey } from './subject-key.ts'

/** What was said of somebody before is not for them to read here, under whichever record it is. */
export async function notOnesOwn(
  tx: Work,
  { actor }: As,
  history: History,
): Promise<History | undefined> {
  if (actor.type !== 'staff') return undefined
  const own = await recordsOfOneself(tx, actor.person)
  const asked = [history.known.key, ...history.entries.map(({ record }) => record)]
  return asked.some(id => own.has(id)) ? undefined : history
}

/** What is known of a matter, and its version; undefined where there is none to be seen. */
export async function factsOf(tx: Work, matter: MatterId) {
  const { version, events } = await tx.load(matter)
  const state = fold(complaint, events.map(complaintEvent))
  return state.type === 'Open' ? { version, facts: state.facts } : undefined
}

export async function knownRecord(tx: Work, id: string): Promise<Known | undefined> {
  const [record] = await recordsById(tx, [id])
  return record && { key: record.record, described: describedBy(record, londonDay(tx.now)), record }
}

/** Known by the record somebody chose for them, and otherwise as the complaint describes them. */
export async function knownSubject(tx: Work, matter: MatterId, subject: Subject): Promise<Known> {
  const chosen = subject.record ? await knownRecord(tx, subject.record) : undefined
  if (chosen) return { ...chosen, except: matter }
  const { name, number, rank, unit } = subject
  const read = readName(name ?? '')
  return {
    key: subjectKey(subject.subject),
    described: {
      ...read,
      number: number ?? read.number,
      rank: rank ?? read.rank,
      unit,
      leftOn: subject.leftOn,
      asOf: londonDay(tx.now),
    },
    record: undefined,
    except: matter,
  }
}
