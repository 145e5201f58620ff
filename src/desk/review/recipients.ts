/** Who must be told of an application and of a decision, by name, and who has been. */
import type { Day } from '#kernel'
import type { Owed } from '#law'
import type { ReviewFile } from './file.ts'
import type { Reader } from './letter.ts'

export type Recipient = Readonly<{
  /** As the event names them: `force`, `complainant`, or the subject's id. */
  whom: string
  reader: Reader
  name: string
  toldOn: Day | null
}>

function recipient(
  { owner, report, now }: ReviewFile,
  { owedTo, owedToId, met }: Owed,
): Recipient | undefined {
  if (owedToId === null) return undefined
  if (owedToId === owner.id)
    return { whom: 'force', reader: 'force', name: owner.name, toldOn: met }
  if (owedTo === 'complainant')
    return { whom: 'complainant', reader: 'complainant', name: report.contact.name, toldOn: met }
  const subject = now.subjects.find(one => one.subject === owedToId)
  const name = [subject?.rank, subject?.name].filter(Boolean).join(' ')
  return {
    whom: owedToId,
    reader: 'subject',
    name: name || 'The person complained against',
    toldOn: met,
  }
}

const all = (file: ReviewFile, duties: readonly Owed[]) => {
  const found = duties.flatMap(duty => recipient(file, duty) ?? [])
  return found.filter(({ whom }, at) => found.findIndex(one => one.whom === whom) === at)
}

/** Of the application: the force and each person complained against. */
export function toNotify(file: ReviewFile): readonly Recipient[] {
  return all(file, file.law.notify)
}

/** Of the decision: these and the complainant. Of an application turned away: who made it. */
export function toTell(file: ReviewFile): readonly Recipient[] {
  const { review, report } = file
  const on = (whom: string) => review.told.find(one => one.whom === whom)?.on ?? null
  // A notice that waits for its carrier has told nobody yet, and is no more for a reviewer to do.
  if (!review.refused)
    return all(file, file.law.tell).map(one => ({ ...one, toldOn: one.toldOn ?? on(one.whom) }))
  const toldOn = on('complainant')
  return [{ whom: 'complainant', reader: 'complainant', name: report.contact.name, toldOn }]
}
