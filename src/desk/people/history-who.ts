/** Who among the records brought together is meant: all that is known of each person at once. */
import { compare, type Judging, type Model, type Sighting, whoAmong } from '#linkage'
import type { AnswerRow } from '#store'
import type { HowKnown, Known } from './history-told.ts'
import type { SayDay } from './look-up.ts'

type Weighing = Readonly<{
  /** The latest answer about each record, which stands whatever the records say. */
  answers: ReadonlyMap<string, AnswerRow>
  day: SayDay
  model: Model
  judging: Judging
}>

export type Judged = (sighting: Sighting) => HowKnown

/**
 * Somebody surely theirs leaves no chance to whoever else is like them, who may be theirs under
 * another name: a record that by itself is like them is checked all the same.
 */
export function judgedAmong(
  { described }: Known,
  sightings: readonly Sighting[],
  { answers, day, model, judging }: Weighing,
): Judged {
  const answered = (answer: AnswerRow['answer']) =>
    sightings.filter(({ record }) => answers.get(record)?.answer === answer)
  const also = answered('same')
  const exceptRecords = new Set(answered('not-same').map(({ record }) => record))
  const people = whoAmong(described, sightings, { also, exceptRecords, day, model })
  const byRecord = new Map(people.flatMap(one => one.records.map(record => [record, one] as const)))
  return sighting => {
    const alone = compare(described, sighting, day, judging)
    const person = byRecord.get(sighting.record)
    const isMeant = person !== undefined && person.band !== 'different'
    const comparison = isMeant
      ? { band: person.band, evidence: person.reasons, agrees: alone.agrees, isMeant }
      : { ...alone, band: alone.band === 'different' ? alone.band : ('check' as const), isMeant }
    return { comparison, answered: answers.get(sighting.record) }
  }
}
