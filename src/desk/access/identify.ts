/** Who of the directory somebody complained against is, or may be. */
import { londonDay } from '#kernel'
import { compare, looksFor, plainName } from '#linkage'
import {
  type AnswerRow,
  answersAbout,
  type PersonRecord,
  recordsById,
  recordsByLooks,
  type SubjectDescribed,
  type SubjectLine,
  type Work,
} from '#store'
import { describedBy, describedSubject } from '../people/look-up.ts'
import { subjectKey } from '../people/subject-key.ts'

const bounds = { max: 600, perLook: 1500 } as const

/** What people say roughly, or what changes: a station, where somebody works now. */
const vague: ReadonlySet<string> = new Set(['unit-different'])

/** The latest answer to each record asked about beside this one. */
async function answered(tx: Work, key: string): Promise<ReadonlyMap<string, AnswerRow>> {
  const byRecord = new Map<string, AnswerRow>()
  for (const answer of await answersAbout(tx, key, 1000)) {
    const other = answer.known === key ? answer.found : answer.known
    if (!byRecord.has(other)) byRecord.set(other, answer)
  }
  return byRecord
}

/**
 * By the record somebody chose, or answered is theirs; failing both, by what their description
 * agrees with. One who is only possible counts too: nobody is let in while it is unclear.
 */
export async function linesOf(
  tx: Work,
  subject: SubjectDescribed,
): Promise<readonly SubjectLine[]> {
  const isNamed = !subject.subject.startsWith('described-')
  // The first whom any complaint describes is called alike: nobody can have answered about one.
  const answers = isNamed
    ? await answered(tx, subject.record ?? subjectKey(subject.subject))
    : new Map<string, AnswerRow>()
  const saidSame = [...answers].flatMap(([id, { answer }]) => (answer === 'same' ? [id] : []))
  const ids = [...(subject.record ? [subject.record] : []), ...saidSame]
  const known = ids.length > 0 ? await recordsById(tx, ids) : []
  const sure = known.filter(isInDirectory)
  const line = ({ record }: PersonRecord, isSure: boolean): SubjectLine => {
    const { matter, subject: id } = subject
    return { matter, subject: id, record, sure: isSure }
  }
  if (sure.length > 0) return sure.map(one => line(one, true))
  const described = describedSubject({ ...subject, madeOn: londonDay(tx.now) })
  const found = await recordsByLooks(tx, looksFor(described), bounds)
  return found.records
    .filter(one => isInDirectory(one) && answers.get(one.record)?.answer !== 'not-same')
    .flatMap(one => {
      const theirs = describedBy(one, londonDay(tx.now))
      const { band, evidence } = compare(described, theirs)
      if (band !== 'different') return [line(one, isNamed && band === 'same')]
      // A family name is too little to be shown as likely, and enough to be careful.
      const isNamesake = plainName(described.familyName) === plainName(theirs.familyName)
      const isOpposed = evidence.some(
        ({ level, speaks }) => speaks === 'against' && !vague.has(level),
      )
      return isNamesake && !isOpposed ? [line(one, false)] : []
    })
}

function isInDirectory({ kind }: PersonRecord): boolean {
  return kind === 'directory'
}
